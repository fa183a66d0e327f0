package dev.unroll.view.main;

import dev.unroll.view.backward.BackwardView;
import dev.unroll.view.backward.BackwardViewModel;
import dev.unroll.view.backward.GradientPanel;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.SaveDialog;
import dev.unroll.view.control.ScreenKeys;
import dev.unroll.view.control.ScreenPane;
import dev.unroll.view.control.Switch;
import dev.unroll.view.curves.CurvesView;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.inspect.Inspected;
import dev.unroll.view.inspect.InspectorPanel;
import dev.unroll.view.inspect.InspectorViewModel;
import dev.unroll.view.model.ModelPanel;
import dev.unroll.view.model.ModelViewModel;
import dev.unroll.view.model.NoLayers;
import dev.unroll.view.network.NetworkViewModel;
import dev.unroll.view.network.TransportKeys;
import dev.unroll.view.stage.BuildUpKeys;
import dev.unroll.view.stage.Direction;
import dev.unroll.view.stage.Level;
import dev.unroll.view.stage.StageView;
import dev.unroll.view.stage.StageViewModel;
import dev.unroll.view.stage.Studied;
import dev.unroll.view.stage.TakeAwayMenu;
import dev.unroll.view.stage.TakeAwayViewModel;
import dev.unroll.view.train.TrainingPanel;
import dev.unroll.workspace.files.ExportFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The model, its picture, its curves and its training; see {@link Zones} for the room each has. */
public final class NetworkScreen extends ScreenPane implements ScreenKeys {
    private static final PseudoClass OVERLAY = PseudoClass.getPseudoClass("overlay");
    private final TrainViewModel train;
    private final NetworkViewModel network;
    private final Appearance appearance;
    private final ModelPanel model;
    private final VBox rail = new VBox();
    private final StageViewModel looking;
    private final StageView stage;
    private final NoLayers none;
    private final CurvesView curves;
    private final TrainingPanel training;
    private final InspectorPanel inspector;
    private final GradientPanel gradients;
    private boolean overlay;
    private boolean leftHidden;
    private boolean rightHidden;
    private boolean curvesHidden;

    /** A view of the models; pictures are written on {@code writing}, and those written told to {@code written}. */
    public NetworkScreen(TrainViewModel train, NetworkViewModel network, StageViewModel looking, BackwardViewModel back,
            ExportFolder exports, Executor writing, Consumer<Path> written, Appearance appearance) {
        this.train = train;
        this.network = network;
        this.looking = looking;
        this.appearance = appearance;
        model = new ModelPanel(train, network.seenProperty(), appearance);
        stage = new StageView(looking, new BackwardView(back, exports, appearance), appearance);
        gradients = new GradientPanel(back, appearance);
        TakeAwayViewModel taking = new TakeAwayViewModel(stage::take, new SaveDialog(exports, appearance.texts()),
                appearance.texts(), writing, Platform::runLater, train.experiment()::fail);
        taking.writtenProperty().subscribe(file -> {
            if (file != null) {
                written.accept(file);
            }
        });
        stage.addTools(new TakeAwayMenu(taking, appearance));
        inspector = new InspectorPanel(new InspectorViewModel(looking.studiedProperty().map(NetworkScreen::inspected),
                looking.chosenProperty(), looking::choose, looking.hand(), network::readout, appearance.texts()), appearance);
        curves = new CurvesView(train, exports, appearance);
        training = new TrainingPanel(train, exports, appearance);
        Button open = Parts.iconButton(Feather.LAYERS, appearance.texts().get("view.model.open"), () -> {
            overlay = !overlay;
            requestLayout();
        });
        open.setId("openModel");
        rail.getStyleClass().addAll("panel", "rail");
        rail.getChildren().add(open);
        none = new NoLayers(model.model(), appearance);
        getChildren().addAll(stage, none, curves, training, rail, model);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (overlay && event.getX() > model.getBoundsInParent().getMaxX()) {
                overlay = false;
                requestLayout();
            }
        });
        appearance.scaleProperty().subscribe(scale -> requestLayout());
        looking.levelProperty().subscribe(level -> turn());
        looking.directionProperty().subscribe(direction -> turn());
    }

    /** What is in the scene is styled, seen or not; the panels beside cell and way back come when they are first wanted. */
    private void turn() {
        Region side = side();
        if (!getChildren().contains(side)) {
            getChildren().add(getChildren().indexOf(rail), side);
        }
        requestLayout();
    }

    /** The panel on the right. */
    private Region side() {
        return looking.directionProperty().get() == Direction.BACKWARD ? gradients : close() ? inspector : training;
    }

    /** What the builder shows and edits. */
    public ModelViewModel builder() {
        return model.model();
    }

    /** The picture in the middle. */
    public StageView stage() {
        return stage;
    }

    /** Shows the panels as at a first start, the builder also where there is no room beside the picture, and the curves or not. */
    public void arrange(boolean builder, boolean curvesShown) {
        overlay = builder;
        leftHidden = false;
        rightHidden = false;
        curvesHidden = !curvesShown;
        requestLayout();
    }

    private static Inspected inspected(Studied studied) {
        return new Inspected(studied.model(), studied.whatIf(), studied.trained(), studied.trace());
    }

    /** Whether one looks into a cell or follows the way back. */
    private boolean close() {
        return looking.levelProperty().get() == Level.CELL || looking.directionProperty().get() == Direction.BACKWARD;
    }

    /** Close up, values set by hand are taken back before edits of the experiment. */
    @Override
    public boolean undo() {
        boolean hand = close() && looking.hand().before() != null;
        if (hand) {
            looking.hand().undo();
        }
        return hand;
    }

    @Override
    public boolean redo() {
        boolean hand = close() && looking.hand().after() != null;
        if (hand) {
            looking.hand().redo();
        }
        return hand;
    }

    @Override
    public boolean key(KeyEvent event) {
        if (!(event.getTarget() instanceof ButtonBase) && BuildUpKeys.handle(event, looking)) {
            return true;
        }
        switch (event.getCode()) {
            case T -> train.trainOrPause();
            case PERIOD, GREATER -> step(event.isShiftDown());
            case ENTER -> {
                if (event.getTarget() instanceof ButtonBase || close()
                        || network.focusProperty().get() != null) {
                    return false;
                }
                looking.enter(looking.layerProperty().get(), looking.step());
            }
            case F -> {
                if (close()) {
                    return false;
                }
                network.toggleFold();
            }
            case B -> looking.turn(looking.directionProperty().get() == Direction.FORWARD ? Direction.BACKWARD
                    : Direction.FORWARD);
            case ESCAPE -> {
                if (!close()) {
                    return false;
                }
                looking.leave();
            }
            case N -> {
                if (event.isShiftDown()) {
                    network.previousExample();
                } else {
                    network.nextExample();
                }
            }
            case OPEN_BRACKET -> leftHidden = !leftHidden;
            case CLOSE_BRACKET -> rightHidden = !rightHidden;
            case SPACE -> {
                return !(event.getTarget() instanceof ButtonBase)
                        && !(event.getTarget() instanceof Switch)
                        && TransportKeys.handle(event, network.playhead());
            }
            default -> {
                return TransportKeys.handle(event, network.playhead());
            }
        }
        requestLayout();
        return true;
    }

    private void step(boolean epoch) {
        if (!train.running()) {
            train.step(epoch);
        }
    }

    @Override
    protected void arrange(double width, double height) {
        Zones zones = Zones.of(width, height, appearance.scale(), leftHidden, rightHidden, close());
        double centre = width - zones.left() - zones.right();
        double low = curvesHidden ? 0 : zones.curves();
        boolean open = overlay && zones.rail() && !leftHidden;
        rail.setVisible(zones.rail() && !leftHidden);
        rail.resizeRelocate(0, 0, zones.left(), height);
        model.setVisible(!leftHidden && (!zones.rail() || open));
        model.pseudoClassStateChanged(OVERLAY, open);
        double modelLeft = zones.rail() ? zones.left() : 0;
        model.resizeRelocate(modelLeft, 0, zones.panel(), height);
        Region wanted = side();
        for (Region side : List.of(training, inspector, gradients)) {
            side.setVisible(zones.right() > 0 && side == wanted);
            side.resizeRelocate(width - zones.right(), 0, zones.right(), height);
        }
        stage.resizeRelocate(zones.left(), 0, centre, height - low);
        none.resizeRelocate(zones.left(), 0, centre, height - low);
        curves.setVisible(low > 0);
        curves.setNarrow(zones.narrow());
        curves.resizeRelocate(zones.left(), height - low, centre, low);
    }
}

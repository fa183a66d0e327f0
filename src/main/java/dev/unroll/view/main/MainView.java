package dev.unroll.view.main;

import dev.unroll.view.backward.BackwardView;
import dev.unroll.view.backward.BackwardViewModel;
import dev.unroll.view.backward.GradientPanel;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.AskOverlay;
import dev.unroll.view.control.OwnKeys;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.SaveDialog;
import dev.unroll.view.control.Switch;
import dev.unroll.view.control.Toast;
import dev.unroll.view.curves.CurvesView;
import dev.unroll.view.experiment.FilesViewModel;
import dev.unroll.view.experiment.RecoveryViewModel;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.network.NetworkViewModel;
import dev.unroll.view.network.TransportKeys;
import dev.unroll.view.inspect.Inspected;
import dev.unroll.view.inspect.InspectorPanel;
import dev.unroll.view.inspect.InspectorViewModel;
import dev.unroll.view.stage.Direction;
import dev.unroll.view.stage.Level;
import dev.unroll.view.stage.StageView;
import dev.unroll.view.stage.StageViewModel;
import dev.unroll.view.stage.Studied;
import dev.unroll.view.stage.TakeAwayMenu;
import dev.unroll.view.stage.TakeAwayViewModel;
import dev.unroll.view.model.ModelPanel;
import dev.unroll.view.train.TrainingPanel;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The whole screen. Lays its zones out for the room there is; see {@link Zones}. */
public final class MainView extends Pane {
    private final TrainViewModel train;
    private final NetworkViewModel network;
    private final Appearance appearance;
    private final AskOverlay asking = new AskOverlay();
    private final Toast toast = new Toast();
    private final FileCommands commands;
    private final TopBar top;
    private final ModelPanel model;
    private final VBox rail = new VBox();
    private final StageViewModel looking;
    private final StageView stage;
    private final CurvesView curves;
    private final TrainingPanel training;
    private final InspectorPanel inspector;
    private final GradientPanel gradients;
    private boolean overlay;
    private boolean leftHidden;
    private boolean rightHidden;

    /** A view of the models; pictures are written on {@code writing}. */
    public MainView(TrainViewModel train, NetworkViewModel network, StageViewModel looking, BackwardViewModel back,
            FilesViewModel files, FileDialogs dialogs, Executor writing, Appearance appearance) {
        this.train = train;
        this.network = network;
        this.looking = looking;
        this.appearance = appearance;
        getStyleClass().add("main");
        commands = new FileCommands(train, files, dialogs, asking, appearance.texts());
        top = new TopBar(train, new FileItems(commands, files, appearance.texts()), appearance);
        model = new ModelPanel(train, network.seenProperty(), appearance);
        stage = new StageView(looking, new BackwardView(back, files.exports(), appearance), appearance);
        gradients = new GradientPanel(back, appearance);
        TakeAwayViewModel taking = new TakeAwayViewModel(stage::take, new SaveDialog(files.exports(), appearance.texts()),
                appearance.texts(), writing, Platform::runLater, train.experiment()::fail);
        taking.writtenProperty().subscribe(file -> {
            if (file != null) {
                toast.say(appearance.texts().now("view.stage.take.written", String.valueOf(file.getFileName())));
            }
        });
        stage.addTools(new TakeAwayMenu(taking, appearance));
        inspector = new InspectorPanel(new InspectorViewModel(looking.studiedProperty().map(MainView::inspected),
                looking.chosenProperty(), looking::choose, looking.hand(), network::readout, appearance.texts()), appearance);
        curves = new CurvesView(train, files.exports(), appearance);
        training = new TrainingPanel(train, files.exports(), appearance);
        Button open = Parts.iconButton(Feather.LAYERS, appearance.texts().get("view.model.open"), () -> {
            overlay = !overlay;
            requestLayout();
        });
        open.setId("openModel");
        rail.getStyleClass().addAll("panel", "rail");
        rail.getChildren().add(open);
        getChildren().addAll(stage, curves, training, inspector, gradients, rail, model, top, asking, toast);
        new ChangeQuestion(train.experiment(), asking, appearance.texts());
        new FileDrop(this, commands);
        files.noteProperty().subscribe(note -> {
            if (note != null) {
                toast.say(appearance.texts().now(note.key(), note.arguments().toArray()));
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        addEventFilter(javafx.scene.input.MouseEvent.MOUSE_PRESSED, event -> {
            if (overlay && event.getX() > model.getBoundsInParent().getMaxX()) {
                overlay = false;
                requestLayout();
            }
        });
        appearance.scaleProperty().subscribe(scale -> requestLayout());
        looking.levelProperty().subscribe(level -> requestLayout());
        looking.directionProperty().subscribe(direction -> requestLayout());
    }

    private static Inspected inspected(Studied studied) {
        return new Inspected(studied.model(), studied.whatIf(), studied.trained(), studied.trace());
    }

    /** Whether one looks into a cell or follows the way back. */
    private boolean close() {
        return looking.levelProperty().get() == Level.CELL || looking.directionProperty().get() == Direction.BACKWARD;
    }

    /** Shortcuts with Ctrl (or Cmd); a text field keeps its own undo. */
    private void shortcut(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown() || asking.open()) {
            return;
        }
        boolean typing = event.getTarget() instanceof TextInputControl;
        Runnable action = switch (event.getCode()) {
            case S -> event.isShiftDown() ? commands::saveAs : commands::save;
            case O -> commands::open;
            case N -> commands::createEmpty;
            case Y -> typing ? null : this::redo;
            case Z -> typing ? null : event.isShiftDown() ? this::redo : this::undo;
            default -> null;
        };
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    /** Close up, values set by hand are taken back before edits of the experiment. */
    private void undo() {
        if (close() && looking.hand().before() != null) {
            looking.hand().undo();
        } else {
            train.experiment().undo();
        }
    }

    private void redo() {
        if (close() && looking.hand().after() != null) {
            looking.hand().redo();
        } else {
            train.experiment().redo();
        }
    }

    /** Does what would close the window only after a person has decided about unsaved work. */
    public void unlessUnsaved(Runnable close) {
        commands.unlessUnsaved(close);
    }

    /** Offers what an earlier window left behind. */
    public void offer(RecoveryViewModel recovery) {
        RecoveryOffer offer = new RecoveryOffer(recovery, asking, appearance.texts());
        recovery.offerProperty().subscribe(offer::show);
    }

    private void key(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl || event.getTarget() instanceof ComboBoxBase
                || event.getTarget() instanceof Slider || OwnKeys.kept(event);
        if (asking.open() || typing || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (handled(event)) {
            event.consume();
        }
    }

    private boolean handled(KeyEvent event) {
        switch (event.getCode()) {
            case T -> train.trainOrPause();
            case PERIOD, GREATER -> step(event.isShiftDown());
            case ENTER -> {
                if (event.getTarget() instanceof javafx.scene.control.ButtonBase || close()
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
            case OPEN_BRACKET -> leftHidden = !leftHidden;
            case CLOSE_BRACKET -> rightHidden = !rightHidden;
            case SPACE -> {
                return !(event.getTarget() instanceof javafx.scene.control.ButtonBase)
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
    protected void layoutChildren() {
        Zones zones = Zones.of(getWidth(), getHeight(), leftHidden, rightHidden, close());
        if (Math.abs(zones.scale() - appearance.scale()) > 1e-6) {
            appearance.scaleProperty().set(zones.scale());
        }
        double width = getWidth();
        double height = getHeight();
        double below = zones.top();
        double centre = width - zones.left() - zones.right();
        boolean open = overlay && zones.rail() && !leftHidden;
        asking.resizeRelocate(0, 0, width, height);
        toast.autosize();
        toast.relocate(snapPositionX((width - toast.getWidth()) / 2), below + 14 * appearance.scale());
        top.resizeRelocate(0, 0, width, below);
        rail.setVisible(zones.rail() && !leftHidden);
        rail.resizeRelocate(0, below, zones.left(), height - below);
        model.setVisible(!leftHidden && (!zones.rail() || open));
        model.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("overlay"), open);
        double modelLeft = zones.rail() ? zones.left() : 0;
        model.resizeRelocate(modelLeft, below, zones.panel(), height - below);
        Region wanted = looking.levelProperty().get() == Level.CELL ? inspector : close() ? gradients : training;
        for (Region side : List.of(training, inspector, gradients)) {
            side.setVisible(zones.right() > 0 && side == wanted);
            side.resizeRelocate(width - zones.right(), below, zones.right(), height - below);
        }
        stage.resizeRelocate(zones.left(), below, centre, height - below - zones.curves());
        curves.setVisible(zones.curves() > 0);
        curves.setNarrow(zones.narrow());
        curves.resizeRelocate(zones.left(), height - zones.curves(), centre, zones.curves());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}

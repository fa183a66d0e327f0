package dev.unroll.view.main;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.curves.CurvesView;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.network.NetworkView;
import dev.unroll.view.network.NetworkViewModel;
import dev.unroll.view.network.TransportKeys;
import dev.unroll.view.train.ModelPanel;
import dev.unroll.view.train.TrainingPanel;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The whole screen. Lays its zones out for the room there is; see {@link Zones}. */
public final class MainView extends Pane {
    private final TrainViewModel train;
    private final NetworkViewModel network;
    private final Appearance appearance;
    private final TopBar top;
    private final ModelPanel model;
    private final VBox rail = new VBox();
    private final NetworkView stage;
    private final CurvesView curves;
    private final TrainingPanel training;
    private boolean overlay;
    private boolean leftHidden;
    private boolean rightHidden;

    /** A view of both models. */
    public MainView(TrainViewModel train, NetworkViewModel network, Appearance appearance) {
        this.train = train;
        this.network = network;
        this.appearance = appearance;
        getStyleClass().add("main");
        top = new TopBar(train, appearance);
        model = new ModelPanel(train, network.seenProperty(), appearance);
        stage = new NetworkView(network, appearance);
        curves = new CurvesView(train, appearance);
        training = new TrainingPanel(train, appearance);
        Button open = Parts.iconButton(Feather.LAYERS, appearance.texts().get("view.model.open"), () -> {
            overlay = !overlay;
            requestLayout();
        });
        open.setId("openModel");
        rail.getStyleClass().addAll("panel", "rail");
        rail.getChildren().add(open);
        getChildren().addAll(stage, curves, training, rail, model, top);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        addEventFilter(javafx.scene.input.MouseEvent.MOUSE_PRESSED, event -> {
            if (overlay && event.getX() > model.getBoundsInParent().getMaxX()) {
                overlay = false;
                requestLayout();
            }
        });
        appearance.scaleProperty().subscribe(scale -> requestLayout());
    }

    /** Shortcuts with Ctrl (or Cmd); a text field keeps its own undo. */
    private void shortcut(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        boolean redo = event.getCode() == KeyCode.Y || event.getCode() == KeyCode.Z && event.isShiftDown();
        if (redo) {
            train.experiment().redo();
        } else if (event.getCode() == KeyCode.Z) {
            train.experiment().undo();
        } else {
            return;
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl || event.getTarget() instanceof ComboBoxBase
                || event.getTarget() instanceof Slider;
        if (typing || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
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
            case OPEN_BRACKET -> leftHidden = !leftHidden;
            case CLOSE_BRACKET -> rightHidden = !rightHidden;
            case SPACE -> {
                return !(event.getTarget() instanceof javafx.scene.control.ButtonBase)
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
        Zones zones = Zones.of(getWidth(), getHeight(), leftHidden, rightHidden);
        if (Math.abs(zones.scale() - appearance.scale()) > 1e-6) {
            appearance.scaleProperty().set(zones.scale());
        }
        double width = getWidth();
        double height = getHeight();
        double below = zones.top();
        double centre = width - zones.left() - zones.right();
        boolean open = overlay && zones.rail() && !leftHidden;
        top.resizeRelocate(0, 0, width, below);
        rail.setVisible(zones.rail() && !leftHidden);
        rail.resizeRelocate(0, below, zones.left(), height - below);
        model.setVisible(!leftHidden && (!zones.rail() || open));
        model.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("overlay"), open);
        double modelLeft = zones.rail() ? zones.left() : 0;
        model.resizeRelocate(modelLeft, below, zones.panel(), height - below);
        training.setVisible(zones.right() > 0);
        training.resizeRelocate(width - zones.right(), below, zones.right(), height - below);
        stage.resizeRelocate(zones.left(), below, centre, height - below - zones.curves());
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

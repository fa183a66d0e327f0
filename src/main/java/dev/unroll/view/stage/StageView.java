package dev.unroll.view.stage;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Segments;
import dev.unroll.view.network.NetworkView;
import dev.unroll.view.network.TransportBar;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/** The middle of the window: the network, the cell that has been gone into, or the way back; below, the transport. */
public final class StageView extends Pane {
    private final StageViewModel model;
    private final NetworkView network;
    private final CellStage cell;
    private final StackPane transport;

    /** A view of {@code model}. */
    public StageView(StageViewModel model, Appearance appearance) {
        this.model = model;
        getStyleClass().add("stage");
        network = new NetworkView(model.network(), appearance);
        cell = new CellStage(model, appearance, () -> network.cell(model.layerProperty().get(), model.step()));
        Segments<Direction> direction = new Segments<Direction>(model::turn)
                .add(Direction.FORWARD, appearance.texts().get("view.stage.forward"), "forward")
                .add(Direction.BACKWARD, appearance.texts().get("view.stage.backward"), "backward");
        model.directionProperty().subscribe(direction::show);
        direction.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(direction, Pos.CENTER_LEFT);
        transport = new StackPane(new TransportBar(model.network(), appearance), direction);
        transport.getStyleClass().add("stage-foot");
        transport.setPickOnBounds(false);
        getChildren().addAll(network, cell, transport);
        network.setOnEnter(spot -> model.enter(spot.layer(), spot.t()));
        model.zoom().placeProperty().subscribe(place -> {
            network.setVisible(place.doubleValue() < 1);
            network.setOpacity(1 - place.doubleValue());
        });
        model.levelProperty().subscribe((before, level) -> {
            if (level == Level.CELL) {
                cell.focus();
            } else {
                network.focus();
            }
        });
    }

    /** The picture that is in front. */
    public Node front() {
        return model.levelProperty().get() == Level.CELL ? cell : network;
    }

    @Override
    protected void layoutChildren() {
        double foot = snapSizeY(transport.prefHeight(getWidth()));
        double height = Math.max(0, getHeight() - foot);
        network.resizeRelocate(0, 0, getWidth(), height);
        cell.resizeRelocate(0, 0, getWidth(), height);
        transport.resizeRelocate(0, height, getWidth(), foot);
    }
}

package dev.unroll.view.stage;

import dev.unroll.picture.UnrolledPainting;
import dev.unroll.picture.UnrolledPicture;
import dev.unroll.picture.backward.BackwardPicture;
import dev.unroll.picture.backward.GradientView;
import dev.unroll.picture.cell.BuildUp;
import dev.unroll.plot.Box;
import dev.unroll.plot.Painting;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.view.backward.BackwardView;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Segments;
import dev.unroll.view.network.NetworkView;
import dev.unroll.view.network.NetworkViewModel;
import dev.unroll.view.network.Playhead;
import dev.unroll.view.network.TransportBar;
import java.util.function.DoubleFunction;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The middle of the window: the network, the cell that has been gone into, or the way back; below, the transport. */
public final class StageView extends Pane {
    private final StageViewModel model;
    private final Appearance appearance;
    private final NetworkView network;
    private final CellStage cell;
    private final BackwardView back;
    private final StackPane transport;

    /** A view of {@code model}; {@code back} shows the way back. */
    public StageView(StageViewModel model, BackwardView back, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        this.back = back;
        back.setCrumbs(new Crumbs(model, false, appearance));
        getStyleClass().add("stage");
        network = new NetworkView(model.network(), appearance);
        cell = new CellStage(model, appearance, () -> network.cell(model.layerProperty().get(), model.step()));
        transport = new StackPane(new TransportBar(model.network(), appearance));
        transport.getStyleClass().add("stage-foot");
        getChildren().addAll(network, cell, transport);
        network.setOnEnter(spot -> model.enter(spot.layer(), spot.t()));
        model.zoom().placeProperty().subscribe(place -> uncover());
        model.directionProperty().subscribe((before, direction) -> {
            Node owner = getScene() == null ? null : getScene().getFocusOwner();
            uncover();
            if (owner == null || within(owner, network) || within(owner, back) || within(owner, cell)) {
                focusFront();
            }
        });
        model.levelProperty().subscribe((before, level) -> focusFront());
    }

    /** Puts the choice of the direction, and {@code takeAway}, beside the transport. */
    public void addTools(Node takeAway) {
        Segments<Direction> direction = new Segments<Direction>(model::turn)
                .add(Direction.FORWARD, appearance.texts().get("view.stage.forward"), "forward")
                .add(Direction.BACKWARD, appearance.texts().get("view.stage.backward"), "backward");
        model.directionProperty().subscribe(direction::show);
        HBox tools = Parts.row("stage-tools", direction, takeAway);
        tools.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(tools, Pos.CENTER_LEFT);
        transport.getChildren().add(tools);
    }

    /** Where a number of the cell is drawn, in the scene; null where the cell is not looked at. */
    public @Nullable Bounds whereIs(Spot spot) {
        return model.levelProperty().get() == Level.CELL ? cell.whereIs(spot) : null;
    }

    /** Where a layer's cell is drawn among the timesteps, in the scene; null where they are not looked at. */
    public @Nullable Bounds whereIs(int layer, int t) {
        Box box = network.isVisible() ? network.cell(layer, t) : null;
        return box == null ? null
                : network.localToScene(new BoundingBox(box.x(), box.y(), box.width(), box.height()));
    }

    /** What is shown now, to be painted elsewhere; null while nothing is. */
    public @Nullable Take take() {
        NetworkViewModel.Seen seen = model.network().seenProperty().get();
        if (seen == null) {
            return null;
        }
        Playhead playhead = model.network().playhead();
        boolean close = model.levelProperty().get() == Level.CELL;
        boolean backward = model.directionProperty().get() == Direction.BACKWARD;
        String name = close ? "cell" : backward ? "gradients" : "network";
        if (close && model.buildUp().open()) {
            DoubleFunction<Painting> pictures = cell.film("cell-built-up");
            return pictures == null ? null : new Take("cell-built-up", model.buildUp().stageProperty().get(), BuildUp.LAST, false,
                    Playhead.Stops.TIMESTEPS, pictures);
        }
        DoubleFunction<Painting> film = close ? cell.film(name) : backward ? wayBack(name) : film(name);
        return film == null ? null : new Take(name, playhead.timeProperty().get(),
                seen.trace().tokens().size(), playhead.reversedProperty().get(), playhead.stops(), film);
    }

    private @Nullable DoubleFunction<Painting> wayBack(String name) {
        SequenceTrace trace = back.trace();
        if (trace == null) {
            return null;
        }
        GradientView now = back.look();
        String spoken = back.spoken();
        return time -> new Still(name, spoken, (surface, palette, width, height, scale) ->
                BackwardPicture.paint(surface, trace, back.place(time), new GradientView(width, height, scale, palette,
                        now.language(), now.layer(), now.quantity(), now.logarithmic(), now.heat(), now.loss(), null,
                        now.chosen())));
    }

    private DoubleFunction<Painting> film(String name) {
        UnrolledPainting now = model.network().painting(name, network.spoken(), appearance.texts().language(), 0);
        return time -> new Still(name, now.description(), (surface, palette, width, height, scale) ->
                UnrolledPicture.paint(surface, now.trace(), time, now.view().on(width, height, scale, palette)));
    }

    private static boolean within(@Nullable Node node, Node ancestor) {
        Node at = node;
        while (at != null && at != ancestor) {
            at = at.getParent();
        }
        return at != null;
    }

    /** Gives the picture in front the keys; what is not yet visible could not take them. */
    private void focusFront() {
        if (model.levelProperty().get() == Level.CELL) {
            cell.setVisible(true);
            cell.focus();
        } else if (model.directionProperty().get() == Direction.BACKWARD) {
            back.setVisible(true);
            back.focus();
        } else {
            network.setVisible(true);
            network.focus();
        }
    }

    private void uncover() {
        boolean outside = model.zoom().placeProperty().get() < 1;
        boolean backward = model.directionProperty().get() == Direction.BACKWARD;
        if (backward && !getChildren().contains(back)) {
            getChildren().add(1, back);
        }
        network.setVisible(outside && !backward);
        back.setVisible(outside && backward);
    }

    @Override
    protected void layoutChildren() {
        double foot = snapSizeY(transport.prefHeight(getWidth()));
        double height = Math.max(0, getHeight() - foot);
        network.resizeRelocate(0, 0, getWidth(), height);
        back.resizeRelocate(0, 0, getWidth(), height);
        cell.resizeRelocate(0, 0, getWidth(), height);
        transport.resizeRelocate(0, height, getWidth(), foot);
    }
}

package dev.unroll.view.present;

import dev.unroll.picture.UnrolledLayout;
import dev.unroll.picture.UnrolledPicture;
import dev.unroll.picture.UnrolledView;
import dev.unroll.picture.backward.BackwardPicture;
import dev.unroll.picture.cell.BuildUp;
import dev.unroll.picture.cell.CellLayout;
import dev.unroll.picture.cell.CellPicture;
import dev.unroll.picture.cell.CellView;
import dev.unroll.plot.LegibleSurface;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Surface;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.view.backward.BackwardViewModel;
import dev.unroll.view.backward.Way;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.network.NetworkViewModel;
import dev.unroll.view.stage.CellLook;
import dev.unroll.view.stage.Direction;
import dev.unroll.view.stage.Level;
import dev.unroll.view.stage.StageViewModel;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The picture of the stage, by the painters of the window, so large that the last row can read it. */
final class PresentedStage extends Pane {
    private final StageViewModel model;
    private final BackwardViewModel back;
    private final Appearance appearance;
    private final CellLook look;
    private final PictureCanvas picture = new PictureCanvas(this::paint);
    private @Nullable Spot hover;

    /** A view of {@code model}, and of {@code back} on the way back; sizes are those of {@code appearance}. */
    PresentedStage(StageViewModel model, BackwardViewModel back, Appearance appearance) {
        this.model = model;
        this.back = back;
        this.appearance = appearance;
        look = new CellLook(model);
        picture.setId("presented");
        getChildren().add(picture);
        NetworkViewModel network = model.network();
        picture.quote(() -> {
            NetworkViewModel.Seen seen = network.seenProperty().get();
            return seen == null ? List.of() : seen.trace().tokens();
        });
        Parts.follow(picture::repaint, model.studiedProperty(), model.chosenProperty(), model.layerProperty(),
                model.directionProperty(), model.levelProperty(), network.playhead().timeProperty(), network.seenProperty(),
                network.stateProperty(), network.sightProperty(), network.focusProperty(), network.fold().unfoldedProperty(),
                model.buildUp().stageProperty(), back.versionProperty(), appearance.darkProperty(), appearance.scaleProperty(),
                appearance.texts().languageProperty());
        network.pins().addListener((ListChangeListener<Spot>) change -> picture.repaint());
        picture.setOnMouseMoved(this::point);
        picture.setOnMouseExited(event -> hover(null));
        picture.setOnMousePressed(this::press);
    }

    /** Tells who cannot see it what there is to be seen. */
    void speak(String words) {
        picture.setAccessibleText(words);
    }

    private boolean close() {
        return model.levelProperty().get() == Level.CELL;
    }

    private double scale() {
        return HallSize.picture(appearance.scale());
    }

    private void paint(Surface bare) {
        Surface surface = new LegibleSurface(bare, HallSize.SMALLEST * appearance.scale());
        surface.fill(0, 0, picture.getWidth(), picture.getHeight(), appearance.palette().of(Palette.Role.GROUND));
        SequenceTrace trace = look.trace();
        if (close() && trace != null) {
            if (model.buildUp().open()) {
                BuildUp.paint(surface, model.buildUp().stageProperty().get(), cell(trace), trace);
            } else {
                CellPicture.paint(surface, trace, look.time(trace), cell(trace));
            }
        } else if (model.directionProperty().get() == Direction.BACKWARD) {
            Way way = back.way();
            BackwardPicture.paint(surface, way == null ? null : way.trace(), back.place(), back.view(picture.getWidth(),
                    picture.getHeight(), scale(), appearance.palette(), appearance.texts().language()));
        } else {
            NetworkViewModel.Seen seen = model.network().seenProperty().get();
            UnrolledPicture.paint(surface, seen == null ? null : seen.trace(), time(seen), unrolled());
        }
    }

    private CellView cell(SequenceTrace trace) {
        return look.view(trace, picture.getWidth(), picture.getHeight(), scale(), appearance.palette(),
                appearance.texts().language(), CellView.Numbers.SELECTED, hover).forHall();
    }

    private UnrolledView unrolled() {
        UnrolledView view = model.network().look(picture.getWidth(), picture.getHeight(), scale(), appearance.palette(),
                appearance.texts().language());
        return view.with(view.marks().hover(hover));
    }

    private double time(NetworkViewModel.@Nullable Seen seen) {
        return seen == null ? 0 : Math.min(model.network().playhead().timeProperty().get(), seen.trace().tokens().size());
    }

    // ---- pointer ----

    private @Nullable Spot under(MouseEvent event) {
        SequenceTrace trace = look.trace();
        NetworkViewModel.Seen seen = model.network().seenProperty().get();
        if (close()) {
            return trace == null || model.buildUp().open() ? null
                    : CellLayout.of(cell(trace), trace, look.time(trace)).spotAt(event.getX(), event.getY());
        }
        return seen == null || model.directionProperty().get() == Direction.BACKWARD ? null
                : UnrolledLayout.of(unrolled(), seen.trace()).cellAt(event.getX(), event.getY(), time(seen),
                        model.network().stateProperty().get(), seen.trace());
    }

    private void point(MouseEvent event) {
        Spot spot = under(event);
        hover(spot);
        picture.setCursor(spot == null ? Cursor.DEFAULT : Cursor.HAND);
    }

    private void hover(@Nullable Spot next) {
        if (!Objects.equals(next, hover)) {
            hover = next;
            picture.repaint();
        }
    }

    /** In the cell a click chooses a number; in the network two clicks lead into the cell. */
    private void press(MouseEvent event) {
        Spot spot = under(event);
        if (spot == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (close()) {
            model.choose(spot);
        } else if (event.getClickCount() == 2) {
            model.enter(spot.layer(), spot.t());
        }
    }

    @Override
    protected void layoutChildren() {
        picture.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}

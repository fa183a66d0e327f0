package dev.unroll.view.stage;

import dev.unroll.picture.cell.BuildUp;
import dev.unroll.picture.cell.CellLayout;
import dev.unroll.picture.cell.CellPicture;
import dev.unroll.picture.cell.CellView;
import dev.unroll.plot.Box;
import dev.unroll.plot.Painting;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Surface;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.network.NetworkViewModel;
import dev.unroll.view.network.TransportKeys;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * One cell at one timestep, filling the stage. On the way in it grows out of its place in the network: the same picture
 * in a smaller frame.
 */
final class CellStage extends Pane {
    private static final double BAR = 48;
    private final StageViewModel model;
    private final Appearance appearance;
    private final Supplier<@Nullable Box> origin;
    private final CellLook look;
    private final CellBar bar;
    private final PictureCanvas picture = new PictureCanvas(this::paint);
    private final ObjectProperty<CellView.Numbers> numbers = new SimpleObjectProperty<>(CellView.Numbers.SELECTED);
    private @Nullable Spot hover;
    private boolean scrubbing;

    /** A view of {@code model}; {@code origin} is where the cell lies in the network, in this pane's coordinates. */
    CellStage(StageViewModel model, Appearance appearance, Supplier<@Nullable Box> origin) {
        this.model = model;
        this.appearance = appearance;
        this.origin = origin;
        look = new CellLook(model);
        bar = new CellBar(model, look.colours(), numbers, appearance);
        getStyleClass().add("cell-stage");
        picture.setId("cell");
        picture.setFocusTraversable(true);
        picture.quote(() -> {
            NetworkViewModel.Seen seen = model.network().seenProperty().get();
            return seen == null ? List.of() : seen.trace().tokens();
        });
        getChildren().addAll(picture, bar);
        listen();
        picture.setOnMouseMoved(this::point);
        picture.setOnMouseExited(event -> hover(null));
        picture.setOnMousePressed(this::press);
        picture.setOnMouseDragged(this::drag);
        picture.setOnMouseReleased(event -> scrubbing = false);
        picture.setOnScroll(this::scroll);
        picture.setOnKeyPressed(this::key);
    }

    private void listen() {
        model.zoom().placeProperty().subscribe(place -> {
            setVisible(place.doubleValue() > 0);
            requestLayout();
        });
        Parts.follow(this::repaint, model.studiedProperty(), model.chosenProperty(), model.layerProperty(),
                model.directionProperty(), model.network().playhead().timeProperty(), model.buildUp().stageProperty(), numbers,
                appearance.darkProperty(), appearance.texts().languageProperty());
        Parts.follow(this::speak, visibleProperty(), model.studiedProperty(), model.chosenProperty(), model.layerProperty(),
                model.network().playhead().goalProperty(),
                model.buildUp().stageProperty().map(stage -> Math.round(stage.doubleValue())),
                appearance.texts().languageProperty());
        appearance.scaleProperty().subscribe(scale -> requestLayout());
        model.network().pins().addListener((ListChangeListener<Spot>) change -> repaint());
        model.buildUp().stageProperty().map(stage -> model.buildUp().open()).subscribe(open -> {
            if (isVisible()) {
                picture.requestFocus();
            }
        });
    }

    /** The picture at any time, as it is seen now; null while there is none. */
    @Nullable DoubleFunction<Painting> film(String name) {
        SequenceTrace trace = trace();
        if (trace == null) {
            return null;
        }
        CellView seen = view(trace);
        String spoken = Spoken.cell(model, appearance.texts());
        if (model.buildUp().open()) {
            return stage -> new Still(name, spoken, (surface, palette, width, height, scale) ->
                    BuildUp.paint(surface, stage, seen.resized(width, height, scale, palette), trace));
        }
        return time -> new Still(name, spoken, (surface, palette, width, height, scale) ->
                CellPicture.paint(surface, trace, time, seen.resized(width, height, scale, palette)));
    }

    /** Gives the drawing the keys. */
    void focus() {
        picture.requestFocus();
    }

    @Override
    protected void layoutChildren() {
        double place = model.zoom().placeProperty().get();
        double scale = appearance.scale();
        double top = snapSizeY(BAR * scale);
        bar.resizeRelocate(0, 0, getWidth(), top);
        bar.setOpacity(place);
        Box from = place < 1 ? origin.get() : null;
        double x = 0;
        double y = top;
        double width = getWidth();
        double height = getHeight() - top;
        if (from != null) {
            x = from.x() + (x - from.x()) * place;
            y = from.y() + (y - from.y()) * place;
            width = from.width() + (width - from.width()) * place;
            height = from.height() + (height - from.height()) * place;
        }
        picture.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("zooming"), place < 1);
        repaint();
    }

    private void repaint() {
        if (isVisible()) {
            picture.repaint();
        }
    }

    /** Says where one is, at every stop and not at every frame between two. */
    private void speak() {
        if (isVisible()) {
            picture.setAccessibleText(Spoken.cell(model, appearance.texts()));
        }
    }

    private void paint(Surface surface) {
        SequenceTrace trace = trace();
        if (trace != null) {
            surface.fill(0, 0, picture.getWidth(), picture.getHeight(),
                    appearance.palette().of(Palette.Role.GROUND));
            if (model.buildUp().open()) {
                BuildUp.paint(surface, model.buildUp().stageProperty().get(), view(trace), trace);
            } else {
                CellPicture.paint(surface, trace, time(trace), view(trace));
            }
        }
    }

    private @Nullable SequenceTrace trace() {
        return look.trace();
    }

    private double time(SequenceTrace trace) {
        return look.time(trace);
    }

    private CellView view(SequenceTrace trace) {
        double shrunk = model.zoom().placeProperty().get() >= 1 ? 1 : Math.clamp(Math.min(picture.getWidth() / getWidth(),
                picture.getHeight() / (getHeight() - bar.getHeight())), 0.02, 1);
        return look.view(trace, picture.getWidth(), picture.getHeight(), appearance.scale() * shrunk, appearance.palette(),
                appearance.texts().language(), numbers.get(), hover);
    }

    // ---- pointer and keys ----

    /** Where a number is drawn, in the scene; null while it is not. */
    @Nullable Bounds whereIs(Spot spot) {
        CellLayout layout = places();
        Box box = layout == null ? null : layout.bounds(spot);
        return box == null ? null
                : picture.localToScene(new BoundingBox(box.x(), box.y(), box.width(), box.height()));
    }

    private @Nullable CellLayout places() {
        SequenceTrace trace = trace();
        return trace == null || model.zoom().moving() || model.buildUp().open() ? null
                : CellLayout.of(view(trace), trace, time(trace));
    }

    private void point(MouseEvent event) {
        CellLayout layout = places();
        if (layout == null) {
            return;
        }
        Spot spot = layout.spotAt(event.getX(), event.getY());
        hover(spot);
        boolean hand = spot != null || layout.onRibbon(event.getX(), event.getY())
                || layout.neighbourAt(event.getX(), event.getY()) >= 0;
        picture.setCursor(hand ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void hover(@Nullable Spot next) {
        if (!Objects.equals(next, hover)) {
            hover = next;
            repaint();
        }
    }

    private void press(MouseEvent event) {
        picture.requestFocus();
        if (model.buildUp().open() && event.getButton() == MouseButton.PRIMARY) {
            model.buildUp().step(true);
        }
        CellLayout layout = places();
        if (layout == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Spot spot = layout.spotAt(event.getX(), event.getY());
        int neighbour = layout.neighbourAt(event.getX(), event.getY());
        if (layout.onRibbon(event.getX(), event.getY())) {
            scrubbing = true;
            drag(event);
        } else if (spot != null && event.isShiftDown()) {
            model.network().togglePin(spot);
        } else if (spot != null) {
            model.choose(spot);
        } else if (neighbour >= 0) {
            model.network().playhead().seek(neighbour + 1);
        }
    }

    private void drag(MouseEvent event) {
        CellLayout layout = places();
        if (scrubbing && layout != null) {
            model.network().playhead().seek(layout.timeAt(event.getX()));
        }
    }

    private void scroll(ScrollEvent event) {
        double delta = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY()) ? event.getDeltaX() : event.getDeltaY();
        if (delta != 0) {
            model.network().playhead().step(delta < 0);
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        SequenceTrace trace = trace();
        if (trace == null) {
            return;
        }
        switch (event.getCode()) {
            case UP -> unit(-1, trace);
            case DOWN -> unit(1, trace);
            case G -> {
                if (event.isShortcutDown()) {
                    return;
                }
                quantity(event.isShiftDown() ? -1 : 1, trace);
            }
            case P -> {
                Spot spot = model.chosenProperty().get();
                if (event.isShortcutDown() || spot == null) {
                    return;
                }
                model.network().togglePin(spot);
            }
            case LEFT, RIGHT -> {
                if (event.isAltDown()) {
                    model.network().playhead().step(event.getCode() == KeyCode.RIGHT);
                } else if (!TransportKeys.handle(event, model.network().playhead())) {
                    return;
                }
            }
            default -> {
                if (!TransportKeys.handle(event, model.network().playhead())) {
                    return;
                }
            }
        }
        event.consume();
    }

    /** Chooses the same unit of the next quantity, or of the one before. */
    private void quantity(int by, SequenceTrace trace) {
        Spot spot = model.chosenProperty().get();
        if (spot != null) {
            List<Quantity> all = Quantity.in(trace.layers().get(spot.layer()).type());
            Spot to = spot.of(all.get(Math.floorMod(Math.max(0, all.indexOf(spot.quantity())) + by, all.size())));
            model.choose(to.in(trace) ? to : to.unit(0));
        }
    }

    private void unit(int by, SequenceTrace trace) {
        Spot spot = model.chosenProperty().get();
        if (spot != null) {
            int count = spot.quantity().values(trace.layers().get(spot.layer()).steps().get(spot.t())).length;
            model.choose(spot.unit(Math.floorMod(spot.unit() + by, Math.max(1, count))));
        }
    }
}

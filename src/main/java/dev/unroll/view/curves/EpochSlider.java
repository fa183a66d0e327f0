package dev.unroll.view.curves;

import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.OwnKeys;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Goes back to any kept epoch: a tick for each of them on a track as long as the curves are. */
final class EpochSlider extends Pane {
    private static final double THUMB = 7;
    private final EpochsViewModel model;
    private final CurvesViewModel curves;
    private final Appearance appearance;
    private final PictureCanvas track = new PictureCanvas(this::paint);
    private final Label state = Parts.label("epoch-state");
    private final Label rule = Parts.label("subtle", "small");
    private final Hyperlink latest = new Hyperlink();
    private final Tooltip words = new Tooltip();
    private double left;
    private double right = 1;
    private boolean narrow;
    private double hover = Double.NaN;

    EpochSlider(EpochsViewModel model, CurvesViewModel curves, Appearance appearance) {
        this.model = model;
        this.curves = curves;
        this.appearance = appearance;
        Texts texts = appearance.texts();
        getStyleClass().add("epoch-slider");
        latest.textProperty().bind(texts.get("view.epochs.follow"));
        latest.setId("followLatest");
        latest.setGraphic(Parts.icon(Feather.FAST_FORWARD));
        Parts.name(latest, texts.get("view.epochs.follow"));
        latest.getStyleClass().add("small");
        latest.setOnAction(event -> model.follow());
        words.setWrapText(true);
        words.setMaxWidth(360);
        words.setShowDelay(Duration.millis(500));
        track.setId("epochSlider");
        track.getStyleClass().add("curve-picture");
        track.setFocusTraversable(true);
        track.setAccessibleRole(AccessibleRole.SLIDER);
        OwnKeys.keep(track, event -> model.usable() && switch (event.getCode()) {
            case LEFT, RIGHT, HOME, END -> true;
            default -> false;
        });
        track.setOnKeyPressed(this::key);
        track.setOnMousePressed(event -> {
            track.requestFocus();
            go(event);
        });
        track.setOnMouseDragged(this::go);
        track.setOnMouseReleased(event -> curves.read(Double.NaN));
        track.setOnMouseMoved(event -> hover(epochAt(event.getX())));
        track.setOnMouseExited(event -> hover(Double.NaN));
        Tooltip.install(track, words);
        getChildren().addAll(track, state, rule, latest);
        model.versionProperty().subscribe(version -> refresh());
        track.focusedProperty().subscribe(focused -> track.repaint());
    }

    /** How high it wants to be. */
    double wantedHeight(boolean small) {
        return snapSizeY((small ? 28 : 52) * appearance.scale());
    }

    void setNarrow(boolean next) {
        if (next != narrow) {
            narrow = next;
            refresh();
        }
    }

    /** The track begins and ends at these places. */
    void align(double from, double to) {
        if (from != left || to != right) {
            left = from;
            right = Math.max(from + 1, to);
            requestLayout();
        }
        track.repaint();
    }

    private void refresh() {
        state.setText(narrow ? model.shortState() : model.state());
        rule.setText(model.rule());
        words.setText(model.rule());
        track.setDisable(!model.usable());
        track.setAccessibleText(model.state().isEmpty() ? model.rule() : model.state());
        latest.setVisible(!model.following());
        latest.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
        track.repaint();
        requestLayout();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, DOWN -> model.step(event.isShiftDown() ? -10 : -1);
            case RIGHT, UP -> model.step(event.isShiftDown() ? 10 : 1);
            case HOME -> model.first();
            case END -> model.follow();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(MouseEvent event) {
        model.show(epochAt(event.getX()));
        if (!model.following()) {
            curves.readEpoch(model.shown());
        }
    }

    private void hover(double epoch) {
        hover = epoch;
        track.repaint();
    }

    private double margin() {
        return (THUMB + 3) * appearance.scale();
    }

    private double length() {
        return Math.max(1, track.getWidth() - 2 * margin());
    }

    private double epochAt(double x) {
        return (x - margin()) / length() * curves.lastEpochInSight();
    }

    private double placeOf(double epoch) {
        return margin() + Math.clamp(epoch / curves.lastEpochInSight(), 0, 1) * length();
    }

    private void paint(Surface surface) {
        Palette palette = appearance.palette();
        double scale = appearance.scale();
        double y = surface.snap(track.getHeight() / 2);
        double thick = 4 * scale;
        surface.fillRound(margin(), y - thick / 2, length(), thick, thick / 2, palette.of(Role.BORDER_MUTED));
        if (!model.usable()) {
            return;
        }
        double last = placeOf(model.kept().getLast());
        surface.fillRound(margin(), y - thick / 2, last - margin(), thick, thick / 2, palette.of(Role.BORDER));
        double thumb = placeOf(model.shown());
        surface.fillRound(margin(), y - thick / 2, thumb - margin(), thick, thick / 2, palette.of(Role.ACCENT));
        ticks(surface, palette, y, scale);
        if (track.isFocused() && track.isFocusVisible()) {
            surface.disc(thumb, y, (THUMB + 3) * scale, palette.of(Role.ACCENT).fade(0.3));
        }
        surface.disc(thumb, y, (THUMB + 1.5) * scale, palette.of(Role.GROUND));
        surface.disc(thumb, y, THUMB * scale, palette.of(Role.ACCENT));
        if (!model.following()) {
            surface.disc(thumb, y, (THUMB - 2.5) * scale, palette.of(Role.GROUND));
        }
    }

    /** One for each kept epoch, but never nearer to each other than can be told apart. */
    private void ticks(Surface surface, Palette palette, double y, double scale) {
        double before = Double.NEGATIVE_INFINITY;
        for (int epoch : model.kept()) {
            double x = surface.snap(placeOf(epoch));
            boolean best = epoch == model.best() && epoch > 0;
            boolean near = Math.abs(hover - epoch) < 0.5;
            if (x - before >= 3 * scale || best || near) {
                before = x;
                double reach = (best || near ? 7 : 5) * scale;
                Role role = best ? Role.VALIDATION : near ? Role.ACCENT : Role.TEXT_SUBTLE;
                surface.line(x, y - reach, x, y + reach, palette.of(role), new Stroke((best ? 2 : 1) * scale));
            }
        }
    }

    @Override
    protected void layoutChildren() {
        double scale = appearance.scale();
        double margin = margin();
        double high = snapSizeY((narrow ? 26 : 28) * scale);
        track.resizeRelocate(left - margin, 0, right - left + 2 * margin, high);
        rule.setVisible(!narrow);
        if (narrow) {
            state.autosize();
            latest.autosize();
            double beside = right + margin + 4 * scale;
            state.relocate(snapPositionX(beside), snapPositionY((high - state.getHeight()) / 2));
            latest.relocate(snapPositionX(beside + state.getWidth() + 4 * scale), snapPositionY((high - latest.getHeight()) / 2));
            return;
        }
        state.autosize();
        latest.autosize();
        rule.autosize();
        double baseline = high - 2 * scale;
        state.relocate(snapPositionX(left), snapPositionY(baseline));
        latest.relocate(snapPositionX(left + state.getWidth() + 4 * scale), snapPositionY(baseline - 1 * scale));
        double from = left + state.getWidth() + (latest.isVisible() ? latest.getWidth() : 0) + 20 * scale;
        double room = right - from;
        rule.resize(Math.min(room, rule.prefWidth(-1)), rule.prefHeight(-1));
        rule.relocate(snapPositionX(right - rule.getWidth()), snapPositionY(baseline));
    }
}

package dev.unroll.view.present;

import dev.unroll.view.backward.BackwardViewModel;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Theme;
import dev.unroll.view.stage.StageViewModel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What the hall sees: the picture, large, and the caption below it. Nothing else. */
public final class PresenterView extends Pane {
    private final PresenterViewModel model;
    private final Appearance appearance;
    private final PresentedStage stage;
    private final CaptionPanel caption;
    private final Laser laser;
    private final Region dark = new Region();
    private final Function<Appearance, @Nullable Region> screen;
    /** The other screens have sizes of their own: their smallest type is smaller than a picture's. */
    private final Appearance large;
    private final Map<Region, HallScreen> others = new HashMap<>();
    private @Nullable HallScreen other;

    /**
     * A view of the stage, or of another screen.
     *
     * @param screen     makes the screen in front anew in the sizes of an appearance; null for one that cannot be made twice
     * @param appearance this view's own: its scale follows the view's size
     */
    public PresenterView(PresenterViewModel model, StageViewModel looking, BackwardViewModel back,
            Function<Appearance, @Nullable Region> screen, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        this.screen = screen;
        large = appearance.resizable();
        stage = new PresentedStage(looking, back, appearance);
        caption = new CaptionPanel(model, appearance);
        laser = new Laser(appearance);
        getStyleClass().add("presenter");
        setId("presenter");
        dark.getStyleClass().add("presenter-blank");
        dark.setId("presenterBlank");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(appearance.texts().get("present.window"));
        getChildren().addAll(stage, caption, laser, dark);
        dark.visibleProperty().bind(model.blankProperty());
        model.laserProperty().subscribe(laser::shine);
        Parts.follow(this::requestLayout, model.captionShownProperty(), model.captionProperty());
        model.captionProperty().subscribe(told -> stage.speak(told == null ? "" : told.words()));
        model.screenProperty().subscribe((before, now) -> bring());
        appearance.scaleProperty().subscribe(scale -> Theme.size(this, appearance));
        addEventFilter(MouseEvent.ANY, event -> laser.point(event.getX(), event.getY()));
        setOnMousePressed(event -> requestFocus());
    }

    /** The screen in front where it is not the stage, or null. */
    @Nullable HallScreen screen() {
        return other;
    }

    /** Shows the screen that is in front now. */
    public void bring() {
        if (!model.activeProperty().get()) {
            return;
        }
        Region again = model.stageInFrontProperty().get() ? null : screen.apply(large);
        HallScreen wanted = again == null ? null : others.computeIfAbsent(again, each -> new HallScreen(each, model, large));
        if (other != wanted) {
            getChildren().remove(other);
            other = wanted;
            if (wanted != null) {
                getChildren().add(1, wanted);
                wanted.offer();
            }
        }
        stage.setVisible(wanted == null);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double scale = HallSize.of(width, height);
        if (Math.abs(scale - appearance.scale()) > 1e-6) {
            appearance.scaleProperty().set(scale);
            applyCss();
        }
        boolean told = model.captionShownProperty().get() && model.captionProperty().get() != null;
        caption.setVisible(told);
        double edge = snapSizeX(40 * scale);
        double below = snapSizeY(20 * scale);
        double high = told ? snapSizeY(Math.max(112 * scale, caption.prefHeight(width - 2 * edge))) : 0;
        caption.resizeRelocate(edge, height - below - high, width - 2 * edge, high);
        double room = told ? height - below - high - snapSizeY(10 * scale) : height;
        stage.resizeRelocate(0, 0, width, room);
        HallScreen shown = other;
        if (shown != null) {
            shown.enlarge(scale);
            shown.resizeRelocate(0, 0, width, room);
        }
        laser.resizeRelocate(0, 0, width, height);
        dark.resizeRelocate(0, 0, width, height);
    }
}

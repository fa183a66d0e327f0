package dev.unroll.view.present;

import dev.unroll.view.backward.BackwardViewModel;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.AskOverlay;
import dev.unroll.view.control.Theme;
import dev.unroll.view.stage.StageViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Brings the presenter's view before the hall and takes it away again: over the window on its only screen, or in a window
 * of its own on another screen, while the ordinary one stays where it is. What had the focus, and whether the window
 * filled its screen, is afterwards as before.
 */
public final class Presenter {
    private final PresenterViewModel model;
    private final PresenterKeys keys;
    private final Supplier<PresenterView> maker;
    private final Host host;
    private final Appearance appearance;
    private final HallScreens screens;
    private @Nullable PresenterView view;
    private @Nullable Stage hall;
    private @Nullable NotesCard notes;
    private @Nullable Node focus;
    private boolean filled;
    private boolean alone;

    /** The ordinary window. */
    public interface Host {
        /** Lays something over all of it. */
        void cover(Region presenter);

        /** Takes it away. */
        void uncover(Region presenter);

        /** Puts a card into a corner, or with null takes it away. */
        void keep(@Nullable Region notes);

        /** Asks over it. */
        AskOverlay asking();

        /** Where it is shown, or null while it is nowhere. */
        @Nullable Scene scene();

        /** Shows what keys do while it is presented. */
        void showKeys();
    }

    /**
     * Presents the stage, or the screen in front.
     *
     * @param screen makes the screen in front anew in the sizes of an appearance; null for one that cannot be made twice
     */
    public Presenter(PresenterViewModel model, StageViewModel stage, BackwardViewModel back,
            Function<Appearance, @Nullable Region> screen, Host host, Appearance appearance, HallScreens screens) {
        this.model = model;
        keys = new PresenterKeys(model, stage);
        this.host = host;
        this.appearance = appearance.resizable();
        this.screens = screens;
        maker = () -> new PresenterView(model, stage, back, screen, this.appearance);
    }

    /** Begins or ends to present; asks where if there is more than one screen. */
    public void toggle() {
        if (model.activeProperty().get()) {
            end();
            return;
        }
        Scene scene = host.scene();
        List<Rectangle2D> others = scene == null || scene.getWindow() == null ? List.of() : screens.besides(scene.getWindow());
        if (others.isEmpty()) {
            begin(null);
        } else {
            ask(others);
        }
    }

    /** Whether it is presented now. */
    public boolean active() {
        return model.activeProperty().get();
    }

    /** Whether it is presented in a window of its own. */
    public boolean elsewhere() {
        return active() && !alone;
    }

    /** Whether the presenter takes a key that the ordinary window heard. */
    public boolean takes(KeyEvent event) {
        if (!active()) {
            return false;
        }
        if (alone) {
            key(event);
            return event.isConsumed();
        }
        if (event.getCode() == KeyCode.F5) {
            end();
            return true;
        }
        return keys.clicked(event);
    }

    private void ask(List<Rectangle2D> others) {
        var texts = appearance.texts();
        List<AskOverlay.Answer> answers = new ArrayList<>();
        for (Rectangle2D each : others) {
            answers.add(new AskOverlay.Answer("presentThere" + answers.size(), texts.now("present.ask.there",
                    String.format(Locale.ROOT, "%.0f × %.0f", each.getWidth(), each.getHeight())), () -> begin(each)));
        }
        answers.add(new AskOverlay.Answer("presentHere", texts.now("present.ask.here"), () -> begin(null)));
        answers.add(new AskOverlay.Answer("presentNot", texts.now("present.ask.cancel"), () -> { }));
        host.asking().ask(texts.now("present.ask.title"), texts.now("present.ask.text"), answers);
    }

    /** Presents on a screen of its own, or with null over the window. */
    public void begin(@Nullable Rectangle2D elsewhere) {
        PresenterView shown = view == null ? made() : view;
        view = shown;
        Scene scene = host.scene();
        focus = scene == null ? null : scene.getFocusOwner();
        model.begin();
        shown.bring();
        alone = elsewhere == null;
        if (elsewhere == null) {
            host.cover(shown);
            fill(scene);
        } else {
            hall = window(shown, elsewhere, scene);
            NotesCard card = new NotesCard(model, this::end, System::nanoTime, appearance.texts());
            notes = card;
            host.keep(card);
        }
        shown.requestFocus();
    }

    private PresenterView made() {
        PresenterView made = maker.get();
        made.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        return made;
    }

    private void fill(@Nullable Scene scene) {
        if (scene != null && scene.getWindow() instanceof Stage stage) {
            filled = stage.isFullScreen();
            // Esc leaves the presenter, and with it the full screen.
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreenExitHint("");
            screens.fill(stage, true);
        }
    }

    private Stage window(PresenterView shown, Rectangle2D bounds, @Nullable Scene beside) {
        Stage stage = new Stage(StageStyle.UNDECORATED);
        Window owner = beside == null ? null : beside.getWindow();
        if (owner instanceof Stage ordinary) {
            stage.getIcons().setAll(ordinary.getIcons());
        }
        stage.titleProperty().bind(appearance.texts().get("present.window"));
        Scene scene = new Scene(shown, bounds.getWidth(), bounds.getHeight());
        Theme.follow(scene, appearance);
        stage.setScene(scene);
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.setOnCloseRequest(event -> {
            event.consume();
            end();
        });
        stage.show();
        screens.fill(stage, true);
        return stage;
    }

    /** Gives the window back as it was. */
    public void end() {
        PresenterView shown = view;
        if (shown == null || !model.activeProperty().get()) {
            return;
        }
        model.end();
        if (notes != null) {
            notes.stop();
            notes = null;
            host.keep(null);
        }
        if (hall != null) {
            hall.titleProperty().unbind();
            if (hall.getScene() != null) {
                hall.getScene().setRoot(new Region());
            }
            hall.close();
            hall = null;
        }
        if (alone) {
            host.uncover(shown);
            if (host.scene() != null && host.scene().getWindow() instanceof Stage stage) {
                screens.fill(stage, filled);
                stage.setFullScreenExitKeyCombination(null);
                stage.setFullScreenExitHint(null);
            }
        }
        Node before = focus;
        focus = null;
        if (before != null && seen(before)) {
            before.requestFocus();
        }
    }

    private static boolean seen(Node node) {
        Node each = node;
        while (each != null && each.isVisible()) {
            each = each.getParent();
        }
        return each == null;
    }

    private void key(KeyEvent event) {
        boolean held = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        boolean done = true;
        switch (event.getCode()) {
            case ESCAPE, F5 -> end();
            case F1 -> host.showKeys();
            case F11 -> {
                PresenterView shown = view;
                if (shown != null && shown.getScene().getWindow() instanceof Stage stage) {
                    screens.fill(stage, !stage.isFullScreen());
                }
            }
            default -> done = !held && (keys.handle(event) || screen(event));
        }
        if (done) {
            event.consume();
        }
    }

    /** Another screen than the stage answers to its own keys. */
    private boolean screen(KeyEvent event) {
        HallScreen screen = view == null ? null : view.screen();
        return screen != null && screen.key(event);
    }
}

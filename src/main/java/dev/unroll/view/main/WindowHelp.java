package dev.unroll.view.main;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Spotlight;
import dev.unroll.view.help.HelpOverlay;
import dev.unroll.view.help.Term;
import dev.unroll.view.help.Terms;
import dev.unroll.view.help.Tour;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A window's help: pages and terms, the tour, and the light that shows where something is. */
final class WindowHelp {
    private final MainView view;
    private final Spotlight spotlight;
    private final Appearance appearance;
    private @Nullable BiConsumer<String, String> go;
    private @Nullable Tour tour;
    private @Nullable HelpOverlay pages;
    private Supplier<String> front = () -> "network";
    private boolean lit;

    WindowHelp(MainView view, Spotlight spotlight, Appearance appearance) {
        this.view = view;
        this.spotlight = spotlight;
        this.appearance = appearance;
    }

    /** There is help from now on; see {@link MainView#helpWith}. */
    void begin(BiConsumer<String, String> leading, Supplier<String> screen) {
        go = leading;
        front = screen;
        tour = new Tour(spotlight, each -> leading.accept(each, ""), () -> view, appearance);
        Terms.watch(view, appearance);
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> dim());
    }

    void beginTour() {
        if (tour != null) {
            tour.begin();
        }
    }

    boolean tourTakes(KeyEvent event) {
        return tour != null && tour.key(event);
    }

    /** Puts a light on a control until something is pressed. */
    void lightUp(String control) {
        view.applyCss();
        view.layout();
        Node found = Tour.find(view, control);
        if (found != null) {
            Label here = Parts.label("tour-card", "tour-here");
            here.setText(appearance.texts().now("help.here"));
            spotlight.point(found, here);
            lit = true;
        }
    }

    void dim() {
        if (lit) {
            lit = false;
            spotlight.clear();
        }
    }

    /** Shows the page of the screen in front, or the term that the focus is on. */
    void show() {
        HelpOverlay overlay = pages();
        if (overlay == null) {
            return;
        }
        Scene scene = view.getScene();
        Term term = scene == null ? null : Terms.at(scene.getFocusOwner(), appearance.texts().language());
        if (term != null) {
            overlay.showTerm(term);
        } else {
            overlay.showPage(front.get());
        }
    }

    /** Made when they are first wanted. */
    private @Nullable HelpOverlay pages() {
        if (pages == null && go != null) {
            HelpOverlay made = new HelpOverlay(go, this::beginTour, view::showKeys, appearance);
            pages = made;
            view.addOver(made);
        }
        return pages;
    }
}

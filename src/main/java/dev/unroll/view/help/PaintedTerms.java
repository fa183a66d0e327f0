package dev.unroll.view.help;

import dev.unroll.plot.Box;
import dev.unroll.plot.Written;
import dev.unroll.text.Language;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Tip;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.event.EventTarget;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Explains the terms that pictures write: where the pointer rests on one, the picture is read (it is painted once more on a
 * surface that only remembers words), the word gets a dotted line and the glossary's explanation stands below it.
 */
final class PaintedTerms {
    /** How far beside a word still counts, in units at scale 1: letters are small. */
    private static final double MARGIN = 3;
    private static final double BELOW = 6;
    private final Appearance appearance;
    private final PauseTransition rest = new PauseTransition(Terms.DELAY);
    private @Nullable Tooltip tip;
    private @Nullable PictureCanvas picture;
    private @Nullable Found told;
    private double x;
    private double y;

    /** A term, and where it is written in a picture. */
    record Found(Term term, Box place) {
    }

    PaintedTerms(Appearance appearance) {
        this.appearance = appearance;
        rest.setOnFinished(event -> tell());
    }

    void watch(Parent root) {
        root.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        root.addEventFilter(MouseEvent.MOUSE_EXITED, event -> forget());
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> forget());
        root.addEventFilter(ScrollEvent.SCROLL, event -> forget());
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> forget());
    }

    private void moved(MouseEvent event) {
        PictureCanvas now = picture(event.getTarget());
        if (now == null) {
            forget();
            return;
        }
        Point2D at = now.sceneToLocal(event.getSceneX(), event.getSceneY());
        Found still = told;
        if (now.equals(picture) && still != null && still.place().grown(margin()).meets(point(at.getX(), at.getY()))) {
            return;
        }
        forget();
        picture = now;
        x = at.getX();
        y = at.getY();
        rest.playFromStart();
    }

    private static @Nullable PictureCanvas picture(EventTarget target) {
        Node node = target instanceof Node each ? each : null;
        for (int i = 0; i < 2 && node != null; i++, node = node.getParent()) {
            if (node instanceof PictureCanvas found) {
                return found;
            }
        }
        return null;
    }

    private void tell() {
        PictureCanvas where = picture;
        Window window = where == null || where.getScene() == null ? null : where.getScene().getWindow();
        Found found = where == null ? null : at(where, x, y, appearance);
        if (where == null || window == null || found == null) {
            return;
        }
        told = found;
        Tooltip words = tip == null ? Tip.plain(Duration.INDEFINITE) : tip;
        tip = words;
        Terms.say(found.term(), words, appearance);
        where.underline(found.place());
        where.setAccessibleHelp(words.getText());
        Point2D corner = where.localToScreen(found.place().x(), found.place().bottom() + BELOW * appearance.scale());
        words.show(where, corner.getX(), corner.getY());
    }

    private void forget() {
        rest.stop();
        if (tip != null) {
            tip.hide();
        }
        if (picture != null) {
            picture.underline(null);
        }
        picture = null;
        told = null;
    }

    private static Box point(double x, double y) {
        return new Box(x, y, 0.01, 0.01);
    }

    private double margin() {
        return MARGIN * appearance.scale();
    }

    /** What is written at a place of a picture, or so near it; what was painted last lies in front. */
    static @Nullable Found at(PictureCanvas picture, double x, double y, Appearance appearance) {
        Language language = appearance.texts().language();
        Box pointer = point(x, y);
        List<Written> all = picture.written();
        for (double near : new double[] {0, MARGIN * appearance.scale()}) {
            for (Written each : all.reversed()) {
                Term term = each.box().grown(near).meets(pointer) ? Glossary.painted(each, x, language) : null;
                if (term != null) {
                    return new Found(term, each.box());
                }
            }
        }
        return null;
    }
}

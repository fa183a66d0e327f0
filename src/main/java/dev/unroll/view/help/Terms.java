package dev.unroll.view.help;

import dev.unroll.text.Language;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import dev.unroll.view.control.Tip;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Explains the glossary's terms wherever they stand on screen: a label that says one gets a dotted line and an explanation
 * under the pointer, unless it already has one of its own, and so do the words of pictures. Nobody needs to know of it; where
 * other words are written than the glossary's, {@link #explain} names the term.
 */
public final class Terms {
    private static final Object TERM = new Object();
    private static final Object TIP = new Object();
    /** How long the pointer has to rest. */
    static final Duration DELAY = Duration.millis(400);
    /** What is asked for its term: what is pointed at, and so far around it. */
    private static final int AROUND = 4;

    private Terms() {
    }

    /** Explains terms under the pointer everywhere in {@code root} from now on. */
    public static void watch(Parent root, Appearance appearance) {
        root.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> {
            if (event.getTarget() instanceof Node node) {
                point(node, appearance);
            }
        });
        new PaintedTerms(appearance).watch(root);
    }

    private static void point(Node node, Appearance appearance) {
        Node each = node;
        for (int i = 0; i < AROUND && each != null; i++, each = each.getParent()) {
            if (each instanceof Labeled labeled) {
                tell(labeled, appearance);
                return;
            }
        }
    }

    private static void tell(Labeled labeled, Appearance appearance) {
        Texts texts = appearance.texts();
        Object mine = labeled.getProperties().get(TIP);
        if (Tip.of(labeled) != mine && labeled.getTooltip() != null) {
            return;
        }
        Term term = own(labeled, texts.language());
        if (term == null) {
            if (mine != null) {
                labeled.setTooltip(null);
                labeled.getProperties().remove(TIP);
                labeled.getStyleClass().remove("explained");
            }
            return;
        }
        Tooltip tip = mine instanceof Tooltip known ? known : made(labeled);
        say(term, tip, appearance);
        labeled.setTooltip(tip);
    }

    private static Tooltip made(Labeled labeled) {
        Tooltip tip = Tip.plain(Duration.seconds(30));
        labeled.getProperties().put(TIP, tip);
        if (labeled instanceof Label) {
            labeled.getStyleClass().add("explained");
        }
        return tip;
    }

    /** Writes a term's explanation into {@code tip}. */
    static void say(Term term, Tooltip tip, Appearance appearance) {
        tip.setText(words(term, appearance.texts()));
        tip.setMaxWidth(360 * appearance.scale());
    }

    /** Name in both languages, explanation, formula, and how to read more. */
    private static String words(Term term, Texts texts) {
        Language here = texts.language();
        String other = term.name(here == Language.KOREAN ? Language.ENGLISH : Language.KOREAN);
        String name = term.name(here);
        return (name.equals(other) ? name : name + " · " + other) + "\n" + term.text(here)
                + (term.formula().isEmpty() ? "" : "\n" + term.formula());
    }

    /** The term that is written in a picture at a place, or so near that a pointer means it; or null. */
    public static @Nullable Term painted(PictureCanvas picture, double x, double y, Appearance appearance) {
        PaintedTerms.Found found = PaintedTerms.at(picture, x, y, appearance);
        return found == null ? null : found.term();
    }

    /** The term that {@code node}, or what lies close around it, is about; or null. */
    public static @Nullable Term at(@Nullable Node node, Language language) {
        Node each = node;
        for (int i = 0; i < AROUND && each != null; i++, each = each.getParent()) {
            Term term = own(each, language);
            if (term != null) {
                return term;
            }
        }
        return null;
    }

    private static @Nullable Term own(Node node, Language language) {
        if (node.hasProperties() && node.getProperties().get(TERM) instanceof String id) {
            return Glossary.of(id);
        }
        String written = node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()
                ? labeled.getText() : node.getAccessibleText();
        return written == null || written.isBlank() ? null : Glossary.said(written, language);
    }
}

package dev.unroll.view;

import dev.unroll.text.Pseudo;
import dev.unroll.view.control.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** What an attentive eye finds wrong with texts on a screen. */
public final class Sight {
    /** Texts that are data, and not the program's: they may be cut short, since their whole is read elsewhere. */
    private static final Set<String> DATA = Set.of("example-words", "experiment-title", "settings-path", "code-text", "word-text",
            "run-name", "text-field", "text-area",
            "example-chip", "generate-added");
    private static final double NEAR = 1.5;
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private static final Pattern ACCENT = Pattern.compile("[áéîöüÿçñÁÉÎÖÜÑÇ]");

    private Sight() {
    }

    /** Texts that end in an ellipsis or reach over their edge, each with the place where it stands. */
    public static List<String> clipped(Parent root) {
        return clipped(root, labeled -> false);
    }

    /** As {@link #clipped(Parent)}, but for what may be cut short because its whole is read elsewhere. */
    public static List<String> clipped(Parent root, Predicate<Labeled> read) {
        List<String> found = new ArrayList<>();
        visit(root, node -> {
            if (node instanceof Labeled labeled && hasText(labeled.getText())) {
                Text shown = shown(labeled);
                if (data(labeled) || told(labeled) || read.test(labeled)) {
                    return;
                }
                if (shown != null && !plain(shown.getText()).equals(plain(labeled.getText()))) {
                    found.add("cut: \"" + labeled.getText() + "\" reads \"" + shown.getText() + "\" in " + place(labeled));
                } else if (shown != null) {
                    over(shown, labeled, root, found);
                }
            } else if (node instanceof Text text && hasText(text.getText()) && !(text.getParent() instanceof Labeled)
                    && !data(text)) {
                over(text, text, root, found);
            }
        });
        return found;
    }

    /** Texts with words that come from no bundle; only with {@link Pseudo#LANGUAGE} in use. */
    public static List<String> hardCoded(Parent root, Pattern known) {
        List<String> found = new ArrayList<>();
        visit(root, node -> {
            String text = node instanceof Labeled labeled ? labeled.getText()
                    : node instanceof Text t && !(t.getParent() instanceof Labeled) ? t.getText() : null;
            String rest = text == null || data(node) ? "" : Pseudo.outside(known.matcher(text).replaceAll(" "));
            // A sentence in pieces keeps the accents.
            if (WORD.matcher(rest).find() && !ACCENT.matcher(rest).find()) {
                found.add("\"" + text + "\" in " + place(node));
            }
        });
        return found;
    }

    private static void visit(Node node, Consumer<Node> visitor) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        visitor.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, visitor));
        }
    }

    /** Whether a text is drawn over the edge of what holds it, or of the window; what is scrolled away is not. */
    private static void over(Text text, Node named, Parent root, List<String> found) {
        Bounds own = text.localToScene(text.getLayoutBounds());
        if (own.getWidth() == 0 || away(named, own)) {
            return;
        }
        boolean scrolled = false;
        for (Parent each = text.getParent(); each != null; each = each.getParent()) {
            scrolled |= each.getClip() != null && each != root && scrolls(each);
            boolean edge = each == root || each.getClip() != null || each instanceof Labeled;
            if (!edge) {
                continue;
            }
            Bounds room = each.localToScene(each.getLayoutBounds());
            if (own.getMinX() < room.getMinX() - NEAR || own.getMaxX() > room.getMaxX() + NEAR
                    || !scrolled && (own.getMinY() < room.getMinY() - 3 || own.getMaxY() > room.getMaxY() + 3)) {
                found.add("over the edge: \"" + text.getText() + "\" " + size(own) + " in " + place(named) + ", whose room in "
                        + name(each) + " is " + size(room));
                return;
            }
        }
    }

    private static String size(Bounds bounds) {
        return "%.0f..%.0f × %.0f..%.0f".formatted(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY());
    }

    private static boolean scrolls(Parent each) {
        for (Parent up = each; up != null; up = up.getParent()) {
            if (up instanceof ScrollPane || up.getStyleClass().contains("virtual-flow")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text lies wholly outside of a part that scrolls: then one scrolls to it. */
    private static boolean away(Node node, Bounds own) {
        for (Parent up = node.getParent(); up != null; up = up.getParent()) {
            if (up.getClip() != null && scrolls(up)) {
                Bounds room = up.localToScene(up.getLayoutBounds());
                if (own.getMaxY() <= room.getMinY() + 1 || own.getMinY() >= room.getMaxY() - 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean data(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.getStyleClass().stream().anyMatch(DATA::contains) || up instanceof ListCell<?> cell && cell.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the whole text is told where one points. */
    private static boolean told(Labeled labeled) {
        Tooltip tip = Tip.of(labeled);
        return tip != null && plain(tip.getText()).contains(plain(labeled.getText()));
    }

    private static @Nullable Text shown(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                .filter(text -> text.getStyleClass().contains("text")).findFirst()
                .orElse(null);
    }

    private static boolean hasText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** The way to a node, from the nearest part that has a name. */
    static String place(Node node) {
        StringBuilder way = new StringBuilder(name(node));
        int steps = 0;
        for (Parent up = node.getParent(); up != null && steps < 5; up = up.getParent(), steps++) {
            way.insert(0, name(up) + " > ");
        }
        return way.toString();
    }

    private static String name(Node node) {
        if (node.getId() != null) {
            return "#" + node.getId();
        }
        List<String> styles = node.getStyleClass();
        return node.getClass().getSimpleName() + (styles.isEmpty() ? "" : "." + styles.getLast());
    }
}

package dev.unroll.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** What a person reaches by keyboard, and what a screen reader says of it. */
public final class Reach {
    private static final int MOST = 400;
    private static final double TARGET = 26;
    private static final List<PseudoClass> FOCUSED =
            List.of(PseudoClass.getPseudoClass("focused"), PseudoClass.getPseudoClass("focus-visible"));

    private static final PseudoClass WITHIN = PseudoClass.getPseudoClass("focus-within");

    private Reach() {
    }

    /** Everything that takes the focus. */
    public static List<Node> stops(Node root) {
        List<Node> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /** Stops without a name or a role. */
    public static List<String> nameless(Node root) {
        List<String> found = new ArrayList<>();
        for (Node stop : stops(root)) {
            String said = name(stop);
            AccessibleRole role = stop.getAccessibleRole();
            if (said.isBlank()) {
                found.add("no name: " + Sight.place(stop));
            }
            if (role == null || role == AccessibleRole.NODE || role == AccessibleRole.PARENT) {
                found.add("no role: " + Sight.place(stop));
            }
        }
        return found;
    }

    private static String name(Node stop) {
        Object told = stop.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        return Stream.of(stop.getAccessibleText(), stop instanceof Labeled labeled ? labeled.getText() : null, told)
                .filter(Objects::nonNull).map(Object::toString).filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    /** Stops that are smaller than a finger or a shaky hand needs, at scale 1. */
    public static List<String> small(Node root) {
        List<String> found = new ArrayList<>();
        for (Node stop : stops(root)) {
            double width = stop.getLayoutBounds().getWidth();
            double height = stop.getLayoutBounds().getHeight();
            if (width > 0 && height > 0 && (width < TARGET - 0.5 || height < TARGET - 0.5)) {
                found.add("%.0f × %.0f: %s".formatted(width, height, Sight.place(stop)));
            }
        }
        return found;
    }

    /** Stops at which nothing in the accent's colour appears when they have the focus. */
    public static List<String> ringless(Node root, Color accent) {
        List<String> found = new ArrayList<>();
        for (Node stop : stops(root)) {
            // A list shows its chosen row, a hall is all of the window, and a chart paints its own ring and cross-hair.
            if (stop instanceof ListView<?> || stop.getStyleClass().contains("presenter")
                    || stop.getStyleClass().contains("curve-picture")) {
                continue;
            }
            Node around = stop.getParent() == null ? stop : stop.getParent();
            Set<String> before = edges(around, accent);
            FOCUSED.forEach(each -> stop.pseudoClassStateChanged(each, true));
            around.pseudoClassStateChanged(WITHIN, true);
            around.applyCss();
            Set<String> focused = edges(around, accent);
            FOCUSED.forEach(each -> stop.pseudoClassStateChanged(each, false));
            around.pseudoClassStateChanged(WITHIN, false);
            around.applyCss();
            focused.removeAll(before);
            if (focused.isEmpty()) {
                found.add("no ring: " + Sight.place(stop));
            }
        }
        return found;
    }

    /** Where the accent's colour shows in a node and in what it holds, and how wide. */
    private static Set<String> edges(Node node, Paint accent) {
        Set<String> found = new HashSet<>();
        if (node instanceof Region region) {
            if (region.getBackground() != null && region.getBackground().getFills().stream()
                    .anyMatch(fill -> accent.equals(fill.getFill()))) {
                found.add(System.identityHashCode(node) + " " + region.getBackground().getFills().stream()
                        .map(fill -> fill.getFill() + " " + fill.getInsets()).toList());
            }
            if (region.getBorder() != null && region.getBorder().getStrokes().stream()
                    .anyMatch(stroke -> accent.equals(stroke.getTopStroke()) || accent.equals(stroke.getBottomStroke()))) {
                found.add(System.identityHashCode(node) + " border " + region.getBorder().getStrokes().stream()
                        .map(stroke -> stroke.getInsets() + " " + stroke.getWidths().getTop()).toList());
            }
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                found.addAll(edges(child, accent));
            }
        }
        return found;
    }

    /** Goes on with Tab from {@code first} until it comes to a stop again: the stops of that round. */
    public static List<Node> round(Scene scene, Node first) {
        List<Node> seen = new ArrayList<>();
        first.requestFocus();
        for (int i = 0; i < MOST; i++) {
            Node now = scene.getFocusOwner();
            if (now == null || seen.contains(now)) {
                return now == null ? List.of() : seen.subList(seen.indexOf(now), seen.size());
            }
            seen.add(now);
            now.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
        }
        return List.of();
    }
}

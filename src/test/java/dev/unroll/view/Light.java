package dev.unroll.view;

import dev.unroll.plot.Colour;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** How well texts stand out from the ground that they really have on a screen. */
public final class Light {
    private static final double TEXT = 4.5;
    private static final double MARK = 3;

    private Light() {
    }

    /** Texts below 4.5 : 1 and icons below 3 : 1; what is disabled may be faint. */
    public static List<String> faint(Parent root) {
        List<String> found = new ArrayList<>();
        visit(root, 1, found);
        return found;
    }

    private static void visit(Node node, double opacity, List<String> found) {
        double own = opacity * node.getOpacity();
        if (!node.isVisible() || node.isDisabled() || own < 0.05) {
            return;
        }
        if (node instanceof Text text && text.getText() != null && !text.getText().isBlank()
                && text.getFill() instanceof Color fill && fill.getOpacity() > 0) {
            boolean icon = text.getStyleClass().contains("icon");
            Color ground = ground(text);
            double contrast = contrast(over(ground, fill, own), ground);
            if (contrast < (icon ? MARK : TEXT) - 0.005) {
                String named = text.getParent() instanceof Labeled labeled ? labeled.getText() : text.getText();
                found.add("%.2f : 1 \"%s\" %s on %s in %s".formatted(contrast, icon ? "icon" : named, fill, ground,
                        Sight.place(node)));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, own, found));
        }
    }

    /** The colour behind a node: the innermost fills, one over the other, until one covers. */
    static Color ground(Node node) {
        List<Color> layers = new ArrayList<>();
        for (Parent up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof Region region) {
                Background background = region.getBackground();
                List<BackgroundFill> fills = background == null ? List.of() : background.getFills();
                for (BackgroundFill fill : fills.reversed()) {
                    if (fill.getFill() instanceof Color colour && colour.getOpacity() > 0) {
                        layers.add(colour);
                        if (colour.isOpaque()) {
                            return blend(layers);
                        }
                    }
                }
            }
        }
        return blend(layers);
    }

    private static Color blend(List<Color> layers) {
        Color all = layers.isEmpty() ? Color.WHITE : layers.getLast();
        for (Color each : layers.reversed()) {
            all = over(all, each, 1);
        }
        return all;
    }

    private static Color over(Color below, Color above, double opacity) {
        return below.interpolate(new Color(above.getRed(), above.getGreen(), above.getBlue(), 1), above.getOpacity() * opacity);
    }

    private static double contrast(Color one, Color other) {
        return colour(one).contrast(colour(other));
    }

    private static Colour colour(Color colour) {
        return Colour.of("#%02x%02x%02x".formatted(Math.round(colour.getRed() * 255), Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255)));
    }
}

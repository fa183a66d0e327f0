package dev.unroll.view.inspect;

import dev.unroll.plot.Face;
import dev.unroll.plot.Type;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Fonts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurve;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/** A formula set in type, on one line; where there is too little room it is made smaller as a whole. */
final class MathText extends Region {
    private static final double SUBSCRIPT = 0.68;
    private static final double UPRIGHT = 0.86;
    private static final double DROP = 0.19;
    private static final double ASCENT = 1.06;
    private final Appearance appearance;
    private final double size;
    private final List<Node> line = new ArrayList<>();
    private final Scale fit = new Scale(1, 1, 0, 0);
    private @Nullable Formula shown;
    private double width;

    /** Type of {@code size}, before the window's scale. */
    MathText(double size, Appearance appearance) {
        this.size = size;
        this.appearance = appearance;
        getStyleClass().add("math-text");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(0);
        setMouseTransparent(true);
        getTransforms().add(fit);
        appearance.scaleProperty().subscribe(scale -> set());
    }

    /** Shows a formula. */
    MathText show(Formula formula) {
        if (shown == null || !formula.pieces().equals(shown.pieces())) {
            shown = formula;
            setAccessibleText(formula.spoken());
            set();
        }
        return this;
    }

    private double em() {
        return size * appearance.scale();
    }

    /** Sets the line anew; where it is made of the same kinds of pieces as before, they are only rewritten. */
    private void set() {
        List<Formula.Piece> pieces = shown == null ? List.of() : shown.pieces();
        List<Node> nodes = new ArrayList<>();
        int at = 0;
        width = 0;
        for (Formula.Piece piece : pieces) {
            boolean sub = piece.set() == Formula.Set.SUBSCRIPT;
            double type = em() * (sub ? SUBSCRIPT : piece.set() == Formula.Set.UPRIGHT ? UPRIGHT : 1);
            double from = width;
            for (String part : parts(piece.text())) {
                Text text = at < line.size() && line.get(at) instanceof Text before ? before : new Text();
                write(text, part, font(part, piece.set(), type), piece.style());
                text.setLayoutX(width);
                text.setTranslateY(sub ? em() * DROP : 0);
                nodes.add(text);
                at++;
                width += text.getLayoutBounds().getWidth();
            }
            if (piece.tilde()) {
                CubicCurve tilde = tilde(piece, type);
                tilde.setLayoutX(from + (width - from) / 2 + type * 0.06);
                tilde.setTranslateY(-type * (piece.text().equals("h") ? 0.8 : 0.6));
                nodes.add(tilde);
                at++;
            }
        }
        line.clear();
        line.addAll(nodes);
        if (!getChildren().equals(nodes)) {
            getChildren().setAll(nodes);
        }
        requestLayout();
    }

    private static void write(Text text, String part, Font font, String style) {
        text.setTextOrigin(VPos.BASELINE);
        text.setText(part);
        // Both files of the symbols' typeface bear one name: their fonts are equal and yet not the same.
        text.setFont(font);
        List<String> classes = List.of("math-piece", style.isEmpty() ? "math-plain" : style);
        if (!text.getStyleClass().equals(classes)) {
            text.getStyleClass().setAll(classes);
        }
    }

    private static Font font(String text, Formula.Set set, double size) {
        if (set == Formula.Set.UPRIGHT) {
            return Fonts.of(new Type(Face.SANS, size));
        }
        return isGreek(text.charAt(0)) ? Fonts.greek(size) : Fonts.of(new Type(Face.MATH, size));
    }

    /** Greek letters lie in a font of their own. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || isGreek(text.charAt(i)) != isGreek(text.charAt(from))) {
                parts.add(text.substring(from, i));
                from = i;
            }
        }
        return parts;
    }

    private static boolean isGreek(char c) {
        return c >= 0x370 && c < 0x400;
    }

    private static CubicCurve tilde(Formula.Piece piece, double type) {
        double half = type * 0.17;
        double high = type * 0.13;
        CubicCurve curve = new CubicCurve(-half, high * 0.3, -half * 0.2, -high * 1.1, half * 0.2, high * 1.1, half, -high * 0.3);
        curve.getStyleClass().addAll("math-tilde", piece.style().isEmpty() ? "math-plain" : piece.style());
        curve.setStrokeWidth(Math.max(1, type * 0.065));
        return curve;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(width);
    }

    @Override
    protected double computePrefHeight(double givenWidth) {
        return Math.ceil(em() * 1.4 + snappedTopInset() + snappedBottomInset());
    }

    @Override
    protected double computeMinHeight(double givenWidth) {
        return computePrefHeight(givenWidth);
    }

    @Override
    public double getBaselineOffset() {
        return snappedTopInset() + em() * ASCENT;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        double factor = width > room && room > 0 ? room / width : 1;
        fit.setX(factor);
        fit.setY(factor);
        for (Node piece : line) {
            piece.setLayoutY(getBaselineOffset());
        }
    }
}

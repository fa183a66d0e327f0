package dev.unroll.view.model;

import dev.unroll.nn.Layer;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import dev.unroll.picture.HeatScale;
import dev.unroll.picture.WeightMap;
import dev.unroll.picture.WeightsPicture;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Legend;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.workspace.stack.StackCheck;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where a layer's parameters come from: a square for each number, and the sum that counts them. */
final class SquaresPane extends VBox {
    private static final float[] GHOSTS = {};
    private final Appearance appearance;
    private final PictureCanvas squares = new PictureCanvas(this::paint);
    private final Legend legend;
    private final StringProperty total = new SimpleStringProperty("");
    private final Formula formula = new Formula(-1, this::highlight);
    private final Label counted = Parts.label("mono", "small", "muted");
    private @Nullable StackCheck check;
    private @Nullable Weights weights;
    private int index;
    private double heat = 1;
    private Highlight highlight = Highlight.NONE;

    SquaresPane(Appearance appearance) {
        this.appearance = appearance;
        legend = new Legend(appearance, 22);
        getStyleClass().add("squares");
        counted.setWrapText(true);
        counted.setMinHeight(USE_PREF_SIZE);
        var texts = appearance.texts();
        squares.accessibleTextProperty().bind(texts.get("view.layer.whereFrom", total));
        Label title = Parts.label(texts.get("view.layer.whereFrom", total), "strong", "small");
        title.setWrapText(true);
        title.setMinHeight(Label.USE_PREF_SIZE);
        getChildren().addAll(Parts.row("", title, Parts.spring(), legend), squares, formula, counted,
                Parts.label(texts.get("view.layer.oneSquare"), "subtle", "tiny"));
        texts.languageProperty().subscribe(language -> squares.repaint());
        appearance.darkProperty().subscribe(dark -> squares.repaint());
    }

    /** Shows the layer at {@code place} of a stack; false where nothing can be shown. */
    boolean show(StackCheck of, int place) {
        Shape in = of.before(place);
        boolean there = in != null && of.layers().get(place).out() != null && of.layers().get(place).parameters() > 0
                && of.layers().get(place).parameters() < Integer.MAX_VALUE;
        setVisible(there);
        setManaged(there);
        if (in == null || !there) {
            check = null;
            return false;
        }
        Layer layer = of.architecture().layers().get(place);
        Derivation.Brief brief = Derivation.of(layer, in).brief();
        if (brief != null) {
            formula.show(brief.before(), brief.terms(), brief.after());
            counted.setText(brief.counted());
            counted.setVisible(!brief.counted().isEmpty());
            counted.setManaged(!brief.counted().isEmpty());
        }
        total.set(Numbers.grouped(of.layers().get(place).parameters()));
        check = of;
        index = place;
        weights = null;
        requestLayout();
        squares.repaint();
        return true;
    }

    /** Takes over newer weights of the same model, or null. */
    void show(@Nullable Weights next) {
        weights = next;
        if (next != null && check != null) {
            var slices = next.slices(index);
            int offset = slices.getFirst().offset();
            int end = slices.getLast().offset() + slices.getLast().size();
            heat = HeatScale.of(next.values(), offset, end - offset);
            legend.show(heat);
        }
        legend.setVisible(next != null);
        squares.repaint();
    }

    /** Marks squares. */
    void highlight(Highlight wanted) {
        highlight = wanted;
        squares.repaint();
    }

    @Override
    protected double computePrefHeight(double width) {
        fit(width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth());
        super.layoutChildren();
    }

    private void fit(double width) {
        if (check != null && width > 0) {
            double height = WeightsPicture.height(map(check), width, appearance.scale());
            squares.setMinHeight(height);
            squares.setPrefHeight(height);
        }
    }

    private WeightMap map(StackCheck of) {
        return LayerCards.weights(of, index, appearance.texts().language());
    }

    private void paint(Surface surface) {
        StackCheck of = check;
        if (of == null) {
            return;
        }
        Weights now = weights;
        WeightMap map = map(of);
        double width = squares.getWidth();
        WeightsPicture.paint(surface, appearance.palette(), map, now == null ? GHOSTS : now.values(), width,
                appearance.scale(), heat);
        Shape in = of.before(index);
        Derivation.Part part = highlight.part();
        if (in != null && part != null) {
            double s = appearance.scale();
            for (int block : LayerCards.blocks(of.architecture().layers().get(index), in, part)) {
                double[] at = WeightsPicture.bounds(map, block, highlight.gate(), width, s);
                surface.strokeRound(at[0] - 2 * s, at[1] - 2 * s, at[2] + 4 * s, at[3] + 4 * s, 3 * s,
                        appearance.palette().of(Role.ACCENT), new Stroke(2 * s));
            }
        }
    }
}

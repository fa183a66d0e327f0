package dev.unroll.view.inspect;

import dev.unroll.trace.Quantity;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.workspace.study.WhatIf.Place;
import dev.unroll.workspace.study.origin.ActivationCurve;
import dev.unroll.workspace.study.origin.Bias;
import dev.unroll.workspace.study.origin.GateSum;
import dev.unroll.workspace.study.origin.GateSum.Reset;
import dev.unroll.workspace.study.origin.Term.Side;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** From the sums to the number: both sums, the bias, z, and the activation with its curve. */
final class SumsCard extends HBox {
    private final Kit kit;
    private final GridPane grid = new GridPane();
    private final PictureCanvas curve;
    private final HandNumber[] biases = new HandNumber[2];
    private final Kit.Restore[] biasBack = new Kit.Restore[2];
    private final Kit.Restore valueBack;
    private final HandNumber value;
    private @Nullable GateSum shown;

    SumsCard(Kit kit) {
        this.kit = kit;
        getStyleClass().addAll("inspect-card", "sums");
        grid.getStyleClass().add("sums-grid");
        for (int row = 0; row < 2; row++) {
            int at = row;
            biases[row] = new HandNumber(3, true, number -> kit.model.set(new Place.Weight(bias(at).place()), number));
            biasBack[row] = kit.restore();
        }
        value = new HandNumber(3, false, number -> {
            if (shown != null) {
                kit.model.set(new Place.Number(shown.spot()), number);
            }
        });
        value.getStyleClass().add("sums-value");
        valueBack = kit.restore();
        curve = new PictureCanvas(surface -> {
            if (shown != null) {
                ActivationPicture.paint(surface, kit.appearance.palette(), kit.appearance.scale(), curveSize()[0],
                        curveSize()[1], shown);
            }
        });
        curve.getStyleClass().add("sums-curve");
        kit.appearance.darkProperty().subscribe((before, now) -> curve.repaint());
        HBox.setHgrow(grid, Priority.ALWAYS);
        getChildren().addAll(grid, curve);
    }

    private double[] curveSize() {
        return new double[] {curve.getWidth(), curve.getHeight()};
    }

    private Bias bias(int row) {
        return java.util.Objects.requireNonNull(shown).biases().get(row);
    }

    void show(Inspection inspection, GateSum sum) {
        boolean same = shown != null && shown.biases().size() == sum.biases().size() && shown.reset() == sum.reset()
                && shown.gate() == sum.gate() && shown.activation() == sum.activation();
        shown = sum;
        if (!same) {
            lines(sum);
        }
        int row = 0;
        number(row++, sum.sum(Side.INPUT));
        number(row++, sum.sum(Side.STATE));
        for (int i = 0; i < sum.biases().size(); i++) {
            Bias bias = sum.biases().get(i);
            Place place = new Place.Weight(bias.place());
            biases[i].show(bias.value(), inspection.byHand(place));
            biases[i].setAccessibleText(kit.texts.now("view.inspect.spoken.bias", biases[i].text()));
            biasBack[i].show(inspection, place, "view.inspect.was.bias");
            row += 2;
        }
        number(row, sum.z());
        boolean byHand = inspection.byHand(inspection.place());
        value.show(sum.value(), byHand);
        value.setAccessibleText(kit.texts.now("view.inspect.spoken.result", value.text()));
        Kit.colour(value, Symbols.style(Quantity.of(sum.gate())));
        valueBack.show(inspection, inspection.place(), "view.inspect.was.value");
        Kit.present(curve, ActivationCurve.drawable(sum.activation()));
        curve.setAccessibleText(kit.texts.now("view.inspect.spoken.curve", Digits.of(sum.z(), 3), Digits.of(sum.value(), 3)));
        curve.repaint();
    }

    private void lines(GateSum sum) {
        grid.getChildren().clear();
        boolean whole = sum.reset() == Reset.WHOLE;
        int row = 0;
        line(row++, "Σ W·x", "muted");
        line(row++, sum.reset() == Reset.NONE ? "Σ U·h" : whole ? "r·Σ U·h" : "Σ U·(r∘h)", "muted");
        List<String> names = sum.biases().size() == 2 ? List.of("b", whole ? "b′ (·r)" : "b′") : List.of("b");
        for (int i = 0; i < sum.biases().size(); i++) {
            grid.add(name(names.get(i), "muted"), 0, row);
            grid.add(right(biases[i]), 1, row++);
            grid.add(biasBack[i], 0, row++, 2, 1);
        }
        Region rule = new Region();
        rule.getStyleClass().add("sums-rule");
        boolean gru = sum.gate() == dev.unroll.trace.Gate.UPDATE || sum.gate() == dev.unroll.trace.Gate.RESET
                || sum.gate() == dev.unroll.trace.Gate.NEW_STATE;
        // GRU's update gate is called z, so its sums cannot be.
        line(row++, gru ? "Σ" : "z", "sums-strong");
        grid.add(rule, 0, row - 1, 2, 1);
        GridPane.setValignment(rule, javafx.geometry.VPos.TOP);
        String function = Symbols.function(sum.activation());
        Label last = name(function.isEmpty() ? "= " + (gru ? "Σ" : "z") : function + (gru ? "(Σ)" : "(z)"), "sums-strong");
        last.getStyleClass().add(Symbols.style(Quantity.of(sum.gate())));
        grid.add(last, 0, row);
        grid.add(right(value), 1, row);
        grid.add(valueBack, 0, row + 1, 2, 1);
    }

    private static VBox right(HandNumber number) {
        VBox box = new VBox(number);
        box.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        box.setFillWidth(false);
        GridPane.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void line(int row, String name, String style) {
        grid.add(name(name, style), 0, row);
        Label number = Parts.label("mono", "sums-number", style.equals("muted") ? "sums-plain" : style);
        number.setMaxWidth(Double.MAX_VALUE);
        number.setId("sums" + row);
        GridPane.setHgrow(number, Priority.ALWAYS);
        grid.add(number, 1, row);
    }

    private static Label name(String text, String style) {
        Label label = Parts.label("mono", "sums-name", style);
        label.setText(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void number(int row, double number) {
        for (javafx.scene.Node node : grid.getChildren()) {
            if (node instanceof Label label && ("sums" + row).equals(label.getId())) {
                label.setText(Digits.signed(number, 3));
            }
        }
    }
}

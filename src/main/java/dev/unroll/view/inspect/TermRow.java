package dev.unroll.view.inspect;

import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.Parts;
import dev.unroll.workspace.study.WhatIf.Place;
import dev.unroll.workspace.study.origin.GateSum.Reset;
import dev.unroll.workspace.study.origin.Term;
import dev.unroll.workspace.study.origin.Term.Side;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One term of a sum: what it is of, weight × value, a bar, and the product. */
final class TermRow extends VBox {
    private final Kit kit;
    private final MathText name;
    private final HandNumber weight;
    private final HandNumber value;
    private final SignedBar bar = new SignedBar();
    private final Label product = Parts.label("mono", "term-product");
    private final Kit.Restore weightBack;
    private final Kit.Restore valueBack;
    private @Nullable Term term;

    TermRow(Kit kit) {
        this.kit = kit;
        name = new MathText(16, kit.appearance);
        name.getStyleClass().add("term-name");
        name.setMouseTransparent(false);
        name.setOnMouseClicked(event -> follow());
        weight = new HandNumber(3, false, number -> kit.model.set(new Place.Weight(shown().place()), number));
        value = new HandNumber(3, false, this::setValue);
        weight.getStyleClass().add("term-weight");
        value.getStyleClass().add("term-value");
        weightBack = kit.restore();
        valueBack = kit.restore();
        Label times = Parts.label("mono", "subtle", "term-times");
        times.setText("×");
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.getStyleClass().add("term-bar");
        HBox line = new HBox(name, weight, times, value, bar, product);
        line.getStyleClass().addAll("row", "term-row");
        getChildren().addAll(line, weightBack, valueBack);
    }

    /** Whether one of its numbers is being edited. */
    boolean editing() {
        return weight.editing() || value.editing();
    }

    /** Runs {@code action} whenever an edit has ended. */
    void whenClosed(Runnable action) {
        weight.whenClosed(action);
        value.whenClosed(action);
    }

    /** Whether it shows this term, whatever the numbers in it. */
    boolean shows(Term other) {
        return term != null && term.side() == other.side() && term.index() == other.index();
    }

    /** The term that it shows. */
    Term term() {
        return shown();
    }

    /** Which of its numbers has the focus: 0 the weight, 1 the value, −1 none. */
    int focus() {
        return weight.isFocused() ? 0 : value.isFocused() ? 1 : -1;
    }

    /** Gives the focus to one of its numbers. */
    void focus(int number) {
        (number == 0 ? weight : value).requestFocus();
    }

    private Term shown() {
        return Objects.requireNonNull(term);
    }

    /** Goes to the number that is multiplied. */
    private void follow() {
        Spot from = shown().from();
        if (from != null) {
            kit.model.choose(from);
        }
    }

    private void setValue(double number) {
        Spot from = shown().from();
        if (from != null) {
            kit.model.set(new Place.Number(from), number);
        }
    }

    /** Shows a term; {@code full} is the product whose bar is full. */
    void show(Inspection inspection, Term next, Reset reset, double full) {
        term = next;
        String index = Symbols.number(next.index());
        Quantity side = next.side() == Side.INPUT ? Quantity.INPUT_VECTOR : Quantity.HIDDEN;
        Formula formula = new Formula();
        if (next.side() == Side.STATE && reset == Reset.EACH) {
            formula.symbol(Quantity.RESET);
        }
        name.show(formula.plain(side, index));
        Place ofWeight = new Place.Weight(next.place());
        Spot from = next.from();
        weight.show(next.weight(), inspection.byHand(ofWeight));
        value.show(next.value(), from != null && inspection.byHand(new Place.Number(from)));
        value.setDisable(from == null);
        bar.show(next.product(), full);
        product.setText(Digits.signed(next.product(), 3));
        String what = kit.texts.now(next.side() == Side.INPUT ? "view.inspect.termOfX" : "view.inspect.termOfH", index);
        weight.setAccessibleText(kit.texts.now("view.inspect.spoken.weight", what, weight.text(), value.text(), product.getText()));
        value.setAccessibleText(kit.texts.now("view.inspect.spoken.value", what, value.text()));
        weightBack.show(inspection, ofWeight, "view.inspect.was.weight");
        if (from == null) {
            Kit.present(valueBack, false);
        } else {
            valueBack.show(inspection, new Place.Number(from), "view.inspect.was.value");
        }
    }
}

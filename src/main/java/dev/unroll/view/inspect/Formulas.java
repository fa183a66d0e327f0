package dev.unroll.view.inspect;

import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import dev.unroll.workspace.study.origin.Blend;
import dev.unroll.workspace.study.origin.Copied;
import dev.unroll.workspace.study.origin.Factor;
import dev.unroll.workspace.study.origin.Fed;
import dev.unroll.workspace.study.origin.GateSum;
import java.util.List;

/** The equation of a number, with the very unit and timestep that are looked at. */
final class Formulas {
    private Formulas() {
    }

    static Formula of(Inspection inspection) {
        Quantity quantity = inspection.spot().quantity();
        return switch (inspection.origin()) {
            case GateSum sum -> sum(quantity, sum);
            case Blend blend -> blend(quantity, inspection.spot(), blend);
            case Fed fed -> fed(fed);
            case Copied copied -> new Formula().symbol(quantity, Symbols.number(inspection.spot().t())).text(" = ")
                    .symbol(quantity, before(inspection));
        };
    }

    private static String before(Inspection inspection) {
        LayerTrace layer = inspection.layer();
        int t = inspection.spot().t();
        return Symbols.number(layer.backwards() ? t + 1 : t - 1);
    }

    private static Formula sum(Quantity quantity, GateSum sum) {
        String unit = Symbols.number(sum.spot().unit());
        Formula formula = new Formula().symbol(quantity, unit).text(" = ");
        String function = Symbols.function(sum.activation());
        boolean bracket = !function.isEmpty();
        formula.function(function).text(bracket ? "( " : "").text("ΣW·x + ");
        switch (sum.reset()) {
            case NONE -> formula.text("ΣU·h");
            case EACH -> formula.text("ΣU·").symbol(Quantity.RESET).text("h");
            case WHOLE -> formula.symbol(Quantity.RESET, unit).text(sum.biases().size() > 1 ? " (ΣU·h + b′)" : " ΣU·h");
        }
        if (!sum.biases().isEmpty()) {
            formula.text(sum.reset() != GateSum.Reset.WHOLE && sum.biases().size() > 1 ? " + b + b′" : " + b");
        }
        return formula.text(bracket ? " )" : "");
    }

    private static Formula blend(Quantity quantity, Spot spot, Blend blend) {
        Formula formula = new Formula().symbol(quantity, Symbols.number(spot.t())).text(" = ");
        for (int i = 0; i < blend.products().size(); i++) {
            formula.text(i == 0 ? "" : " + ");
            List<Factor> factors = blend.products().get(i);
            for (int k = 0; k < factors.size(); k++) {
                formula.text(k == 0 ? "" : " · ");
                factor(formula, factors.get(k), blend);
            }
        }
        return formula;
    }

    /** Appends a factor; states carry their timestep, gates need none. */
    static Formula factor(Formula formula, Factor factor, Blend blend) {
        String t = countsTime(factor.quantity()) ? Symbols.number(factor.t()) : "";
        return switch (factor.form()) {
            case ITSELF -> formula.symbol(factor.quantity(), t);
            case ONE_MINUS -> formula.text("(1 − ").symbol(factor.quantity(), t).text(")");
            case ACTIVATED -> {
                String function = Symbols.function(blend.activation());
                yield function.isEmpty() ? formula.symbol(factor.quantity(), t)
                        : formula.function(function).text("(").symbol(factor.quantity(), t).text(")");
            }
        };
    }

    /** States carry the number of their timestep as a subscript; gates and inputs that of their unit. */
    static boolean countsTime(Quantity quantity) {
        return quantity == Quantity.CELL || quantity == Quantity.HIDDEN;
    }

    private static Formula fed(Fed fed) {
        String feature = Symbols.number(fed.spot().unit());
        Formula formula = new Formula().symbol(Quantity.INPUT_VECTOR, feature);
        return switch (fed.source()) {
            case EMBEDDING -> formula.text(" = E").plainSub(fed.id() + ", " + feature);
            case RECURRENT -> formula.text(" = ").symbol(Quantity.HIDDEN, Symbols.number(fed.below().getFirst().unit()));
            case ONE_HOT, NUMBERS, OTHER -> formula;
        };
    }
}

package dev.unroll.view.present;

import dev.unroll.picture.cell.Operation;
import dev.unroll.trace.Gate;
import dev.unroll.trace.GateTerms;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.StepTrace;
import dev.unroll.view.control.Texts;

/** What an operation of a cell does to one unit, with the unit's own numbers. */
final class CellWords {
    private static final String FORGET = "role-forget";
    private static final String INPUT = "role-input";
    private static final String CANDIDATE = "role-candidate";
    private static final String OUTPUT = "role-output";
    private static final String CELL = "role-cell";
    private static final String HIDDEN = "role-hidden";
    private final Texts texts;

    CellWords(Texts texts) {
        this.texts = texts;
    }

    /** For a unit, 0 first, of timestep {@code t}; without terms only the words. */
    Line of(LayerTrace layer, int t, Operation.Kind kind, int unit) {
        StepTrace step = layer.steps().get(t);
        Line line = new Line();
        if (step.masked()) {
            return line.words(texts.now("present.tell.masked"));
        }
        double h0 = layer.hBefore(t)[unit];
        double h = step.h()[unit];
        return switch (kind) {
            case FORGET_GATE -> {
                double f = gate(step, Quantity.FORGET, unit);
                double c0 = layer.cBefore(t)[unit];
                yield line.words(texts.now("present.tell.keeps", unit + 1, percent(f))).number(f, FORGET).sign("×")
                        .number(c0, CELL).sign("=").number(f * c0, FORGET);
            }
            case INPUT_AND_CANDIDATE -> {
                double i = gate(step, Quantity.INPUT, unit);
                double candidate = gate(step, Quantity.CANDIDATE, unit);
                yield line.words(texts.now("present.tell.writes", unit + 1)).number(i, INPUT).sign("×")
                        .number(candidate, CANDIDATE).sign("=").number(i * candidate, INPUT);
            }
            case CELL_STATE -> {
                double kept = gate(step, Quantity.FORGET, unit) * layer.cBefore(t)[unit];
                double written = gate(step, Quantity.INPUT, unit) * gate(step, Quantity.CANDIDATE, unit);
                yield line.words(texts.now("present.tell.unit", unit + 1)).number(kept, FORGET).sign("+").number(written, INPUT)
                        .sign("=").number(step.c()[unit], CELL);
            }
            case OUTPUT_GATE -> {
                double o = gate(step, Quantity.OUTPUT, unit);
                yield line.words(texts.now("present.tell.shows", unit + 1, percent(o))).number(o, OUTPUT);
            }
            case HIDDEN_STATE -> {
                double o = gate(step, Quantity.OUTPUT, unit);
                line.words(texts.now("present.tell.unit", unit + 1)).number(o, OUTPUT).sign("×");
                // What the activation makes of the cell state is what is left when the gate is taken away.
                yield (o == 0 ? line.sign("act").number(step.c()[unit], CELL) : line.number(h / o, CELL)).sign("=")
                        .number(h, HIDDEN);
            }
            case RESET_AND_UPDATE -> line.words(texts.now("present.tell.reset", unit + 1))
                    .number(gate(step, Quantity.RESET, unit), INPUT).words(texts.now("present.tell.update"))
                    .number(gate(step, Quantity.UPDATE, unit), OUTPUT);
            case CANDIDATE_RESET_AFTER, CANDIDATE_RESET_BEFORE -> line.words(texts.now("present.tell.candidate", unit + 1))
                    .number(gate(step, Quantity.NEW_STATE, unit), CANDIDATE);
            case BLEND -> {
                double z = gate(step, Quantity.UPDATE, unit);
                double fresh = gate(step, Quantity.NEW_STATE, unit);
                yield line.words(texts.now("present.tell.unit", unit + 1)).number(z, OUTPUT).sign("×").number(h0, HIDDEN)
                        .sign("+").number(1 - z, OUTPUT).sign("×").number(fresh, CANDIDATE).sign("=").number(h, HIDDEN);
            }
            case PRODUCTS, SUM, ACTIVATION -> simple(line, step, kind, unit);
        };
    }

    private Line simple(Line line, StepTrace step, Operation.Kind kind, int unit) {
        GateTerms terms = step.terms().get(Gate.STATE);
        line.words(texts.now("present.tell.unit", unit + 1));
        if (terms == null || terms.z().length <= unit) {
            return line.number(step.h()[unit], HIDDEN);
        }
        return switch (kind) {
            case PRODUCTS -> line.sign("U·h").number(terms.state()[unit], HIDDEN).sign("W·x").number(terms.input()[unit],
                    Line.NUMBER);
            case SUM -> line.number(terms.state()[unit], HIDDEN).sign("+").number(terms.input()[unit], Line.NUMBER).sign("+")
                    .number(terms.bias()[unit], Line.NUMBER).sign("=").number(terms.z()[unit], Line.NUMBER);
            default -> line.sign("act(").number(terms.z()[unit], Line.NUMBER).sign(") =").number(step.h()[unit], HIDDEN);
        };
    }

    private static double gate(StepTrace step, Quantity quantity, int unit) {
        double[] values = quantity.values(step);
        return unit < values.length ? values[unit] : Double.NaN;
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }
}

package dev.unroll.workspace.study.origin;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Model;
import dev.unroll.trace.Gate;
import dev.unroll.trace.GateTerms;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.trace.StepTrace;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.origin.Factor.Form;
import dev.unroll.workspace.study.origin.GateSum.Reset;
import dev.unroll.workspace.study.origin.Term.Side;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the numbers of a trace apart: every term is the trace's own, or a weight of the model that was traced. */
public final class Origins {
    private final Model model;
    private final WhatIf whatIf;
    private final SequenceTrace trace;

    /**
     * For a trace with terms, as {@link dev.unroll.workspace.study.Studies} gives it.
     *
     * @param model  as it was trained
     * @param whatIf the values set by hand with which it was traced
     */
    public Origins(Model model, WhatIf whatIf, SequenceTrace trace) {
        this.model = model;
        this.whatIf = whatIf;
        this.trace = trace;
    }

    /** Where a number comes from; the spot must be in the trace. */
    public Origin of(Spot spot) {
        LayerTrace layer = trace.layers().get(spot.layer());
        StepTrace step = layer.steps().get(spot.t());
        Quantity quantity = spot.quantity();
        if (quantity == Quantity.INPUT_VECTOR) {
            return new Feeds(model, trace, this::weight).of(spot);
        }
        boolean state = quantity == Quantity.HIDDEN || quantity == Quantity.CELL;
        if (state && step.masked()) {
            return copied(spot, layer);
        }
        if (quantity.gate() != null) {
            return sum(spot, quantity.gate(), layer, step);
        }
        return layer.type().equals("SimpleRNN") ? sum(spot, Gate.STATE, layer, step) : blend(spot, layer, step);
    }

    /** A weight in force, by its place in the model's weights laid out flat. */
    public double weight(int place) {
        Double byHand = whatIf.at(new WhatIf.Place.Weight(place));
        return byHand == null ? model.weights().values()[place] : byHand.floatValue();
    }

    private GateSum sum(Spot spot, Gate gate, LayerTrace layer, StepTrace step) {
        CellPlaces places = CellPlaces.of(model, layer);
        int unit = spot.unit();
        GateTerms terms = step.terms(gate);
        Reset reset = gate != Gate.NEW_STATE ? Reset.NONE : layer.resetAfter() ? Reset.WHOLE : Reset.EACH;
        double[] r = reset == Reset.NONE ? new double[0] : step.terms(Gate.RESET).value();
        double whole = reset == Reset.WHOLE ? r[unit] : 1;
        List<Term> all = new ArrayList<>();
        for (int i = 0; i < step.x().length; i++) {
            int place = places.kernel(i, gate, unit);
            all.add(new Term(Side.INPUT, i, place, weight(place), new Spot(spot.layer(), spot.t(), Quantity.INPUT_VECTOR, i),
                    step.x()[i], 1));
        }
        double[] h = layer.hBefore(spot.t());
        for (int j = 0; j < h.length; j++) {
            int place = places.recurrent(j, gate, unit);
            all.add(new Term(Side.STATE, j, place, weight(place), before(spot, layer, Quantity.HIDDEN, j), h[j],
                    reset == Reset.EACH ? r[j] : whole));
        }
        Activation activation = Activations.of(places.cell(), gate);
        return new GateSum(spot, gate, activation, all, biases(places, gate, unit, whole), terms.z()[unit],
                terms.value()[unit], ActivationCurve.at(activation, terms.z(), unit), reset, whole);
    }

    private List<Bias> biases(CellPlaces places, Gate gate, int unit, double whole) {
        List<Bias> biases = new ArrayList<>();
        for (int row = 0; row < 2; row++) {
            int place = places.bias(row, gate, unit);
            if (place >= 0) {
                biases.add(new Bias(place, row == 0 ? Side.INPUT : Side.STATE, weight(place), row == 0 ? 1 : whole));
            }
        }
        return biases;
    }

    private Blend blend(Spot spot, LayerTrace layer, StepTrace step) {
        Activation activation = CellPlaces.of(model, layer).cell().activation();
        List<List<Factor>> products;
        if (layer.type().equals("GRU")) {
            Factor z = now(spot, Quantity.UPDATE);
            products = List.of(List.of(z, earlier(spot, layer, Quantity.HIDDEN)),
                    List.of(new Factor(Quantity.UPDATE, spot.t(), Form.ONE_MINUS, 1 - z.value(), z.spot()),
                            now(spot, Quantity.NEW_STATE)));
        } else if (spot.quantity() == Quantity.CELL) {
            products = List.of(List.of(now(spot, Quantity.FORGET), earlier(spot, layer, Quantity.CELL)),
                    List.of(now(spot, Quantity.INPUT), now(spot, Quantity.CANDIDATE)));
        } else {
            products = List.of(List.of(now(spot, Quantity.OUTPUT), new Factor(Quantity.CELL, spot.t(), Form.ACTIVATED,
                    ActivationCurve.at(activation, step.c(), spot.unit()), spot.of(Quantity.CELL))));
        }
        return new Blend(spot, products, activation, spot.value(trace));
    }

    private Factor now(Spot spot, Quantity quantity) {
        Spot at = spot.of(quantity);
        return new Factor(quantity, spot.t(), Form.ITSELF, at.value(trace), at);
    }

    private Factor earlier(Spot spot, LayerTrace layer, Quantity quantity) {
        double[] before = quantity == Quantity.CELL ? layer.cBefore(spot.t()) : layer.hBefore(spot.t());
        return new Factor(quantity, stepBefore(spot, layer), Form.ITSELF, before[spot.unit()],
                before(spot, layer, quantity, spot.unit()));
    }

    private Copied copied(Spot spot, LayerTrace layer) {
        double[] before = spot.quantity() == Quantity.CELL ? layer.cBefore(spot.t()) : layer.hBefore(spot.t());
        return new Copied(spot, before(spot, layer, spot.quantity(), spot.unit()), spot.value(trace), before[spot.unit()]);
    }

    private static @Nullable Spot before(Spot spot, LayerTrace layer, Quantity quantity, int unit) {
        return layer.before(spot.t()) == null ? null : new Spot(spot.layer(), stepBefore(spot, layer), quantity, unit);
    }

    private static int stepBefore(Spot spot, LayerTrace layer) {
        return layer.backwards() ? spot.t() + 1 : spot.t() - 1;
    }
}

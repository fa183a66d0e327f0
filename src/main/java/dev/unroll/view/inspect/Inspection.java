package dev.unroll.view.inspect;

import dev.unroll.nn.Activation;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.trace.StepTrace;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.WhatIf.Place;
import dev.unroll.workspace.study.origin.Blend;
import dev.unroll.workspace.study.origin.GateSum;
import dev.unroll.workspace.study.origin.Origin;
import dev.unroll.workspace.study.origin.Origins;
import dev.unroll.workspace.study.origin.Uses;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One number of a studied sequence, taken apart.
 *
 * @param of     the study
 * @param spot   the number
 * @param origin how it came about
 * @param blend  the equation of the state that it goes into, or is; null for SimpleRNN, for inputs, and where the timestep
 *               is skipped
 * @param uses   where it goes next
 */
public record Inspection(Inspected of, Spot spot, Origin origin, @Nullable Blend blend, Uses uses) {
    /** A spot of the study, or null where the study has no such number. */
    static @Nullable Inspection of(Inspected study, Spot spot) {
        if (!spot.in(study.trace())) {
            return null;
        }
        var origins = new Origins(study.model(), study.whatIf(), study.trace());
        Origin origin = origins.of(spot);
        LayerTrace layer = study.trace().layers().get(spot.layer());
        Quantity state = state(spot.quantity(), layer.type());
        Origin equation = state == null ? null : state == spot.quantity() ? origin : origins.of(spot.of(state));
        return new Inspection(study, spot, origin, equation instanceof Blend blend ? blend : null,
                Uses.of(study.model().architecture(), study.trace(), spot));
    }

    /** The state into whose equation a quantity goes. */
    private static @Nullable Quantity state(Quantity quantity, String type) {
        return switch (quantity) {
            case INPUT_VECTOR -> null;
            case FORGET, INPUT, CANDIDATE, CELL -> Quantity.CELL;
            case OUTPUT, UPDATE, RESET, NEW_STATE -> Quantity.HIDDEN;
            case HIDDEN -> type.equals("SimpleRNN") ? null : Quantity.HIDDEN;
        };
    }

    /** The sum, where the number comes from one. */
    public @Nullable GateSum sum() {
        return origin instanceof GateSum sum ? sum : null;
    }

    /** The layer. */
    public LayerTrace layer() {
        return of.trace().layers().get(spot.layer());
    }

    /** The timestep. */
    public StepTrace step() {
        return layer().steps().get(spot.t());
    }

    /** What stands at the timestep. */
    public String token() {
        return of.trace().tokens().get(spot.t());
    }

    /** The place of the number itself. */
    public Place place() {
        return new Place.Number(spot);
    }

    /** Whether a place was set by hand. */
    public boolean byHand(Place place) {
        return of.whatIf().at(place) != null;
    }

    /** What stood at a place before anything was set by hand. */
    public double trained(Place place) {
        return switch (place) {
            case Place.Weight(int index) -> of.model().weights().values()[index];
            case Place.Number(Spot at) -> at.value(of.trained());
        };
    }

    /** The values set by hand. */
    public WhatIf whatIf() {
        return of.whatIf();
    }

    /** How many units, or features, the quantity has. */
    public int count() {
        return spot.quantity().values(step()).length;
    }

    /** Between which values it makes sense to drag the number. */
    public Span span() {
        Activation activation = origin instanceof GateSum sum ? sum.activation()
                : origin instanceof Blend blend && spot.quantity() == Quantity.HIDDEN ? blend.activation() : Activation.LINEAR;
        return switch (activation) {
            case SIGMOID, HARD_SIGMOID, HARD_SIGMOID_KERAS2, SOFTMAX -> new Span(0, 1, true);
            case TANH -> new Span(-1, 1, false);
            case RELU -> new Span(0, largest(), false);
            case LINEAR -> new Span(-largest(), largest(), false);
        };
    }

    /** A round number at least as large as the quantity's values throughout the trained sequence, and as this one. */
    private double largest() {
        SequenceTrace trained = of.trained();
        double most = trained.layers().get(spot.layer()).steps().stream()
                .flatMapToDouble(step -> Arrays.stream(spot.quantity().values(step))).map(Math::abs)
                .filter(Double::isFinite).max().orElse(1);
        double size = Math.max(most, Double.isFinite(origin.value()) ? Math.abs(origin.value()) : 0);
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(size, 0.1))));
        return Math.max(1, Math.ceil(size / step) * step);
    }

    /**
     * A range to drag in.
     *
     * @param gate whether the ends are shut and open
     */
    public record Span(double least, double most, boolean gate) {
    }
}

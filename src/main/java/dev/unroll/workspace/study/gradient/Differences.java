package dev.unroll.workspace.study.gradient;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Model;
import dev.unroll.nn.plain.PlainModel;
import dev.unroll.tensor.Precision;
import dev.unroll.trace.Gate;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.trace.StepTrace;
import dev.unroll.workspace.study.Passage;
import dev.unroll.workspace.study.Studies;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.gradient.GradientCheck.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Central differences of one number; see {@link GradientCheck}. */
final class Differences {
    private static final double ULP = 0x1p-53;
    /** How many units in the last place the loss of a whole passage may be off. */
    private static final int UNITS = 16;
    private static final double SMALLEST = 1e-5;
    private static final double LARGEST = 1e-2;
    private static final double FINEST = 1e-7;
    /** A difference tells something where it is so many times what rounding does. */
    private static final int VISIBLE = 10;
    private static final double TENTH = 0.1;

    private final Model model;
    private final Passage passage;
    private final WhatIf whatIf;
    private final int label;
    private final Target target;
    private final SequenceTrace trace;
    private final double[] weights;

    Differences(Model model, Passage passage, WhatIf whatIf, int label, Target target) {
        this.model = Studies.changed(model, whatIf);
        this.passage = passage;
        this.whatIf = whatIf;
        this.label = label;
        this.target = target;
        this.trace = Studies.trace(model, passage, whatIf, label);
        float[] values = this.model.weights().values();
        this.weights = IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    GradientCheck check() {
        double analytic = analytic();
        double value = value();
        double loss = Objects.requireNonNull(trace.gradients()).loss();
        double scale = Math.max(1, Math.abs(value));
        double step = step(analytic, loss);
        GradientCheck check = check(value, analytic, loss, step * scale);
        while (check.verdict() == Verdict.DIFFERS && step > FINEST) {
            step = Math.max(FINEST, step * TENTH);
            check = check(value, analytic, loss, step * scale);
        }
        return check.verdict() == Verdict.DIFFERS && bends(check) ? with(check, Verdict.BEND) : check;
    }

    private static double step(double analytic, double loss) {
        double best = Math.cbrt(3 * ULP * Math.max(Math.abs(loss), Double.MIN_NORMAL) / Math.abs(analytic));
        return Double.isFinite(best) ? Math.clamp(best, SMALLEST, LARGEST) : LARGEST * TENTH;
    }

    private GradientCheck check(double value, double analytic, double loss, double asked) {
        double step = (value + asked) - value; // what is really added
        double below = loss(value - step);
        double above = loss(value + step);
        double numeric = (above - below) / (2 * step);
        double rounding = UNITS * ULP * Math.max(Math.abs(above), Math.abs(below)) / step;
        return new GradientCheck(target, value, analytic, numeric, step, below, loss, above, rounding,
                verdict(analytic, numeric, rounding));
    }

    static Verdict verdict(double analytic, double numeric, double rounding) {
        double larger = Math.max(Math.abs(analytic), Math.abs(numeric));
        if (larger == 0) {
            return Verdict.ZERO;
        }
        if (larger <= VISIBLE * rounding) {
            return Verdict.UNSEEN;
        }
        return Math.abs(analytic - numeric) <= GradientCheck.TOLERANCE * larger + rounding ? Verdict.AGREES : Verdict.DIFFERS;
    }

    /** Whether the gradient is the slope on one side and the other side has another. */
    private static boolean bends(GradientCheck check) {
        double apart = Math.abs(check.right() - check.left());
        double near = Math.min(Math.abs(check.right() - check.analytic()), Math.abs(check.left() - check.analytic()));
        return near <= TENTH * TENTH * apart + check.rounding() && apart > 4 * check.rounding();
    }

    private static GradientCheck with(GradientCheck c, Verdict verdict) {
        return new GradientCheck(c.target(), c.value(), c.analytic(), c.numeric(), c.step(), c.below(), c.loss(), c.above(),
                c.rounding(), verdict);
    }

    private double analytic() {
        return switch (target) {
            case Target.Weight(int index) -> Objects.requireNonNull(trace.gradients()).weights()[index(index)];
            case Target.Number(Spot spot) -> spot.quantity().gradients(step(spot))[spot.unit()];
            case Target.PreActivation(Spot spot) ->
                Objects.requireNonNull(Objects.requireNonNull(step(spot).gradients()).z().get(gate(spot)))[spot.unit()];
        };
    }

    private double value() {
        return switch (target) {
            case Target.Weight(int index) -> weights[index(index)];
            case Target.Number(Spot spot) -> spot.quantity().values(step(spot))[spot.unit()];
            case Target.PreActivation(Spot spot) -> step(spot).terms(gate(spot)).z()[spot.unit()];
        };
    }

    private int index(int index) {
        if (index < 0 || index >= weights.length) {
            throw new IllegalArgumentException(Integer.toString(index));
        }
        return index;
    }

    private StepTrace step(Spot spot) {
        if (!spot.in(trace)) {
            throw new IllegalArgumentException(spot.toString());
        }
        return trace.layers().get(spot.layer()).steps().get(spot.t());
    }

    private static Gate gate(Spot spot) {
        return spot.quantity() == Quantity.HIDDEN ? Gate.STATE : Objects.requireNonNull(spot.quantity().gate());
    }

    /** L with another value in place of the one being checked. */
    private double loss(double value) {
        return switch (target) {
            case Target.Weight(int index) -> {
                double[] changed = weights.clone();
                changed[index] = value;
                yield loss(new PlainModel(model.architecture(), changed, Precision.FLOAT64), null, 0);
            }
            case Target.Number(Spot spot) -> loss(plain(), spot, value);
            case Target.PreActivation(Spot spot) -> loss(plain(), held(spot) ? null : spot, activated(spot, value));
        };
    }

    /** A gate that is held at a value does not hear of its pre-activation. */
    private boolean held(Spot spot) {
        return whatIf.at(new WhatIf.Place.Number(spot)) != null;
    }

    private double activated(Spot spot, double z) {
        var cell = RecurrentPlace.all(model.architecture()).get(spot.layer()).layer().cell();
        Gate gate = gate(spot);
        Activation activation = gate == Gate.CANDIDATE || gate == Gate.NEW_STATE || gate == Gate.STATE
                ? cell.activation() : cell.recurrentActivation();
        return Slope.value(activation, z);
    }

    private PlainModel plain() {
        return new PlainModel(model.architecture(), weights, Precision.FLOAT64);
    }

    private double loss(PlainModel plain, @Nullable Spot spot, double value) {
        Map<Spot, Double> numbers = new HashMap<>(whatIf.numbers());
        if (spot != null) {
            numbers.put(spot, value);
        }
        PlainModel holding = plain.holding(numbers);
        double[][] values = passage.values();
        return (values == null ? holding.forward(new int[][] {passage.ids()}) : holding.forward(new double[][][] {values}))
                .loss(label);
    }
}

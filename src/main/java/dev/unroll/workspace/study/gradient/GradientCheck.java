package dev.unroll.workspace.study.gradient;

import dev.unroll.nn.Model;
import dev.unroll.workspace.study.Passage;
import dev.unroll.workspace.study.WhatIf;

/**
 * One gradient of back-propagation beside a central difference of the loss, both in 64 bits:
 * ∂L/∂v ≈ (L(v + ε) − L(v − ε)) / 2ε. All else stays as it is; what depends on v is computed anew.
 *
 * <p>ε balances what the difference leaves out, about ε²/6 · L''', against the rounding of L, about 2⁻⁵³ · L / ε: with L'''
 * as large as the gradient that is ε = ∛(3 · 2⁻⁵³ · L / |gradient|), kept within [10⁻⁵, 10⁻²] and counted in units of v
 * where |v| is above 1. Where both disagree a tenth of it is tried, and again down to 10⁻⁷, since a bend
 * of relu may lie between.
 *
 * @param target   what was changed
 * @param value    v
 * @param analytic ∂L/∂v by back-propagation
 * @param numeric  the central difference
 * @param step     ε
 * @param below    L(v − ε)
 * @param loss     L(v)
 * @param above    L(v + ε)
 * @param rounding by how much rounding alone may move the central difference
 * @param verdict  what follows
 */
public record GradientCheck(Target target, double value, double analytic, double numeric, double step, double below,
        double loss, double above, double rounding, Verdict verdict) {
    /** How far apart both may be, relative to the larger one, besides {@link #rounding}. */
    public static final double TOLERANCE = 1e-5;

    /** What a check has found. */
    public enum Verdict {
        /** Both are 0: the loss does not depend on the number, to the last bit. */
        ZERO,
        /** Both agree up to the tolerance. */
        AGREES,
        /** Both are so small that rounding hides them from a difference of losses. */
        UNSEEN,
        /** The loss bends here: to the left and to the right of v it has different slopes, and back-propagation gives one. */
        BEND,
        /** They disagree. */
        DIFFERS
    }

    /**
     * Checks one gradient. Works long (tens of milliseconds).
     *
     * @param whatIf what was set by hand
     * @param label  as in {@link dev.unroll.workspace.study.Studies#trace}
     * @throws IllegalArgumentException where there is no such number
     */
    public static GradientCheck of(Model model, Passage passage, WhatIf whatIf, int label, Target target) {
        return new Differences(model, passage, whatIf, label, target).check();
    }

    /** |analytic − numeric|. */
    public double difference() {
        return Math.abs(analytic - numeric);
    }

    /** {@link #difference} relative to the larger of both; 0 where both are 0. */
    public double relative() {
        double larger = Math.max(Math.abs(analytic), Math.abs(numeric));
        return larger == 0 ? 0 : difference() / larger;
    }

    /** (L(v + ε) − L(v)) / ε. */
    public double right() {
        return (above - loss) / step;
    }

    /** (L(v) − L(v − ε)) / ε. */
    public double left() {
        return (loss - below) / step;
    }

    /** Whether back-propagation stands. */
    public boolean passed() {
        return verdict != Verdict.DIFFERS;
    }
}

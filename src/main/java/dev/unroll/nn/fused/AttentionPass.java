package dev.unroll.nn.fused;

import dev.unroll.kernel.Attend;
import dev.unroll.kernel.Frames;
import dev.unroll.kernel.Outer;
import dev.unroll.kernel.Product;
import java.util.Arrays;

/**
 * One worker's look from every state of the decoder at every state of the encoder. Order of calls for each share:
 * {@link #read}, {@link #look} for every step of the target; in training then {@link #back} for every step, and
 * {@link #finish}.
 */
final class AttentionPass {
    private final AttentionPlan plan;
    private final int lanes;
    private final int steps;
    private final int units;
    /** k of every timestep of the source, and q of every step of the target; a single number without weights. */
    private final Frames keys;
    private final Frames queries;
    private final Frames dKeys;
    private final Frames dQueries;
    private final float[] dV;
    /** α, [target step][source timestep][lane]. */
    private final float[] alpha;
    private final float[] dScores;
    private final float[] none;
    private final float[] top;
    private final float[] sum;
    private float[] mask = {};
    private Frames encoder;

    AttentionPass(AttentionPlan plan, Layout source, Layout target) {
        this.plan = plan;
        this.lanes = source.lanes();
        this.steps = source.steps();
        this.units = plan.units;
        boolean additive = plan.additive;
        keys = additive ? source.frames(units) : new Frames(1, 1, 1, 1);
        dKeys = additive ? source.frames(units) : keys;
        queries = additive ? target.frames(units) : keys;
        dQueries = additive ? target.frames(units) : keys;
        dV = new float[additive ? units * lanes : 0];
        alpha = new float[target.steps() * steps * lanes];
        dScores = new float[steps * lanes];
        none = new float[units];
        top = new float[lanes];
        sum = new float[lanes];
        encoder = keys;
    }

    /**
     * Takes the encoder's states over.
     *
     * @param states timestep t at step t + 1
     * @param mask   1 where a timestep of the source counts, [timestep][lane]
     */
    void read(Frames states, float[] mask) {
        this.encoder = states;
        this.mask = mask;
        if (!plan.additive) {
            return;
        }
        for (int j = 0; j < steps; j++) {
            Product.set(plan.keys, 0, units, units, none, 0, states.data(), states.offset(j + 1), states.rowStride(),
                    keys.data(), keys.offset(j), keys.rowStride(), lanes);
        }
        Arrays.fill(dKeys.data(), 0);
        Arrays.fill(dQueries.data(), 0);
        Arrays.fill(dV, 0);
    }

    /** Writes the context of step {@code t}, whose decoder state stands at step {@code t + 1}, into the first rows of to. */
    void look(Frames decoder, int t, Frames to) {
        int row = t * steps * lanes;
        int d = decoder.offset(t + 1);
        if (plan.additive) {
            Product.set(plan.queries, 0, units, units, none, 0, decoder.data(), d, decoder.rowStride(),
                    queries.data(), queries.offset(t), queries.rowStride(), lanes);
        }
        for (int j = 0; j < steps; j++) {
            score(decoder, d, t, j, row + j * lanes);
        }
        Attend.softmax(alpha, row, steps, lanes, mask, top, sum);
        int at = to.offset(t);
        for (int u = 0; u < units; u++) {
            Arrays.fill(to.data(), at + u * to.rowStride(), at + u * to.rowStride() + lanes, 0);
        }
        for (int j = 0; j < steps; j++) {
            Attend.addShare(alpha, row + j * lanes, encoder.data(), encoder.offset(j + 1), encoder.rowStride(), units, lanes,
                    to.data(), at, to.rowStride());
        }
    }

    private void score(Frames decoder, int d, int t, int j, int to) {
        if (plan.additive) {
            Attend.additive(plan.v, 0, keys.data(), keys.offset(j), keys.rowStride(), queries.data(), queries.offset(t),
                    queries.rowStride(), units, lanes, alpha, to);
        } else {
            Attend.dot(encoder.data(), encoder.offset(j + 1), encoder.rowStride(), decoder.data(), d, decoder.rowStride(), units,
                    lanes, alpha, to);
        }
    }

    /**
     * Back from ∂L/∂context of step {@code t}, the first rows of {@code dOut}.
     *
     * @param dEncoder += ∂L/∂ of the encoder's states, timestep j at step j
     * @param dDecoder += ∂L/∂ of the decoder's states, step t at step t
     */
    void back(Frames decoder, int t, Frames dOut, Frames dEncoder, Frames dDecoder) {
        int row = t * steps * lanes;
        int from = dOut.offset(t);
        for (int j = 0; j < steps; j++) {
            int e = encoder.offset(j + 1);
            Attend.dot(encoder.data(), e, encoder.rowStride(), dOut.data(), from, dOut.rowStride(), units, lanes, dScores,
                    j * lanes);
            Attend.addShare(alpha, row + j * lanes, dOut.data(), from, dOut.rowStride(), units, lanes,
                    dEncoder.data(), dEncoder.offset(j), dEncoder.rowStride());
        }
        Attend.softmaxBack(alpha, row, dScores, steps, lanes);
        for (int j = 0; j < steps; j++) {
            if (plan.additive) {
                Attend.additiveBack(dScores, j * lanes, plan.v, 0, keys.data(), keys.offset(j), keys.rowStride(),
                        queries.data(), queries.offset(t), queries.rowStride(), units, lanes, dKeys.data(),
                        dQueries.data(), dQueries.offset(t), dQueries.rowStride(), dV);
            } else {
                Attend.addShare(dScores, j * lanes, decoder.data(), decoder.offset(t + 1), decoder.rowStride(), units, lanes,
                        dEncoder.data(), dEncoder.offset(j), dEncoder.rowStride());
                Attend.addShare(dScores, j * lanes, encoder.data(), encoder.offset(j + 1), encoder.rowStride(), units, lanes,
                        dDecoder.data(), dDecoder.offset(t), dDecoder.rowStride());
            }
        }
    }

    /** After every step has gone back: the weights' gradients, and what flows to the states by way of the weights. */
    void finish(Frames decoder, Frames dEncoder, Frames dDecoder, float[] gradient) {
        if (!plan.additive) {
            return;
        }
        through(plan.keysBack, dKeys, encoder, dEncoder, gradient, plan.w1Gradient);
        through(plan.queriesBack, dQueries, decoder, dDecoder, gradient, plan.w2Gradient);
        Outer.addRowSums(dV, 0, lanes, units, lanes, gradient, plan.vGradient);
    }

    private void through(float[] back, Frames d, Frames states, Frames dStates, float[] gradient, int at) {
        for (int s = 0; s < d.steps(); s++) {
            Product.add(back, 0, units, units, d.data(), d.offset(s), d.rowStride(), dStates.data(), dStates.offset(s),
                    dStates.rowStride(), lanes);
            Outer.add(d.data(), d.offset(s), d.rowStride(), units, states.data(), states.offset(s + 1), states.rowStride(), units,
                    lanes, gradient, at, units);
        }
    }
}

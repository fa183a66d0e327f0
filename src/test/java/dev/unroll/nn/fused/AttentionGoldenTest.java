package dev.unroll.nn.fused;

import dev.unroll.Golden;
import dev.unroll.kernel.Frames;
import dev.unroll.kernel.Lanes;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The look back of the reading for training against reference numbers. */
class AttentionGoldenTest {
    private static final int BATCH = 2;
    private static final int STEPS = 5;
    private static final int UNITS = 4;

    @Test
    void innerProduct() {
        check(Golden.read("attention.json").at("dot"), Attention.DOT);
    }

    /** The reference looks through three hidden numbers; a fourth, with weights of 0, changes nothing. */
    @Test
    void bahdanau() {
        check(Golden.read("attention.json").at("bahdanau"), Attention.BAHDANAU);
    }

    private static void check(Golden golden, Attention kind) {
        var layer = new EncoderDecoder(new Lstm(UNITS), STEPS, 1, 1, kind);
        Weights weights = Weights.zeros(new Architecture(Shape.tokens(STEPS + 1), List.of(layer)));
        List<Weights.Slice> slices = weights.slices().subList(6, weights.slices().size());
        if (kind == Attention.BAHDANAU) {
            fill(weights, slices.get(0), golden.at("W1"));
            fill(weights, slices.get(1), golden.at("W2"));
            fill(weights, slices.get(2), golden.at("v"));
        }
        GradientMap map = new GradientMap(weights.slices());
        AttentionPlan plan = new AttentionPlan(layer, slices, map);
        plan.prepare(weights.values());
        Layout source = Layout.of(STEPS, Lanes.pad(BATCH));
        Layout target = Layout.of(1, Lanes.pad(BATCH));
        AttentionPass pass = new AttentionPass(plan, source, target);
        Frames encoder = source.states(UNITS);
        Frames query = target.states(UNITS);
        take(golden.at("encoder"), encoder);
        takeOne(golden.at("query"), query, 1);
        float[] mask = new float[STEPS * source.lanes()];
        Arrays.fill(mask, 1);
        Frames context = target.frames(2 * UNITS);
        Frames upstream = target.frames(2 * UNITS);
        takeOne(golden.at("upstream"), upstream, 0);
        Frames dEncoder = source.frames(UNITS);
        Frames dQuery = target.frames(UNITS);
        float[] gradient = new float[map.size()];

        pass.read(encoder, mask);
        pass.look(query, 0, context);
        pass.back(query, 0, upstream, dEncoder, dQuery);
        pass.finish(query, dEncoder, dQuery, gradient);

        golden.at("context").assertEquals(give(context, 1), Golden.FLOAT);
        golden.at("d_encoder").assertEquals(give(dEncoder, STEPS), Golden.FLOAT);
        golden.at("d_query").assertEquals(give(dQuery, 1), Golden.FLOAT);
        if (kind == Attention.BAHDANAU) {
            golden.at("d_W1").assertEquals(part(gradient, map.offset(slices.get(0)), UNITS), Golden.FLOAT);
            golden.at("d_W2").assertEquals(part(gradient, map.offset(slices.get(1)), UNITS), Golden.FLOAT);
            golden.at("d_v").assertEquals(part(gradient, map.offset(slices.get(2)), 1), Golden.FLOAT);
        }
    }

    private static void fill(Weights weights, Weights.Slice slice, Golden from) {
        double[] values = from.values();
        int width = slice.size() == UNITS ? 1 : UNITS - 1;
        for (int i = 0; i < values.length; i++) {
            weights.values()[slice.offset() + i / width * (width == 1 ? 1 : UNITS) + i % width] = (float) values[i];
        }
    }

    private static double[] part(float[] gradient, int from, int columns) {
        int width = columns == 1 ? 1 : UNITS - 1;
        double[] out = new double[columns == 1 ? UNITS - 1 : UNITS * width];
        for (int i = 0; i < out.length; i++) {
            out[i] = gradient[from + i / width * columns + i % width];
        }
        return out;
    }

    /** [batch][steps][units], timestep t at step t + 1. */
    private static void take(Golden from, Frames to) {
        double[] values = from.values();
        for (int b = 0; b < BATCH; b++) {
            for (int t = 0; t < STEPS; t++) {
                for (int u = 0; u < UNITS; u++) {
                    to.set(u, t + 1, b, (float) values[(b * STEPS + t) * UNITS + u]);
                }
            }
        }
    }

    private static void takeOne(Golden from, Frames to, int step) {
        double[] values = from.values();
        for (int i = 0; i < values.length; i++) {
            to.set(i % UNITS, step, i / UNITS, (float) values[i]);
        }
    }

    private static double[] give(Frames from, int steps) {
        double[] out = new double[BATCH * steps * UNITS];
        for (int i = 0; i < out.length; i++) {
            out[i] = from.get(i % UNITS, i / UNITS % steps, i / UNITS / steps);
        }
        return out;
    }
}

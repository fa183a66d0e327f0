package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The encoder's loop over the source, then the decoder's over the target, which looks back at each step. */
final class EncoderDecoderPass implements Pass {
    private final EncoderDecoderPlan plan;
    private final Layout source;
    private final Layout target;
    private final Tokens tokens;
    private final int[] sourceIds;
    private final int[] targetIds;
    private final float[] mask;
    private final RecurrentPass encoder;
    private final RecurrentPass decoder;
    private final @Nullable AttentionPass attention;
    private final @Nullable OwnSymbols own;
    private final Frames features;
    private final Frames dEncoder;
    private final Frames dDecoder;

    /** @param layout of both inputs side by side */
    EncoderDecoderPass(EncoderDecoderPlan plan, Layout layout) {
        this.plan = plan;
        int steps = plan.layer.sourceSteps();
        int lanes = layout.lanes();
        source = Layout.of(steps, lanes);
        target = Layout.of(layout.steps() - steps, lanes);
        tokens = new Tokens(layout.steps(), lanes);
        sourceIds = new int[steps * lanes];
        targetIds = new int[target.steps() * lanes];
        mask = new float[steps * lanes];
        encoder = plan.encoder.pass(source);
        decoder = plan.decoder.pass(target);
        attention = plan.attention == null ? null : new AttentionPass(plan.attention, source, target);
        DensePlan reader = plan.reader();
        own = plan.layer.teacherForcing() < 1 && reader != null
                ? new OwnSymbols(reader, plan.layer.teacherForcing(), 2L * plan.index, target) : null;
        features = target.frames(plan.layer.features());
        dEncoder = source.frames(plan.layer.cell().units());
        dDecoder = target.frames(plan.layer.cell().units());
    }

    @Override
    public Signal forward(Signal in, Share share) {
        take(share);
        encoder.forward(new Signal(null, 0, false, sourceIds, plan.layer.sourceWords(), source.steps(), mask), share);
        Frames states = decoder.state().h;
        decoder.begin(Signal.oneHot(targetIds, plan.layer.targetWords(), target.steps()), share);
        decoder.startFrom(encoder);
        if (attention != null) {
            attention.read(encoder.state().h, mask);
        }
        OwnSymbols mixed = share.training ? own : null;
        for (int t = 0; t < target.steps(); t++) {
            decoder.step(t);
            if (attention != null) {
                attention.look(states, t, features);
            }
            copyState(states, t);
            if (mixed != null && t + 1 < target.steps()) {
                mixed.feed(features, t, targetIds, share);
            }
        }
        return Signal.of(features, null);
    }

    private void take(Share share) {
        tokens.take(share, Math.max(plan.layer.sourceWords(), plan.layer.targetWords()));
        System.arraycopy(tokens.ids, 0, sourceIds, 0, sourceIds.length);
        System.arraycopy(tokens.ids, sourceIds.length, targetIds, 0, targetIds.length);
        check(sourceIds, plan.layer.sourceWords());
        check(targetIds, plan.layer.targetWords());
        for (int i = 0; i < mask.length; i++) {
            mask[i] = sourceIds[i] == 0 ? 0 : 1;
        }
    }

    private static void check(int[] ids, int limit) {
        for (int id : ids) {
            if (id >= limit) {
                throw new IndexOutOfBoundsException("token id " + id + ", but the model knows " + limit + " ids");
            }
        }
    }

    /** The decoder's state becomes the last rows of the features. */
    private void copyState(Frames states, int t) {
        int first = features.rows() - states.rows();
        for (int u = 0; u < states.rows(); u++) {
            System.arraycopy(states.data(), states.index(u, t + 1, 0), features.data(), features.index(first + u, t, 0),
                    target.lanes());
        }
    }

    @Override
    public void backward(Frames dOut, @Nullable Frames dIn, Share share, float[] gradient) {
        Frames states = decoder.state().h;
        Arrays.fill(dEncoder.data(), 0);
        int first = features.rows() - states.rows();
        for (int t = 0; t < target.steps(); t++) {
            for (int u = 0; u < states.rows(); u++) {
                System.arraycopy(dOut.data(), dOut.index(first + u, t, 0), dDecoder.data(), dDecoder.index(u, t, 0),
                        target.lanes());
            }
            if (attention != null) {
                attention.back(states, t, dOut, dEncoder, dDecoder);
            }
        }
        if (attention != null) {
            attention.finish(states, dEncoder, dDecoder, gradient);
        }
        decoder.backward(dDecoder, null, share, gradient);
        encoder.backwardInto(decoder, dEncoder, share, gradient);
    }
}

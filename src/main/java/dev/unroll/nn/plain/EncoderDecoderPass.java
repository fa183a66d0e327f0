package dev.unroll.nn.plain;

import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Weights;
import dev.unroll.tensor.Precision;
import dev.unroll.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An encoder–decoder's passage. With encoder states e_t, decoder states d_t that begin with the encoder's last, and the
 * look back of {@link Attention}:
 * <pre>
 * features_t = [context_t, d_t]      or d_t alone without attention
 * </pre>
 */
final class EncoderDecoderPass implements LayerPass {
    private final EncoderDecoder layer;
    private final List<Weights.Slice> slices;
    private final @Nullable Attention attention;
    private final RecurrentPass encoder;
    private final RecurrentPass decoder;
    private final List<Attention.Focus> looks = new ArrayList<>();
    private final Signal output;

    /**
     * Forward.
     *
     * @param ids [steps][batch], the source's before the target's
     */
    EncoderDecoderPass(EncoderDecoder layer, List<Weights.Slice> slices, List<Tensor> weights, int[][] ids,
            Precision precision, HeldNumbers held) {
        this.layer = layer;
        this.slices = slices;
        int arrays = layer.cellArrays();
        int[][] source = Arrays.copyOf(ids, layer.sourceSteps());
        int[][] target = Arrays.copyOfRange(ids, layer.sourceSteps(), ids.length);
        List<Tensor> mask = Masks.of(source, precision);
        Signal read = new OneHotPass(layer.sourceWords(), source, precision).output();
        encoder = new RecurrentPass("encoder", layer.recurrent(), slices.subList(0, arrays), weights.subList(0, arrays),
                new Signal(read.steps(), true, mask), null, held.layer(0));
        decoder = new RecurrentPass("decoder", layer.recurrent(), slices.subList(arrays, 2 * arrays),
                weights.subList(arrays, 2 * arrays), new OneHotPass(layer.targetWords(), target, precision).output(),
                encoder.passage().last(), held.layer(1));
        attention = attention(layer, weights.subList(2 * arrays, weights.size()));
        output = look(mask);
    }

    private static @Nullable Attention attention(EncoderDecoder layer, List<Tensor> weights) {
        return switch (layer.attention()) {
            case NONE -> null;
            case DOT -> new DotAttention();
            case BAHDANAU -> new BahdanauAttention(weights.get(0), weights.get(1), weights.get(2));
        };
    }

    private Signal look(List<Tensor> mask) {
        Attention by = attention;
        if (by == null) {
            return decoder.output();
        }
        List<Tensor> states = encoder.output().steps();
        List<Tensor> features = new ArrayList<>();
        for (Tensor state : decoder.output().steps()) {
            Attention.Focus focus = by.focus(states, state, mask);
            looks.add(focus);
            features.add(Tensor.beside(List.of(focus.context(), state)));
        }
        return new Signal(features, true, null);
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public List<RecurrentPass> cells() {
        return List.of(encoder, decoder);
    }

    /** Where each step of the target looked: α, [batch][source steps] at each; empty without attention. */
    List<Tensor> looks() {
        return looks.stream().map(Attention.Focus::weights).toList();
    }

    @Override
    public List<Tensor> back(List<Tensor> upstream, WeightGradients into) {
        Attention by = attention;
        List<Tensor> dDecoder = upstream;
        List<Tensor> dEncoder = encoder.output().steps().stream().map(state -> state.times(0)).toList();
        if (by != null) {
            dDecoder = new ArrayList<>();
            for (int t = 0; t < upstream.size(); t++) {
                int units = layer.cell().units();
                Attention.Gradients back = by.back(looks.get(t), upstream.get(t).columns(0, units));
                dDecoder.add(upstream.get(t).columns(units, 2 * units).plus(back.query()));
                dEncoder = Sums.added(dEncoder, back.encoder());
                into.add(slices.subList(2 * layer.cellArrays(), slices.size()), back.weights());
            }
        }
        decoder.back(dDecoder, into);
        Recurrence.Gradients first = decoder.gradients();
        if (first != null) {
            encoder.back(dEncoder, first.initial(), into);
        }
        return List.of();
    }
}

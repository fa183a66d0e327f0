package dev.unroll.nn.plain;

import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Weights;
import dev.unroll.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Two recurrent passages in opposite directions, joined timestep by timestep. Where they give sequences, padding gives
 * zeros: Keras sets {@code zero_output_for_mask} in both directions.
 */
final class BidirectionalPass implements LayerPass {
    private final Bidirectional layer;
    private final RecurrentPass forward;
    private final RecurrentPass backward;
    private final List<Tensor> ahead;
    private final List<Tensor> behind;
    private final @Nullable List<Tensor> mask;
    private final Signal output;

    BidirectionalPass(String name, Bidirectional layer, List<Weights.Slice> slices, List<Tensor> weights, Signal input,
            IntFunction<Held> heldForward, IntFunction<Held> heldBackward) {
        int half = slices.size() / 2;
        this.layer = layer;
        forward = new RecurrentPass(name + "/forward", layer.layer(), slices.subList(0, half), weights.subList(0, half),
                input, null, heldForward);
        backward = new RecurrentPass(name + "/backward", layer.backward(), slices.subList(half, slices.size()),
                weights.subList(half, weights.size()), input, null, heldBackward);
        ahead = forward.output().steps();
        behind = turned(backward.output().steps());
        mask = mask(input);
        List<Tensor> joined = new ArrayList<>();
        for (int t = 0; t < ahead.size(); t++) {
            joined.add(known(join(ahead.get(t), behind.get(t)), t));
        }
        output = forward.output().with(joined);
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public List<RecurrentPass> cells() {
        return List.of(forward, backward);
    }

    @Override
    public List<Tensor> back(List<Tensor> upstream, WeightGradients into) {
        List<Tensor> toAhead = new ArrayList<>();
        List<Tensor> toBehind = new ArrayList<>();
        for (int t = 0; t < upstream.size(); t++) {
            Tensor dy = known(upstream.get(t), t);
            toAhead.add(partBack(dy, behind.get(t), true));
            toBehind.add(partBack(dy, ahead.get(t), false));
        }
        return Sums.added(forward.back(toAhead, into), backward.back(turned(toBehind), into));
    }

    /** In the order of the outputs; null where nothing is padding or there is one output alone. */
    private @Nullable List<Tensor> mask(Signal input) {
        List<Tensor> all = input.mask();
        return all == null || !layer.layer().returnSequences() ? null
                : layer.layer().goBackwards() ? all.reversed() : all;
    }

    /** 0 where the timestep is padding. */
    private Tensor known(Tensor step, int t) {
        List<Tensor> counts = mask;
        return counts == null ? step : step.timesColumn(counts.get(t));
    }

    private Tensor join(Tensor a, Tensor b) {
        return switch (layer.merge()) {
            case CONCAT -> Tensor.beside(List.of(a, b));
            case SUM -> a.plus(b);
            case MUL -> a.times(b);
            case AVE -> a.plus(b).times(0.5);
        };
    }

    /** ∂L/∂ of one of the two, whose partner gave {@code other}. */
    private Tensor partBack(Tensor dy, Tensor other, boolean first) {
        return switch (layer.merge()) {
            case CONCAT -> first ? dy.columns(0, dy.columns() / 2) : dy.columns(dy.columns() / 2, dy.columns());
            case SUM -> dy;
            case MUL -> dy.times(other);
            case AVE -> dy.times(0.5);
        };
    }

    private static List<Tensor> turned(List<Tensor> steps) {
        return new ArrayList<>(steps.reversed());
    }
}

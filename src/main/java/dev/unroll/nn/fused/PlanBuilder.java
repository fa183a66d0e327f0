package dev.unroll.nn.fused;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Masking;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import java.util.ArrayList;
import java.util.List;

/** Makes a plan for each layer of an architecture. */
final class PlanBuilder {
    private final Architecture architecture;
    private final Weights weights;
    private final GradientMap map;
    private final boolean logits;

    PlanBuilder(Architecture architecture, Weights weights, GradientMap map, boolean logits) {
        this.architecture = architecture;
        this.weights = weights;
        this.map = map;
        this.logits = logits;
    }

    List<Plan> build() {
        List<Plan> plans = new ArrayList<>();
        List<Layer> layers = architecture.layers();
        for (int i = 0; i < layers.size(); i++) {
            plans.add(plan(layers.get(i), i));
        }
        for (int i = 0; i + 1 < layers.size(); i++) {
            if (plans.get(i) instanceof EncoderDecoderPlan both && plans.get(i + 1) instanceof DensePlan dense) {
                both.readBy(dense);
            }
        }
        return List.copyOf(plans);
    }

    private Plan plan(Layer layer, int index) {
        Shape in = architecture.inputOf(index);
        List<Weights.Slice> slices = weights.slices(index);
        return switch (layer) {
            case Embedding embedding -> new EmbeddingPlan(embedding, slices.getFirst());
            case OneHot oneHot -> new OneHotPlan(oneHot.width(), !readsIds(index + 1));
            case Recurrent recurrent -> recurrent(recurrent, 2 * index, in, slices);
            case Bidirectional both -> new BidirectionalPlan(both,
                    recurrent(both.layer(), 2 * index, in, slices.subList(0, slices.size() / 2)),
                    recurrent(both.backward(), 2 * index + 1, in, slices.subList(slices.size() / 2, slices.size())));
            case EncoderDecoder both -> new EncoderDecoderPlan(both, index, slices, map);
            case Dense dense -> new DensePlan(dense, in.width(),
                    logits && index == architecture.layers().size() - 1, slices, map);
            case Dropout dropout -> new DropoutPlan(dropout.rate(), 2 * index, in.width());
            case Flatten flatten -> new FlattenPlan(in.width());
            case Masking masking -> new MaskingPlan(masking, in.width());
        };
    }

    private RecurrentPlan recurrent(Recurrent layer, int place, Shape in, List<Weights.Slice> slices) {
        return new RecurrentPlan(layer, place, in.width(), slices, map);
    }

    private boolean readsIds(int index) {
        return index < architecture.layers().size()
                && (architecture.layers().get(index) instanceof Recurrent
                || architecture.layers().get(index) instanceof Bidirectional);
    }

    /** Whether the last layer is one whose sums a loss can take in place of its output. */
    static boolean endsInLogits(Architecture architecture) {
        return architecture.layers().getLast() instanceof Dense dense
                && (dense.activation() == Activation.SIGMOID || dense.activation() == Activation.SOFTMAX);
    }
}

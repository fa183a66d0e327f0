package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One worker's passes through all layers, for shares of one size and length. */
final class Chain {
    private final List<Pass> passes = new ArrayList<>();
    private final List<Frames> gradients = new ArrayList<>();
    private final @Nullable Numbers numbers;
    private final Frames plainOutput;
    private final Signal nothing;
    private final boolean firstIsOneHot;

    Chain(Architecture architecture, List<Plan> plans, Layout layout) {
        numbers = architecture.input().kind() == Shape.Kind.TOKENS ? null : new Numbers(layout, architecture.input().width());
        firstIsOneHot = plans.getFirst() instanceof OneHotPlan;
        nothing = Signal.oneHot(new int[0], 0, layout.steps());
        Shape in = fixed(architecture.input(), layout.steps());
        for (int i = 0; i < plans.size(); i++) {
            passes.add(plans.get(i).pass(layoutOf(in, layout)));
            in = architecture.layers().get(i).output(in);
            boolean unread = plans.get(i) instanceof OneHotPlan && plans.size() > 1;
            gradients.add(unread ? new Frames(1, 1, 1, 1) : framesOf(in, layout));
        }
        plainOutput = framesOf(in, layout);
    }

    /** The same shape with the length at hand in place of a free one. */
    private static Shape fixed(Shape shape, int steps) {
        return shape.kind() == Shape.Kind.VECTOR ? shape : new Shape(shape.kind(), steps, shape.width());
    }

    private static Frames framesOf(Shape shape, Layout layout) {
        return layoutOf(shape, layout).frames(shape.width());
    }

    /** Everywhere the input's, but where a layer gives one vector, or a sequence of another length. */
    private static Layout layoutOf(Shape shape, Layout layout) {
        if (shape.kind() == Shape.Kind.VECTOR) {
            return layout.single();
        }
        return shape.steps() == Shape.ANY || shape.steps() == layout.steps() ? layout
                : Layout.of(shape.steps(), layout.lanes());
    }

    /** The last layer's output for a share, timestep t at step t. */
    Frames forward(Share share) {
        Signal at = numbers == null ? nothing : numbers.take(share);
        for (Pass pass : passes) {
            at = pass.forward(at, share);
        }
        if (at.plain()) {
            return at.numbers();
        }
        FrameCopy.copy(at, plainOutput);
        return plainOutput;
    }

    /** Where ∂L/∂output goes; all zeros. */
    Frames outputGradient() {
        Frames last = gradients.getLast();
        Arrays.fill(last.data(), 0);
        return last;
    }

    /**
     * Back through all layers from what stands in {@link #outputGradient}.
     *
     * @param looked where ∂L/∂ of looked-up vectors goes where the first layer is an Embedding, else null
     */
    void backward(Share share, @Nullable Frames looked, float[] gradient) {
        for (int i = passes.size() - 1; i > 0; i--) {
            passes.get(i).backward(gradients.get(i), i == 1 ? below(looked) : gradients.get(i - 1), share, gradient);
        }
        passes.getFirst().backward(gradients.getFirst(), null, share, gradient);
        if (looked != null && passes.size() == 1) {
            System.arraycopy(gradients.getFirst().data(), 0, looked.data(), 0, looked.data().length);
        }
    }

    /** Where the second layer's input gradient goes: nobody needs that of one-hot vectors. */
    private @Nullable Frames below(@Nullable Frames looked) {
        return looked != null ? looked : firstIsOneHot ? null : gradients.getFirst();
    }

    Pass pass(int layer) {
        return passes.get(layer);
    }

    /** Input that is numbers already. */
    private static final class Numbers {
        private final Frames frames;

        Numbers(Layout layout, int width) {
            frames = layout.frames(width);
        }

        Signal take(Share share) {
            float[] values = share.batch.values();
            if (values == null) {
                throw new IllegalArgumentException("the model reads numbers, the batch has tokens");
            }
            Arrays.fill(frames.data(), 0);
            int steps = frames.steps();
            int width = frames.rows();
            for (int i = 0; i < share.count; i++) {
                int from = (share.first + i) * steps * width;
                for (int t = 0; t < steps; t++) {
                    for (int k = 0; k < width; k++) {
                        frames.set(k, t, i, values[from + t * width + k]);
                    }
                }
            }
            return Signal.of(frames, null);
        }
    }
}

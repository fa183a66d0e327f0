package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import dev.unroll.kernel.Outer;
import dev.unroll.kernel.Product;
import dev.unroll.nn.Activation;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** y = activation(W · x + b) at every timestep. */
final class DensePass implements Pass {
    private final DensePlan plan;
    private final Layout layout;
    private final Frames y;
    private @Nullable Frames copy;
    private @Nullable Frames x;

    DensePass(DensePlan plan, Layout layout) {
        this.plan = plan;
        this.layout = layout;
        this.y = layout.frames(plan.units);
    }

    @Override
    public Signal forward(Signal in, Share share) {
        Frames numbers = plain(in);
        x = numbers;
        for (int from = 0; from < layout.steps(); from = layout.chunkEnd(from)) {
            int run = (layout.chunkEnd(from) - from) * layout.lanes();
            Product.set(plan.kernel, 0, plan.units, plan.inputs, plan.bias, 0, numbers.data(), numbers.offset(from),
                    numbers.rowStride(), y.data(), y.offset(from), y.rowStride(), run);
        }
        if (!plan.logits) {
            activate(plan.layer.activation(), y);
        }
        return Signal.of(y, in.mask());
    }

    private Frames plain(Signal in) {
        Frames frames = in.numbers();
        if (in.plain() && frames.chunkSteps() == layout.chunkSteps()) {
            return frames;
        }
        Frames own = copy == null ? layout.frames(plan.inputs) : copy;
        copy = own;
        FrameCopy.copy(in, own);
        return own;
    }

    /** Replaces the sums of a layer by its activation. */
    static void activate(Activation activation, Frames y) {
        if (activation == Activation.SOFTMAX) {
            Softmax.apply(y);
        } else if (activation != Activation.LINEAR) {
            Kernels.curve(activation).apply(y.data(), 0, y.data().length);
        }
    }

    @Override
    public void backward(Frames dOut, @Nullable Frames dIn, Share share, float[] gradient) {
        Frames numbers = Objects.requireNonNull(x);
        if (!plan.logits) {
            slope(dOut);
        }
        for (int from = 0; from < layout.steps(); from = layout.chunkEnd(from)) {
            int run = (layout.chunkEnd(from) - from) * layout.lanes();
            Outer.add(dOut.data(), dOut.offset(from), dOut.rowStride(), plan.units, numbers.data(), numbers.offset(from),
                    numbers.rowStride(), plan.inputs, run, gradient, plan.kernelGradient, plan.units);
            if (plan.biasGradient >= 0) {
                Outer.addRowSums(dOut.data(), dOut.offset(from), dOut.rowStride(), plan.units, run, gradient,
                        plan.biasGradient);
            }
            if (dIn != null) {
                for (int k = 0; k < plan.inputs; k++) {
                    int at = dIn.index(k, from, 0);
                    Arrays.fill(dIn.data(), at, at + run, 0);
                }
                Product.add(plan.kernelBack, 0, plan.inputs, plan.units, dOut.data(), dOut.offset(from), dOut.rowStride(),
                        dIn.data(), dIn.offset(from), dIn.rowStride(), run);
            }
        }
    }

    private void slope(Frames dOut) {
        Activation activation = plan.layer.activation();
        if (activation == Activation.SOFTMAX) {
            Softmax.slope(y, dOut);
        } else if (activation != Activation.LINEAR) {
            Kernels.curve(activation).applySlope(y.data(), 0, dOut.data(), 0, dOut.data().length);
        }
    }
}

package dev.unroll.nn.plain;

/** Where the way back through a model begins. Arrays are laid out as the model's output, sample after sample. */
public sealed interface OutputGradient {
    /**
     * L = Σ output ∘ upstream.
     *
     * @param upstream ∂L/∂output
     */
    record OfOutput(double[] upstream) implements OutputGradient {
    }

    /**
     * L = Σ logits ∘ upstream, where logits are what the activation of a closing Dense layer is applied to.
     *
     * @param upstream ∂L/∂logits
     */
    record OfLogits(double[] upstream) implements OutputGradient {
    }

    /**
     * The loss of a label, summed over the samples: cross-entropy where the output is a sigmoid or a softmax, else the
     * mean squared error. Of a sequence of outputs it is the last one that is scored.
     *
     * @param label class, 0 first; with a single output unit the number it should give
     */
    record OfLabel(int label) implements OutputGradient {
    }

    /** The usual beginning: the loss had the label been the positive one. */
    static OutputGradient positive() {
        return new OfLabel(1);
    }
}

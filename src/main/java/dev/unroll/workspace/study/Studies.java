package dev.unroll.workspace.study;

import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.nn.plain.OutputGradient;
import dev.unroll.nn.plain.PlainModel;
import dev.unroll.tensor.Precision;
import dev.unroll.trace.SequenceTrace;
import org.jspecify.annotations.Nullable;

/** Sequences looked at closely: every term behind every number, in 64 bits. */
public final class Studies {
    private Studies() {
    }

    /**
     * A sequence's way through a model, and back where there is a label. Numbers set by hand stand in place of what would
     * have been computed, and everything that depends on them follows; on the way back such a number gets its gradient,
     * but nothing flows through it, since it is a constant. Places that the model does not have are passed over.
     *
     * @param label class, 0 first, whose loss flows back; with a single output unit the number it should give; null for
     *              the way forward alone
     */
    public static SequenceTrace trace(Model model, Passage passage, WhatIf whatIf, @Nullable Integer label) {
        PlainModel plain = new PlainModel(changed(model, whatIf), Precision.FLOAT64).holding(whatIf.numbers());
        OutputGradient back = label == null ? null : new OutputGradient.OfLabel(label);
        double[][] values = passage.values();
        return values == null ? plain.trace(passage.ids(), passage.tokens(), back)
                : plain.trace(values, passage.tokens(), back);
    }

    /** The model with the weights set by hand, rounded to the 32 bits in which a model keeps them; itself where there are none. */
    public static Model changed(Model model, WhatIf whatIf) {
        if (whatIf.weights().isEmpty()) {
            return model;
        }
        Weights weights = model.weights().copy();
        whatIf.weights().forEach((index, value) -> {
            if (index >= 0 && index < weights.values().length) {
                weights.values()[index] = value.floatValue();
            }
        });
        return new Model(model.architecture(), weights);
    }
}

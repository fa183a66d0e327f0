package dev.unroll.workspace.study;

import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.nn.plain.OutputGradient;
import dev.unroll.nn.plain.PlainModel;
import dev.unroll.tensor.Precision;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.workspace.study.WhatIf.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sequences looked at closely: every term behind every number, in 64 bits. */
public final class Studies {
    private Studies() {
    }

    /**
     * A sequence's way through a model, and back where there is a label.
     *
     * @param label class, 0 first, whose loss flows back; with a single output unit the number it should give; null for
     *              the way forward alone
     */
    public static SequenceTrace trace(Model model, Passage passage, WhatIf whatIf, @Nullable Integer label) {
        Model changed = changed(model, whatIf);
        OutputGradient back = label == null ? null : new OutputGradient.OfLabel(label);
        double[][] values = passage.values();
        return values == null ? PlainModel.trace(changed, passage.ids(), passage.tokens(), back, Precision.FLOAT64)
                : PlainModel.trace(changed, values, passage.tokens(), back, Precision.FLOAT64);
    }

    private static Model changed(Model model, WhatIf whatIf) {
        if (whatIf.nothing()) {
            return model;
        }
        Weights weights = model.weights().copy();
        for (Map.Entry<Place, Double> each : whatIf.values().entrySet()) {
            if (each.getKey() instanceof Place.Weight(int index)) {
                weights.values()[index] = each.getValue().floatValue();
            }
        }
        return new Model(model.architecture(), weights);
    }
}

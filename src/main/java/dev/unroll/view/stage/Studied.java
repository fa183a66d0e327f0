package dev.unroll.view.stage;

import dev.unroll.nn.Model;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.workspace.study.Passage;
import dev.unroll.workspace.study.WhatIf;

/**
 * A sequence looked at closely, see {@link dev.unroll.workspace.study.Studies}.
 *
 * @param model   as it was trained; not to be changed
 * @param epoch   for how many epochs
 * @param passage what went through it
 * @param label   the class whose loss flowed back
 * @param whatIf  the values set by hand
 * @param trained the trace without them
 * @param trace   the trace with them; the same object where there are none
 */
public record Studied(Model model, double epoch, Passage passage, int label, WhatIf whatIf, SequenceTrace trained,
        SequenceTrace trace) {
}

package dev.unroll.view.backward;

import dev.unroll.nn.Model;
import dev.unroll.picture.backward.LossOrigin;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.workspace.study.Passage;
import dev.unroll.workspace.study.WhatIf;

/**
 * A sequence whose gradients flow back.
 *
 * @param model   as it was trained; not to be changed
 * @param epoch   for how many epochs, with a fraction within one
 * @param label   the class whose loss flows back
 * @param whatIf  the values set by hand
 * @param trace   with gradients
 * @param origin  how the loss came about
 */
public record Way(Model model, double epoch, Passage passage, int label, WhatIf whatIf, SequenceTrace trace, LossOrigin origin) {
}

package dev.unroll.view.inspect;

import dev.unroll.nn.Model;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.workspace.study.WhatIf;

/**
 * A studied sequence, one of whose numbers is looked at.
 *
 * @param model   as it was trained
 * @param whatIf  the values set by hand with which {@code trace} was computed
 * @param trained the trace without them
 * @param trace   the trace with them
 */
public record Inspected(Model model, WhatIf whatIf, SequenceTrace trained, SequenceTrace trace) {
}

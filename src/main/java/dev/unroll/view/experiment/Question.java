package dev.unroll.view.experiment;

import dev.unroll.workspace.Draft;

/**
 * Asked before an edit that would end the run under way; see {@link ExperimentViewModel#answer}.
 *
 * @param before what is being trained
 * @param after  what the person wants instead
 */
public record Question(Draft before, Draft after) {
}

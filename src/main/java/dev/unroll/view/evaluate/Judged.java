package dev.unroll.view.evaluate;

import dev.unroll.data.Dataset;
import dev.unroll.data.Samples;
import dev.unroll.evaluate.Report;
import dev.unroll.workspace.report.Part;

/**
 * A model and how it did on some examples.
 *
 * @param samples the examples
 */
record Judged(Source source, Dataset dataset, Part part, Samples samples, Report report) {
}

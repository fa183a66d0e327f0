package dev.unroll.workspace.curves;

import dev.unroll.text.Language;

/**
 * How curves are shown.
 *
 * @param logarithmic whether losses and errors stand on a logarithmic axis; accuracies never do
 * @param smoothing   weight of what came before in the exponential moving average, 0 (none) to below 1; what was
 *                    measured stays as a faint line
 * @param along       what the horizontal axis counts; epochs where a run does not know its batches
 * @param marks       whether the best epoch, the early stop and the checkpoints are marked
 */
public record CurveOptions(Language language, boolean logarithmic, double smoothing, Along along, boolean marks) {
    public CurveOptions {
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new IllegalArgumentException("smoothing " + smoothing);
        }
    }

    /** As the window begins: linear, as measured, by epochs, with marks. */
    public static CurveOptions in(Language language) {
        return new CurveOptions(language, false, 0, Along.EPOCHS, true);
    }

    /** On a logarithmic axis or not. */
    public CurveOptions withLogarithmic(boolean next) {
        return new CurveOptions(language, next, smoothing, along, marks);
    }

    /** Smoothed otherwise. */
    public CurveOptions withSmoothing(double next) {
        return new CurveOptions(language, logarithmic, next, along, marks);
    }

    /** Along another axis. */
    public CurveOptions withAlong(Along next) {
        return new CurveOptions(language, logarithmic, smoothing, next, marks);
    }

    /** With marks or without. */
    public CurveOptions withMarks(boolean next) {
        return new CurveOptions(language, logarithmic, smoothing, along, next);
    }
}

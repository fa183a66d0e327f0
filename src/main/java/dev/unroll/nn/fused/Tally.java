package dev.unroll.nn.fused;

/** Sums of losses and metrics over samples; a mean is a sum over {@link #samples()}. */
public final class Tally {
    private double loss;
    private double metric;
    private long samples;

    /** Adds the loss sum and the metric sum of some samples. */
    public void add(double lossSum, double metricSum, long count) {
        loss += lossSum;
        metric += metricSum;
        samples += count;
    }

    /** Adds all of another tally. */
    public void add(Tally other) {
        add(other.loss, other.metric, other.samples);
    }

    /** Forgets everything. */
    public void clear() {
        loss = 0;
        metric = 0;
        samples = 0;
    }

    /** Mean loss of a sample; NaN before the first. */
    public double loss() {
        return loss / samples;
    }

    /** Mean metric of a sample (accuracy, or mean absolute error for numbers); NaN before the first. */
    public double metric() {
        return metric / samples;
    }

    /** Sum of the losses. */
    public double lossSum() {
        return loss;
    }

    /** Sum of the metrics. */
    public double metricSum() {
        return metric;
    }

    /** Samples counted. */
    public long samples() {
        return samples;
    }
}

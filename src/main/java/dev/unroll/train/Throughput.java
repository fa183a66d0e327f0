package dev.unroll.train;

/** Samples per second over the last second or so of training; time spent elsewhere (validation, pauses) does not count. */
final class Throughput {
    private static final double WINDOW = 0.5;
    private double seconds;
    private long samples;
    private double markSeconds;
    private long markSamples;
    private double earlierSeconds;
    private long earlierSamples;

    /** So many samples took so long. */
    void add(long count, double duration) {
        samples += count;
        seconds += duration;
        if (seconds - markSeconds >= WINDOW) {
            earlierSeconds = markSeconds;
            earlierSamples = markSamples;
            markSeconds = seconds;
            markSamples = samples;
        }
    }

    /** 0 before the first. */
    double perSecond() {
        double span = seconds - earlierSeconds;
        return span > 0 ? (samples - earlierSamples) / span : 0;
    }
}

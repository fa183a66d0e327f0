package dev.unroll.view.train;

import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Texts;

/** Stretches of time, as exact as one needs to know them. */
final class Durations {
    private Durations() {
    }

    /** For example 10.5 s, 54 s, 3 min 20 s. */
    static String of(double seconds, Texts texts) {
        if (!Double.isFinite(seconds)) {
            return "–";
        }
        if (seconds < 59.95) {
            return texts.now("view.time.seconds", Numbers.fixed(seconds, seconds < 20 ? 1 : 0));
        }
        long whole = Math.round(seconds);
        if (whole < 3600) {
            return texts.now("view.time.minutes", whole / 60, whole % 60);
        }
        return texts.now("view.time.hours", whole / 3600, whole % 3600 / 60);
    }
}

package dev.unroll.app;

import java.lang.management.ManagementFactory;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Tells how long a start took and closes the window: {@code -Dunroll.start=measure}, or with the moment at which somebody
 * asked for it, {@code -Dunroll.start=1795325309319}. The packages record with it which classes a start loads, and
 * {@code src/bench/start.sh} measures with it.
 */
final class StartMeasure extends AnimationTimer {
    private static final String PROPERTY = "unroll.start";
    private static final String MEASURE = "measure";
    private final Workbench bench;
    private final Countdown shown = new Countdown();
    private final Countdown seen = new Countdown();

    private StartMeasure(Workbench bench) {
        this.bench = bench;
    }

    /** Watches a window that has just been shown, where that was asked for. */
    static void watch(Workbench bench) {
        if (System.getProperty(PROPERTY) != null) {
            new StartMeasure(bench).start();
        }
    }

    @Override
    public void handle(long now) {
        shown.pulse(true);
        seen.pulse(bench.network().seenProperty().get() != null);
        if (seen.millis >= 0) {
            stop();
            System.out.println("window painted after " + shown.millis + " ms, usable after " + seen.millis + " ms");
            Platform.exit();
        }
    }

    /** What a pulse draws is on the screen when the second pulse after it begins. */
    private static final class Countdown {
        private int pulses;
        private long millis = -1;

        private void pulse(boolean there) {
            if (there && millis < 0 && ++pulses == 3) {
                millis = sinceStart();
            }
        }
    }

    /** Since the moment that the property names, in milliseconds of the epoch; else since the JVM began. */
    private static long sinceStart() {
        long began = MEASURE.equals(System.getProperty(PROPERTY)) ? ManagementFactory.getRuntimeMXBean().getStartTime()
                : Long.parseLong(System.getProperty(PROPERTY));
        return System.currentTimeMillis() - began;
    }
}

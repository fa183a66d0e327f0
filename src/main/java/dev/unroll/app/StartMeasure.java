package dev.unroll.app;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Tells how long a start took and closes the window: {@code -Dunroll.start=measure}. The packages record with it which classes
 * a start loads, and {@code src/bench/start.sh} measures with it.
 */
final class StartMeasure extends AnimationTimer {
    private static final String PROPERTY = "unroll.start";
    private final Workbench bench;
    private final Countdown shown = new Countdown();
    private final Countdown seen = new Countdown();

    private StartMeasure(Workbench bench) {
        this.bench = bench;
    }

    /** Watches a window that has just been shown, where that was asked for. */
    static void watch(Workbench bench) {
        if ("measure".equals(System.getProperty(PROPERTY))) {
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

    private static long sinceStart() {
        return ProcessHandle.current().info().startInstant().map(start -> Duration.between(start, Instant.now()).toMillis())
                .orElse(-1L);
    }
}

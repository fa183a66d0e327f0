package dev.unroll.app;

import java.util.Arrays;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Records when frames begin and how long work waits for the FX thread. For measurements only. */
final class PulseRecorder extends AnimationTimer implements AutoCloseable {
    private static final long NANOS = 1_000_000;
    private final Thread pinger = Thread.ofPlatform().daemon().name("pinger").unstarted(this::ping);
    private long[] frames = new long[1 << 12];
    private int count;
    private volatile boolean open = true;
    private volatile long longestPause;
    private volatile int pausesOver100;

    /** Begins; on the FX thread. */
    void begin() {
        start();
        pinger.start();
    }

    @Override
    public void handle(long now) {
        if (count == frames.length) {
            frames = Arrays.copyOf(frames, 2 * count);
        }
        frames[count++] = System.nanoTime();
    }

    private void ping() {
        while (open) {
            long asked = System.nanoTime();
            var done = new java.util.concurrent.CountDownLatch(1);
            Platform.runLater(() -> {
                long waited = System.nanoTime() - asked;
                longestPause = Math.max(longestPause, waited);
                pausesOver100 += waited > 100 * NANOS ? 1 : 0;
                done.countDown();
            });
            try {
                done.await();
                Thread.sleep(5);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Ends; on the FX thread. */
    @Override
    public void close() {
        stop();
        open = false;
    }

    /** The milliseconds between frames at a share of all, 0.95 for example. */
    double frameMillis(double share) {
        double[] gaps = gaps();
        return gaps.length == 0 ? Double.NaN : gaps[Math.min(gaps.length - 1, (int) (share * gaps.length))];
    }

    /** The share of frames that came within {@code millis}. */
    double within(double millis) {
        double[] gaps = gaps();
        return Arrays.stream(gaps).filter(gap -> gap <= millis).count() / (double) Math.max(1, gaps.length);
    }

    int frames() {
        return count;
    }

    double longestPauseMillis() {
        return longestPause / (double) NANOS;
    }

    int pausesOver100Millis() {
        return pausesOver100;
    }

    private double[] gaps() {
        double[] gaps = new double[Math.max(0, count - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (frames[i + 1] - frames[i]) / (double) NANOS;
        }
        Arrays.sort(gaps);
        return gaps;
    }
}

package dev.unroll.app;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Records when frames begin and how long work waits for the FX thread. For measurements only. */
final class PulseRecorder extends AnimationTimer implements AutoCloseable {
    private static final long NANOS = 1_000_000;
    private static final long NOTED = 50;
    private final Thread screen = Thread.currentThread();
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private long began;
    private final Thread pinger = Thread.ofPlatform().daemon().name("pinger").unstarted(this::ping);
    private long[] frames = new long[1 << 12];
    private int count;
    private volatile boolean open = true;
    private volatile long longestPause;
    private volatile int pausesOver100;

    /** Begins; on the FX thread, as is the constructor. */
    void begin() {
        began = System.nanoTime();
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
            var done = new CountDownLatch(1);
            Platform.runLater(() -> {
                long waited = System.nanoTime() - asked;
                longestPause = Math.max(longestPause, waited);
                pausesOver100 += waited > 100 * NANOS ? 1 : 0;
                done.countDown();
            });
            try {
                if (!done.await(NOTED, TimeUnit.MILLISECONDS)) {
                    StackTraceElement[] where = screen.getStackTrace();
                    done.await();
                    note(asked, where);
                }
                Thread.sleep(5);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void note(long asked, StackTraceElement[] where) {
        String stack = Arrays.stream(where).limit(60).map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .collect(Collectors.joining("\n    "));
        notes.add("%.2f s after the begin the FX thread was busy for %.0f ms, after %d ms in%n    %s".formatted(
                (asked - began) / 1e9, (System.nanoTime() - asked) / 1e6, NOTED, stack));
    }

    /** When and where the FX thread stood still for longer than {@value #NOTED} ms. */
    List<String> notes() {
        return List.copyOf(notes);
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

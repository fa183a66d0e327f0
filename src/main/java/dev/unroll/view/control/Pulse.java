package dev.unroll.view.control;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/** Calls once a frame while it is wanted, with the seconds since the frame before. */
public final class Pulse extends AnimationTimer {
    private final DoubleConsumer frame;
    private long before;
    private boolean running;

    /** Nothing is called before {@link #want}. */
    public Pulse(DoubleConsumer frame) {
        this.frame = frame;
    }

    /** Goes on or stops. */
    public void want(boolean wanted) {
        if (wanted && !running) {
            before = 0;
            start();
        } else if (!wanted && running) {
            stop();
        }
        running = wanted;
    }

    @Override
    public void handle(long now) {
        double seconds = before == 0 ? 1 / 60.0 : Math.min(0.25, (now - before) / 1e9);
        before = now;
        frame.accept(seconds);
    }
}

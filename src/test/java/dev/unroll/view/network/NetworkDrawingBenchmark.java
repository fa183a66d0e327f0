package dev.unroll.view.network;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import dev.unroll.picture.HeatScale;
import dev.unroll.picture.Markings;
import dev.unroll.picture.Readout;
import dev.unroll.picture.Sight;
import dev.unroll.picture.State;
import dev.unroll.picture.Traces;
import dev.unroll.picture.UnrolledPicture;
import dev.unroll.picture.UnrolledView;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Surface;
import dev.unroll.text.Language;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.Fonts;
import dev.unroll.view.control.PictureCanvas;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How long a frame of the unrolled network takes in software rendering: 500 timesteps of two layers of 128 units, on the
 * stage of a window of 1600 × 1000 pixels, drawn anew in every pulse. Counted are the time from one frame to the next, which
 * is what an eye sees; from the beginning of a pulse until its rendering has ended, which contains the wait for the frame
 * before; and the processor time of both threads, which other programs do not disturb. Started by hand:
 * {@code mvn test -Dtest=NetworkDrawingBenchmark -Djacoco.skip}.
 */
class NetworkDrawingBenchmark {
    private static final int WIDTH = 1016;
    private static final int HEIGHT = 446;
    private static final int WARM_UP = 60;
    private static final int FRAMES = 200;
    private static final int STEPS = 500;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final SequenceTrace TRACE = Traces.lstm(STEPS, 128, 2);
    private static final UnrolledView VIEW = new UnrolledView(WIDTH, HEIGHT, 1, Palette.LIGHT, Language.ENGLISH, State.HIDDEN,
            new Readout(Readout.Kind.PROBABILITY, List.of("negative", "positive"), "Dense"), HeatScale.of(TRACE, State.HIDDEN),
            new Markings(null, null, List.of(new Spot(0, 250, Quantity.HIDDEN, 3), new Spot(1, 300, Quantity.HIDDEN, 90)),
                    Map.of()), 1, Sight.USUAL);

    private final BlockingQueue<long[]> times = new ArrayBlockingQueue<>(1);
    private volatile IntConsumer next = i -> { };
    private volatile UnrolledView view = VIEW;
    private volatile double time = STEPS;
    private volatile int frame;

    @BeforeAll
    static void prepare() throws InterruptedException {
        Platform.startup(Fonts::load);
    }

    @Test
    void measure() throws Exception {
        Platform.runLater(this::show);
        for (int columns : new int[] {0, 40, 120, 500}) {
            String seen = (columns == 0 ? "usual" : columns) + " timesteps";
            report("scrolling, " + seen, i -> view = VIEW.with(new Sight(columns, Math.abs(i * 1.7 % 900 - 450))));
            report("playing at 8×, " + seen, i -> {
                view = VIEW.with(new Sight(columns, Double.NaN));
                time = 100 + i * 16 / 60;
            });
            report("stepping smoothly, " + seen, i -> time = 100 + i * 0.1);
            time = STEPS;
        }
        report("zooming", i -> view = VIEW.with(new Sight(10 + Math.abs(i * 5 % 980 - 490), 0)));
        report("folding", i -> {
            view = VIEW.with(Math.abs(i % 48 - 24) / 24.0);
            time = 250;
        });
    }

    private void show() {
        PictureCanvas canvas = new PictureCanvas(this::paint);
        Scene scene = new Scene(canvas, WIDTH, HEIGHT);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        long[] at = new long[5];
        scene.addPreLayoutPulseListener(() -> {
            at[0] = System.nanoTime();
            at[2] = THREADS.getCurrentThreadCpuTime();
            canvas.repaint();
            Platform.requestNextPulse();
        });
        scene.addPostLayoutPulseListener(() -> {
            long began = at[0];
            long worked = at[2];
            Platform.runLater(() -> {
                long spent = THREADS.getCurrentThreadCpuTime() - worked;
                Toolkit.getToolkit().addRenderJob(new RenderJob(() -> {
                    long rendered = THREADS.getCurrentThreadCpuTime();
                    long now = System.nanoTime();
                    times.offer(new long[] {spent, rendered - at[3], now - began, now - at[4]});
                    at[3] = rendered;
                    at[4] = now;
                }));
            });
        });
        Platform.requestNextPulse();
    }

    private void paint(Surface surface) {
        next.accept(frame++);
        UnrolledPicture.paint(surface, TRACE, time, view);
    }

    private void report(String name, IntConsumer change) throws InterruptedException {
        frame = 0;
        next = change;
        double[][] all = new double[4][FRAMES];
        for (int i = -WARM_UP; i < FRAMES; i++) {
            long[] took = times.poll(20, TimeUnit.SECONDS);
            if (took == null) {
                throw new IllegalStateException("no frame");
            }
            for (int k = 0; k < all.length && i >= 0; k++) {
                all[k][i] = took[k] / 1e6;
            }
        }
        for (double[] each : all) {
            Arrays.sort(each);
        }
        System.out.printf("%-38s a frame every %s, begun %s before; work: FX thread %s, rendering %s%n", name, told(all[3]),
                told(all[2]), told(all[0]), told(all[1]));
    }

    private static String told(double[] sorted) {
        return String.format("%5.1f ms (95 %% under %5.1f)", sorted[FRAMES / 2], sorted[FRAMES * 95 / 100]);
    }
}

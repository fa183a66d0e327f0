package dev.unroll.view.control;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import dev.unroll.plot.Axis;
import dev.unroll.plot.Figure;
import dev.unroll.plot.FigureFrame;
import dev.unroll.plot.FigurePainter;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Surface;
import dev.unroll.text.Language;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.History;
import dev.unroll.workspace.curves.CurveFigures;
import dev.unroll.workspace.curves.CurveOptions;
import dev.unroll.workspace.curves.CurveRun;
import dev.unroll.workspace.curves.CurveRuns;
import dev.unroll.workspace.curves.Measure;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How long a frame of the curves takes in software rendering: 50 finished runs of 10,000 epochs, two lines each, behind a
 * live run of 10,000 batches, 700 × 400 pixels. Counted from the beginning of a pulse until its rendering has ended, the
 * making of the figure included, and as the processor time of both threads, which other programs do not
 * disturb. Started by hand: {@code mvn test -Dtest=CurveDrawingBenchmark -Djacoco.skip}.
 */
class CurveDrawingBenchmark {
    private static final int RUNS = 50;
    private static final int POINTS = 10_000;
    private static final int WARM_UP = 30;
    private static final int FRAMES = 100;
    private static final CurveOptions OPTIONS = CurveOptions.in(Language.ENGLISH);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<CurveRun> PAST = new ArrayList<>();

    private final BlockingQueue<long[]> times = new ArrayBlockingQueue<>(1);
    private volatile Figure shown = CurveFigures.figure(Measure.LOSS, new CurveRuns(List.of(), null), OPTIONS);
    private volatile IntFunction<Figure> maker = i -> shown;
    private volatile int frame;

    @BeforeAll
    static void prepare() throws InterruptedException {
        Random random = new Random(1);
        for (int run = 0; run < RUNS; run++) {
            double floor = 0.3 + 0.2 * random.nextDouble();
            double speed = 200 + 2000 * random.nextDouble();
            PAST.add(CurveRun.of(new History("run " + run, epochs(random, floor, speed))));
        }
        Platform.startup(Fonts::load);
    }

    private static List<EpochRecord> epochs(Random random, double floor, double speed) {
        List<EpochRecord> all = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            double loss = floor + 0.4 * Math.exp(-i / speed) + random.nextGaussian() * 0.004;
            all.add(new EpochRecord(i + 1, loss, 1 - loss, loss + 0.03 + random.nextGaussian() * 0.01, 1 - loss, 0.001, i));
        }
        return all;
    }

    @Test
    void measure() throws Exception {
        CurveRun live = LiveRun.of(POINTS);
        CurveRuns runs = new CurveRuns(PAST, live);
        Platform.runLater(this::show);
        for (int run : new int[] {0, 1}) {
            report(run + " training goes on", i -> loss(new CurveRuns(PAST, LiveRun.of(POINTS - 500 + i))));
            report(run + " alone, training goes on", i -> loss(CurveRuns.only(LiveRun.of(POINTS - 500 + i))));
            report(run + " zooming", i -> {
                Figure whole = loss(runs);
                double factor = 1 + (i % 60) / 30.0;
                return whole.over(whole.x().zoomed(3000, factor), whole.y().zoomed(0.45, factor));
            });
            report(run + " panning", i -> {
                Figure whole = loss(runs);
                Axis x = whole.x().zoomed(3000, 1.5).panned((i % 50) / 100.0);
                return whole.over(x, whole.y());
            });
        }
    }

    private static Figure loss(CurveRuns runs) {
        return CurveFigures.figure(Measure.LOSS, runs, OPTIONS);
    }

    private void show() {
        PictureCanvas canvas = new PictureCanvas(this::paint);
        Scene scene = new Scene(canvas, 700, 400);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        long[] at = new long[4];
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
                    times.offer(new long[] {spent, rendered - at[3], System.nanoTime() - began});
                    at[3] = rendered;
                }));
            });
        });
        Platform.requestNextPulse();
    }

    private void paint(Surface surface) {
        Figure figure = maker.apply(frame++);
        FigurePainter.paint(surface, Palette.LIGHT, figure, FigureFrame.of(figure, 700, 400, 1), 1);
    }

    private void report(String name, IntFunction<Figure> next) throws InterruptedException {
        frame = 0;
        maker = next;
        double[][] all = new double[3][FRAMES];
        for (int i = -WARM_UP; i < FRAMES; i++) {
            long[] took = times.poll(20, TimeUnit.SECONDS);
            if (took == null) {
                throw new IllegalStateException("no frame");
            }
            for (int k = 0; k < 3 && i >= 0; k++) {
                all[k][i] = took[k] / 1e6;
            }
        }
        for (double[] each : all) {
            Arrays.sort(each);
        }
        System.out.printf("%-28s a frame takes %s; work: FX thread %s, rendering %s%n", name, told(all[2]), told(all[0]),
                told(all[1]));
    }

    private static String told(double[] sorted) {
        return String.format("%5.1f ms (95 %% under %5.1f)", sorted[FRAMES / 2], sorted[FRAMES * 95 / 100]);
    }
}

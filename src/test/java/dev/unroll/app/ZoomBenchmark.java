package dev.unroll.app;

import dev.unroll.view.stage.Level;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How smooth the way into a cell and out again is: {@code ZoomBenchmark DATA-FOLDER}, started as SmoothnessBenchmark is.
 * Prints a line of CSV for each time; the first is a cold window's.
 */
final class ZoomBenchmark {
    private static final int TIMES = 5;

    private ZoomBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        Workbench bench = BenchWindow.begin(Path.of(arguments[0]));
        BenchWindow.await(() -> bench.network().seenProperty().get() != null);
        Thread.sleep(2000);
        System.out.println("time,frames,median_ms,p95_ms,within_33ms,longest_pause_ms,known_after_ms");
        for (int time = 1; time <= TIMES; time++) {
            PulseRecorder recorder = BenchWindow.fx(PulseRecorder::new);
            BenchWindow.run(recorder::begin);
            long begin = System.nanoTime();
            BenchWindow.run(() -> bench.stage().enter(0, 20));
            while (BenchWindow.fx(() -> bench.stage().studiedProperty().get() == null)) {
                Thread.sleep(2);
            }
            long known = System.nanoTime() - begin;
            Thread.sleep(900);
            BenchWindow.run(bench.stage()::leave);
            BenchWindow.await(() -> bench.stage().levelProperty().get() == Level.NETWORK && !bench.stage().zoom().moving());
            BenchWindow.run(recorder::close);
            System.out.printf(Locale.ROOT, "%d,%d,%.1f,%.1f,%.3f,%.1f,%.0f%n", time, recorder.frames(), recorder.frameMillis(0.5),
                    recorder.frameMillis(0.95), recorder.within(33.4), recorder.longestPauseMillis(), known / 1e6);
            recorder.notes().forEach(System.err::println);
        }
        BenchWindow.end(bench);
    }
}

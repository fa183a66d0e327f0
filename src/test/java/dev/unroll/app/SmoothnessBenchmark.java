package dev.unroll.app;

import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.workspace.Presets;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How smooth the window is while a preset trains: {@code SmoothnessBenchmark DATA-FOLDER [PRESET] [EPOCHS] [unwatched]}.
 * Trains twice, with a line of CSV for each run: the second begins when the JVM has compiled what draws. Recording makes a
 * frame sixty times a second, which costs training time: its speed is measured in a window that nobody records.
 * {@code src/bench/smoothness.sh} runs it beside {@code unroll train}.
 */
final class SmoothnessBenchmark {
    private SmoothnessBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String preset = arguments.length > 1 ? arguments[1] : "chapter9-lstm";
        int epochs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        boolean watched = arguments.length < 4;
        Workbench bench = BenchWindow.begin(folder);
        BenchWindow.run(() -> {
            bench.train().experiment().choose(Presets.find(preset));
            if (epochs > 0) {
                bench.train().experiment().edit(e -> e.withTraining(e.training().withEpochs(epochs).withEarlyStopping(null)));
            }
        });
        BenchWindow.await(() -> bench.train().experiment().datasetProperty().get() != null
                && bench.network().seenProperty().get() != null && bench.train().experiment().now().title().equals(preset));
        Thread.sleep(2000);
        run(bench, preset, watched, watched ? "window" : "unwatched");
        BenchWindow.run(bench.train()::reset);
        Thread.sleep(2000);
        run(bench, preset, watched, watched ? "window-again" : "unwatched-again");
        BenchWindow.end(bench);
    }

    /** Trains to the end and prints a line that begins with {@code name}. */
    private static void run(Workbench bench, String preset, boolean watched, String name) throws Exception {
        Map<String, Long> before = processorTime();
        PulseRecorder recorder = BenchWindow.fx(() -> {
            PulseRecorder made = new PulseRecorder();
            bench.train().trainOrPause();
            if (watched) {
                made.begin();
            }
            return made;
        });
        BenchWindow.await(() -> bench.train().snapshotProperty().get().epochs().size() > 0
                && bench.train().snapshotProperty().get().phase() != Phase.RUNNING);
        Thread.sleep(500);
        TrainingSnapshot end = BenchWindow.fx(() -> {
            recorder.close();
            return bench.train().snapshotProperty().get();
        });
        System.out.printf(Locale.ROOT, "%s,%s,%d,%.3f", name, preset, end.epochs().size(), end.epochs().getLast().seconds());
        System.out.println(watched ? frames(recorder) : "");
        System.err.println("seconds after each epoch: "
                + end.epochs().stream().map(e -> "%.2f".formatted(e.seconds())).toList());
        recorder.notes().forEach(System.err::println);
        tell(before);
    }

    private static String frames(PulseRecorder recorder) {
        return String.format(Locale.ROOT, ",%d,%.1f,%.1f,%.1f,%.4f,%.1f,%d", recorder.frames(), recorder.frameMillis(0.5),
                recorder.frameMillis(0.95), recorder.frameMillis(0.99), recorder.within(33.4),
                recorder.longestPauseMillis(), recorder.pausesOver100Millis());
    }

    /** Processor time of every thread so far, in nanoseconds, by name; the compilers' together as JIT. */
    private static Map<String, Long> processorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Long> nanos = new TreeMap<>();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null) {
                nanos.merge(thread.getThreadName(), threads.getThreadCpuTime(thread.getThreadId()), Long::sum);
            }
        }
        nanos.put("JIT (by the clock)", 1_000_000 * ManagementFactory.getCompilationMXBean().getTotalCompilationTime());
        return nanos;
    }

    /** What used the processors since {@code before}, to standard error. */
    private static void tell(Map<String, Long> before) {
        processorTime().forEach((name, nanos) -> {
            long spent = nanos - before.getOrDefault(name, 0L);
            if (spent > 50_000_000) {
                System.err.printf(Locale.ROOT, "%-30s %6.2f s%n", name, spent / 1e9);
            }
        });
    }
}

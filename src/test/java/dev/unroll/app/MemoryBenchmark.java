package dev.unroll.app;

import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.workspace.Presets;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What the window needs while it trains without end: {@code MemoryBenchmark DATA-FOLDER SCRATCH-FOLDER MINUTES [PRESET]}.
 * Trains the preset again and again, at the highest speed, with the window open and unsaved work kept safe, and writes a
 * line of CSV every minute, first before training: resident memory as it is, then the heap (every fifteenth minute after a
 * collection), and what the JVM itself asked for, where it runs with {@code -XX:NativeMemoryTracking=summary}. Every
 * run stays in the list.
 * {@code src/bench/memory.sh} runs it as the package does.
 */
final class MemoryBenchmark {
    /** Only every so many minutes, since a collection that nobody would ask for changes what comes after it. */
    private static final int COLLECTED = 15;
    private static final Pattern TRACKED = Pattern.compile("Total: reserved=\\d+KB, committed=(\\d+)KB");
    private static final Pattern OUTSIDE = Pattern.compile(
            "\\n- +(Other|Internal|Arena Chunk|Compiler|Code|Class|Metaspace|Thread) " + "\\(reserved=\\d+KB, committed=(\\d+)KB");

    private MemoryBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        double minutes = Double.parseDouble(arguments[2]);
        String preset = arguments.length > 3 ? arguments[3] : "chapter9-lstm";
        Workbench bench = BenchWindow.begin(folder);
        BenchWindow.run(() -> {
            bench.keepSafe(Path.of(arguments[1]));
            bench.train().experiment().choose(Presets.find(preset));
        });
        BenchWindow.await(() -> bench.train().experiment().datasetProperty().get() != null
                && bench.network().seenProperty().get() != null && bench.train().experiment().now().title().equals(preset));
        Thread.sleep(5000);
        System.out.println("minute,runs,rss_mb,anon_mb,file_mb,peak_mb,heap_mb,heap_committed_mb,tracked_mb,threads,parts_mb");
        long begin = System.nanoTime();
        tell(bench, 0);
        for (int minute = 1; minute <= minutes; minute++) {
            while (System.nanoTime() - begin < minute * 60_000_000_000L) {
                BenchWindow.run(() -> again(bench));
                Thread.sleep(200);
            }
            tell(bench, minute);
        }
        BenchWindow.end(bench);
    }

    /** Begins another run where the last one has ended. */
    private static void again(Workbench bench) {
        Phase phase = bench.train().snapshotProperty().get().phase();
        if (phase == Phase.FAILED) {
            throw new IllegalStateException(bench.train().snapshotProperty().get().problem());
        }
        if (phase == Phase.DONE || phase == Phase.STOPPED_EARLY || phase == Phase.READY) {
            bench.train().trainAnew();
        }
    }

    private static void tell(Workbench bench, int minute) throws Exception {
        String status = Files.readString(Path.of("/proc/self/status"));
        long rss = megabytes(status, "VmRSS");
        if (minute % COLLECTED == 0) {
            System.gc();
        }
        Runtime heap = Runtime.getRuntime();
        String tracked = tracked();
        Matcher total = TRACKED.matcher(tracked);
        System.out.printf(Locale.ROOT, "%d,%d,%d,%d,%d,%d,%.1f,%.1f,%.1f,%d,%s%n", minute,
                BenchWindow.fx(() -> bench.train().runs().size()), rss, megabytes(status, "RssAnon"), megabytes(status, "RssFile"),
                megabytes(status, "VmHWM"), (heap.totalMemory() - heap.freeMemory()) / 1048576.0, heap.totalMemory() / 1048576.0,
                total.find() ? Long.parseLong(total.group(1)) / 1024.0 : Double.NaN,
                ManagementFactory.getThreadMXBean().getThreadCount(), parts(tracked));
    }

    /** The JVM's own record of what it asked the system for. */
    private static String tracked() throws JMException {
        Object text = ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "vmNativeMemory",
                new Object[] {new String[] {"summary"}}, new String[] {String[].class.getName()});
        return String.valueOf(text);
    }

    private static String parts(String tracked) {
        StringBuilder parts = new StringBuilder();
        Matcher part = OUTSIDE.matcher(tracked);
        while (part.find()) {
            parts.append(parts.isEmpty() ? "" : " ").append(part.group(1)).append('=')
                    .append(String.format(Locale.ROOT, "%.1f", Long.parseLong(part.group(2)) / 1024.0));
        }
        return parts.toString();
    }

    private static long megabytes(String status, String name) throws IOException {
        Matcher found = Pattern.compile(name + ":\\s+(\\d+) kB").matcher(status);
        if (!found.find()) {
            throw new IOException("/proc/self/status has no " + name);
        }
        return Long.parseLong(found.group(1)) / 1024;
    }
}

package dev.unroll.view.control;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongSupplier;

/** The processor time of the threads that draw, the FX thread and JavaFX's renderer, in nanoseconds since they began. */
public final class DrawingTime implements LongSupplier {
    private static final String SCREEN = "JavaFX Application Thread";
    private static final String RENDERER = "QuantumRenderer";
    private long[] drawing = {};

    @Override
    public long getAsLong() {
        // Not before it is wanted: the JVM's management takes its time to begin.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        if (!threads.isThreadCpuTimeSupported() || !threads.isThreadCpuTimeEnabled()) {
            return 0;
        }
        if (drawing.length == 0) {
            drawing = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds())).filter(Objects::nonNull)
                    .filter(thread -> thread.getThreadName().equals(SCREEN) || thread.getThreadName().startsWith(RENDERER))
                    .mapToLong(ThreadInfo::getThreadId).toArray();
        }
        return Arrays.stream(drawing).map(threads::getThreadCpuTime).filter(nanos -> nanos > 0).sum();
    }
}

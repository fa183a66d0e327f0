package dev.unroll.view.control;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongSupplier;

/** The processor time of the threads that draw, the FX thread and JavaFX's renderer, in nanoseconds since they began. */
public final class DrawingTime implements LongSupplier {
    private static final String RENDERER = "QuantumRenderer";
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long[] drawing = {};

    @Override
    public long getAsLong() {
        if (!threads.isThreadCpuTimeSupported() || !threads.isThreadCpuTimeEnabled()) {
            return 0;
        }
        if (drawing.length == 0) {
            long own = Thread.currentThread().threadId();
            drawing = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds())).filter(Objects::nonNull)
                    .filter(thread -> thread.getThreadId() == own || thread.getThreadName().startsWith(RENDERER))
                    .mapToLong(ThreadInfo::getThreadId).toArray();
        }
        return Arrays.stream(drawing).map(threads::getThreadCpuTime).filter(nanos -> nanos > 0).sum();
    }
}

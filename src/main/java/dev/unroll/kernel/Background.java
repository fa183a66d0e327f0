package dev.unroll.kernel;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;

/**
 * Threads that compute for seconds give way to those that draw. Java's own priorities do nothing on Linux, where the JVM
 * leaves them aside unless told otherwise at start; there the kernel is asked for a higher nice value, as {@code renice}
 * does. Elsewhere Java's priority is used.
 */
final class Background {
    private static final int NICE = 5;
    private static final int PRIO_PROCESS = 0;
    private static final int CALLING_THREAD = 0;

    private Background() {
    }

    /** From now on the calling thread, and threads it starts, run after the others. What refuses is left as it is. */
    static void enter() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            niceOnLinux();
        }
    }

    /** int setpriority(int which, id_t who, int prio); on Linux the calling thread's alone where {@code who} is 0. */
    private static void niceOnLinux() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> function = linker.defaultLookup().find("setpriority");
        if (function.isEmpty()) {
            return;
        }
        MethodHandle setPriority = linker.downcallHandle(function.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            int ignored = (int) setPriority.invokeExact(PRIO_PROCESS, CALLING_THREAD, NICE);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}

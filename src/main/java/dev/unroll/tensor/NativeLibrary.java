package dev.unroll.tensor;

import dev.unroll.text.UnrollException;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** ND4J's native library, loaded once. */
final class NativeLibrary {
    private static final @Nullable Throwable FAILURE = start();

    private NativeLibrary() {
    }

    /**
     * Makes sure that it is loaded.
     *
     * @throws UnrollException where this machine has none
     */
    static void load() {
        if (FAILURE != null) {
            throw UnrollException.failed(FAILURE, "tensor.noNative", System.getProperty("os.name"),
                    System.getProperty("os.arch"));
        }
    }

    /** These matrices are small, and the cores belong to training: more threads would only wait for each other. */
    private static @Nullable Throwable start() {
        try {
            UnpackedLibraries.load();
            Nd4j.factory().blas().setMaxThreads(1);
            NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
            return null;
        } catch (LinkageError | RuntimeException e) {
            return e;
        }
    }
}

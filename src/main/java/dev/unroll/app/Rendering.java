package dev.unroll.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Who draws the window. Where a Linux machine has no graphics device, JavaFX finds out by loading OpenGL, which then is a
 * program of its own that draws in software and takes some 40 MB of memory, to be told no. Its own software renderer is
 * chosen at once instead.
 */
final class Rendering {
    private static final String ORDER = "prism.order";

    private Rendering() {
    }

    /** Chooses, unless somebody has chosen already; before JavaFX starts. */
    static void choose() {
        if (System.getProperty(ORDER) == null && System.getProperty("os.name", "").startsWith("Linux")
                && !deviceIn(Path.of("/dev"))) {
            System.setProperty(ORDER, "sw");
        }
    }

    /** Whether there is a device of the kernel's graphics drivers, of Nvidia's, or of Windows' subsystem for Linux. */
    static boolean deviceIn(Path devices) {
        return Stream.of("dri", "nvidiactl", "dxg").map(devices::resolve).anyMatch(Files::exists);
    }
}

package dev.unroll.tensor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * ND4J's native libraries as an installed program has them: side by side in a folder, whose file {@code order.txt} names them
 * in the order in which they need each other. JavaCPP would unpack its jars into the home folder instead.
 */
final class UnpackedLibraries {
    /** The folder; unset where the jars hold the libraries. */
    static final String FOLDER = "unroll.natives";
    private static final String ORDER = "order.txt";

    private UnpackedLibraries() {
    }

    /**
     * Loads them, and keeps JavaCPP from looking for them; does nothing where there is no such folder.
     *
     * @throws UnsatisfiedLinkError where one cannot be loaded
     * @throws UncheckedIOException where their order cannot be read
     */
    static void load() {
        String folder = System.getProperty(FOLDER);
        if (folder == null) {
            return;
        }
        System.setProperty("org.bytedeco.javacpp.loadLibraries", "false");
        Path place = Path.of(folder).toAbsolutePath();
        try {
            for (String name : Files.readAllLines(place.resolve(ORDER))) {
                System.load(place.resolve(name).toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

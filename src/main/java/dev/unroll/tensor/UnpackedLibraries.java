package dev.unroll.tensor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
     * @throws UnsatisfiedLinkError where one cannot be loaded, or where another place than the folder is named
     * @throws UncheckedIOException where their order cannot be read
     */
    static void load() {
        String folder = System.getProperty(FOLDER);
        if (folder == null) {
            return;
        }
        System.setProperty("org.bytedeco.javacpp.loadLibraries", "false");
        for (Path library : order(Path.of(folder).toAbsolutePath())) {
            System.load(library.toString());
        }
    }

    /** The libraries of a folder, in the order in which they are loaded. */
    static List<Path> order(Path folder) {
        List<Path> libraries = new ArrayList<>();
        try {
            for (String name : Files.readAllLines(folder.resolve(ORDER))) {
                Path library = folder.resolve(name);
                if (name.isBlank() || !folder.equals(library.getParent()) || library.endsWith("..")) {
                    throw new UnsatisfiedLinkError("not a library of " + folder + ": " + name);
                }
                libraries.add(library);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return libraries;
    }
}

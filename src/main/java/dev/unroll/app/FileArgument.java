package dev.unroll.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A file named in place of a command: what a file manager hands over when an experiment is opened there. */
final class FileArgument {
    private static final List<String> ENDINGS = List.of(".keras", ".h5", ".hdf5");
    private static final String ADDRESS = "file:";

    private FileArgument() {
    }

    /**
     * Whether the only argument is a file to open: by its ending, which may name one that is not there, or because it is there
     * and stands in a folder. A bare word could be a command mistyped, and stays one.
     */
    static boolean alone(String... arguments) {
        if (arguments.length != 1 || arguments[0].startsWith("-")) {
            return false;
        }
        String named = arguments[0].toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(named::endsWith) || named.startsWith(ADDRESS) || isPathOfFile(arguments[0]);
    }

    private static boolean isPathOfFile(String argument) {
        try {
            Path path = Path.of(argument);
            return path.getNameCount() > 1 && Files.isRegularFile(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Where it lies; an address of a file is understood too. */
    static Path path(String argument) {
        if (argument.startsWith(ADDRESS)) {
            try {
                return Path.of(URI.create(argument));
            } catch (IllegalArgumentException e) {
                // Not an address after all: a name like any other.
            }
        }
        return Path.of(argument).toAbsolutePath();
    }
}

package dev.unroll.data.own;

import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Which file is meant, and as what it was seen.
 *
 * @param path   where it lies, absolute
 * @param size   its bytes
 * @param sha256 its checksum in hexadecimal digits
 */
public record FileMark(Path path, long size, String sha256) {
    /**
     * Looks whether it is still there and as long as it was.
     *
     * @param name of the data set, for the sentence
     * @throws UnrollException where it is not
     */
    private void check(String name) {
        try {
            if (!Files.isRegularFile(path)) {
                throw UnrollException.failed("own.missing", name, path.toString());
            }
            if (Files.size(path) != size) {
                throw changed(name);
            }
        } catch (IOException e) {
            throw UnrollException.failed(e, "data.unreadable", path.toString());
        }
    }

    /**
     * Reads it, if it is still what was seen.
     *
     * @param name   of the data set, for the sentence
     * @param reader reads the file
     * @param seen   what the file was as it was read
     * @throws UnrollException where it is missing or is not what it was
     */
    public <T> T reading(String name, Function<Path, T> reader, Function<T, FileMark> seen) {
        check(name);
        T read = reader.apply(path);
        if (!sha256.equals(seen.apply(read).sha256())) {
            throw changed(name);
        }
        return read;
    }

    /** Tells one state of the file from another without reading it. */
    public String stamp() {
        try {
            return Files.size(path) + " " + Files.getLastModifiedTime(path);
        } catch (IOException e) {
            return "missing";
        }
    }

    private UnrollException changed(String name) {
        return UnrollException.failed("own.changed", name, path.toString());
    }
}

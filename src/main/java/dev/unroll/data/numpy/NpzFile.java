package dev.unroll.data.numpy;

import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.DoublePredicate;
import java.util.function.LongPredicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An {@code .npz} file, stored or deflated: rows of whole numbers and plain arrays of whole numbers. Several threads
 * may read different members at once.
 *
 * <p>Whatever is wrong with the file becomes an {@link UnrollException} that names the file, the member and the remedy.
 */
public final class NpzFile implements AutoCloseable {
    private final ZipFile zip;
    private final String name;
    private final Limits limits;

    private NpzFile(ZipFile zip, String name, Limits limits) {
        this.zip = zip;
        this.name = name;
        this.limits = limits;
    }

    /** Opens {@code path}. */
    public static NpzFile open(Path path) {
        return open(path, Limits.DEFAULT);
    }

    static NpzFile open(Path path, Limits limits) {
        try {
            return new NpzFile(new ZipFile(path.toFile()), path.toString(), limits);
        } catch (ZipException e) {
            throw UnrollException.failed(e, "data.npz.notZip", path.toString());
        } catch (IOException e) {
            throw UnrollException.failed(e, "data.unreadable", path.toString());
        }
    }

    /**
     * A pickled array of lists, for example {@code x_train}.
     *
     * @param goOn told the part read so far, 0 … 1; says whether to go on, else the reading ends with a
     *             {@link java.util.concurrent.CancellationException}
     */
    public IntRows rows(String array, DoublePredicate goOn) {
        return read(array, goOn, (source, header, size) -> {
            if (!header.type().equals("|O") && !header.type().equals("O")) {
                throw source.place().refuse("data.npz.type", header.type());
            }
            return new RowPickle(source, limits, size / 2).read(header.onlyAxis(source));
        });
    }

    /** A plain array of whole numbers with one axis, for example {@code y_train}. */
    public int[] numbers(String array) {
        return read(array, part -> true, (source, header, size) ->
                PlainNumbers.read(source, header.type(), header.onlyAxis(source), limits));
    }

    private interface Body<T> {
        T read(ByteSource source, NpyHeader header, long size);
    }

    private <T> T read(String array, DoublePredicate goOn, Body<T> body) {
        Place place = new Place(name, array + ".npy");
        ZipEntry entry = zip.getEntry(place.member());
        if (entry == null) {
            throw place.refuse("data.npz.noMember");
        }
        long size = Math.max(1, entry.getSize());
        LongPredicate watch = bytes -> goOn.test(Math.min(1, bytes / (double) size));
        try (InputStream stream = zip.getInputStream(entry)) {
            if (size > limits.bytes()) {
                throw place.refuse("data.npz.tooLarge", limits.bytes() >> 20);
            }
            ByteSource source = new ByteSource(stream, place, limits.bytes(), watch);
            T result = body.read(source, NpyHeader.read(source), size);
            if (entry.getCrc() != -1 && source.checksumOfAll() != entry.getCrc()) {
                throw place.refuse("data.npz.damaged");
            }
            return result;
        } catch (IOException e) {
            throw UnrollException.failed(e, "data.npz.damaged", name, place.member());
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw UnrollException.failed(e, "data.unreadable", name);
        }
    }
}

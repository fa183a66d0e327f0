package dev.unroll.data.numpy;

import dev.unroll.text.UnrollException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.function.LongPredicate;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** Little-endian numbers from a stream: buffered, bounded, with its checksum, and refusing a stream that ends early. */
final class ByteSource {
    private static final int BUFFER = 1 << 16;

    private final InputStream stream;
    private final Place place;
    private final long limit;
    private final LongPredicate goOn;
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private long before;

    /**
     * Reads at most {@code limit} bytes.
     *
     * @param goOn is told now and then how many bytes were read, and says whether to go on
     */
    ByteSource(InputStream stream, Place place, long limit, LongPredicate goOn) {
        this.stream = stream;
        this.place = place;
        this.limit = limit;
        this.goOn = goOn;
    }

    Place place() {
        return place;
    }

    /** Bytes taken so far. */
    long position() {
        return before + next;
    }

    /** The next byte, 0 … 255. */
    int u1() {
        if (next == end) {
            fill();
        }
        return buffer[next++] & 0xff;
    }

    int u2() {
        int low = u1();
        return low | u1() << 8;
    }

    int i4() {
        int low = u2();
        return low | u2() << 16;
    }

    long i8() {
        long low = i4() & 0xffffffffL;
        return low | (long) i4() << 32;
    }

    /** The next {@code length} bytes as ISO 8859-1. */
    String text(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) u1();
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Reads to the end, so that the checksum covers everything, and returns it. */
    long checksumOfAll() {
        while (more()) {
            next = end;
        }
        return checksum.getValue();
    }

    private void fill() {
        if (!more()) {
            throw place.refuse("data.npz.truncated", position());
        }
    }

    private boolean more() {
        if (next < end) {
            return true;
        }
        before += end;
        next = 0;
        end = 0;
        if (!goOn.test(before)) {
            throw new CancellationException();
        }
        try {
            int got = stream.read(buffer, 0, BUFFER);
            if (got <= 0) {
                return false;
            }
            checksum.update(buffer, 0, got);
            end = got;
        } catch (EOFException e) {
            return false;
        } catch (ZipException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw UnrollException.failed(e, "data.unreadable", place.file());
        }
        if (before + end > limit) {
            throw place.refuse("data.npz.tooLarge", limit >> 20);
        }
        return true;
    }

    private UnrollException damaged(Exception cause) {
        return UnrollException.failed(cause, "data.npz.damaged", place.file(), place.member());
    }
}

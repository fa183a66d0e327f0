package dev.unroll.data.own;

import dev.unroll.text.Messages;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;

/** A foreign file, read once from its beginning to its end, with progress, a way to break off, and a checksum. */
final class SourceFile {
    /** Bytes that are looked at to find out what a file is. */
    static final int HEAD = 1 << 18;

    private static final int STRIDE = 1 << 20;

    private final Path path;
    private final long size;
    private final MessageDigest digest;

    private SourceFile(Path path, long size) {
        this.path = path;
        this.size = size;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Looks at a file.
     *
     * @throws UnrollException where it is missing, a folder, unreadable or empty
     */
    static SourceFile of(Path path) {
        try {
            if (Files.isDirectory(path)) {
                throw UnrollException.badArgument("own.folder", path.toString());
            }
            if (!Files.exists(path)) {
                throw UnrollException.badArgument("own.noFile", path.toString());
            }
            if (Files.isRegularFile(path) && Files.size(path) == 0) {
                throw UnrollException.badArgument("own.empty", path.toString());
            }
            return new SourceFile(path.toAbsolutePath().normalize(), Files.size(path));
        } catch (IOException e) {
            throw UnrollException.failed(e, "data.unreadable", path.toString());
        }
    }

    long size() {
        return size;
    }

    Path path() {
        return path;
    }

    /** How it begins. */
    byte[] head() {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw UnrollException.failed(e, "data.unreadable", path.toString());
        }
    }

    /** All of it; reading on after a cancellation throws a {@link CancellationException}. */
    InputStream open(Progress progress) {
        try {
            String sentence = Messages.get("data.progress.reading", path.getFileName());
            return new DigestInputStream(
                    new Watched(new BufferedInputStream(Files.newInputStream(path), 1 << 16), progress, sentence), digest);
        } catch (IOException e) {
            throw UnrollException.failed(e, "data.unreadable", path.toString());
        }
    }

    /** What it was seen as, once {@link #open} has been read to its end or as far as anybody wants it. */
    FileMark mark() {
        return new FileMark(path, size, HexFormat.of().formatHex(digest.digest()));
    }

    private final class Watched extends FilterInputStream {
        private final Progress progress;
        private final String sentence;
        private long read;
        private long told;

        Watched(InputStream in, Progress progress, String sentence) {
            super(in);
            this.progress = progress;
            this.sentence = sentence;
            progress.update(0, sentence);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int count = super.read(target, from, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            read += bytes;
            if (read - told >= STRIDE) {
                told = read;
                progress.update(size == 0 ? -1 : Math.min(1, (double) read / size), sentence);
            }
        }
    }
}

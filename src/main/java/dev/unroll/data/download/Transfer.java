package dev.unroll.data.download;

import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Copies one answer's body into a file, on a thread of its own, so that the caller can watch, cancel and lose patience. */
final class Transfer implements Runnable {
    private static final int BUFFER = 1 << 16;

    private final InputStream body;
    private final Path target;
    private final boolean append;
    private final long most;
    private volatile long copied;
    private volatile @Nullable IOException broken;
    private volatile @Nullable UnrollException refused;

    /**
     * A transfer.
     *
     * @param most refuses a body with more bytes than this
     */
    Transfer(InputStream body, Path target, boolean append, long most) {
        this.body = body;
        this.target = target;
        this.append = append;
        this.most = most;
    }

    @Override
    public void run() {
        byte[] buffer = new byte[BUFFER];
        try (body; OutputStream out = open()) {
            for (int got = body.read(buffer); got >= 0; got = body.read(buffer)) {
                if (copied + got > most) {
                    refused = UnrollException.failed("data.download.tooLarge", target.getFileName());
                    return;
                }
                write(out, buffer, got);
                copied += got;
            }
        } catch (IOException e) {
            broken = e;
        } catch (UnrollException e) {
            refused = e;
        }
    }

    private OutputStream open() {
        try {
            return append ? Files.newOutputStream(target, StandardOpenOption.APPEND) : Files.newOutputStream(target);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private void write(OutputStream out, byte[] buffer, int count) {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private UnrollException cannotWrite(IOException cause) {
        return UnrollException.failed(cause, "data.download.disk", target.toString());
    }

    /** Ends the body, whatever it waits for. */
    void stop() {
        try {
            body.close();
        } catch (IOException e) {
            broken = e;
        }
    }

    /** Bytes copied so far. */
    long copied() {
        return copied;
    }

    /** Why the network gave up, if it did. */
    @Nullable IOException broken() {
        return broken;
    }

    /** What cannot be mended by trying again. */
    @Nullable UnrollException refused() {
        return refused;
    }
}

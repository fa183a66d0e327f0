package dev.unroll.data.download;

import dev.unroll.text.Messages;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one file into a folder.
 *
 * <p>What has arrived lies in a {@code .part} file beside the target, and a connection that breaks is taken up where it
 * ended, at once and, should that fail, at the next call. Only a file with the right checksum gets its name, in one move.
 * Cancelling removes the part.
 */
public final class Download {
    private static final int TRIES = 3;
    private static final int MOST_REQUESTS = 20;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final long WATCH_MS = 50;

    private final HttpClient client;
    private final RemoteFile file;
    private final Path folder;
    private final Path target;
    private final Path part;
    private final Duration patience;
    private final Progress progress;

    /**
     * A download.
     *
     * @param patience how long nothing may arrive before the connection counts as broken
     */
    public Download(HttpClient client, RemoteFile file, Path folder, Duration patience, Progress progress) {
        this.client = client;
        this.file = file;
        this.folder = folder;
        this.target = folder.resolve(file.name());
        this.part = folder.resolve(file.name() + ".part");
        this.patience = patience;
        this.progress = progress;
    }

    /**
     * Fetches the file, unless it is there already.
     *
     * @throws UnrollException       naming the file, what went wrong, and what to do
     * @throws CancellationException when {@code progress} says so; nothing is left behind
     */
    public Path fetch() {
        try {
            Files.createDirectories(folder);
            if (Files.isRegularFile(target) && Checksum.matches(target, file)) {
                return target;
            }
            boolean resumed = Files.exists(part);
            receive();
            if (!Checksum.matches(part, file) && resumed) {
                Files.delete(part);
                receive();
            }
            if (!Checksum.matches(part, file)) {
                Files.delete(part);
                throw failed(null, "data.download.checksum", file.address().getHost());
            }
            move();
            return target;
        } catch (CancellationException e) {
            deletePart();
            throw e;
        } catch (IOException e) {
            throw UnrollException.failed(e, "data.download.disk", target.toString());
        }
    }

    /** Fills the part file, taking it up again where the connection breaks, as long as that brings something. */
    private void receive() throws IOException {
        IOException last = null;
        int barren = 0;
        for (int request = 0; request < MOST_REQUESTS && barren < (received() > 0 ? TRIES : 1); request++) {
            long before = received();
            try {
                if (attempt()) {
                    return;
                }
            } catch (IOException e) {
                last = e;
            }
            barren = received() > before ? 0 : barren + 1;
        }
        String where = file.address().getHost();
        throw received() > 0 ? failed(last, "data.download.broken", megabytes(received()), where)
                : failed(last, "data.download.offline", where);
    }

    /** One request; whether the part is now complete. Network trouble comes out as an IOException. */
    private boolean attempt() throws IOException {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        long have = received();
        HttpRequest.Builder request = HttpRequest.newBuilder(file.address()).timeout(patience).GET();
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        progress.update(-1, Messages.get("data.download.connecting", file.address().getHost()));
        HttpResponse<InputStream> response = await(client.sendAsync(request.build(), BodyHandlers.ofInputStream()));
        if (response.statusCode() == RANGE_NOT_SATISFIABLE && have > 0) {
            response.body().close();
            if (Checksum.matches(part, file)) {
                return true;
            }
            Files.delete(part);
            return attempt();
        }
        boolean append = response.statusCode() == PARTIAL && startsAt(response, have);
        if (!append && response.statusCode() != OK) {
            response.body().close();
            throw failed(null, "data.download.status", file.address().getHost(), response.statusCode());
        }
        long start = append ? have : 0;
        long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        Transfer transfer = new Transfer(response.body(), part, append, file.largest() - start);
        watch(transfer, start, length);
        return length < 0 || transfer.copied() == length;
    }

    private static boolean startsAt(HttpResponse<?> response, long have) {
        return response.headers().firstValue("Content-Range").orElse("").startsWith("bytes " + have + "-");
    }

    private HttpResponse<InputStream> await(CompletableFuture<HttpResponse<InputStream>> answer) throws IOException {
        while (true) {
            try {
                return answer.get(WATCH_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (progress.cancelled()) {
                    answer.cancel(true);
                    throw new CancellationException();
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
            } catch (InterruptedException e) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }

    private void watch(Transfer transfer, long start, long length) throws IOException {
        Thread thread = Thread.ofPlatform().daemon().name("download").start(transfer);
        long seen = 0;
        long lastNews = System.nanoTime();
        try {
            while (!thread.join(Duration.ofMillis(WATCH_MS))) {
                long copied = transfer.copied();
                tell(start + copied, length < 0 ? file.largest() : start + length);
                if (copied != seen) {
                    seen = copied;
                    lastNews = System.nanoTime();
                }
                if (progress.cancelled()) {
                    end(transfer, thread);
                    throw new CancellationException();
                }
                if (System.nanoTime() - lastNews > patience.toNanos()) {
                    end(transfer, thread);
                    throw new IOException("nothing arrived for " + patience);
                }
            }
        } catch (InterruptedException e) {
            transfer.stop();
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        UnrollException refused = transfer.refused();
        if (refused != null) {
            deletePart();
            throw refused;
        }
        IOException broken = transfer.broken();
        if (broken != null) {
            throw broken;
        }
        tell(start + transfer.copied(), length < 0 ? file.largest() : start + length);
    }

    /** Stops the transfer and waits until it has let go of the file. */
    private void end(Transfer transfer, Thread thread) throws InterruptedException {
        transfer.stop();
        thread.join(patience);
    }

    private void tell(long done, long whole) {
        progress.update(done / (double) whole,
                Messages.get("data.download.progress", file.name(), megabytes(done), megabytes(whole)));
    }

    /** A failure: {0} is the file's name, the rest follows. */
    private UnrollException failed(@Nullable IOException cause, String key, Object... details) {
        Object[] arguments = Stream.concat(Stream.of(file.name()), Arrays.stream(details)).toArray();
        return cause == null ? UnrollException.failed(key, arguments) : UnrollException.failed(cause, key, arguments);
    }

    private static double megabytes(long bytes) {
        return bytes / 1e6;
    }

    private long received() throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }

    private void move() throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void deletePart() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw UnrollException.failed(e, "data.download.disk", part.toString());
        }
    }
}

package dev.unroll.data.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A file server on this machine that can be told to misbehave. */
public final class FileServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final byte[] content;
    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch hold = new CountDownLatch(1);
    private volatile int cutAfter = Integer.MAX_VALUE;
    private volatile int cuts;
    private volatile int status;
    private volatile boolean ignoresRanges;
    private volatile boolean stalls;

    /** Serves {@code content} under any path. */
    public FileServer(byte[] content) {
        this.content = content;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Breaks the connection after so many bytes, so many times. */
    FileServer cutting(int after, int times) {
        cutAfter = after;
        cuts = times;
        return this;
    }

    /** Answers with nothing but a status. */
    public FileServer answering(int code) {
        status = code;
        return this;
    }

    FileServer ignoringRanges() {
        ignoresRanges = true;
        return this;
    }

    /** Sends the first half and then nothing more, ever. */
    FileServer stalling() {
        stalls = true;
        return this;
    }

    /** Where a file is. */
    public URI address(String name) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
    }

    /** The Range header of each request, empty where there was none. */
    List<String> ranges() {
        return List.copyOf(ranges);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            @Nullable String range = exchange.getRequestHeaders().getFirst("Range");
            ranges.add(range == null ? "" : range);
            int from = range == null || ignoresRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
            if (status != 0) {
                exchange.sendResponseHeaders(status, -1);
            } else if (from >= content.length) {
                exchange.sendResponseHeaders(416, -1);
            } else {
                if (from > 0) {
                    exchange.getResponseHeaders().set("Content-Range",
                            "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
                }
                exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
                send(exchange.getResponseBody(), from);
            }
        }
    }

    private void send(OutputStream out, int from) throws IOException {
        int whole = content.length - from;
        if (stalls) {
            out.write(content, from, from == 0 ? whole / 2 : 0);
            out.flush();
            awaitEnd();
        } else if (cuts > 0 && cutAfter < whole) {
            cuts--;
            out.write(content, from, cutAfter);
            out.flush();
        } else {
            out.write(content, from, whole);
        }
    }

    private void awaitEnd() {
        try {
            hold.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        hold.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

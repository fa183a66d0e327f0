package dev.unroll.data;

import dev.unroll.data.download.Download;
import dev.unroll.data.download.RemoteFile;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** "Get IMDB": fetches the two files that Keras itself uses into {@code folder/imdb}. */
public final class ImdbDownload {
    private static final String KERAS = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<RemoteFile> files;
    private final Duration patience;

    /** From the official addresses. */
    public ImdbDownload() {
        this(List.of(
                new RemoteFile(ImdbFiles.INDEX, URI.create(KERAS + ImdbFiles.INDEX), "MD5",
                        "bfafd718b763782e994055a2d397834f", 8L << 20),
                new RemoteFile(ImdbFiles.REVIEWS, URI.create(KERAS + ImdbFiles.REVIEWS), "SHA-256",
                        "69664113be75683a8fe16e3ed0ab59fda8886cb3cd7ada244f7d9544e4676b9f", 64L << 20)), PATIENCE);
    }

    ImdbDownload(List<RemoteFile> files, Duration patience) {
        this.files = List.copyOf(files);
        this.patience = patience;
    }

    /**
     * Fetches what is not there yet.
     *
     * @param folder   the data folder
     * @param progress cancelling it ends the work with a {@link java.util.concurrent.CancellationException}
     * @throws UnrollException naming the file, what went wrong, and what to do
     */
    public ImdbFiles fetch(Path folder, Progress progress) {
        Path inside = folder.resolve(ImdbFiles.FOLDER);
        double whole = files.stream().mapToLong(RemoteFile::largest).sum();
        HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(patience).build();
        try {
            long before = 0;
            for (RemoteFile file : files) {
                long after = before + file.largest();
                Progress part = new PartProgress(progress, before / whole, after / whole);
                new Download(client, file, inside, patience, part).fetch();
                before = after;
            }
        } finally {
            client.shutdownNow();
        }
        return ImdbFiles.in(folder);
    }
}

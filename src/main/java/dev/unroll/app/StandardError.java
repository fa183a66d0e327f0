package dev.unroll.app;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Sends messages to standard error past the launcher's filter for what the JVM says: the launcher names the file behind
 * which the true standard error is.
 */
final class StandardError {
    private static final String PROPERTY = "unroll.stderr";

    private StandardError() {
    }

    /** Uses the named file where it can be opened; else standard error stays as it is. */
    static void restore() {
        String file = System.getProperty(PROPERTY);
        if (file == null) {
            return;
        }
        try {
            String encoding = System.getProperty("stderr.encoding");
            Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            System.setErr(new PrintStream(new FileOutputStream(file, true), true, charset));
        } catch (IOException | IllegalArgumentException e) {
            // A socket, or a terminal of another user: the filtered way is good enough.
        }
    }
}

package dev.unroll.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Sends messages to standard error past the launcher's filter for what the JVM says. The launcher tells under which
 * number the true standard error is open. Opening {@code /dev/fd/N} instead would begin at a place of its own in a file,
 * and whoever writes there next would write over it.
 */
final class StandardError {
    private static final String PROPERTY = "unroll.stderr";

    private StandardError() {
    }

    /** Uses the descriptor that was named; without one, or where Java does not let it be used, nothing changes. */
    static void restore() {
        Integer number = Integer.getInteger(PROPERTY);
        if (number == null) {
            return;
        }
        try {
            Constructor<FileDescriptor> constructor = FileDescriptor.class.getDeclaredConstructor(int.class);
            constructor.setAccessible(true);
            FileOutputStream stream = new FileOutputStream(constructor.newInstance(number.intValue()));
            System.setErr(new PrintStream(stream, true, charset()));
        } catch (ReflectiveOperationException | RuntimeException e) {
            // The filtered way is good enough.
        }
    }

    private static Charset charset() {
        String encoding = System.getProperty("stderr.encoding");
        return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding, StandardCharsets.UTF_8);
    }
}

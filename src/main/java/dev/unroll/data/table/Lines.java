package dev.unroll.data.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file one after the other, none longer than {@link #LONGEST}: the rest of a longer one is passed over,
 * so that memory stays small whatever the file holds. Lines end with CR, LF or both. Bytes that are no characters of the
 * encoding become {@link #REPLACED}.
 */
public final class Lines implements Closeable {
    /** Characters of a line that are kept. */
    public static final int LONGEST = 1 << 20;
    /** Stands for bytes that are no character. */
    public static final char REPLACED = '\ufffd';

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Reader reader;
    private final char[] buffer = new char[1 << 14];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int end;
    private long number;
    private boolean cut;
    private boolean lastWasReturn;

    /** Reads {@code in} to its end; closes it with itself. */
    public Lines(InputStream in, TextEncoding encoding) {
        reader = new InputStreamReader(in, encoding.charset().newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE).replaceWith(String.valueOf(REPLACED)));
    }

    /** The next line without its end, or null after the last. */
    public @Nullable String next() throws IOException {
        line.setLength(0);
        cut = false;
        boolean any = false;
        while (at < end || fill()) {
            char letter = buffer[at++];
            boolean second = letter == '\n' && lastWasReturn;
            lastWasReturn = letter == '\r';
            if (second || letter == BYTE_ORDER_MARK && number == 0 && line.isEmpty()) {
                continue;
            }
            any = true;
            if (letter == '\n' || letter == '\r') {
                break;
            }
            if (line.length() < LONGEST) {
                line.append(letter);
            } else {
                cut = true;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        return line.toString();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, reader.read(buffer));
        return end > 0;
    }

    /** The number of the line that came last, 1 first. */
    public long number() {
        return number;
    }

    /** Whether the line that came last was longer. */
    public boolean cut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

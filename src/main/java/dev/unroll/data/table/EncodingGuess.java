package dev.unroll.data.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * Finds a text's encoding from its first bytes: a byte-order mark tells; else zero bytes on one side only are UTF-16, what
 * is well-formed UTF-8 is UTF-8 (other encodings hardly ever are), what reads as Hangul in CP949 is CP949.
 */
public final class EncodingGuess {
    private static final int LONGEST_CHARACTER = 4;
    private static final int FIRST_PRINTABLE = 0x20;
    private static final double ONE_SIDE = 0.9;
    private static final double CONTROLS = 0.02;
    private static final double HANGUL = 0.5;

    private EncodingGuess() {
    }

    /** The encoding of the file that begins with {@code bytes}; null where it holds no text. */
    public static @Nullable TextEncoding of(byte[] bytes) {
        if (begins(bytes, 0xef, 0xbb, 0xbf)) {
            return TextEncoding.UTF_8;
        }
        if (begins(bytes, 0xff, 0xfe)) {
            return TextEncoding.UTF_16LE;
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return TextEncoding.UTF_16BE;
        }
        TextEncoding wide = wide(bytes);
        if (wide != null) {
            return wide;
        }
        if (binary(bytes)) {
            return null;
        }
        if (read(bytes, TextEncoding.UTF_8) != null) {
            return TextEncoding.UTF_8;
        }
        String korean = read(bytes, TextEncoding.CP949);
        return korean != null && mostlyHangul(korean) ? TextEncoding.CP949 : TextEncoding.WINDOWS_1252;
    }

    /** UTF-16 without a mark: every line end and every separator has a zero byte, always on the same side. */
    private static @Nullable TextEncoding wide(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int units = bytes.length / 2;
        for (int i = 0; i < 2 * units; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int zeros = even + odd;
        if (zeros == 0 || zeros > units || Math.max(even, odd) < ONE_SIDE * zeros) {
            return null;
        }
        TextEncoding side = even > odd ? TextEncoding.UTF_16BE : TextEncoding.UTF_16LE;
        String text = read(bytes, side);
        return text != null && controls(text) <= CONTROLS * text.length() ? side : null;
    }

    private static boolean binary(byte[] bytes) {
        int odd = 0;
        for (byte each : bytes) {
            if (each == 0) {
                return true;
            }
            odd += control(each & 0xff) ? 1 : 0;
        }
        return odd > CONTROLS * bytes.length;
    }

    private static long controls(String text) {
        return text.chars().filter(EncodingGuess::control).count();
    }

    private static boolean control(int letter) {
        return letter < FIRST_PRINTABLE && letter != '\n' && letter != '\r' && letter != '\t' && letter != '\f';
    }

    /** The text, where every byte fits the encoding; a character cut off at the end does not count. */
    private static @Nullable String read(byte[] bytes, TextEncoding encoding) {
        CharsetDecoder decoder = encoding.charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer into = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(from, into, false);
        boolean cutOff = from.remaining() < LONGEST_CHARACTER && bytes.length > LONGEST_CHARACTER;
        if (result.isError() && !cutOff) {
            return null;
        }
        return into.flip().toString();
    }

    private static boolean mostlyHangul(String text) {
        long foreign = text.chars().filter(letter -> letter > 0x7f).count();
        long hangul = text.chars().filter(letter -> letter >= 0xac00 && letter <= 0xd7a3).count();
        return hangul > HANGUL * foreign;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

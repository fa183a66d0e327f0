package dev.unroll.workspace.files;

import dev.unroll.text.UnrollException;
import java.io.ByteArrayOutputStream;

/**
 * Bytes as digits and capital letters, five bits each: Crockford's base 32, in which I and L are read as 1 and O as 0
 * (crockford.com/base32.html).
 */
final class Base32 {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    private Base32() {
    }

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = held << Byte.SIZE | Byte.toUnsignedInt(each);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt(held >> bits & LETTERS.length() - 1));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(LETTERS.charAt(held << BITS - bits & LETTERS.length() - 1));
        }
        return text.toString();
    }

    /**
     * The bytes of a text in capital letters.
     *
     * @throws UnrollException where another character is in it
     */
    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            held = held << BITS | value(text.charAt(i));
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }

    private static int value(char letter) {
        int value = switch (letter) {
            case 'I', 'L' -> 1;
            case 'O' -> 0;
            default -> LETTERS.indexOf(letter);
        };
        if (value < 0) {
            throw UnrollException.badArgument("files.shareLetter", String.valueOf(letter));
        }
        return value;
    }
}

package dev.unroll.workspace.files;

import dev.unroll.text.UnrollException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Deflates the JSON of an experiment with a dictionary of what such a JSON usually says. */
final class SmallText {
    /** No experiment's JSON is longer. */
    private static final int LONGEST = 1 << 18;
    /** Never changed: codes that are about need it. A better one would come with another prefix. */
    private static final byte[] DICTIONARY = dictionary();

    private SmallText() {
    }

    private static byte[] dictionary() {
        try (InputStream in = Objects.requireNonNull(SmallText.class.getResourceAsStream("share-1.txt"))) {
            return in.readAllBytes();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static byte[] pack(byte[] text) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(text);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * What was packed.
     *
     * @throws UnrollException where it is longer than any experiment, or nothing that was packed
     */
    static byte[] unpack(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            inflater.setDictionary(DICTIONARY);
            byte[] buffer = new byte[1024];
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                out.write(buffer, 0, count);
                if (count == 0 && !inflater.finished() || out.size() > LONGEST) {
                    throw UnrollException.badArgument("files.shareDamaged");
                }
            }
            return out.toByteArray();
        } catch (DataFormatException broken) {
            throw UnrollException.badArgument("files.shareDamaged");
        } finally {
            inflater.end();
        }
    }
}

package dev.unroll.workspace.files;

import dev.unroll.keras.ExperimentJson;
import dev.unroll.keras.ExperimentParts;
import dev.unroll.text.UnrollException;
import dev.unroll.workspace.Experiment;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * An experiment without its weights as a short text that can be sent to somebody: data settings, layers, initial values,
 * training settings and seed, so that training there gives the same weights.
 *
 * <p>{@code UNROLL1-} and then, in Crockford's base 32: the length of what follows (2 bytes), its CRC-32 (4 bytes), and
 * the experiment's JSON, deflated with a preset dictionary. Letters of either case will do, and whatever a mail or a
 * chat puts around or into a text: spaces, line breaks, quotes.
 */
public final class ShareCode {
    private static final String PREFIX = "UNROLL1-";
    private static final Pattern BEGINNING = Pattern.compile("UNROLL([0-9]{1,4})-");
    /** No experiment's code is longer. */
    private static final int LONGEST = 20_000;
    private static final int LONGEST_TITLE = 100;
    private static final int HEAD = 6;

    private ShareCode() {
    }

    /**
     * The code of an experiment; notes are left out, and the title is cut to 100 characters.
     *
     * @throws UnrollException where it has so many layers that a file is the better way
     */
    public static String of(Experiment experiment) {
        byte[] packed = SmallText.pack(ExperimentJson.write(new ExperimentParts(cut(experiment.title()), experiment.data(),
                experiment.architecture(), experiment.training(), "")));
        if (packed.length > LONGEST / 2) {
            throw UnrollException.badArgument("files.shareTooLarge");
        }
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + packed.length).putShort((short) packed.length)
                .putInt(checksum(packed)).put(packed);
        return PREFIX + Base32.encode(bytes.array());
    }

    private static String cut(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        boolean pair = Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 1));
        return title.substring(0, pair ? LONGEST_TITLE - 1 : LONGEST_TITLE);
    }

    /**
     * The experiment of a code that somebody pasted. Its layers are checked by whoever shows them.
     *
     * @throws UnrollException with a sentence of its own for a text that is no code, one of a newer Unroll, one that is too
     *         long, cut off or damaged
     */
    public static Experiment read(String pasted) {
        if (pasted.length() > 4 * LONGEST) {
            throw UnrollException.badArgument("files.shareTooLong");
        }
        String text = pasted.replaceAll("[\\s\\p{Z}\\p{Cf}\"'`“”„‘’«»<>]", "").toUpperCase(Locale.ROOT);
        Matcher beginning = BEGINNING.matcher(text);
        if (!beginning.lookingAt()) {
            throw UnrollException.badArgument("files.shareNone");
        }
        if (Integer.parseInt(beginning.group(1)) != 1) {
            throw UnrollException.badArgument("files.shareOther", beginning.group());
        }
        return read(ByteBuffer.wrap(Base32.decode(text.substring(beginning.end()))));
    }

    private static Experiment read(ByteBuffer bytes) {
        int length = bytes.remaining() < HEAD ? Integer.MAX_VALUE : Short.toUnsignedInt(bytes.getShort());
        if (bytes.remaining() < length) {
            throw UnrollException.badArgument("files.shareCut");
        }
        int sum = bytes.getInt();
        byte[] packed = new byte[bytes.remaining()];
        bytes.get(packed);
        if (packed.length < length) {
            throw UnrollException.badArgument("files.shareCut");
        }
        if (packed.length != length || checksum(packed) != sum) {
            throw UnrollException.badArgument("files.shareDamaged");
        }
        try {
            ExperimentParts parts = ExperimentJson.read("", SmallText.unpack(packed));
            return new Experiment(parts.title(), parts.data(), parts.architecture(), parts.training(), parts.notes());
        } catch (UnrollException unknown) {
            throw UnrollException.failed(unknown, "files.shareUnknown");
        }
    }

    private static int checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}

package dev.unroll.data.numpy;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a NumPy array file, versions 1 to 3 (NumPy Enhancement Proposal 1).
 *
 * @param type  the element type as NumPy writes it, for example {@code <i8} or {@code |O}
 * @param shape length of each axis
 */
record NpyHeader(String type, long[] shape) {
    private static final int[] MAGIC = {0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 1 << 16;
    private static final Pattern TYPE = Pattern.compile("['\"]descr['\"]\\s*:\\s*['\"]([^'\"]{1,16})['\"]");
    private static final Pattern ORDER = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(?:True|False)");
    private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([0-9L, ]{0,200})\\)");

    static NpyHeader read(ByteSource source) {
        for (int expected : MAGIC) {
            if (source.u1() != expected) {
                throw source.place().refuse("data.npz.notNpy");
            }
        }
        int major = source.u1();
        source.u1();
        if (major < 1 || major > 3) {
            throw source.place().refuse("data.npz.notNpy");
        }
        int length = major == 1 ? source.u2() : source.i4();
        if (length < 0 || length > LONGEST) {
            throw source.place().refuse("data.npz.badHeader");
        }
        String text = source.text(length);
        Matcher type = find(TYPE, text, source);
        // Which axis comes first is the same for the single one that is read.
        find(ORDER, text, source);
        Matcher shape = find(SHAPE, text, source);
        return new NpyHeader(type.group(1), axes(shape.group(1), source));
    }

    /** The length of an array with one axis. */
    int onlyAxis(ByteSource source) {
        if (shape.length != 1 || shape[0] > Integer.MAX_VALUE) {
            throw source.place().refuse("data.npz.notOneAxis", Arrays.toString(shape));
        }
        return (int) shape[0];
    }

    private static Matcher find(Pattern pattern, String text, ByteSource source) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw source.place().refuse("data.npz.badHeader");
        }
        return matcher;
    }

    private static long[] axes(String text, ByteSource source) {
        try {
            return Arrays.stream(text.replace("L", "").split(",", -1)).map(String::strip).filter(axis -> !axis.isEmpty())
                    .mapToLong(Long::parseLong).toArray();
        } catch (NumberFormatException e) {
            throw source.place().refuse("data.npz.badHeader");
        }
    }
}

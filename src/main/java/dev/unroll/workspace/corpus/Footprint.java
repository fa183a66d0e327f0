package dev.unroll.workspace.corpus;

/**
 * What a data set takes in memory, one way and the other.
 *
 * @param examples of the training part
 * @param steps    timesteps of each
 * @param words    number of ids
 * @param width    numbers that an embedding gives each word
 */
public record Footprint(int examples, int steps, int words, int width) {
    /** The element type of an array. */
    public enum Element {
        /** Four bytes. */
        FLOAT32(4),
        /** Eight bytes: what NumPy makes unless told otherwise. */
        FLOAT64(8);

        private final int bytes;

        Element(int bytes) {
            this.bytes = bytes;
        }

        /** Size of one number. */
        public int bytes() {
            return bytes;
        }
    }

    private static final int ID_BYTES = 4;
    private static final int WEIGHT_BYTES = 4;

    /** Bytes of an array [examples][steps][words] of zeros and ones. */
    public long oneHot(Element element) {
        return (long) examples * steps * words * element.bytes();
    }

    /** Bytes of the ids themselves, [examples][steps] of 32-bit integers. */
    public long ids() {
        return (long) examples * steps * ID_BYTES;
    }

    /** Weights of the table [words][width] that an embedding looks ids up in. */
    public long weights() {
        return (long) words * width;
    }

    /** Bytes of that table as float32. */
    public long table() {
        return weights() * WEIGHT_BYTES;
    }

    /** Bytes in decimal units, where 1 kB is 1,000 bytes: {@code 3.2 GB}, {@code 8.0 MB}, {@code 32 kB}. */
    public static String text(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        String[] units = {"kB", "MB", "GB", "TB", "PB"};
        double value = bytes / 1000.0;
        int unit = 0;
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        int decimals = value < 99.95 && (unit > 0 || value < 9.95) ? 1 : 0;
        return String.format(java.util.Locale.ROOT, "%." + decimals + "f %s", value, units[unit]);
    }
}

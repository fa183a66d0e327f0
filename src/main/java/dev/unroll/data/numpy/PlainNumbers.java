package dev.unroll.data.numpy;

/** Arrays of whole numbers as NumPy lays them out: {@code <i8}, {@code >i4}, {@code |u1} and the like. */
final class PlainNumbers {
    private PlainNumbers() {
    }

    static int[] read(ByteSource source, String type, int count, Limits limits) {
        if (!type.matches("[<>|=]?[iu][1248]|[|]?b1")) {
            throw source.place().refuse("data.npz.type", type);
        }
        if (count > limits.rows()) {
            throw source.place().refuse("data.npz.tooMany");
        }
        int width = type.charAt(type.length() - 1) - '0';
        boolean bigEndian = type.startsWith(">");
        boolean signed = type.contains("i");
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            long value = value(source, width, bigEndian, signed);
            if (value != (int) value) {
                throw source.place().refuse("data.npz.bigNumber");
            }
            numbers[i] = (int) value;
        }
        return numbers;
    }

    private static long value(ByteSource source, int width, boolean bigEndian, boolean signed) {
        long bits = 0;
        for (int i = 0; i < width; i++) {
            bits |= (long) source.u1() << 8 * (bigEndian ? width - 1 - i : i);
        }
        int unused = Long.SIZE - 8 * width;
        return signed ? bits << unused >> unused : bits << unused >>> unused;
    }
}

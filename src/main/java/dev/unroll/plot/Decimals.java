package dev.unroll.plot;

/**
 * Numbers as digits without {@link java.util.Formatter}, whose first use delays the window noticeably and whose every use is
 * slow where hundreds of numbers are drawn in a frame. What it writes is what the formatter writes.
 */
final class Decimals {
    private Decimals() {
    }

    /**
     * As {@code %.Nf} does: the shortest decimal number that means {@code value}, rounded half up.
     *
     * @param value finite, not negative
     */
    static String fixed(double value, int decimals) {
        String text = Double.toString(value);
        int e = text.indexOf('E');
        int power = e < 0 ? 0 : Integer.parseInt(text, e + 1, text.length(), 10);
        String mantissa = e < 0 ? text : text.substring(0, e);
        int dot = mantissa.indexOf('.');
        String digits = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
        StringBuilder kept = rounded(digits, dot + power + decimals);
        while (kept.length() <= decimals) {
            kept.insert(0, '0');
        }
        int whole = kept.length() - decimals;
        int from = 0;
        while (from < whole - 1 && kept.charAt(from) == '0') {
            from++;
        }
        return decimals == 0 ? kept.substring(from) : kept.substring(from, whole) + "." + kept.substring(whole);
    }

    /** The first {@code count} of the digits, filled up with zeros; one more where rounding up needs it. */
    private static StringBuilder rounded(String digits, int count) {
        StringBuilder kept = new StringBuilder(Math.max(count, 0) + 8);
        for (int i = 0; i < count; i++) {
            kept.append(i < digits.length() ? digits.charAt(i) : '0');
        }
        if (count >= 0 && count < digits.length() && digits.charAt(count) >= '5') {
            int at = count - 1;
            while (at >= 0 && kept.charAt(at) == '9') {
                kept.setCharAt(at--, '0');
            }
            if (at < 0) {
                kept.insert(0, '1');
            } else {
                kept.setCharAt(at, (char) (kept.charAt(at) + 1));
            }
        }
        return kept;
    }

    /** As {@code %,d} does in English: thousands set apart by commas. */
    static String grouped(long value) {
        StringBuilder text = new StringBuilder(Long.toString(value));
        int first = value < 0 ? 1 : 0;
        for (int at = text.length() - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}

package dev.unroll.view.control;

import dev.unroll.plot.Numbers;
import dev.unroll.text.Messages;
import dev.unroll.text.UnrollException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers a setting may have: how one is read from what a person types, how it is written, and the sentence that
 * says what is wrong.
 *
 * @param least        the smallest one
 * @param most         the largest one
 * @param whole        only whole numbers
 * @param withoutLeast the smallest one itself is too small
 * @param withoutMost  the largest one itself is too large
 */
public record NumberRule(double least, double most, boolean whole, boolean withoutLeast, boolean withoutMost) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+");
    /** Below this, digits after so many zeros cannot be counted at a glance. */
    private static final double TINY = 1e-5;
    private static final int LONGEST_ECHO = 12;

    /**
     * What was typed, as a number.
     *
     * @param value   NaN where it cannot be taken
     * @param problem why, or null
     */
    public record Reading(double value, @Nullable UnrollException problem) {
    }

    /** Numbers from {@code least} to {@code most}, both allowed. */
    public static NumberRule between(double least, double most) {
        return new NumberRule(least, most, false, false, false);
    }

    /** Whole numbers from {@code least} to {@code most}, both allowed. */
    public static NumberRule whole(double least, double most) {
        return new NumberRule(least, most, true, false, false);
    }

    /** The same, but the smallest number itself is too small. */
    public NumberRule above() {
        return new NumberRule(least, most, whole, true, withoutMost);
    }

    /** The same, but the largest number itself is too large. */
    public NumberRule below() {
        return new NumberRule(least, most, whole, withoutLeast, true);
    }

    /**
     * Reads what was typed: {@code 0.001}, {@code 1e-3}, {@code 20,000}; a decimal comma counts as a point, and the wide
     * digits of Korean keyboards as digits.
     */
    public Reading read(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replace('−', '-');
        String plain = THOUSANDS.matcher(text).matches() && whole ? text.replace(",", "") : text.replace(',', '.');
        if (!NUMBER.matcher(plain).matches()) {
            String echo = text.length() > LONGEST_ECHO ? text.substring(0, LONGEST_ECHO) + "…" : text;
            return wrong(text.isEmpty() ? "view.number.range" : "view.number.not", echo);
        }
        double value = Double.parseDouble(plain);
        if (whole && value != Math.rint(value)) {
            return wrong("view.number.whole", "");
        }
        boolean low = withoutLeast ? value <= least : value < least;
        boolean high = withoutMost ? value >= most : value > most;
        return low || high ? wrong("view.number.range", "") : new Reading(value, null);
    }

    private Reading wrong(String key, String echo) {
        return new Reading(Double.NaN, UnrollException.badArgument(key, new Range(this), echo));
    }

    /** As few digits as say it: 64, 0.0005, 1e-7. */
    public String text(double value) {
        if (whole) {
            return Long.toString(Math.round(value));
        }
        if (value != 0 && Math.abs(value) < TINY) {
            String[] parts = Double.toString(value).split("E");
            return parts.length == 1 ? parts[0] : parts[0].replaceAll("\\.0$", "") + "e" + parts[1];
        }
        return Numbers.plain(value);
    }

    /** The range in words, in the language in use when it is read. */
    private record Range(NumberRule rule) {
        @Override
        public String toString() {
            String key = rule.withoutLeast ? rule.withoutMost ? "inside" : "above" : rule.withoutMost ? "below" : "between";
            return Messages.get("view.number." + key, bound(rule.least), bound(rule.most));
        }

        private String bound(double value) {
            return rule.whole ? Numbers.grouped(Math.round(value)) : rule.text(value);
        }
    }
}

package dev.unroll.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * The ticks of a logarithmic axis. Labels stand at 1, 2 and 5 times each power of ten where there is room, else at the
 * powers, else at every second, third … one; where hardly more than one of them is in sight, at round numbers as on a
 * linear axis.
 */
final class LogTicks {
    private LogTicks() {
    }

    static List<Tick> of(Axis axis, int most) {
        double decades = Math.log10(axis.max()) - Math.log10(axis.min());
        int room = Math.clamp(most, 2, 24);
        if (decades < 0.9) {
            return Tick.linear(axis.min(), axis.max(), Axis.roundStep((axis.max() - axis.min()) / Math.min(room, 6)), room);
        }
        boolean fine = decades * 3 <= room;
        int every = Math.max(1, (int) Math.ceil(decades / room));
        List<Tick> all = new ArrayList<>();
        int last = (int) Math.ceil(Math.log10(axis.max()));
        for (int exponent = (int) Math.floor(Math.log10(axis.min())); exponent <= last; exponent++) {
            for (int digit = 1; digit <= 9; digit++) {
                double value = power(digit, exponent);
                boolean labelled = digit == 1 ? Math.floorMod(exponent, every) == 0 : fine && (digit == 2 || digit == 5);
                if (axis.holds(value) && (labelled || digit == 1 || decades < 7)) {
                    all.add(new Tick(value, labelled ? Numbers.power(digit, exponent) : ""));
                }
            }
        }
        return List.copyOf(all);
    }

    /** The greatest of 1, 2, 5 times a power of ten that is not above {@code value}. */
    static double roundBelow(double value) {
        int exponent = (int) Math.floor(Math.log10(value));
        for (int digit : new int[] {5, 2, 1}) {
            if (power(digit, exponent) <= value) {
                return power(digit, exponent);
            }
        }
        return value;
    }

    private static double power(int digit, int exponent) {
        return new java.math.BigDecimal(digit).scaleByPowerOfTen(exponent).doubleValue();
    }
}

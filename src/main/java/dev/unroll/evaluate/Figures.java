package dev.unroll.evaluate;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Figures by name, in the order of {@link Score}. */
public final class Figures {
    private static final Estimate UNKNOWN = Estimate.alone(Double.NaN);
    private final Map<Score, Estimate> all;

    private Figures(Map<Score, Estimate> all) {
        this.all = all;
    }

    /** Puts figures together. */
    static final class Maker {
        private final Map<Score, Estimate> all = new EnumMap<>(Score.class);

        Maker put(Score score, Estimate estimate) {
            all.put(score, estimate);
            return this;
        }

        Maker put(Score score, double value) {
            return put(score, Estimate.alone(value));
        }

        Figures made() {
            return new Figures(new EnumMap<>(all));
        }
    }

    /** Which there are. */
    public Set<Score> scores() {
        return Set.copyOf(all.keySet());
    }

    /** A figure; NaN where there is none. */
    public Estimate of(Score score) {
        return all.getOrDefault(score, UNKNOWN);
    }

    /** Whether there is such a figure; it may be NaN where nothing was to be counted. */
    public boolean has(Score score) {
        return all.containsKey(score);
    }

    /** The same figures, each changed, with those of {@code more}. */
    Figures with(UnaryOperator<Estimate> change, Maker more) {
        Map<Score, Estimate> next = new EnumMap<>(Score.class);
        all.forEach((score, estimate) -> next.put(score, change.apply(estimate)));
        next.putAll(more.all);
        return new Figures(next);
    }
}

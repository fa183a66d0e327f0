package dev.unroll.lesson;

import java.util.List;

/**
 * A question. It lies in the bundles under {@code lesson.<id>.<name>}, and under {@code lesson.<id>.<name>.why} the sentence
 * that explains the answer, whatever the person chose. Each shows a place on the screen that explains it.
 */
public sealed interface Question {
    /** Of letters, once in a lesson. */
    String name();

    /** What is on the screen while it is asked. */
    Scene scene();

    /** The place that explains it. */
    Target target();

    /**
     * One of several answers, under {@code .1} … in the bundles. The first is right; they are shown in another order each
     * time.
     *
     * @param options two to five
     */
    record Choose(String name, int options, Scene scene, Target target) implements Question {
    }

    /**
     * A number to be typed. Sizes are drawn anew each time: the question's text has them as {@code {0}} (inputs) and
     * {@code {1}} (units). How the number comes about is said by {@link Count}, so that there is no {@code .why}.
     */
    record Number(String name, Count count, Scene scene, Target target) implements Question {
    }

    /**
     * Predict, then see: of several readings, which is the largest? Answers lie under {@code .1} … in the order of the
     * readings. The right one is never stored: it is read from the engine's own numbers, which {@code .why} has as
     * {@code {0}}, {@code {1}} …, one for each reading. Before the answer the scene must not show it.
     *
     * @param readings  what is compared, two to five
     * @param afterwards what is shown once it has been answered
     * @param action    what then moves
     */
    record Predict(String name, Scene scene, List<Reading> readings, Scene afterwards, Action action, Target target)
            implements Question {
        public Predict {
            readings = List.copyOf(readings);
        }

        /** The place of the largest reading, 0 first; −1 where one cannot be read now. */
        public int answer(Seen seen) {
            int best = 0;
            for (int i = 0; i < readings.size(); i++) {
                double value = readings.get(i).of(seen);
                if (Double.isNaN(value)) {
                    return -1;
                }
                best = value > readings.get(best).of(seen) ? i : best;
            }
            return best;
        }
    }

    /**
     * Things to be put in order; under {@code .1} … in the bundles, in the right one.
     *
     * @param parts three to six
     */
    record Order(String name, int parts, Scene scene, Target target) implements Question {
    }
}

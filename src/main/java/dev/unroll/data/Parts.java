package dev.unroll.data;

import dev.unroll.text.UnrollException;

/** Cuts examples made in one go into training, validation and test parts. */
final class Parts {
    /** Examples of a generated set of numbers or symbols. */
    static final int TRAINING = 4000;
    /** Examples to validate on, and as many to test on. */
    static final int HELD_BACK = 1000;
    /** All of them. */
    static final int ALL = TRAINING + 2 * HELD_BACK;

    private Parts() {
    }

    static Partition partition() {
        return new Partition(Splits.range(0, TRAINING), Splits.range(TRAINING, TRAINING + HELD_BACK),
                Splits.range(TRAINING + HELD_BACK, ALL));
    }

    static Samples training(Samples all) {
        return all.slice(0, TRAINING);
    }

    static Samples validation(Samples all) {
        return all.slice(TRAINING, TRAINING + HELD_BACK);
    }

    static Samples test(Samples all) {
        return all.slice(TRAINING + HELD_BACK, ALL);
    }

    /** Refuses sequences too short for the task to make sense. */
    static int steps(DatasetOptions options, int least) {
        if (options.maxLength() < least) {
            throw UnrollException.badArgument("data.tooShort", options.dataset(), least, options.maxLength());
        }
        return options.maxLength();
    }
}

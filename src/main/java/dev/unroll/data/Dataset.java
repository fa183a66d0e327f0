package dev.unroll.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Examples cut to size, with what is needed to show them and to read new ones.
 *
 * @param options    what was asked for
 * @param encoder    reads typed text; null where the input is numbers
 * @param words      number of ids, reserved ones included; 0 where the input is numbers
 * @param classes    bundle keys or names of the classes, in the order of their numbers; empty for numbers
 * @param features   bundle keys or names of the features of a timestep; empty where the input is ids, or nobody named them
 * @param test       examples never trained on; null where the data set has none
 */
public record Dataset(DatasetOptions options, @Nullable TextEncoder encoder, int words, List<String> classes,
        List<String> features, Samples training, Samples validation, @Nullable Samples test) {
    public Dataset {
        classes = List.copyOf(classes);
        features = List.copyOf(features);
    }

    /** With features that nobody named. */
    public Dataset(DatasetOptions options, @Nullable TextEncoder encoder, int words, List<String> classes, Samples training,
            Samples validation, @Nullable Samples test) {
        this(options, encoder, words, classes, List.of(), training, validation, test);
    }

    /** The examples of a part, or null where the data set has no such part. */
    public @Nullable Samples samples(Part part) {
        return switch (part) {
            case TRAINING -> training;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }
}

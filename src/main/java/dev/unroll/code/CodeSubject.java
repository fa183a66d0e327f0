package dev.unroll.code;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.own.OwnSet;
import dev.unroll.nn.Architecture;
import dev.unroll.train.TrainingSettings;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written as code.
 *
 * @param title        what a person calls it
 * @param own          how a person's own data set is read; null where the data are not one's own, or are not at hand
 * @param architecture layers that fit each other
 */
public record CodeSubject(String title, DatasetOptions data, @Nullable OwnSet own, Architecture architecture,
        TrainingSettings training) {
    /** The data set of a model that is not trained. */
    public static final String NO_DATA = "random";

    /** A model without examples: it is only run once, on random numbers. */
    boolean untrained() {
        return data.dataset().equals(NO_DATA);
    }

    /** A name for files. */
    String fileName() {
        String plain = title.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return plain.isEmpty() ? "model" : plain;
    }
}

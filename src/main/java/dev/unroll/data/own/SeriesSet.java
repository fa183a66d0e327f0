package dev.unroll.data.own;

import dev.unroll.data.table.TableFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * Numbers in the order of time, from the columns of a table. At every timestep the value of the target column some rows
 * later is asked for.
 *
 * @param file     the table
 * @param format   how it is written
 * @param inputs   columns that are read, 0 first
 * @param target   column that is foretold
 * @param window   timesteps of an example
 * @param horizon  how many rows later, 1 the next one
 * @param scaling  what is done to the numbers, fitted on the training part alone
 * @param fraction of the rows that is validated on, at the end
 */
public record SeriesSet(String name, FileMark file, TableFormat format, List<Integer> inputs, int target, int window,
        int horizon, Scaling scaling, double fraction) implements OwnSet {
    /** What is done to a column before a model reads it. */
    public enum Scaling {
        /** Less the mean, by the standard deviation. */
        STANDARD,
        /** Between 0 and 1. */
        MIN_MAX,
        /** Nothing. */
        NONE
    }

    /** Stands for the file where none has been read yet. */
    public static final FileMark NO_FILE = new FileMark(Path.of(""), 0, "");

    public SeriesSet {
        inputs = List.copyOf(inputs);
    }

    @Override
    public SeriesSet named(String next) {
        return new SeriesSet(next, file, format, inputs, target, window, horizon, scaling, fraction);
    }

    /** The same, read from another file. */
    public SeriesSet of(FileMark other) {
        return new SeriesSet(name, other, format, inputs, target, window, horizon, scaling, fraction);
    }
}

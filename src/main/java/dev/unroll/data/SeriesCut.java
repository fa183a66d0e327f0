package dev.unroll.data;

import dev.unroll.data.own.SeriesNumbers;
import dev.unroll.data.own.SeriesSet;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.util.ArrayList;
import java.util.List;

/**
 * A person's own series of numbers, scaled as a model reads them, and the way back. Rows from {@link #trained} on are
 * validated on; nothing about them goes into the scaling.
 */
public final class SeriesCut {
    private static final int MOST_NUMBERS = 40_000_000;

    private final SeriesSet set;
    private final SeriesNumbers numbers;
    private final int trained;
    private final double[] shift;
    private final double[] size;

    private SeriesCut(SeriesSet set, SeriesNumbers numbers) {
        this.set = set;
        this.numbers = numbers;
        trained = numbers.count() - (int) Math.round(set.fraction() * numbers.count());
        shift = new double[set.inputs().size() + 1];
        size = new double[shift.length];
        for (int i = 0; i < shift.length; i++) {
            fit(i);
        }
    }

    /**
     * Reads a series.
     *
     * @throws UnrollException where the file is missing or is not what it was
     */
    public static SeriesCut read(SeriesSet set, Progress progress) {
        List<Integer> columns = new ArrayList<>(set.inputs());
        columns.add(set.target());
        SeriesNumbers.Read read = set.file().reading(set.name(),
                path -> SeriesNumbers.read(path, set.format(), columns, progress), SeriesNumbers.Read::mark);
        return new SeriesCut(set, read.numbers());
    }

    /** Fits the scaling of a column to the training rows. */
    private void fit(int column) {
        double sum = 0;
        double squares = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < trained; row++) {
            double value = numbers.value(column, row);
            sum += value;
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double mean = sum / trained;
        for (int row = 0; row < trained; row++) {
            double off = numbers.value(column, row) - mean;
            squares += off * off;
        }
        shift[column] = switch (set.scaling()) {
            case STANDARD -> mean;
            case MIN_MAX -> low;
            case NONE -> 0;
        };
        double wide = switch (set.scaling()) {
            case STANDARD -> Math.sqrt(squares / trained);
            case MIN_MAX -> high - low;
            case NONE -> 1;
        };
        size[column] = wide > 0 ? wide : 1;
    }

    /** What is known of the series. */
    public SeriesSet set() {
        return set;
    }

    /** Rows. */
    public int count() {
        return numbers.count();
    }

    /** Rows that are trained on, from the first. */
    public int trained() {
        return trained;
    }

    /** What the table calls the columns that are read; empty where it names none. */
    private List<String> features() {
        List<String> names = numbers.names();
        return names.isEmpty() ? names : names.subList(0, set.inputs().size());
    }

    /** What the table calls the column that is foretold; empty where it names none. */
    public String targetName() {
        return numbers.names().isEmpty() ? "" : numbers.names().getLast();
    }

    /** The target column in its own unit. */
    public double target(int row) {
        return numbers.value(set.inputs().size(), row);
    }

    /** A model's output in the target's own unit. */
    public double unscaled(double output) {
        return output * size[set.inputs().size()] + shift[set.inputs().size()];
    }

    private float scaled(int column, int row) {
        return (float) ((numbers.value(column, row) - shift[column]) / size[column]);
    }

    /** The inputs of some timesteps from a row on, [steps][inputs]. */
    public float[] inputs(int from, int steps) {
        int width = set.inputs().size();
        float[] values = new float[steps * width];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < width; i++) {
                values[t * width + i] = scaled(i, from + t);
            }
        }
        return values;
    }

    /** Whether both parts of a series have room for a window. */
    static void checkLength(SeriesSet set, int rows, int steps) {
        long validated = Math.round(set.fraction() * rows);
        int last = set.horizon() + steps - 1;
        if (rows - validated <= last || validated < steps || set.horizon() > rows - validated) {
            throw UnrollException.badArgument("own.shortSeries", set.file().path().toString(), rows, steps, set.horizon());
        }
    }

    /** Windows to train on, and windows to validate on, none of whose targets is trained on. */
    Dataset dataset(DatasetOptions options) {
        int steps = Parts.steps(options, 1);
        checkLength(set, count(), steps);
        int last = set.horizon() + steps - 1;
        Samples training = windows(0, trained - 1 - last, steps);
        Samples validation = windows(trained - set.horizon(), count() - 1 - last, steps);
        return new Dataset(options, null, 0, List.of(), features(), training, validation, null);
    }

    /** Windows that begin at the rows {@code first} … {@code last}; only every so many of them where there are too many. */
    private Samples windows(int first, int last, int steps) {
        int width = set.inputs().size();
        long all = (long) (last - first + 1) * steps * (width + 2);
        int stride = (int) (1 + all / MOST_NUMBERS);
        int windows = (last - first) / stride + 1;
        float[] values = new float[windows * steps * width];
        float[] targets = new float[windows * steps];
        float[] before = new float[windows * steps];
        for (int i = 0; i < windows; i++) {
            int from = first + i * stride;
            System.arraycopy(inputs(from, steps), 0, values, i * steps * width, steps * width);
            for (int t = 0; t < steps; t++) {
                targets[i * steps + t] = scaled(width, from + t + set.horizon());
                before[i * steps + t] = scaled(width, from + t);
            }
        }
        return new Samples(windows, steps, null, values, width, targets, steps, 1, before);
    }
}

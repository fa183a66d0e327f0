package dev.unroll.view.data;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.view.Moment;
import dev.unroll.view.control.Latest;
import java.util.Arrays;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The numbers that the model's embedding gives the word looked at, with the weights of the moment. */
public final class EmbeddingViewModel {
    /** While training goes on, weights are copied not more often than this. */
    private static final long REST = 1_000_000_000;
    private final ObservableValue<Moment> moment;
    private final ObservableValue<Number> word;
    private final ObservableValue<Boolean> shown;
    private final Latest<@Nullable Row> looks;
    private final ReadOnlyObjectWrapper<@Nullable Row> row = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper width = new ReadOnlyIntegerWrapper(-1);
    private long last = System.nanoTime() - REST;

    /**
     * A row of the table.
     *
     * @param id      the word
     * @param numbers its numbers
     * @param heat    the size that nearly all numbers of the table keep below
     * @param epoch   for how many epochs they were trained
     */
    public record Row(int id, double[] numbers, double heat, double epoch) {
    }

    EmbeddingViewModel(Executor background, Executor screen, ObservableValue<Moment> moment, ObservableValue<Number> word,
            ObservableValue<Boolean> shown) {
        this.moment = moment;
        this.word = word;
        this.shown = shown;
        looks = new Latest<>(background, screen, row::set, failure -> row.set(null));
        moment.subscribe((before, now) -> {
            width.set(widthOf(now.architecture()));
            if (!now.training() || System.nanoTime() - last > REST) {
                look();
            }
        });
        width.set(widthOf(moment.getValue().architecture()));
        word.subscribe((before, now) -> look());
        shown.subscribe((before, now) -> look());
    }

    /** The word's numbers, or null where the model has no embedding, or none for this word. */
    public ReadOnlyObjectProperty<@Nullable Row> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /** How many numbers a word has; −1 where the model has no embedding. */
    public int width() {
        return width.get();
    }

    /** See {@link #width}. */
    public ReadOnlyIntegerProperty widthProperty() {
        return width.getReadOnlyProperty();
    }

    private static int widthOf(@Nullable Architecture architecture) {
        Layer first = architecture == null || architecture.layers().isEmpty() ? null : architecture.layers().getFirst();
        return first instanceof Embedding embedding ? embedding.outputDim() : -1;
    }

    private void look() {
        if (!shown.getValue()) {
            return;
        }
        last = System.nanoTime();
        Moment at = moment.getValue();
        int id = word.getValue().intValue();
        looks.request(() -> row(at, id));
    }

    private static @Nullable Row row(Moment at, int id) {
        Model model = at.architecture() == null || id < 0 ? null : at.model();
        if (model == null || !(model.architecture().layers().getFirst() instanceof Embedding embedding)
                || id >= embedding.inputDim()) {
            return null;
        }
        Weights weights = model.weights();
        int from = weights.slices(0).getFirst().offset() + id * embedding.outputDim();
        double[] numbers = new double[embedding.outputDim()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = weights.values()[from + i];
        }
        return new Row(id, numbers, heat(weights.values(), weights.slices(0).getFirst()), at.epoch());
    }

    /** One colour scale for all words, found among at most a few thousand of the table's numbers. */
    private static double heat(float[] values, Weights.Slice table) {
        int step = Math.max(1, table.size() / 4096);
        double[] sizes = new double[(table.size() + step - 1) / step];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(values[table.offset() + i * step]);
        }
        Arrays.sort(sizes);
        return Math.max(1e-6, sizes[(int) (0.98 * (sizes.length - 1))]);
    }
}

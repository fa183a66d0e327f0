package dev.unroll.keras;

import dev.unroll.data.DatasetOptions;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.TrainingSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Unroll adds to a Keras archive so that an experiment can be taken up again on another machine.
 *
 * @param dataset  what the model was trained on; null where unknown
 * @param words    the vocabulary, as {@link dev.unroll.data.Vocabulary#words()} gives it, so that typed text works
 *                 without the data set; may be empty
 * @param training how it was trained, with the seed; null where unknown
 * @param history  the epochs so far
 * @param notes    what the person wrote about it
 * @param work     everything else on the person's table; null where only a model is saved, and in files of version 1
 */
public record UnrollParts(@Nullable DatasetOptions dataset, List<String> words, @Nullable TrainingSettings training,
        List<EpochRecord> history, String notes, @Nullable UnrollWork work) {
    /** Nothing but the model. */
    public static final UnrollParts NONE = new UnrollParts(null, List.of(), null, List.of(), "");

    /** Without what else is on the table. */
    public UnrollParts(@Nullable DatasetOptions dataset, List<String> words, @Nullable TrainingSettings training,
            List<EpochRecord> history, String notes) {
        this(dataset, words, training, history, notes, null);
    }

    public UnrollParts {
        words = List.copyOf(words);
        history = List.copyOf(history);
    }
}

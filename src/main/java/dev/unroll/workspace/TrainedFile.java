package dev.unroll.workspace;

import dev.unroll.data.CharacterEncoder;
import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.TextEncoder;
import dev.unroll.data.Vocabulary;
import dev.unroll.data.WordEncoder;
import dev.unroll.keras.KerasFiles;
import dev.unroll.keras.UnrollParts;
import dev.unroll.nn.Model;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.TrainingSettings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Saves a trained model with all that another machine needs to go on with it. */
public final class TrainedFile {
    private TrainedFile() {
    }

    /**
     * Writes the file as a whole or not at all.
     *
     * @throws dev.unroll.text.UnrollException where it cannot be written
     */
    public static void write(Path file, Model model, Dataset dataset, TrainingSettings training, List<EpochRecord> epochs) {
        KerasFiles.write(file, model, new UnrollParts(dataset.options(), words(dataset), training, epochs, ""));
    }

    /** The words that a model trained on the data set can tell apart, by rank; empty where the input is numbers. */
    public static List<String> words(Dataset dataset) {
        Vocabulary vocabulary = vocabulary(dataset);
        if (vocabulary == null) {
            return List.of();
        }
        int numWords = dataset.options().numWords();
        List<String> all = vocabulary.words();
        int kept = numWords == DatasetOptions.ALL ? dataset.words() : Math.min(numWords, dataset.words());
        return all.subList(0, Math.clamp(kept - Vocabulary.INDEX_FROM - 1L, 0, all.size()));
    }

    private static @Nullable Vocabulary vocabulary(Dataset dataset) {
        TextEncoder encoder = dataset.encoder();
        if (encoder instanceof WordEncoder words) {
            return words.vocabulary();
        }
        return encoder instanceof CharacterEncoder characters ? characters.vocabulary() : null;
    }
}

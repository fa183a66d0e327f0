package dev.unroll.workspace.files;

import dev.unroll.data.CharacterEncoder;
import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.PieceEncoder;
import dev.unroll.data.Vocabulary;
import dev.unroll.data.WordEncoder;
import dev.unroll.nn.Model;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.OptimizerState;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.workspace.Experiment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All of an experiment that a file holds: what is written, and what is given when it is opened. Immutable as long as
 * nobody changes the arrays of its weights.
 *
 * @param experiment what is on the screen
 * @param words      the vocabulary by rank, so that typed text works without the data set; empty where the input is
 *                   numbers, or where nobody knows it
 * @param model      the layers with the newest weights of the current run, or else as they are before training; null
 *                   where the layers do not fit each other
 * @param runs       oldest first, without deleted ones
 * @param current    the number of the run whose weights are the model's; 0 where it is none's
 * @param checkpoint where the current run stands, from {@code Trainer.checkpoint()}; null where it cannot go on
 * @param optimizer  where there is no current run: what the optimizer remembers of a training in another program, with which
 *                   the first run begins; else null
 */
public record ExperimentState(Experiment experiment, List<String> words, @Nullable Model model, List<SavedRun> runs,
        int current, @Nullable Checkpoint checkpoint, @Nullable OptimizerState optimizer) {
    /** Whose optimizer remembers nothing but what the checkpoint says. */
    public ExperimentState(Experiment experiment, List<String> words, @Nullable Model model, List<SavedRun> runs, int current,
            @Nullable Checkpoint checkpoint) {
        this(experiment, words, model, runs, current, checkpoint, null);
    }

    public ExperimentState {
        words = List.copyOf(words);
        runs = List.copyOf(runs);
    }

    /** Only an experiment: nothing has been trained. */
    public static ExperimentState of(Experiment experiment, @Nullable Model model, List<String> words) {
        return new ExperimentState(experiment, words, model, List.of(), 0, null);
    }

    /** An experiment whose current run stands at {@code checkpoint}. */
    public static ExperimentState of(Experiment experiment, List<String> words, List<SavedRun> runs, int current,
            Checkpoint checkpoint) {
        Model model = runs.stream().filter(saved -> saved.run().id() == current).findFirst()
                .map(saved -> new Model(saved.run().experiment().architecture(), checkpoint.weights().now())).orElse(null);
        return new ExperimentState(experiment, words, model, runs, current, checkpoint);
    }

    /** The words that a model trained on the data set can tell apart, by rank; empty where the input is numbers. */
    public static List<String> words(Dataset dataset) {
        Vocabulary vocabulary = switch (dataset.encoder()) {
            case WordEncoder words -> words.vocabulary();
            case PieceEncoder pieces -> pieces.vocabulary();
            case CharacterEncoder characters -> characters.vocabulary();
            case null, default -> null;
        };
        if (vocabulary == null) {
            return List.of();
        }
        int numWords = dataset.options().numWords();
        int kept = numWords == DatasetOptions.ALL ? dataset.words() : Math.min(numWords, dataset.words());
        return vocabulary.words().subList(0, Math.clamp(kept - Vocabulary.INDEX_FROM - 1L, 0, vocabulary.words().size()));
    }

    /** The current run. */
    public Optional<SavedRun> currentRun() {
        return runs.stream().filter(saved -> saved.run().id() == current).findFirst();
    }

    /**
     * What a trainer begins with to go on with the current run: exactly where it was if it was under way, else with
     * further epochs; null where it cannot go on.
     */
    public @Nullable Checkpoint next() {
        if (checkpoint == null) {
            return null;
        }
        boolean underWay = currentRun().map(saved -> saved.run().last().phase())
                .filter(phase -> phase == Phase.RUNNING || phase == Phase.PAUSED).isPresent();
        return underWay ? checkpoint : checkpoint.goingOn();
    }
}

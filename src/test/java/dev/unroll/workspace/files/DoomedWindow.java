package dev.unroll.workspace.files;

import dev.unroll.data.Dataset;
import dev.unroll.data.Datasets;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Model;
import dev.unroll.text.Progress;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.Trainer;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.Presets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A program of its own that trains without end and saves as it goes, until somebody kills it. */
final class DoomedWindow {
    static final int BATCHES_PER_SECOND = 100;
    private static final String PRESET = "remember-first";

    private DoomedWindow() {
    }

    /** What it trains. */
    static Experiment experiment() {
        Experiment preset = Experiment.of(Presets.find(PRESET));
        return preset.withTraining(preset.training().withEpochs(1000).withEarlyStopping(null)).withTitle("끝없는 훈련");
    }

    /** {@code args}: the data folder, and milliseconds between two looks. Prints how many batches are done. */
    public static void main(String[] args) throws InterruptedException {
        Experiment experiment = experiment();
        Dataset dataset = Datasets.load(experiment.data(), Path.of(args[0]), Progress.NONE);
        Model model = Model.create(experiment.architecture(), experiment.training().seed());
        Trainer trainer = new Trainer(model, dataset.training(), dataset.validation(), experiment.training(), new Workers(1));
        trainer.setSpeedLimit(BATCHES_PER_SECOND);
        List<String> words = ExperimentState.words(dataset);
        try (Autosave autosave = new Autosave(Path.of(args[0]), source(experiment, trainer, words),
                Duration.ofMillis(Long.parseLong(args[1])))) {
            Thread.ofPlatform().daemon().start(trainer::run);
            while (autosave.problem() == null) {
                System.out.println(trainer.snapshot().batchLosses().size());
                System.out.flush();
                Thread.sleep(2);
            }
            System.out.println(autosave.problem());
        }
    }

    private static Autosave.Source source(Experiment experiment, Trainer trainer, List<String> words) {
        return new Autosave.Source() {
            @Override
            public Object mark() {
                return trainer.snapshot();
            }

            @Override
            public ExperimentState state() {
                TrainingSnapshot last = trainer.snapshot();
                Checkpoint checkpoint = trainer.checkpoint();
                KeptRun run = new KeptRun(1, "", true, experiment, last);
                SavedRun saved = SavedRun.of(run, checkpoint.weights().now(), trainer.kept()::of);
                return ExperimentState.of(experiment, words, List.of(saved), 1, checkpoint);
            }
        };
    }
}

package dev.unroll.keras;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Weights;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerState;
import dev.unroll.train.Series;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link WorkWriter} writes. */
final class WorkReader {
    private static final int MOST_RUNS = 10_000;
    private static final int MOST_KEPT = 1000;

    private final NumberSource numbers;

    WorkReader(NumberSource numbers) {
        this.numbers = numbers;
    }

    UnrollWork read(PartFields root) {
        ExperimentParts shown = ExperimentJson.parts(root.at("experiment"), false);
        List<RunParts> runs = new ArrayList<>();
        Set<Integer> ids = new HashSet<>();
        for (PartFields each : root.list("runs", MOST_RUNS)) {
            RunParts run = run(each);
            if (run.id() < 1 || !ids.add(run.id())) {
                throw each.bad("id");
            }
            runs.add(run);
        }
        int current = root.count("current");
        if (current != 0 && !ids.contains(current)) {
            throw root.bad("current");
        }
        Checkpoint checkpoint = null;
        if (root.has("checkpoint")) {
            RunParts of = runs.stream().filter(run -> run.id() == current).findFirst()
                    .orElseThrow(() -> root.bad("checkpoint"));
            checkpoint = checkpoint(root.at("checkpoint"), of.begun().architecture());
        }
        return new UnrollWork(shown, runs, current, checkpoint);
    }

    private RunParts run(PartFields fields) {
        ExperimentParts begun = ExperimentJson.parts(fields.at("begun"), true);
        Architecture architecture = begun.architecture();
        Map<Integer, Weights> kept = new HashMap<>();
        for (PartFields each : fields.list("kept", MOST_KEPT)) {
            kept.put(each.count("epoch"), weights(each, "weights", architecture));
        }
        Weights newest = fields.has("weights") ? weights(fields, "weights", architecture) : null;
        return new RunParts(fields.integer("id"), fields.text("name"), fields.flag("visible"), begun,
                last(fields.at("last")), newest, kept);
    }

    private Weights weights(PartFields fields, String key, Architecture architecture) {
        return Weights.of(architecture, numbers.shared(fields, key, architecture.parameterCount()));
    }

    private TrainingSnapshot last(PartFields fields) {
        List<EpochRecord> epochs = epochs(fields);
        if (fields.count("best_epoch") > (epochs.isEmpty() ? 0 : epochs.getLast().epoch())) {
            throw fields.bad("best_epoch");
        }
        return new TrainingSnapshot(fields.choice(Phase.class, "phase"), fields.count("epoch"), fields.count("batch"),
                fields.count("batches"), fields.number("loss"), fields.number("accuracy"), epochs,
                curve(fields, "batch_losses"), curve(fields, "batch_accuracies"), fields.count("best_epoch"),
                fields.count("without_better"), fields.number("samples_per_second"), fields.number("seconds"), 0,
                fields.has("problem") ? fields.text("problem") : null);
    }

    private Series curve(PartFields fields, String key) {
        return fields.has(key) ? Series.of(numbers.floats(fields, key)) : Series.EMPTY;
    }

    private List<EpochRecord> epochs(PartFields fields) {
        double[] figures = numbers.doubles(fields, "epochs");
        List<EpochRecord> epochs = new ArrayList<>();
        for (int at = 0; at + WorkWriter.FIGURES <= figures.length; at += WorkWriter.FIGURES) {
            int epoch = (int) figures[at];
            if (epoch < 1 || !epochs.isEmpty() && epoch <= epochs.getLast().epoch()) {
                throw fields.bad("epochs");
            }
            epochs.add(new EpochRecord(epoch, figures[at + 1], figures[at + 2], figures[at + 3], figures[at + 4],
                    figures[at + 5], figures[at + 6]));
        }
        return epochs;
    }

    private Checkpoint checkpoint(PartFields fields, Architecture architecture) {
        TrainingSettings settings = SettingsReader.training(fields.at("training"));
        int count = architecture.parameterCount();
        List<float[]> slots = new ArrayList<>();
        for (PartFields slot : fields.list("slots", OptimizerState.slots(settings.optimizer()))) {
            slots.add(numbers.shared(slot, "numbers", count));
        }
        @Nullable Weights best = fields.has("best_weights") ? weights(fields, "best_weights", architecture) : null;
        try {
            return new Checkpoint(settings, fields.count("samples"), fields.count("last_epoch"),
                    new Checkpoint.Position(fields.count("epoch"), fields.count("batch"), fields.number("loss_sum"),
                            fields.number("metric_sum"), fields.wide("counted")),
                    new Checkpoint.Past(epochs(fields), curve(fields, "batch_losses"), curve(fields, "batch_accuracies"),
                            fields.number("seconds")),
                    new Checkpoint.Watch(fields.choice(Monitor.class, "monitor"), fields.count("best_epoch"),
                            fields.count("counted_from"), fields.number("plateau_best"), fields.count("plateau_waited")),
                    new Checkpoint.Held(weights(fields, "weights", architecture),
                            weights(fields, "last_epoch_weights", architecture), best),
                    new OptimizerState(fields.wide("steps"), slots), fields.number("learning_rate"));
        } catch (UnrollException unfit) {
            throw fields.because(unfit);
        }
    }
}

package dev.unroll.keras;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Split;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Weights;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerState;
import dev.unroll.train.Series;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import java.util.List;
import java.util.Map;

/** A table with two runs, one of which can go on within its second epoch. */
final class SampleWork {
    private static final TrainingSettings TRAINING = new TrainingSettings(new dev.unroll.train.OptimizerSettings.Adam(),
            dev.unroll.train.Loss.BINARY_CROSSENTROPY, 10, 7, -5, new EarlyStopping(Monitor.VAL_LOSS, 3, true),
            new dev.unroll.train.ReduceOnPlateau(Monitor.LOSS, 0.5, 2, 1e-6), dev.unroll.train.Clipping.NONE);

    private SampleWork() {
    }

    static UnrollWork of(Architecture architecture, float[] model) {
        DatasetOptions data = new DatasetOptions("reviews-ko", 20, 10, Split.OWN);
        ExperimentParts shown = new ExperimentParts("감성 분류", data, architecture, TRAINING, "on the screen");
        ExperimentParts begun = new ExperimentParts("before", data, architecture, TRAINING.withSeed(4), "");
        EpochRecord epoch = new EpochRecord(1, 0.7, 0.5, Double.NaN, 0.25, 0.001, 1.5);
        Series losses = Series.of(0.9f, 0.8f, 0.7f, 0.6f);
        Series accuracies = Series.of(0.1f, 0.2f, 0.3f, Float.NaN);
        TrainingSnapshot going = new TrainingSnapshot(Phase.RUNNING, 2, 1, 3, 0.6, Double.NaN, List.of(epoch), losses, accuracies,
                1, 0, 123.5, 2.25, 17, null);
        TrainingSnapshot failed = new TrainingSnapshot(Phase.FAILED, 1, 0, 3, Double.NaN, Double.NaN, List.of(), Series.EMPTY,
                Series.EMPTY, 0, 0, 0, 0.5, 0, "It broke.");
        Weights now = Weights.of(architecture, model.clone());
        Weights end = SampleModels.random(architecture, 21).weights();
        OptimizerState optimizer = new OptimizerState(4, List.of(SampleModels.random(architecture, 22).weights().values(),
                SampleModels.random(architecture, 23).weights().values()));
        Checkpoint checkpoint = new Checkpoint(TRAINING.withSeed(4), 25, 9, new Checkpoint.Position(2, 1, 6, 3, 10),
                new Checkpoint.Past(List.of(epoch), losses, accuracies, 2.25),
                new Checkpoint.Watch(Monitor.VAL_LOSS, 1, 0, Double.POSITIVE_INFINITY, 1), new Checkpoint.Held(now, end, end),
                optimizer, 0.0005);
        return new UnrollWork(shown, List.of(
                new RunParts(2, "nothing", false, shown, failed, null, Map.of()),
                new RunParts(5, "둘째 실행", true, begun, going, now, Map.of(1, end))), 5, checkpoint);
    }
}

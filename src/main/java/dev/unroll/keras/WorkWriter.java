package dev.unroll.keras;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.nn.Weights;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.OptimizerState;
import dev.unroll.train.Series;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.text.UnrollException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is on the table into {@code unroll.json} and its arrays into a {@link NumberStore}. Where there is no room
 * for everything, this comes first: the epochs of all runs, the checkpoint, the batch curves of the newest runs, and as
 * long as the whole stays small the weights of the newest runs.
 */
final class WorkWriter {
    /** Numbers of an epoch. */
    static final int FIGURES = 7;
    /** Weights of past runs are left out when the arrays would become larger than this. */
    static final long ROOM_FOR_WEIGHTS = 64L << 20;

    private final NumberStore numbers;

    WorkWriter(NumberStore numbers) {
        this.numbers = numbers;
    }

    void write(UnrollWork work, Path file, ObjectNode root) {
        root.set("experiment", ExperimentJson.node(work.shown()));
        ArrayNode runs = root.putArray("runs");
        Map<Integer, ObjectNode> lasts = new HashMap<>();
        for (RunParts run : work.runs()) {
            ObjectNode node = runs.addObject().put("id", run.id()).put("name", run.name()).put("visible", run.visible());
            node.set("begun", ExperimentJson.node(run.begun()));
            ObjectNode last = node.putObject("last");
            last(run.last(), last);
            ObjectNode epochs = epochs(run.last().epochs());
            if (epochs == null) {
                throw UnrollException.failed("keras.tooMuch", file.toString(), NumberStore.MOST >> 20);
            }
            last.set("epochs", epochs);
            lasts.put(run.id(), last);
        }
        root.put("current", work.current());
        Checkpoint checkpoint = work.checkpoint();
        if (checkpoint != null) {
            checkpoint(checkpoint, root);
        }
        for (RunParts run : work.runs().reversed()) {
            curves(run.last().batchLosses(), run.last().batchAccuracies(), lasts.getOrDefault(run.id(), Json.object()));
        }
        for (int i = work.runs().size() - 1; i >= 0; i--) {
            weights(work.runs().get(i), (ObjectNode) runs.get(i));
        }
    }

    private static void last(TrainingSnapshot it, ObjectNode node) {
        node.put("phase", it.phase().name()).put("epoch", it.epoch()).put("batch", it.batch())
                .put("batches", it.batches()).put("best_epoch", it.bestEpoch())
                .put("without_better", it.epochsWithoutBetter()).put("finished", it.epochs().size());
        Json.number(node, "loss", it.loss());
        Json.number(node, "accuracy", it.accuracy());
        Json.number(node, "samples_per_second", it.samplesPerSecond());
        Json.number(node, "seconds", it.seconds());
        if (it.problem() != null) {
            node.put("problem", it.problem());
        }
    }

    private @Nullable ObjectNode epochs(List<EpochRecord> epochs) {
        double[] figures = new double[epochs.size() * FIGURES];
        int at = 0;
        for (EpochRecord it : epochs) {
            double[] row = {it.epoch(), it.loss(), it.accuracy(), it.valLoss(), it.valAccuracy(), it.learningRate(),
                it.seconds()};
            System.arraycopy(row, 0, figures, at, FIGURES);
            at += FIGURES;
        }
        return numbers.doubles(figures);
    }

    /** Both curves or none. */
    private boolean curves(Series losses, Series accuracies, ObjectNode node) {
        ObjectNode loss = numbers.floats(losses.toArray());
        ObjectNode accuracy = loss == null ? null : numbers.floats(accuracies.toArray());
        if (accuracy == null) {
            return false;
        }
        node.set("batch_losses", loss);
        node.set("batch_accuracies", accuracy);
        return true;
    }

    private void weights(RunParts run, ObjectNode node) {
        Weights newest = run.weights();
        if (newest != null) {
            weights("weights", newest, node);
        }
        ArrayNode kept = node.putArray("kept");
        new TreeMap<>(run.epochs()).descendingMap().forEach((epoch, weights) -> {
            ObjectNode each = Json.object().put("epoch", epoch);
            if (weights("weights", weights, each)) {
                kept.add(each);
            }
        });
    }

    private boolean weights(String key, Weights weights, ObjectNode node) {
        float[] values = weights.values();
        ObjectNode place = numbers.size() + (long) values.length * Float.BYTES > ROOM_FOR_WEIGHTS ? null
                : numbers.floats(values);
        if (place != null) {
            node.set(key, place);
        }
        return place != null;
    }

    /** The checkpoint as a whole, or nothing. */
    private void checkpoint(Checkpoint it, ObjectNode root) {
        ObjectNode node = Json.object().put("samples", it.samples()).put("last_epoch", it.lastEpoch());
        node.set("training", SettingsWriter.training(it.settings()));
        Json.number(node, "learning_rate", it.learningRate());
        Checkpoint.Position position = it.position();
        node.put("epoch", position.epoch()).put("batch", position.batch()).put("counted", position.counted());
        Json.number(node, "loss_sum", position.lossSum());
        Json.number(node, "metric_sum", position.metricSum());
        Checkpoint.Watch watch = it.watch();
        node.put("monitor", watch.monitor().name()).put("best_epoch", watch.bestEpoch())
                .put("counted_from", watch.countedFrom()).put("plateau_waited", watch.plateauWaited());
        Json.number(node, "plateau_best", watch.plateauBest());
        Json.number(node, "seconds", it.past().seconds());
        OptimizerState optimizer = it.optimizer();
        node.put("steps", optimizer.steps());
        if (arrays(it, node)) {
            root.set("checkpoint", node);
        }
    }

    private boolean arrays(Checkpoint it, ObjectNode node) {
        ObjectNode epochs = epochs(it.past().epochs());
        if (epochs == null || !curves(it.past().losses(), it.past().accuracies(), node)) {
            return false;
        }
        node.set("epochs", epochs);
        boolean room = put("weights", it.weights().now().values(), node)
                && put("last_epoch_weights", it.weights().lastEpoch().values(), node);
        Weights best = it.weights().best();
        if (best != null) {
            room = room && put("best_weights", best.values(), node);
        }
        ArrayNode slots = node.putArray("slots");
        for (float[] slot : it.optimizer().slots()) {
            room = room && put("numbers", slot, slots.addObject());
        }
        return room;
    }

    private boolean put(String key, float[] values, ObjectNode node) {
        ObjectNode place = numbers.floats(values);
        if (place == null) {
            return false;
        }
        node.set(key, place);
        return true;
    }
}

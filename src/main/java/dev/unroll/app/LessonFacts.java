package dev.unroll.app;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.view.network.NetworkViewModel.Seen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures of the model, its data and its training, by the names that {@code lesson.Reading.Fact} lists. */
final class LessonFacts {
    private static final String OF_LAYER = "parameters.";
    private final Workbench bench;

    LessonFacts(Workbench bench) {
        this.bench = bench;
    }

    double of(String name) {
        Architecture model = bench.train().experiment().now().architecture();
        if (name.startsWith(OF_LAYER)) {
            int layer = Integer.parseInt(name.substring(OF_LAYER.length()));
            return layer < model.layers().size() ? model.layers().get(layer).parameterCount(model.inputOf(layer)) : Double.NaN;
        }
        return switch (name) {
            case "parameters" -> model.parameterCount();
            case "width", "units" -> ofRecurrent(model, name.equals("units"));
            case "steps", "padding", "words", "training", "validation" -> ofData(name);
            default -> ofTraining(name);
        };
    }

    private static double ofRecurrent(Architecture model, boolean units) {
        for (int i = 0; i < model.layers().size(); i++) {
            Layer layer = model.layers().get(i);
            Shape in = model.inputOf(i);
            if (layer instanceof Recurrent recurrent) {
                return units ? recurrent.cell().units() : in.width();
            }
        }
        return Double.NaN;
    }

    private double ofData(String name) {
        Dataset data = bench.train().experiment().datasetProperty().get();
        Seen seen = bench.network().seenProperty().get();
        if (data == null) {
            return Double.NaN;
        }
        return switch (name) {
            case "words" -> data.words();
            case "training" -> data.training().count();
            case "validation" -> data.validation().count();
            case "steps" -> seen == null ? Double.NaN : seen.trace().tokens().size();
            default -> seen == null ? Double.NaN : seen.trace().tokens().stream().filter(token -> token.equals("<pad>")).count();
        };
    }

    private double ofTraining(String name) {
        TrainingSnapshot now = bench.train().snapshotProperty().get();
        List<EpochRecord> epochs = now.epochs();
        if (name.equals("epochs") || name.equals("epoch")) {
            return epochs.isEmpty() ? Double.NaN : name.equals("epochs") ? epochs.size() : now.bestEpoch();
        }
        boolean last = name.startsWith("last_");
        @Nullable EpochRecord record = epochs.isEmpty() ? null : last ? epochs.getLast()
                : epochs.get(Math.clamp(now.bestEpoch() - 1, 0, epochs.size() - 1));
        return record == null ? Double.NaN : switch (last ? name.substring("last_".length()) : name) {
            case "loss" -> record.loss();
            case "accuracy" -> record.accuracy();
            case "val_loss" -> record.valLoss();
            case "val_accuracy" -> record.valAccuracy();
            default -> throw new IllegalArgumentException(name);
        };
    }
}

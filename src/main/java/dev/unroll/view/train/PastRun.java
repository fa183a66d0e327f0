package dev.unroll.view.train;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Recurrent;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.Loss;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.workspace.Preset;
import java.util.List;

/**
 * A run that came before.
 *
 * @param model   what was trained, in short: {@code LSTM 8}
 * @param error   whether the second figure is an error instead of an accuracy
 * @param visible whether its curves are shown
 */
public record PastRun(String model, String dataset, List<EpochRecord> epochs, boolean error, boolean visible) {
    public PastRun {
        epochs = List.copyOf(epochs);
    }

    static PastRun of(Preset scenario, TrainingSnapshot last) {
        return new PastRun(shortName(scenario.architecture()), scenario.data().dataset(), last.epochs(),
                error(scenario.training()), true);
    }

    PastRun toggled() {
        return new PastRun(model, dataset, epochs, error, !visible);
    }

    /** The best validation accuracy, or the least error, or NaN. */
    public double best() {
        return best(epochs, error);
    }

    static double best(List<EpochRecord> epochs, boolean error) {
        var figures = epochs.stream().mapToDouble(EpochRecord::valAccuracy).filter(v -> !Double.isNaN(v));
        return (error ? figures.min() : figures.max()).orElse(Double.NaN);
    }

    /** Whether training with these settings measures an error instead of an accuracy. */
    static boolean error(TrainingSettings settings) {
        return settings.loss() == Loss.MSE || settings.loss() == Loss.MAE;
    }

    /** A model's recurrent layers with their units, or its last layer's type. */
    public static String shortName(Architecture architecture) {
        List<String> parts = architecture.layers().stream().filter(Recurrent.class::isInstance)
                .map(l -> l.type() + " " + ((Recurrent) l).cell().units()).toList();
        Layer last = architecture.layers().getLast();
        return parts.isEmpty() ? last.type() : String.join(" + ", parts);
    }
}

package dev.unroll.workspace;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Recurrent;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.TrainingSnapshot;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * One training of the experiment, finished or under way.
 *
 * @param id         its number, 1 first, never used again
 * @param name       what the person calls it, or its model in short
 * @param visible    among the curves
 * @param experiment what it was begun with
 * @param last       where it stands
 */
public record KeptRun(int id, String name, boolean visible, Experiment experiment, TrainingSnapshot last) {
    /** Its finished epochs. */
    public List<EpochRecord> epochs() {
        return last.epochs();
    }

    /** The best validation accuracy, or the least error, or NaN. */
    public double best() {
        DoubleStream figures = epochs().stream().mapToDouble(EpochRecord::valAccuracy).filter(v -> !Double.isNaN(v));
        return (experiment.measuresError() ? figures.min() : figures.max()).orElse(Double.NaN);
    }

    /** The same run at a later moment. */
    public KeptRun at(TrainingSnapshot next) {
        return new KeptRun(id, name, visible, experiment, next);
    }

    /** The same run under another name. */
    public KeptRun called(String next) {
        return new KeptRun(id, next, visible, experiment, last);
    }

    /** The same run as a person wants it shown. */
    public KeptRun as(RunLooks.Look look) {
        String shown = look.name().isEmpty() ? shortName(experiment.architecture()) : look.name();
        return shown.equals(name) && look.visible() == visible ? this
                : new KeptRun(id, shown, look.visible(), experiment, last);
    }

    /** A model's recurrent layers with their units, or its last layer's type: {@code LSTM 8 + LSTM 8}. */
    public static String shortName(Architecture architecture) {
        List<String> parts = architecture.layers().stream().map(KeptRun::shortName).filter(Objects::nonNull).toList();
        return !parts.isEmpty() ? String.join(" + ", parts)
                : architecture.layers().isEmpty() ? "–" : architecture.layers().getLast().type();
    }

    private static @org.jspecify.annotations.Nullable String shortName(Layer layer) {
        return switch (layer) {
            case Recurrent r -> r.type() + " " + r.cell().units();
            case Bidirectional b -> "Bi-" + b.layer().type() + " " + b.layer().cell().units();
            case EncoderDecoder e -> "2 × " + e.cell().type() + " " + e.cell().units();
            default -> null;
        };
    }
}

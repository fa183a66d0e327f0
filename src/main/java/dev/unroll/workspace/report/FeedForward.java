package dev.unroll.workspace.report;

import dev.unroll.data.DatasetOptions;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Layer;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Shape;
import dev.unroll.workspace.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The network without a memory that a recurrent one has to beat: Embedding, Flatten, Dense. It reads the same sequences,
 * but each word at its own place, and is trained in the same way from the same seed.
 */
public final class FeedForward {
    /** As wide as in the course where the experiment has no Embedding of its own. */
    private static final int WIDTH = 8;

    private FeedForward() {
    }

    /** The baseline of an experiment; none where the answer is a sequence, or there is no closing Dense layer. */
    public static Optional<Experiment> of(Experiment experiment) {
        Architecture model = experiment.architecture();
        DatasetOptions data = experiment.data();
        if (model.layers().isEmpty() || model.output().kind() != Shape.Kind.VECTOR
                || !(model.layers().getLast() instanceof Dense answer)) {
            return Optional.empty();
        }
        List<Layer> layers = new ArrayList<>();
        switch (model.layers().getFirst()) {
            case Embedding e -> layers.add(new Embedding(e.inputDim(), e.outputDim(), false));
            case OneHot o -> layers.add(new Embedding(o.width(), WIDTH, false));
            default -> { }
        }
        layers.add(new Flatten());
        layers.add(answer);
        Shape input = new Shape(model.input().kind(), data.maxLength(), model.input().width());
        return Optional.of(experiment.withArchitecture(new Architecture(input, layers, model.initialValues())));
    }

    /** Whether an experiment is such a network itself. */
    public static boolean is(Experiment experiment) {
        return of(experiment).map(baseline -> baseline.architecture().layers().equals(experiment.architecture().layers()))
                .orElse(false);
    }
}

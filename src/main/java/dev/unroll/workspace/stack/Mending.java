package dev.unroll.workspace.stack;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Layer;
import dev.unroll.nn.OneHot;
import dev.unroll.workspace.Experiment;

/** Makes a model read a data set and answer what it asks: its first layer's rows, and then the likeliest remedies, one by one. */
public final class Mending {
    private static final int MOST = 12;

    private Mending() {
    }

    /** The experiment, fitted as far as remedies are known. */
    public static Experiment fit(Experiment experiment, Dataset dataset) {
        Experiment fitted = rows(experiment, dataset.words());
        for (int i = 0; i < MOST; i++) {
            StackProblem problem = StackCheck.of(fitted, dataset).problems().stream()
                    .filter(each -> each.blocking() && !each.fixes().isEmpty()).findFirst().orElse(null);
            if (problem == null) {
                return fitted;
            }
            fitted = problem.fixes().getFirst().apply(fitted);
        }
        return fitted;
    }

    private static Experiment rows(Experiment experiment, int words) {
        if (words == 0 || experiment.architecture().layers().isEmpty()) {
            return experiment;
        }
        Layer first = experiment.architecture().layers().getFirst();
        Layer fitting = switch (first) {
            case Embedding e -> new Embedding(words, e.outputDim(), e.maskZero());
            case OneHot o -> new OneHot(words);
            default -> first;
        };
        return StackEdits.replace(experiment, 0, fitting);
    }
}

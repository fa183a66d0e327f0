package dev.unroll.workspace.stack;

import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Layer;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import dev.unroll.workspace.DatasetFit;
import dev.unroll.workspace.Experiment;
import java.util.ArrayList;
import java.util.List;

/** Whether a model reads what its data give. */
final class InputCheck {
    private InputCheck() {
    }

    static List<StackProblem> of(Experiment experiment, Dataset dataset) {
        Architecture architecture = experiment.architecture();
        Shape given = DatasetFit.shape(dataset);
        Shape read = architecture.input();
        if (given.kind() != read.kind() || given.width() != read.width()) {
            return List.of(StackProblem.blocking(StackProblem.INPUT,
                    UnrollException.badArgument("workspace.otherInput", given, read), read(given)));
        }
        if (read.steps() != Shape.ANY && read.steps() != given.steps()) {
            return List.of(StackProblem.blocking(StackProblem.INPUT,
                    UnrollException.badArgument("workspace.otherLength", given.steps(), read.steps()), read(given),
                    new Fix("stack.fix.cutData", List.of(read.steps()), e -> e.withData(cut(e.data(), read.steps())))));
        }
        if (architecture.layers().isEmpty()) {
            return List.of();
        }
        Layer first = architecture.layers().getFirst();
        return dataset.words() <= DatasetFit.rows(first) ? List.of() : List.of(tooFewRows(first, dataset));
    }

    private static StackProblem tooFewRows(Layer first, Dataset dataset) {
        int rows = DatasetFit.rows(first);
        int words = dataset.words();
        Layer wider = first instanceof Embedding e ? new Embedding(words, e.outputDim(), e.maskZero()) : new OneHot(words);
        List<Fix> fixes = new ArrayList<>();
        fixes.add(new Fix("stack.fix.rows", List.of(wider, words), e -> StackEdits.replace(e, 0, wider)));
        if (!Datasets.builtIn(dataset.options().dataset()) && rows > 3) {
            fixes.add(new Fix("stack.fix.fewerWords", List.of(rows), e -> e.withData(keep(e.data(), rows))));
        }
        return new StackProblem(0, UnrollException.badArgument("workspace.tooManyWords", words, rows), true, null, fixes);
    }

    private static Fix read(Shape given) {
        return given.kind() == Shape.Kind.TOKENS
                ? new Fix("stack.fix.readTokens", List.of(given.steps()), e -> StackEdits.input(e, given))
                : new Fix("stack.fix.readNumbers", List.of(given.steps(), given.width()), e -> StackEdits.input(e, given));
    }

    private static DatasetOptions cut(DatasetOptions o, int length) {
        return o.withMaxLength(length);
    }

    private static DatasetOptions keep(DatasetOptions o, int words) {
        return o.withNumWords(words);
    }
}

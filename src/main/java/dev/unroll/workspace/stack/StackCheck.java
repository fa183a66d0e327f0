package dev.unroll.workspace.stack;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import dev.unroll.workspace.Experiment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the layers of a model fit each other, its data and its loss, layer by layer. A pure function of these.
 *
 * @param layers   one entry for each layer
 * @param problems what is not as it should be, in the order in which it is best mended
 */
public record StackCheck(Architecture architecture, List<LayerFit> layers, List<StackProblem> problems) {
    public StackCheck {
        layers = List.copyOf(layers);
        problems = List.copyOf(problems);
    }

    /** Looks at the layers alone. */
    public static StackCheck of(Architecture architecture) {
        int steps = architecture.input().steps();
        ChainCheck chain = new ChainCheck(architecture, Task.UNKNOWN, steps == Shape.ANY ? Task.USUAL_STEPS : steps);
        List<StackProblem> problems = new ArrayList<>(chain.problems());
        if (architecture.layers().isEmpty()) {
            problems.add(StackProblem.blocking(0, UnrollException.badArgument("nn.emptyModel")));
        }
        return new StackCheck(architecture, chain.fits(), problems);
    }

    /**
     * Looks at the layers, and at what they read and give.
     *
     * @param dataset null while the data are not there: then only the layers are looked at
     */
    public static StackCheck of(Experiment experiment, @Nullable Dataset dataset) {
        Architecture architecture = experiment.architecture();
        Task task = Task.of(experiment, dataset);
        ChainCheck chain = new ChainCheck(architecture, task, experiment.data().maxLength());
        List<StackProblem> problems = new ArrayList<>();
        if (dataset != null && dataset.training().count() == 0) {
            problems.add(StackProblem.blocking(0, UnrollException.badArgument("stack.noExamples")));
        } else if (dataset != null) {
            problems.addAll(InputCheck.of(experiment, dataset));
        }
        problems.addAll(chain.problems());
        if (architecture.layers().isEmpty()) {
            problems.add(empty(task, architecture.input()));
        } else if (dataset != null && problems.stream().noneMatch(StackProblem::blocking)) {
            Shape output = chain.fits().getLast().out();
            StackProblem problem = output == null ? null : new OutputCheck(experiment, output, dataset).problem();
            if (problem != null) {
                problems.add(problem);
            }
        }
        return new StackCheck(architecture, chain.fits(), problems);
    }

    private static StackProblem empty(Task task, Shape input) {
        return StackProblem.blocking(0, UnrollException.badArgument("nn.emptyModel"),
                new Fix("stack.fix.starter", List.of(), e -> StackEdits.layers(e, task.starter(input))),
                new Fix("stack.fix.close", List.of(task.units(), task.activation().kerasName()),
                        e -> StackEdits.insert(e, 0, task.closing())));
    }

    /** The first reason why the model cannot be trained, or null. */
    public @Nullable UnrollException problem() {
        return problems.stream().filter(StackProblem::blocking).map(StackProblem::reason).findFirst().orElse(null);
    }

    /** Whether the model can be trained. */
    public boolean ok() {
        return problem() == null;
    }

    /** Whether every layer can read what it is fed, whatever the data. */
    public boolean connected() {
        return !layers.isEmpty() && layers.getLast().out() != null;
    }

    /** What is not as it should be at a layer, at the input or at the end. */
    public List<StackProblem> at(int place) {
        return problems.stream().filter(problem -> problem.layer() == place).toList();
    }

    /** What flows before a layer, or out of the last one; null where that is not known. */
    public @Nullable Shape before(int layer) {
        return layer == 0 ? architecture.input() : layers.get(layer - 1).out();
    }

    /** How many parameters the layers have as far as they fit. */
    public long parameters() {
        return layers.stream().mapToLong(LayerFit::parameters).sum();
    }
}

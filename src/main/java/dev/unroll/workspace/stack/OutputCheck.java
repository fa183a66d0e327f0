package dev.unroll.workspace.stack;

import dev.unroll.data.Dataset;
import dev.unroll.data.Samples;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Loss;
import dev.unroll.workspace.Experiment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a model whose layers fit each other gives what its data and its loss ask for. */
final class OutputCheck {
    private final List<Layer> layers;
    private final Shape output;
    private final Dataset dataset;
    private final Task task;
    private final Loss loss;

    OutputCheck(Experiment experiment, Shape output, Dataset dataset) {
        layers = experiment.architecture().layers();
        this.output = output;
        this.dataset = dataset;
        task = Task.of(experiment, dataset);
        loss = experiment.training().loss();
    }

    /** The first thing that is wrong, or null. */
    @Nullable StackProblem problem() {
        StackProblem problem = loss();
        problem = problem != null && problem.blocking() ? problem : or(steps(), problem);
        problem = problem != null && problem.blocking() ? problem : or(width(), problem);
        return problem != null && problem.blocking() ? problem : or(activation(), problem);
    }

    private static @Nullable StackProblem or(@Nullable StackProblem first, @Nullable StackProblem second) {
        return first != null ? first : second;
    }

    private int last() {
        return layers.size() - 1;
    }

    // ---- loss and data ----

    private @Nullable StackProblem loss() {
        int classes = dataset.classes().size();
        int wide = dataset.training().targetWidth();
        boolean numbers = loss == Loss.MSE || loss == Loss.MAE;
        if (classes == 0 && !numbers) {
            return otherLoss(true, "stack.lossForNumbers", 0, Loss.MSE);
        }
        if (classes > 2 && wide == 1 && loss == Loss.BINARY_CROSSENTROPY) {
            return otherLoss(true, "stack.lossForClasses", classes, Loss.SPARSE_CATEGORICAL_CROSSENTROPY);
        }
        if (classes > 0 && wide == 1 && loss == Loss.CATEGORICAL_CROSSENTROPY) {
            return otherLoss(true, "stack.lossOneHot", classes,
                    classes > 2 ? Loss.SPARSE_CATEGORICAL_CROSSENTROPY : Loss.BINARY_CROSSENTROPY);
        }
        if (classes > 2 && wide == 1 && numbers) {
            return otherLoss(false, "stack.classesAsNumbers", classes, Loss.SPARSE_CATEGORICAL_CROSSENTROPY);
        }
        return null;
    }

    private StackProblem otherLoss(boolean blocking, String key, int classes, Loss instead) {
        Fix fix = new Fix("stack.fix.loss", List.of(instead.kerasName()),
                e -> e.withTraining(e.training().withLoss(instead)));
        return new StackProblem(last(), UnrollException.badArgument(key, loss.kerasName(), classes), blocking, null, List.of(fix));
    }

    // ---- timesteps ----

    private @Nullable StackProblem steps() {
        Samples samples = dataset.training();
        boolean sequence = output.kind() == Shape.Kind.SEQUENCE;
        int steps = !sequence ? 1 : output.steps() == Shape.ANY ? samples.steps() : output.steps();
        if (steps == samples.targetSteps()) {
            return null;
        }
        if (sequence && samples.targetSteps() == 1) {
            return oneAnswer(steps);
        }
        Fix keep = ChainCheck.keepSequence(layers, layers.size());
        StackProblem problem = StackProblem.blocking(keep == null ? last() : collapsing(),
                UnrollException.badArgument("stack.answerEachStep", samples.targetSteps()),
                keep == null ? ChainCheck.removal(layers, last()) : keep);
        return problem.between(layers.size(), output, "(None, " + samples.targetSteps() + ", " + task.units() + ")");
    }

    /** The layer that makes one vector of the sequence. */
    private int collapsing() {
        for (int i = last(); i >= 0; i--) {
            if (layers.get(i) instanceof Flatten || Cells.inside(layers.get(i)) != null) {
                return i;
            }
        }
        return last();
    }

    private StackProblem oneAnswer(int steps) {
        int at = last();
        while (at >= 0 && Cells.inside(layers.get(at)) == null) {
            at--;
        }
        List<Fix> fixes = new ArrayList<>();
        if (at >= 0) {
            int index = at;
            Layer layer = layers.get(at);
            fixes.add(new Fix("stack.fix.noSequences", List.of(layer),
                    e -> StackEdits.replace(e, index, Cells.returningSequences(layer, false))));
        }
        int before = layers.getLast() instanceof Dense ? last() : layers.size();
        fixes.add(before < layers.size()
                ? new Fix("stack.fix.flattenBefore", List.of(layers.get(before)),
                        e -> StackEdits.insert(e, before, new Flatten()))
                : new Fix("stack.fix.flatten", List.of(), e -> StackEdits.insert(e, before, new Flatten())));
        return new StackProblem(at >= 0 ? at : last(), UnrollException.badArgument("stack.oneAnswer", steps), true,
                new StackProblem.Mismatch(layers.size(), output, "(None, " + task.units() + ")"), fixes);
    }

    // ---- units and activation ----

    private @Nullable StackProblem width() {
        int width = output.width();
        boolean sparse = loss == Loss.SPARSE_CATEGORICAL_CROSSENTROPY;
        if (width == task.units()) {
            return null;
        }
        boolean blocking = !sparse || width < task.units();
        List<Fix> fixes = new ArrayList<>();
        Fix close = closing();
        if (layers.getLast() instanceof Dense dense) {
            boolean hidden = dense.activation() == Activation.RELU || dense.activation() == Activation.TANH;
            fixes.add(close);
            fixes.add(hidden ? 1 : 0, outputOf(dense));
        } else {
            fixes.add(close);
        }
        String key = sparse ? "stack.unitPerClass" : loss == Loss.BINARY_CROSSENTROPY ? "stack.oneUnit" : "stack.unitPerNumber";
        StackProblem problem = new StackProblem(last(), UnrollException.badArgument(key, task.units(), width), blocking, null,
                fixes);
        return problem.between(layers.size(), output, wanted());
    }

    private String wanted() {
        return new Shape(output.kind(), output.steps(), task.units()).toString();
    }

    private Fix closing() {
        Dense closing = task.closing();
        return new Fix("stack.fix.close", List.of(closing.units(), closing.activation().kerasName()),
                e -> StackEdits.insert(e, layers.size(), closing));
    }

    private Fix outputOf(Dense dense) {
        Dense next = new Dense(task.units(), task.activation(), dense.useBias());
        return new Fix("stack.fix.makeOutput", List.of(dense, next.units(), next.activation().kerasName()),
                e -> StackEdits.replace(e, last(), next));
    }

    private @Nullable StackProblem activation() {
        int at = last();
        while (at > 0 && (layers.get(at) instanceof Dropout || layers.get(at) instanceof Flatten)) {
            at--;
        }
        Layer core = layers.get(at);
        Activation used = switch (core) {
            case Dense d -> d.activation();
            case Recurrent r -> r.cell().activation();
            case Bidirectional b -> b.layer().cell().activation();
            default -> Activation.LINEAR;
        };
        if (used == task.activation()) {
            return null;
        }
        boolean share = used == Activation.SIGMOID || used == Activation.HARD_SIGMOID
                || used == Activation.HARD_SIGMOID_KERAS2 || used == Activation.SOFTMAX;
        boolean numbers = loss == Loss.MSE || loss == Loss.MAE;
        boolean wanted = numbers ? !dataset.classes().isEmpty() : share && loss == Loss.BINARY_CROSSENTROPY;
        if (wanted) {
            return null;
        }
        return new StackProblem(at, UnrollException.badArgument(numbers ? "stack.boundedNumbers" : "stack.noProbability",
                core.type(), used.kerasName(), loss.kerasName()), !numbers && !share, null, activationFixes(at, core));
    }

    private List<Fix> activationFixes(int at, Layer core) {
        Activation next = task.activation();
        boolean flattened = layers.subList(at, layers.size()).stream().anyMatch(Flatten.class::isInstance);
        if (core instanceof Dense d && !flattened) {
            return List.of(activationFix(at, core, new Dense(d.units(), next, d.useBias())));
        }
        Recurrent inside = Cells.inside(core);
        if (inside == null || flattened || next == Activation.SOFTMAX) {
            return List.of(closing());
        }
        return List.of(closing(), activationFix(at, core, Cells.put(core, Cells.withActivation(inside, next))));
    }

    private Fix activationFix(int at, Layer core, Layer next) {
        return new Fix("stack.fix.activation", List.of(core, task.activation().kerasName()),
                e -> StackEdits.replace(e, at, next));
    }
}

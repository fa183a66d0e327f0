package dev.unroll.workspace.stack;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Layer;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.plot.Numbers;
import dev.unroll.text.UnrollException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether each layer can read what the one before it gives. */
final class ChainCheck {
    private final Architecture architecture;
    private final List<Layer> layers;
    private final Task task;
    private final int length;
    private final List<LayerFit> fits = new ArrayList<>();
    private final List<StackProblem> problems = new ArrayList<>();

    /**
     * Looks at every layer.
     *
     * @param length timesteps of the data
     */
    ChainCheck(Architecture architecture, Task task, int length) {
        this.architecture = architecture;
        layers = architecture.layers();
        this.task = task;
        this.length = length;
        Shape at = architecture.input();
        for (int i = 0; i < layers.size(); i++) {
            LayerFit fit = at == null ? LayerFit.UNKNOWN : fit(i, at);
            fits.add(fit);
            at = fit.out();
        }
        if (problems.stream().noneMatch(StackProblem::blocking)) {
            total();
        }
    }

    List<LayerFit> fits() {
        return fits;
    }

    List<StackProblem> problems() {
        return problems;
    }

    private LayerFit fit(int i, Shape in) {
        Layer layer = layers.get(i);
        Shape out;
        try {
            out = layer.output(in);
        } catch (UnrollException e) {
            problems.add(misfit(i, in, e));
            return new LayerFit(in, null, 0);
        } catch (ArithmeticException e) {
            problems.add(tooLarge(i, in, Sizes.MOST_PARAMETERS));
            return new LayerFit(in, null, 0);
        }
        long count = Sizes.count(layer, in);
        if (count > Sizes.MOST_PARAMETERS) {
            problems.add(tooLarge(i, in, Sizes.MOST_PARAMETERS));
            return count == Long.MAX_VALUE ? new LayerFit(in, null, 0) : new LayerFit(in, out, count);
        }
        own(i, in);
        return new LayerFit(in, out, count);
    }

    // ---- a layer that cannot read what it is fed ----

    private StackProblem misfit(int i, Shape in, UnrollException reason) {
        Layer layer = layers.get(i);
        List<Fix> fixes = new ArrayList<>();
        if (layer instanceof Embedding || layer instanceof OneHot) {
            fixes.add(removal(i));
            return problem(i, in, "(None, t)", reason, fixes);
        }
        if (in.kind() == Shape.Kind.TOKENS) {
            fixes.addAll(tokensFixes(i));
            return problem(i, in, layer instanceof Dense || layer instanceof Dropout ? "(None, …, n)" : "(None, t, n)",
                    reason, fixes);
        }
        if (layer instanceof Flatten) {
            int steps = length;
            fixes.add(new Fix("stack.fix.inputLength", List.of(steps), e -> StackEdits.input(e,
                    new Shape(architecture.input().kind(), steps, architecture.input().width()))));
        } else {
            Fix sequences = keepSequence(i);
            if (sequences != null) {
                fixes.add(sequences);
            }
        }
        fixes.add(removal(i));
        return problem(i, in, "(None, t, n)", reason, fixes);
    }

    private static StackProblem problem(int i, Shape in, String wanted, UnrollException reason, List<Fix> fixes) {
        return new StackProblem(i, reason, true, new StackProblem.Mismatch(i, in, wanted), fixes);
    }

    /** Before the first layer that needs numbers: the Embedding that stands elsewhere, or a new one. */
    private List<Fix> tokensFixes(int at) {
        for (int i = at + 1; i < layers.size(); i++) {
            if (layers.get(i) instanceof Embedding || layers.get(i) instanceof OneHot) {
                int from = i;
                return List.of(new Fix("stack.fix.moveToFront", List.of(layers.get(i)), e -> StackEdits.move(e, from, at)),
                        removal(at));
            }
        }
        return List.of(
                new Fix("stack.fix.embedding", List.of(), e -> StackEdits.insert(e, at, task.embedding())),
                new Fix("stack.fix.oneHot", List.of(), e -> StackEdits.insert(e, at, task.oneHot())));
    }

    /** Lets the layer that made one vector of the sequence, before {@code i}, leave it a sequence. */
    private @Nullable Fix keepSequence(int i) {
        return keepSequence(layers, i);
    }

    static @Nullable Fix keepSequence(List<Layer> layers, int before) {
        for (int k = before - 1; k >= 0; k--) {
            int at = k;
            Layer layer = layers.get(k);
            if (layer instanceof Flatten) {
                return removal(layers, k);
            }
            if (Cells.inside(layer) != null && !Cells.returnsSequences(layer)) {
                return new Fix("stack.fix.sequences", List.of(layer),
                        e -> StackEdits.replace(e, at, Cells.returningSequences(layer, true)));
            }
        }
        return null;
    }

    private Fix removal(int i) {
        return removal(layers, i);
    }

    static Fix removal(List<Layer> layers, int i) {
        return new Fix("stack.fix.remove", List.of(layers.get(i)), e -> StackEdits.remove(e, i));
    }

    // ---- too many parameters ----

    private StackProblem tooLarge(int i, Shape in, long room) {
        Layer smaller = Sizes.smaller(layers.get(i), in, room);
        long count = Sizes.count(layers.get(i), in);
        UnrollException reason = count == Long.MAX_VALUE ? UnrollException.badArgument("nn.tooLarge", layers.get(i).type())
                : UnrollException.badArgument("stack.tooLarge", layers.get(i).type(), Numbers.grouped(count),
                        Numbers.grouped(Sizes.MOST_PARAMETERS));
        List<Fix> fixes = new ArrayList<>();
        if (smaller != null) {
            fixes.add(new Fix("stack.fix.smaller", List.of(smaller, width(smaller)), e -> StackEdits.replace(e, i, smaller)));
        }
        fixes.add(removal(i));
        return new StackProblem(i, reason, true, null, fixes);
    }

    private static int width(Layer layer) {
        return switch (layer) {
            case Embedding e -> e.outputDim();
            case OneHot o -> o.width();
            case Dense d -> d.units();
            case Recurrent r -> r.cell().units();
            case Bidirectional b -> b.layer().cell().units();
            default -> 1;
        };
    }

    private void total() {
        long all = fits.stream().mapToLong(LayerFit::parameters).sum();
        if (all <= Sizes.MOST_PARAMETERS) {
            return;
        }
        int largest = 0;
        for (int i = 1; i < fits.size(); i++) {
            largest = fits.get(i).parameters() > fits.get(largest).parameters() ? i : largest;
        }
        Shape in = fits.get(largest).in();
        if (in != null) {
            StackProblem problem = tooLarge(largest, in, fits.get(largest).parameters() - (all - Sizes.MOST_PARAMETERS));
            problems.add(new StackProblem(largest, UnrollException.badArgument("stack.totalTooLarge", Numbers.grouped(all),
                    Numbers.grouped(Sizes.MOST_PARAMETERS)), true, null, problem.fixes()));
        }
    }

    // ---- a layer that fits but does nothing good ----

    private void own(int i, Shape in) {
        Layer layer = layers.get(i);
        Recurrent recurrent = Cells.inside(layer);
        if (recurrent != null && recurrent.cell().activation() == Activation.SOFTMAX) {
            problems.add(StackProblem.blocking(i, UnrollException.badArgument("stack.softmaxState", layer.type()),
                    new Fix("stack.fix.activation", List.of(layer, Activation.TANH.kerasName()), e -> StackEdits.replace(e, i,
                            Cells.put(layer, Cells.withActivation(recurrent, Activation.TANH))))));
        } else if (recurrent != null && recurrent.cell().recurrentActivation() == Activation.SOFTMAX) {
            problems.add(StackProblem.blocking(i, UnrollException.badArgument("stack.softmaxState", layer.type()),
                    new Fix("stack.fix.recurrentActivation", List.of(layer, Activation.SIGMOID.kerasName()),
                            e -> StackEdits.replace(e, i,
                                    Cells.put(layer, Cells.withRecurrentActivation(recurrent, Activation.SIGMOID))))));
        } else if (layer instanceof Dense d && d.units() == 1 && d.activation() == Activation.SOFTMAX) {
            Activation instead = task.activation() == Activation.SOFTMAX ? Activation.SIGMOID : task.activation();
            problems.add(StackProblem.blocking(i, UnrollException.badArgument("stack.softmaxOne"),
                    new Fix("stack.fix.activation", List.of(layer, instead.kerasName()),
                            e -> StackEdits.replace(e, i, new Dense(1, instead, d.useBias())))));
        } else if (layer instanceof Flatten && in.kind() == Shape.Kind.VECTOR) {
            problems.add(StackProblem.hint(i, UnrollException.badArgument("stack.flattenIdle", in), removal(i)));
        } else if (layer instanceof Dropout && i == layers.size() - 1 && i > 0 && layers.get(i - 1) instanceof Dense) {
            problems.add(StackProblem.hint(i, UnrollException.badArgument("stack.dropoutLast"),
                    new Fix("stack.fix.before", List.of(layer, layers.get(i - 1)), e -> StackEdits.move(e, i, i - 1)),
                    removal(i)));
        }
    }
}

package dev.unroll.workspace.stack;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Shape;
import dev.unroll.workspace.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The edits of which building a model consists. */
public final class StackEdits {
    private StackEdits() {
    }

    /** With a layer more, which then stands at {@code at}. */
    public static Experiment insert(Experiment experiment, int at, Layer layer) {
        return edit(experiment, layers -> layers.add(at, layer));
    }

    /** Without the layer at {@code at}. */
    public static Experiment remove(Experiment experiment, int at) {
        return edit(experiment, layers -> layers.remove(at));
    }

    /** With another layer in the place of one. */
    public static Experiment replace(Experiment experiment, int at, Layer layer) {
        return edit(experiment, layers -> layers.set(at, layer));
    }

    /** With the layer at {@code from} standing at {@code to} afterwards. */
    public static Experiment move(Experiment experiment, int from, int to) {
        return edit(experiment, layers -> layers.add(to, layers.remove(from)));
    }

    /** With other layers altogether. */
    public static Experiment layers(Experiment experiment, List<Layer> next) {
        return edit(experiment, layers -> {
            layers.clear();
            layers.addAll(next);
        });
    }

    /** With another input. */
    public static Experiment input(Experiment experiment, Shape input) {
        Architecture now = experiment.architecture();
        return experiment.withArchitecture(new Architecture(input, now.layers(), now.initialValues()));
    }

    /** With initial weights by other rules. */
    public static Experiment initialValues(Experiment experiment, InitialValues rules) {
        Architecture now = experiment.architecture();
        return experiment.withArchitecture(new Architecture(now.input(), now.layers(), rules));
    }

    private static Experiment edit(Experiment experiment, Consumer<List<Layer>> change) {
        Architecture now = experiment.architecture();
        List<Layer> layers = new ArrayList<>(now.layers());
        change.accept(layers);
        return experiment.withArchitecture(new Architecture(now.input(), layers, now.initialValues()));
    }
}

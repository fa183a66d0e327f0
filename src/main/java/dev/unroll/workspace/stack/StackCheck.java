package dev.unroll.workspace.stack;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the layers of an architecture fit each other, layer by layer. A pure function of the architecture.
 *
 * @param layers  one entry for each layer
 * @param problem the first reason why the model cannot be trained, or null
 */
public record StackCheck(Architecture architecture, List<LayerFit> layers, @Nullable UnrollException problem) {
    public StackCheck {
        layers = List.copyOf(layers);
    }

    /** Looks at every layer. */
    public static StackCheck of(Architecture architecture) {
        List<LayerFit> fits = new ArrayList<>();
        Shape at = architecture.input();
        for (Layer layer : architecture.layers()) {
            LayerFit fit = fit(layer, at);
            fits.add(fit);
            at = fit.out();
        }
        UnrollException empty = fits.isEmpty() ? UnrollException.badArgument("nn.emptyModel") : null;
        UnrollException first = fits.stream().map(LayerFit::problem).filter(Objects::nonNull).findFirst().orElse(empty);
        return new StackCheck(architecture, fits, first);
    }

    private static LayerFit fit(Layer layer, @Nullable Shape in) {
        if (in == null) {
            return new LayerFit(null, null, 0, null);
        }
        try {
            Shape out = layer.output(in);
            return new LayerFit(in, out, layer.parameterCount(in), null);
        } catch (UnrollException e) {
            return new LayerFit(in, null, 0, e);
        } catch (ArithmeticException e) {
            return new LayerFit(in, null, 0, UnrollException.badArgument("nn.tooLarge", layer.type()));
        }
    }

    /** Whether the model can be built. */
    public boolean ok() {
        return problem == null;
    }

    /** How many parameters the layers have as far as they fit. */
    public long parameters() {
        return layers.stream().mapToLong(LayerFit::parameters).sum();
    }
}

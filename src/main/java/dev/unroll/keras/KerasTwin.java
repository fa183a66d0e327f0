package dev.unroll.keras;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Dense;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Model;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.ParameterSpec;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.nn.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * The model in words that Keras 3 has, computing the same.
 * <ul>
 * <li>A one-hot layer in front becomes an input of numbers (steps, width).
 * <li>Two biases of an LSTM or SimpleRNN become their sum.
 * <li>Keras 2's hard sigmoid 0.2 · x + 0.5 is Keras 3's x / 6 + 0.5 of 1.2 · x, so the columns that feed it are
 * multiplied by 1.2. Only where an LSTM's own {@code activation} is one, which also acts on the cell state, there is no
 * equal: then Keras 3's stands in its place.
 * </ul>
 */
final class KerasTwin {
    private static final double STEEPER = 1.2;

    private KerasTwin() {
    }

    /** The twin's layers. */
    static Architecture of(Architecture architecture) {
        Shape input = architecture.input();
        List<Layer> layers = new ArrayList<>(architecture.layers());
        if (layers.getFirst() instanceof OneHot oneHot) {
            layers.removeFirst();
            input = Shape.sequence(input.steps(), oneHot.width());
        }
        layers.replaceAll(KerasTwin::of);
        return new Architecture(input, layers);
    }

    /** The twin's layers and weights; the weights are the model's own array where nothing needs to change. */
    static Model of(Model model) {
        Architecture twin = of(model.architecture());
        Weights from = model.weights();
        if (sameWeights(model.architecture())) {
            return new Model(twin, Weights.of(twin, from.values()));
        }
        Weights to = Weights.zeros(twin);
        for (int i = 0; i < from.slices().size(); i++) {
            Weights.Slice source = from.slices().get(i);
            Layer layer = model.architecture().layers().get(source.layer());
            fill(layer, from.values(source), source.spec(), to.values(), to.slices().get(i));
        }
        return new Model(twin, to);
    }

    /** Whether there is one: Keras' sequential models have no layer with two inputs. */
    static boolean exists(Architecture architecture) {
        return architecture.layers().stream().noneMatch(EncoderDecoder.class::isInstance);
    }

    /** Whether the twin computes with the very same numbers. */
    static boolean sameWeights(Architecture architecture) {
        return architecture.layers().stream().filter(layer -> !(layer instanceof OneHot))
                .allMatch(layer -> of(layer).equals(layer));
    }

    private static Layer of(Layer layer) {
        return switch (layer) {
            case Recurrent it -> of(it);
            case Bidirectional it -> new Bidirectional(of(it.layer()), it.merge());
            case Dense it -> new Dense(it.units(), known(it.activation()), it.useBias());
            default -> layer;
        };
    }

    private static Recurrent of(Recurrent layer) {
        Cell cell = switch (layer.cell()) {
            case SimpleRnn it -> new SimpleRnn(it.units(), known(it.activation()), it.useBias(), false);
            case Lstm it -> new Lstm(it.units(), known(it.activation()), known(it.recurrentActivation()), it.useBias(),
                    it.unitForgetBias(), false);
            case Gru it -> new Gru(it.units(), known(it.activation()), known(it.recurrentActivation()), it.useBias(),
                    it.resetAfter());
        };
        return new Recurrent(cell, layer.returnSequences(), layer.goBackwards(), layer.dropout(),
                layer.recurrentDropout());
    }

    private static Activation known(Activation activation) {
        return activation == Activation.HARD_SIGMOID_KERAS2 ? Activation.HARD_SIGMOID : activation;
    }

    /** Adds the rows that the twin has no room for into the first, and makes columns steeper. */
    private static void fill(Layer layer, float[] source, ParameterSpec spec, float[] into, Weights.Slice slice) {
        int columns = spec.shape().getLast();
        for (int k = 0; k < slice.size(); k++) {
            double value = source[k];
            for (int extra = k + slice.size(); extra < source.length; extra += slice.size()) {
                value += source[extra];
            }
            int gate = k % columns / (columns / spec.gates());
            into[slice.offset() + k] = (float) (steeper(layer, gate) ? STEEPER * value : value);
        }
    }

    private static boolean steeper(Layer layer, int gate) {
        Activation fed = switch (layer) {
            case Recurrent it -> fed(it.cell(), gate);
            case Bidirectional it -> fed(it.layer().cell(), gate);
            case Dense it -> it.activation();
            default -> Activation.LINEAR;
        };
        return fed == Activation.HARD_SIGMOID_KERAS2;
    }

    /** The activation that a gate's columns feed. */
    private static Activation fed(Cell cell, int gate) {
        return switch (cell) {
            case SimpleRnn it -> it.activation();
            case Lstm it -> gate == 2 ? Activation.LINEAR : it.recurrentActivation();
            case Gru it -> gate == 2 ? it.activation() : it.recurrentActivation();
        };
    }
}

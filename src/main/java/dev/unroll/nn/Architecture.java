package dev.unroll.nn;

import dev.unroll.text.UnrollException;
import java.util.ArrayList;
import java.util.List;

/**
 * A chain of layers over an input, without numbers. Building one never fails; {@link #shapes()} tells whether the
 * layers fit.
 */
public record Architecture(Shape input, List<Layer> layers, InitialValues initialValues) {
    public Architecture {
        layers = List.copyOf(layers);
    }

    public Architecture(Shape input, List<Layer> layers) {
        this(input, layers, InitialValues.KERAS);
    }

    /**
     * Every layer's output, in order.
     *
     * @throws UnrollException at the first layer that cannot read what it is fed
     */
    public List<Shape> shapes() {
        if (layers.isEmpty()) {
            throw UnrollException.badArgument("nn.emptyModel");
        }
        List<Shape> shapes = new ArrayList<>();
        Shape at = input;
        for (Layer layer : layers) {
            at = layer.output(at);
            shapes.add(at);
        }
        return List.copyOf(shapes);
    }

    /** What the model gives for an input of {@code steps} timesteps. */
    public Shape output(int steps) {
        Shape at = new Shape(input.kind(), steps, input.width());
        for (Layer layer : layers) {
            at = layer.output(at);
        }
        return at;
    }

    /** What the model gives. */
    public Shape output() {
        return shapes().getLast();
    }

    /** What the layer at {@code index} is fed. */
    public Shape inputOf(int index) {
        return index == 0 ? input : shapes().get(index - 1);
    }

    /** Names as Keras gives them: the type in snake case, numbered from the second of a kind: {@code lstm}, {@code lstm_1}. */
    public List<String> names() {
        return LayerNames.of(layers);
    }

    /** How many parameters all layers have. */
    public int parameterCount() {
        int sum = 0;
        for (int i = 0; i < layers.size(); i++) {
            sum = Math.addExact(sum, layers.get(i).parameterCount(inputOf(i)));
        }
        return sum;
    }
}

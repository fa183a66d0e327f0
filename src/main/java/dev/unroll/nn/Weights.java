package dev.unroll.nn;

import dev.unroll.text.UnrollException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All parameters of a model in one flat array of floats, layer after layer, each weight array row-major in Keras' shape
 * and order. The array is shared, not copied: whoever trains changes it, whoever wants to keep it calls {@link #copy}.
 */
public final class Weights {
    private final List<Slice> slices;
    private final float[] values;

    /**
     * One weight array within the flat array.
     *
     * @param layer  index of its layer
     * @param offset where it begins
     */
    public record Slice(int layer, ParameterSpec spec, int offset) {
        /** How many numbers it holds. */
        public int size() {
            return spec.size();
        }
    }

    private Weights(List<Slice> slices, float[] values) {
        this.slices = slices;
        this.values = values;
    }

    /** All zeros, laid out for {@code architecture}. */
    public static Weights zeros(Architecture architecture) {
        List<Slice> slices = layout(architecture);
        int size = slices.isEmpty() ? 0 : slices.getLast().offset() + slices.getLast().size();
        return new Weights(slices, new float[size]);
    }

    /**
     * The given numbers, laid out for {@code architecture}; the array is kept, not copied.
     *
     * @throws UnrollException where the count is not the architecture's
     */
    public static Weights of(Architecture architecture, float[] values) {
        Weights zeros = zeros(architecture);
        if (zeros.values.length != values.length) {
            throw UnrollException.badArgument("nn.weightCount", zeros.values.length, values.length);
        }
        return new Weights(zeros.slices, values);
    }

    private static List<Slice> layout(Architecture architecture) {
        List<Slice> slices = new ArrayList<>();
        int offset = 0;
        List<Layer> layers = architecture.layers();
        List<Shape> shapes = architecture.shapes();
        for (int i = 0; i < layers.size(); i++) {
            for (ParameterSpec spec : layers.get(i).parameters(i == 0 ? architecture.input() : shapes.get(i - 1))) {
                slices.add(new Slice(i, spec, offset));
                offset = Math.addExact(offset, spec.size());
            }
        }
        return List.copyOf(slices);
    }

    /** The numbers themselves. */
    public float[] values() {
        return values;
    }

    /** Every weight array, in order. */
    public List<Slice> slices() {
        return slices;
    }

    /** The weight arrays of one layer, in order. */
    public List<Slice> slices(int layer) {
        return slices.stream().filter(s -> s.layer() == layer).toList();
    }

    /** The numbers of one weight array, copied. */
    public float[] values(Slice slice) {
        return Arrays.copyOfRange(values, slice.offset(), slice.offset() + slice.size());
    }

    /** An independent copy. */
    public Weights copy() {
        return new Weights(slices, values.clone());
    }

    /** Takes over the numbers of {@code other}, which must have the same layout. */
    public void set(Weights other) {
        System.arraycopy(other.values, 0, values, 0, values.length);
    }
}

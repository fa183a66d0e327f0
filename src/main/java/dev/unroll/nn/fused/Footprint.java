package dev.unroll.nn.fused;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Masking;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.ParameterSpec;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;

/**
 * How much memory {@link FusedModel} will take, told before anything of it is made: what each layer stores of every timestep
 * for the way back, the weights as the kernels want them, and the gradients of each share of a batch. Counted in doubles,
 * which do not overflow whatever a person types. Padding of rows to whole cache lines is left out (a few percent).
 *
 * <p>With T timesteps, L samples side by side (32, or a smaller batch padded to whole vectors), u units, x features of the
 * input, a recurrent layer stores (gates · u + u) · T · L numbers, an LSTM 2 · u · T · L more for cell state and its tanh,
 * and every layer ∂L/∂output besides; each worker has all that. A share of 32 examples has a gradient of its own for every
 * weight but those of an Embedding, for which it keeps the gradients of the vectors that were looked up.
 */
public final class Footprint {
    /** The longest vectors there are; asking for this machine's would take time at the start. */
    private static final int VECTOR = 16;

    private final Architecture architecture;
    private final double steps;
    private final double lanes;

    private Footprint(Architecture architecture, int steps, int samples) {
        this.architecture = architecture;
        this.steps = steps;
        this.lanes = VECTOR * Math.ceilDiv(Math.clamp(samples, 1, Share.SAMPLES), VECTOR);
    }

    /** Parameters of all layers. */
    public static double parameters(Architecture architecture) {
        double sum = 0;
        for (int i = 0; i < architecture.layers().size(); i++) {
            sum += parameters(architecture.layers().get(i), architecture.inputOf(i), true);
        }
        return sum;
    }

    /**
     * Numbers of four bytes that a model will hold besides its weights once it has been trained on a batch.
     *
     * @param steps   timesteps of the input
     * @param batch   examples of a batch
     * @param workers threads that work on it
     */
    public static double numbers(Architecture architecture, int steps, int batch, int workers) {
        return new Footprint(architecture, steps, batch).numbers(batch, workers);
    }

    private double numbers(int batch, int workers) {
        double plans = 0;
        double chain = architecture.input().kind() == Shape.Kind.TOKENS ? 0 : frames(architecture.input());
        double share = 0;
        double all = 0;
        for (int i = 0; i < architecture.layers().size(); i++) {
            Layer layer = architecture.layers().get(i);
            Shape in = architecture.inputOf(i);
            boolean fromIds = i == 1 && architecture.layers().getFirst() instanceof OneHot;
            boolean shifted = i > 0 && architecture.layers().get(i - 1) instanceof Recurrent;
            double parameters = parameters(layer, in, true);
            all += parameters;
            plans += plan(layer, parameters);
            chain += pass(layer, in, i, fromIds, shifted) + (unread(i) ? 0 : frames(layer.output(in)));
            share += parameters(layer, in, false)
                    + (i == 0 && layer instanceof Embedding e ? (e.outputDim() + 1) * steps * lanes : 0);
        }
        chain += frames(architecture.output());
        double shares = Math.ceil((double) batch / Share.SAMPLES);
        return all + plans + workers * chain + shares * share;
    }

    /** One-hot vectors whose gradient nobody needs. */
    private boolean unread(int layer) {
        return architecture.layers().get(layer) instanceof OneHot && architecture.layers().size() > 1;
    }

    private static double parameters(Layer layer, Shape in, boolean embeddings) {
        double sum = 0;
        for (ParameterSpec spec : layer.parameters(in)) {
            if (embeddings || spec.role() != ParameterSpec.Role.EMBEDDING) {
                sum += spec.shape().stream().mapToDouble(Math::abs).reduce(1, (a, b) -> a * b);
            }
        }
        return sum;
    }

    /** Weights as the kernels want them: of a recurrent layer three times, of a dense one twice. */
    private static double plan(Layer layer, double parameters) {
        return switch (layer) {
            case Recurrent _, Bidirectional _, EncoderDecoder _ -> 3 * parameters;
            case Dense _ -> 2 * parameters;
            // Ids that a batch has touched.
            case Embedding e -> 1.25 * e.inputDim();
            case OneHot _, Dropout _, Flatten _, Masking _ -> 0;
        };
    }

    private double pass(Layer layer, Shape in, int index, boolean fromIds, boolean shifted) {
        return switch (layer) {
            case Embedding e -> (e.outputDim() + 2.0) * steps * lanes;
            case OneHot o -> (2 + (readsIds(index + 1) ? 0.0 : o.width())) * steps * lanes;
            case Recurrent r -> recurrent(r, in.width(), steps(in), fromIds, shifted);
            case Bidirectional b -> bidirectional(b, in, fromIds, shifted);
            case EncoderDecoder e -> both(e);
            case Dense d -> d.units() * steps(in) * lanes + (shifted && in.kind() == Shape.Kind.SEQUENCE ? frames(in) : 0);
            case Dropout _ -> 2 * frames(in);
            case Flatten _ -> frames(in);
            case Masking _ -> frames(in) + steps(in) * lanes;
        };
    }

    private double recurrent(Recurrent layer, double inputs, double time, boolean fromIds, boolean shifted) {
        Cell cell = layer.cell();
        double units = cell.units();
        double gates = cell instanceof Gru ? 4 : cell.gates();
        boolean drops = layer.recurrentDropout() > 0;
        boolean copies = !fromIds && (shifted || layer.goBackwards() || layer.dropout() > 0);
        double each = gates * units + units + (cell instanceof Lstm ? 2 * units : 0)
                + (cell instanceof Gru gru && !gru.resetAfter() ? units : 0) + (drops ? units : 0) + (copies ? inputs : 0);
        // ∂L/∂pre-activations stand for a chunk of some forty timesteps at a time.
        double chunk = Math.min(time, 2048 / lanes) * gates * units;
        double once = 7 * units + (layer.dropout() > 0 ? inputs : 0);
        return (each * time + chunk + once) * lanes;
    }

    private double bidirectional(Bidirectional layer, Shape in, boolean fromIds, boolean shifted) {
        Recurrent one = layer.layer();
        Shape out = layer.output(in);
        return recurrent(one, in.width(), steps(in), fromIds, shifted)
                + recurrent(layer.backward(), in.width(), steps(in), fromIds, shifted)
                + frames(out) + 2 * frames(one.output(in)) + (fromIds ? 0 : frames(in));
    }

    private double both(EncoderDecoder layer) {
        double source = layer.sourceSteps();
        double target = Math.max(1, steps - source);
        double units = layer.cell().units();
        Recurrent one = layer.recurrent();
        double attention = switch (layer.attention()) {
            case NONE -> 0;
            case DOT -> target * source;
            case BAHDANAU -> target * source + 2 * units * (source + target);
        };
        return recurrent(one, layer.sourceWords(), source, true, false) + recurrent(one, layer.targetWords(), target, true, false)
                + (attention + layer.features() * target + units * (source + target) + 3 * steps + source) * lanes;
    }

    private boolean readsIds(int index) {
        return index < architecture.layers().size() && (architecture.layers().get(index) instanceof Recurrent
                || architecture.layers().get(index) instanceof Bidirectional);
    }

    private double frames(Shape shape) {
        return shape.width() * steps(shape) * lanes;
    }

    private double steps(Shape shape) {
        return shape.kind() == Shape.Kind.VECTOR ? 1 : shape.steps() == Shape.ANY || shape.steps() == architecture.input().steps()
                ? steps : shape.steps();
    }
}

package dev.unroll.nn.plain;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Masking;
import dev.unroll.nn.Model;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import dev.unroll.tensor.Precision;
import dev.unroll.tensor.Tensor;
import dev.unroll.text.UnrollException;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The reading for people: a whole model in matrix algebra, with every intermediate value. No dropout: it shows a model
 * as it answers, not as it trains. Immutable.
 */
public final class PlainModel {
    private final Architecture architecture;
    private final Weights layout;
    private final List<List<Tensor>> weights;
    private final int parameters;
    private final Precision precision;
    private final HeldNumbers held;

    /** Reads the model's weights as they are now. */
    public PlainModel(Model model, Precision precision) {
        this(model.architecture(), widened(model.weights().values()), precision);
    }

    /** Reads the model's weights as they are now, and computes in 64 bits. */
    public static PlainModel exact(Model model) {
        return new PlainModel(model, Precision.FLOAT64);
    }

    /**
     * A model with weights of its own, in 64 bits.
     *
     * @param weights laid out as {@link Weights}
     */
    public PlainModel(Architecture architecture, double[] weights, Precision precision) {
        this.architecture = architecture;
        this.layout = Weights.of(architecture, new float[weights.length]);
        this.parameters = weights.length;
        this.precision = precision;
        this.held = HeldNumbers.NOTHING;
        this.weights = IntStream.range(0, architecture.layers().size())
                .mapToObj(layer -> layout.slices(layer).stream().map(slice -> tensor(slice, weights)).toList())
                .toList();
    }

    private PlainModel(PlainModel other, HeldNumbers held) {
        this.architecture = other.architecture;
        this.layout = other.layout;
        this.weights = other.weights;
        this.parameters = other.parameters;
        this.precision = other.precision;
        this.held = held;
    }

    /**
     * The same model with some numbers held at values set by hand, whatever it reads: everything that depends on them is
     * computed anew. On the way back such a number gets its gradient, but hands nothing on, since it is a constant. Spots
     * that the model does not have are passed over.
     *
     * @param numbers gates, states, or features of what a recurrent layer is fed; layers counted as in a trace
     */
    public PlainModel holding(Map<Spot, Double> numbers) {
        return new PlainModel(this, new HeldNumbers(numbers));
    }

    /**
     * One sequence of ids through this model.
     *
     * @param tokens   what each id stands for
     * @param backward where the way back begins; null for a forward trace
     * @throws UnrollException where the model does not read such a sequence
     */
    public SequenceTrace trace(int[] ids, List<String> tokens, @Nullable OutputGradient backward) {
        return new Tracer(architecture, forward(new int[][] {ids})).trace(tokens, ids, backward);
    }

    /**
     * One sequence of numbers through this model.
     *
     * @param values   [steps][features]
     * @param tokens   a label for each timestep
     * @param backward where the way back begins; null for a forward trace
     * @throws UnrollException where the model does not read such a sequence
     */
    public SequenceTrace trace(double[][] values, List<String> tokens, @Nullable OutputGradient backward) {
        return new Tracer(architecture, forward(new double[][][] {values})).trace(tokens, new int[0], backward);
    }

    /**
     * One sequence of ids through a model.
     *
     * @param tokens   what each id stands for
     * @param backward where the way back begins; null for a forward trace
     * @throws UnrollException where the model does not read such a sequence
     */
    public static SequenceTrace trace(Model model, int[] ids, List<String> tokens, @Nullable OutputGradient backward,
            Precision precision) {
        return new PlainModel(model, precision).trace(ids, tokens, backward);
    }

    /**
     * One sequence of numbers through a model.
     *
     * @param values   [steps][features]
     * @param tokens   a label for each timestep
     * @param backward where the way back begins; null for a forward trace
     * @throws UnrollException where the model does not read such a sequence
     */
    public static SequenceTrace trace(Model model, double[][] values, List<String> tokens,
            @Nullable OutputGradient backward, Precision precision) {
        return new PlainModel(model, precision).trace(values, tokens, backward);
    }

    /**
     * A batch of id sequences.
     *
     * @param ids [batch][steps], all equally long
     */
    public ModelPass forward(int[][] ids) {
        return forward(ids, Map.of());
    }

    /**
     * A batch of id sequences, with states to begin with.
     *
     * @param ids     [batch][steps], all equally long
     * @param initial states of Recurrent layers by their index (Keras' initial_state); zeros where none is given
     */
    public ModelPass forward(int[][] ids, Map<Integer, CellState> initial) {
        if (architecture.input().kind() != Shape.Kind.TOKENS) {
            throw UnrollException.badArgument("nn.wantsNumbers", architecture.input());
        }
        checkLength(ids[0].length);
        int[][] byStep = IntStream.range(0, ids[0].length)
                .mapToObj(t -> Arrays.stream(ids).mapToInt(sample -> sample[t]).toArray()).toArray(int[][]::new);
        LayerPass first = tokens(architecture.layers().getFirst(), byStep);
        return chain(List.of(first), first.output(), initial);
    }

    /**
     * A batch of sequences of numbers.
     *
     * @param values [batch][steps][features], all equally long; a single step where the model reads vectors
     */
    public ModelPass forward(double[][][] values) {
        return forward(values, Map.of());
    }

    /**
     * A batch of sequences of numbers, with states to begin with.
     *
     * @param values  [batch][steps][features]
     * @param initial states of Recurrent layers by their index (Keras' initial_state); zeros where none is given
     */
    public ModelPass forward(double[][][] values, Map<Integer, CellState> initial) {
        Shape shape = architecture.input();
        if (shape.kind() == Shape.Kind.TOKENS) {
            throw UnrollException.badArgument("nn.wantsTokens", shape);
        }
        int width = values[0][0].length;
        if (width != shape.width()) {
            throw UnrollException.badArgument("nn.badWidth", shape.width(), width);
        }
        checkLength(values[0].length);
        List<Tensor> steps = new ArrayList<>();
        for (int t = 0; t < values[0].length; t++) {
            int at = t;
            double[] rows = Arrays.stream(values).flatMapToDouble(sample -> Arrays.stream(sample[at])).toArray();
            steps.add(Tensor.of(rows, values.length, width, precision));
        }
        return chain(List.of(), new Signal(steps, shape.kind() == Shape.Kind.SEQUENCE, null), initial);
    }

    /** From what the layers passed so far gave, through the others. */
    private ModelPass chain(List<LayerPass> passed, Signal from, Map<Integer, CellState> initial) {
        List<LayerPass> passes = new ArrayList<>(passed);
        Signal at = from;
        for (int layer = passed.size(); layer < architecture.layers().size(); layer++) {
            int cells = passes.stream().mapToInt(each -> each.cells().size()).sum();
            LayerPass pass = pass(layer, at, initial.get(layer), cells);
            passes.add(pass);
            at = pass.output();
        }
        return new ModelPass(architecture, passes, parameters);
    }

    /** The first layer's passage over ids [steps][batch]. */
    private LayerPass tokens(Layer layer, int[][] ids) {
        return switch (layer) {
            case Embedding embedding -> {
                checkIds(ids, embedding.inputDim());
                yield new EmbeddingPass(layout.slices(0).getFirst(), weights.getFirst().getFirst(), ids, embedding.maskZero());
            }
            case OneHot oneHot -> {
                checkIds(ids, oneHot.width());
                yield new OneHotPass(oneHot.width(), ids, precision);
            }
            case EncoderDecoder both -> {
                checkIds(Arrays.copyOf(ids, Math.min(ids.length, both.sourceSteps())), both.sourceWords());
                checkIds(Arrays.copyOfRange(ids, Math.min(ids.length, both.sourceSteps()), ids.length), both.targetWords());
                both.output(Shape.tokens(ids.length));
                yield new EncoderDecoderPass(both, layout.slices(0), weights.getFirst(), ids, precision, held);
            }
            default -> throw UnrollException.badArgument("nn.inputTokens", layer.type());
        };
    }

    /** A layer's passage, before which {@code cells} recurrent layers were passed as a trace counts them. */
    private LayerPass pass(int index, Signal in, @Nullable CellState initial, int cells) {
        List<Weights.Slice> slices = layout.slices(index);
        List<Tensor> arrays = weights.get(index);
        String name = architecture.names().get(index);
        return switch (architecture.layers().get(index)) {
            case Recurrent recurrent -> new RecurrentPass(name, recurrent, slices, arrays, in, initial, held.layer(cells));
            case Bidirectional both ->
                    new BidirectionalPass(name, both, slices, arrays, in, held.layer(cells), held.layer(cells + 1));
            case Dense dense -> new DensePass(dense, slices, arrays, in);
            case Dropout dropout -> new IdentityPass(in);
            case Flatten flatten -> new FlattenPass(in);
            case Masking masking -> new MaskingPass(masking, in);
            case EncoderDecoder both -> throw UnrollException.badArgument("nn.inputNotTokens", both.type(), in.shape());
            case Embedding embedding -> throw UnrollException.badArgument("nn.inputNotTokens", embedding.type(), in.shape());
            case OneHot oneHot -> throw UnrollException.badArgument("nn.inputNotTokens", oneHot.type(), in.shape());
        };
    }

    /** Recurrent layers read any length; a Flatten was built for one. */
    private void checkLength(int steps) {
        boolean fixed = architecture.layers().stream().anyMatch(Flatten.class::isInstance);
        if (steps == 0 || fixed && steps != architecture.input().steps()) {
            throw UnrollException.badArgument("nn.badLength", Math.max(1, architecture.input().steps()), steps);
        }
    }

    private static void checkIds(int[][] ids, int limit) {
        for (int[] step : ids) {
            for (int id : step) {
                if (id < 0 || id >= limit) {
                    throw UnrollException.badArgument("nn.badId", id, limit - 1);
                }
            }
        }
    }

    private Tensor tensor(Weights.Slice slice, double[] values) {
        List<Integer> shape = slice.spec().shape();
        double[] part = Arrays.copyOfRange(values, slice.offset(), slice.offset() + slice.size());
        return Tensor.of(part, shape.size() == 1 ? 1 : shape.getFirst(), shape.getLast(), precision);
    }

    private static double[] widened(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }
}

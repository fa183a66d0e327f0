package dev.unroll.nn.plain;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Layer;
import dev.unroll.tensor.Tensor;
import dev.unroll.text.UnrollException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A batch's passage through a whole model, forward; and the way back. */
public final class ModelPass {
    private final Architecture architecture;
    private final List<LayerPass> layers;
    private final int parameters;

    ModelPass(Architecture architecture, List<LayerPass> layers, int parameters) {
        this.architecture = architecture;
        this.layers = List.copyOf(layers);
        this.parameters = parameters;
    }

    /** The model's output: sample after sample, in each timestep after timestep where it is a sequence. */
    public double[] output() {
        return last().output().bySample();
    }

    /** What a closing Dense layer's activation was applied to, laid out as the output; empty where there is none. */
    public double[] logits() {
        return closingDense().map(dense -> last().output().with(dense.logits()).bySample()).orElse(new double[0]);
    }

    /**
     * Where each step of the target looked in the source: [steps][batch · source steps], sample after sample; empty where
     * the model has no attention.
     */
    public List<double[]> attention() {
        return layers.getFirst() instanceof EncoderDecoderPass both ? both.looks().stream().map(Tensor::toDoubles).toList()
                : List.of();
    }

    /**
     * The state of a recurrent layer after the last timestep it read (Keras' return_state).
     *
     * @param layer index of the layer; in a Bidirectional layer it is the forward one's
     */
    public CellState lastState(int layer) {
        return layers.get(layer).cells().getFirst().passage().last();
    }

    /**
     * What flowed back through every recurrent layer, in the order of a trace's layers.
     *
     * @throws IllegalStateException before {@link #back}
     */
    public List<Recurrence.Gradients> recurrentGradients() {
        return layers.stream().flatMap(layer -> layer.cells().stream()).map(cell -> {
            Recurrence.Gradients gradients = cell.gradients();
            if (gradients == null) {
                throw new IllegalStateException("nothing has flowed back yet");
            }
            return gradients;
        }).toList();
    }

    /** Back from the output to every weight and the input. */
    public ModelGradients back(OutputGradient from) {
        return switch (from) {
            case OutputGradient.OfOutput given -> fromOutput(given.upstream(), dot(output(), given.upstream()));
            case OutputGradient.OfLogits given -> fromLogits(given.upstream(), new double[0], dot(logits(), given.upstream()));
            case OutputGradient.OfLabel given -> fromLabel(given.label());
        };
    }

    List<LayerPass> layers() {
        return layers;
    }

    /**
     * The loss of a label as in {@link OutputGradient.OfLabel}, without a way back.
     *
     * @throws UnrollException where the model has no such class
     */
    public double loss(int label) {
        Layer closing = architecture.layers().getLast();
        double[] values = LabelLoss.fromLogits(closing) ? logits() : output();
        int width = last().output().steps().getFirst().columns();
        int row = values.length / last().output().batch();
        double loss = 0;
        for (int end = row; end <= values.length; end += row) {
            loss += LabelLoss.of(closing, Arrays.copyOfRange(values, end - width, end), label).loss();
        }
        return loss;
    }

    /** The loss of every sample's last outputs. */
    private ModelGradients fromLabel(int label) {
        Layer closing = architecture.layers().getLast();
        boolean fromLogits = LabelLoss.fromLogits(closing);
        double[] values = fromLogits ? logits() : output();
        double[] toLogits = new double[values.length];
        double[] toOutput = new double[values.length];
        int width = last().output().steps().getFirst().columns();
        int row = values.length / last().output().batch();
        double loss = 0;
        for (int end = row; end <= values.length; end += row) {
            LabelLoss one = LabelLoss.of(closing, Arrays.copyOfRange(values, end - width, end), label);
            System.arraycopy(one.logits(), 0, toLogits, end - width, one.logits().length);
            System.arraycopy(one.output(), 0, toOutput, end - width, width);
            loss += one.loss();
        }
        return fromLogits ? fromLogits(toLogits, toOutput, loss) : fromOutput(toOutput, loss);
    }

    private ModelGradients fromOutput(double[] upstream, double loss) {
        List<Tensor> dy = last().output().cut(upstream);
        var into = new WeightGradients(parameters);
        List<Tensor> input = before(last().back(dy, into), into);
        double[] logits = closingDense().map(dense -> bySample(dense.toLogits(dy))).orElse(new double[0]);
        return new ModelGradients(loss, upstream.clone(), logits, into.values(), bySample(input));
    }

    private ModelGradients fromLogits(double[] upstream, double[] output, double loss) {
        DensePass dense = closingDense().orElseThrow(() -> UnrollException.badArgument("nn.noLogits"));
        var into = new WeightGradients(parameters);
        List<Tensor> input = before(dense.backFromLogits(last().output().cut(upstream), into), into);
        return new ModelGradients(loss, output, upstream.clone(), into.values(), bySample(input));
    }

    /** Back through all layers but the last. */
    private List<Tensor> before(List<Tensor> upstream, WeightGradients into) {
        List<Tensor> at = upstream;
        for (int i = layers.size() - 2; i >= 0; i--) {
            at = layers.get(i).back(at, into);
        }
        return at;
    }

    private LayerPass last() {
        return layers.getLast();
    }

    private Optional<DensePass> closingDense() {
        return last() instanceof DensePass dense ? Optional.of(dense) : Optional.empty();
    }

    private static double[] bySample(List<Tensor> steps) {
        return steps.isEmpty() ? new double[0] : Tensor.beside(steps).toDoubles();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

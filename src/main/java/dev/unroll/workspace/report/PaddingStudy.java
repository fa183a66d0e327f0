package dev.unroll.workspace.report;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Side;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Shape;
import dev.unroll.train.TrainingSettings;
import dev.unroll.workspace.Experiment;
import java.util.ArrayList;
import java.util.List;

/**
 * Does padding with zeros hurt? The same model from the same seed, on the same examples in the same order, with padding in
 * front or behind, and with the padding read or skipped (mask_zero).
 */
public final class PaddingStudy {
    /** No run is trained for longer: it is the beginning that shows the difference. */
    public static final int EPOCHS = 10;

    private PaddingStudy() {
    }

    /** One of the four. */
    public record Variant(Side padding, boolean masked, Experiment experiment) {
    }

    /** The four, padding in front first; none where the model has no Embedding to mask, or a Flatten that needs every step. */
    public static List<Variant> of(Experiment experiment) {
        Architecture model = experiment.architecture();
        boolean flat = model.layers().stream().anyMatch(Flatten.class::isInstance);
        if (model.layers().isEmpty() || flat || !(model.layers().getFirst() instanceof Embedding embedding)
                || model.output().kind() != Shape.Kind.VECTOR) {
            return List.of();
        }
        List<Variant> all = new ArrayList<>();
        for (Side side : List.of(Side.PRE, Side.POST)) {
            for (boolean masked : new boolean[] {false, true}) {
                all.add(new Variant(side, masked, variant(experiment, embedding, side, masked)));
            }
        }
        return List.copyOf(all);
    }

    private static Experiment variant(Experiment experiment, Embedding embedding, Side side, boolean masked) {
        Architecture model = experiment.architecture();
        List<Layer> layers = new ArrayList<>(model.layers());
        layers.set(0, new Embedding(embedding.inputDim(), embedding.outputDim(), masked));
        DatasetOptions data = experiment.data();
        TrainingSettings training = experiment.training();
        return experiment.withData(new DatasetOptions(data.dataset(), data.numWords(), data.maxLength(), data.split(), side,
                        data.truncating()))
                .withArchitecture(new Architecture(model.input(), layers, model.initialValues()))
                .withTraining(training.withEpochs(Math.min(EPOCHS, training.epochs())));
    }
}

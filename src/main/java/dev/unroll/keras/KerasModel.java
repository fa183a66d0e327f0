package dev.unroll.keras;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Model;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import dev.unroll.text.Remark;
import dev.unroll.train.OptimizerState;
import dev.unroll.text.UnrollException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model file held.
 *
 * @param model        layers and weights
 * @param kerasVersion the version that wrote the file, as the file says it; empty where it says nothing
 * @param compile      how the model was compiled; null where the file says nothing
 * @param parts        Unroll's own parts; null in a file that Unroll did not write
 * @param optimizer    what the optimizer of {@code compile} remembers, so that training can go on; null where there is none
 * @param remarks      what was left out or taken otherwise; nothing in a file that Unroll wrote
 */
public record KerasModel(Model model, String kerasVersion, @Nullable CompileSettings compile,
        @Nullable UnrollParts parts, @Nullable OptimizerState optimizer, List<Remark> remarks) {
    public KerasModel {
        remarks = List.copyOf(remarks);
    }

    /** A model alone. */
    KerasModel(Model model, String kerasVersion, @Nullable CompileSettings compile, @Nullable UnrollParts parts) {
        this(model, kerasVersion, compile, parts, null, List.of());
    }

    /** Whether the model is fed token ids, through an Embedding or a one-hot layer. */
    public boolean readsTokens() {
        return model.architecture().input().kind() == Shape.Kind.TOKENS;
    }

    /** Whether it is fed tokens, or vectors that could stand for them: {@link #readingTokens} then gives a model. */
    public boolean canReadTokens() {
        Layer first = model.architecture().layers().getFirst();
        return readsTokens() || model.architecture().input().kind() == Shape.Kind.SEQUENCE
                && (first instanceof Recurrent || first instanceof Bidirectional);
    }

    /**
     * The same model reading token ids. A model trained on one-hot vectors only says that it is fed (steps, width)
     * numbers; here it gets a one-hot layer of that width in front. The weights are the very same array.
     *
     * @throws UnrollException where the model neither reads tokens nor begins with a recurrent layer over numbers
     */
    public KerasModel readingTokens() {
        if (readsTokens()) {
            return this;
        }
        Architecture numeric = model.architecture();
        Shape input = numeric.input();
        if (!canReadTokens()) {
            throw UnrollException.badArgument("keras.notTokens", input.toString());
        }
        List<Layer> layers = new ArrayList<>(numeric.layers());
        layers.addFirst(new OneHot(input.width()));
        Architecture reading = new Architecture(Shape.tokens(input.steps()), layers, numeric.initialValues());
        Weights weights = Weights.of(reading, model.weights().values());
        return new KerasModel(new Model(reading, weights), kerasVersion, compile, parts, optimizer, remarks);
    }
}

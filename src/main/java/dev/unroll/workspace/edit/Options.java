package dev.unroll.workspace.edit;

import dev.unroll.data.DatasetOptions;
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
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.train.Clipping;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.ReduceOnPlateau;
import dev.unroll.train.TrainingSettings;
import java.util.ArrayList;
import java.util.List;

/** Everything that can be set in a layer, in the data or in training, under Keras' names. */
public final class Options {
    private final List<Option> all = new ArrayList<>();

    private Options() {
    }

    /** A layer's. */
    public static List<Option> of(Layer layer) {
        Options options = new Options();
        switch (layer) {
            case Embedding e -> options.add("input_dim", e.inputDim()).add("output_dim", e.outputDim())
                    .add("mask_zero", e.maskZero());
            case OneHot o -> options.add("input_dim", o.width());
            case Recurrent r -> options.recurrent(r);
            case Bidirectional b -> options.recurrent(b.layer()).add("merge_mode", b.merge());
            case EncoderDecoder e -> options.encoderDecoder(e);
            case Dense d -> options.add("units", d.units()).add("activation", d.activation()).add("use_bias", d.useBias());
            case Dropout d -> options.add("rate", d.rate());
            case Flatten f -> { }
            case Masking m -> options.add("mask_value", m.maskValue());
        }
        return List.copyOf(options.all);
    }

    /** How data are cut to size. */
    public static List<Option> of(DatasetOptions data) {
        return List.copyOf(new Options().add("dataset", data.dataset()).add("num_words", data.numWords())
                .add("maxlen", data.maxLength()).add("split", data.split()).add("padding", data.padding())
                .add("truncating", data.truncating()).all);
    }

    /** How a model is trained. */
    public static List<Option> of(TrainingSettings training) {
        return List.copyOf(new Options().optimizer(training.optimizer()).add("loss", training.loss())
                .add("batch_size", training.batchSize()).add("epochs", training.epochs())
                .stopping(training.earlyStopping()).plateau(training.reduceOnPlateau()).clipping(training.clipping())
                .add("seed", training.seed()).all);
    }

    private Options add(String key, Object value) {
        all.add(new Option(key, value));
        return this;
    }

    private Options recurrent(Recurrent r) {
        Cell cell = r.cell();
        add("units", cell.units()).add("activation", cell.activation());
        switch (cell) {
            case SimpleRnn s -> add("two_biases", s.twoBiases());
            case Lstm l -> add("recurrent_activation", l.recurrentActivation()).add("unit_forget_bias", l.unitForgetBias())
                    .add("two_biases", l.twoBiases());
            case Gru g -> add("recurrent_activation", g.recurrentActivation()).add("reset_after", g.resetAfter());
        }
        return add("use_bias", cell.useBias()).add("return_sequences", r.returnSequences())
                .add("go_backwards", r.goBackwards()).add("dropout", r.dropout())
                .add("recurrent_dropout", r.recurrentDropout());
    }

    private void encoderDecoder(EncoderDecoder e) {
        recurrent(e.recurrent()).add("attention", e.attention()).add("teacher_forcing", e.teacherForcing());
    }

    private Options optimizer(OptimizerSettings optimizer) {
        add("optimizer", optimizer.type()).add("learning_rate", optimizer.learningRate());
        return switch (optimizer) {
            case OptimizerSettings.Sgd s -> add("momentum", s.momentum()).add("nesterov", s.nesterov());
            case OptimizerSettings.RmsProp r -> add("rho", r.rho()).add("epsilon", r.epsilon());
            case OptimizerSettings.Adam a -> add("beta_1", a.beta1()).add("beta_2", a.beta2()).add("epsilon", a.epsilon());
        };
    }

    private Options stopping(@org.jspecify.annotations.Nullable EarlyStopping stopping) {
        add("early_stopping", stopping != null);
        return stopping == null ? this : add("monitor", stopping.monitor()).add("patience", stopping.patience())
                .add("restore_best_weights", stopping.restoreBest());
    }

    private Options plateau(@org.jspecify.annotations.Nullable ReduceOnPlateau plateau) {
        add("reduce_on_plateau", plateau != null);
        return plateau == null ? this : add("plateau_monitor", plateau.monitor()).add("factor", plateau.factor())
                .add("plateau_patience", plateau.patience()).add("min_lr", plateau.minimum());
    }

    private Options clipping(Clipping clipping) {
        add("clipping", clipping.kind());
        return clipping.kind() == Clipping.Kind.NONE ? this : add("clip_limit", clipping.limit());
    }
}

package dev.unroll.keras;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import dev.unroll.text.Remark;
import dev.unroll.train.Loss;
import dev.unroll.train.OptimizerSettings;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole-model HDF5 files in the words of Keras 2, with the options that Keras 3 has no more. */
class Keras2FilesTest {
    private static final Activation OLD = Activation.HARD_SIGMOID_KERAS2;
    private static final Architecture WANTED = new Architecture(Shape.tokens(9), List.of(new Embedding(12, 4, true),
            new Bidirectional(new Recurrent(new Lstm(3, Activation.TANH, OLD, true, true, false)).returningSequences(true)),
            new Recurrent(new Gru(2, Activation.TANH, OLD, true, false)).returningSequences(true),
            new Dense(3, Activation.SOFTMAX)));
    /** As Keras 2.0.9 wrote it: layers as a list, no reset_after, the length at the Embedding, an Activation at the end. */
    private static final String CONFIG = """
            {"class_name": "Sequential", "config": [
            {"class_name": "Embedding", "config": {"name": "embedding_1", "trainable": true, "batch_input_shape": [32, 9],
             "dtype": "float32", "input_dim": 12, "output_dim": 4, "mask_zero": true, "input_length": 9,
             "embeddings_regularizer": null}},
            {"class_name": "Bidirectional", "config": {"name": "bidirectional_1", "merge_mode": "concat", "layer":
             {"class_name": "LSTM", "config": {"name": "lstm_1", "units": 3, "return_sequences": true, "stateful": true,
              "unroll": true, "implementation": 1, "activation": "tanh", "recurrent_activation": "hard_sigmoid",
              "use_bias": true, "unit_forget_bias": true}}}},
            {"class_name": "GRU", "config": {"name": "gru_1", "units": 2, "return_sequences": true, "activation": "tanh",
              "recurrent_activation": "hard_sigmoid", "use_bias": true, "implementation": 0}},
            {"class_name": "TimeDistributed", "config": {"name": "time_distributed_1", "layer":
             {"class_name": "Dense", "config": {"name": "dense_1", "units": 3, "activation": "linear", "use_bias": true}}}},
            {"class_name": "Activation", "config": {"name": "activation_1", "activation": "softmax"}}]}""";
    private static final String TRAINING = """
            {"optimizer_config": {"class_name": "Adam", "config": {"lr": 0.0020000000949949026, "beta_1": 0.9, "beta_2": 0.999,
            "decay": 0.0, "epsilon": 1e-08}}, "loss": "categorical_crossentropy", "metrics": ["acc"]}""";
    private static final List<String> LAYERS = List.of("embedding_1", "bidirectional_1", "gru_1", "time_distributed_1");

    /** How the optimizer's variables lie. */
    private enum Order {
        /** All means, then all squares, then a placeholder for each: Keras 2.1 to 2.3. */
        GROUPED,
        /** Mean and square of each array: Keras 2.11 to 2.15. */
        BESIDE,
        /** No sense in it. */
        SHORT
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Order.class)
    void theWordsOfKeras2(Order order) {
        Model model = SampleModels.answering(WANTED, 4);
        float[] means = SampleModels.answering(WANTED, 5).weights().values();
        float[] squares = SampleModels.answering(WANTED, 6).weights().values();
        KerasModel read = KerasFiles.read(file(model, means, squares, order));
        assertThat(read.model().architecture()).isEqualTo(WANTED);
        assertThat(read.model().weights().values()).containsExactly(model.weights().values());
        assertThat(Objects.requireNonNull(read.compile()).optimizer())
                .isEqualTo(new OptimizerSettings.Adam(0.002, 0.9, 0.999, 1e-8));
        assertThat(read.compile().loss()).isEqualTo(Loss.CATEGORICAL_CROSSENTROPY);
        assertThat(read.remarks()).extracting(Remark::key).contains("keras.remark.stateful", "keras.remark.joined");
        if (order == Order.SHORT) {
            assertThat(read.optimizer()).isNull();
            assertThat(read.remarks()).extracting(Remark::key).contains("keras.remark.freshOptimizer");
        } else {
            assertThat(Objects.requireNonNull(read.optimizer()).steps()).isEqualTo(17);
            assertThat(read.optimizer().slots().get(0)).containsExactly(means);
            assertThat(read.optimizer().slots().get(1)).containsExactly(squares);
        }
    }

    /** The same words mean something else in a file of Keras 3. */
    @Test
    void theVersionDecidesWhatAHardSigmoidIs() {
        ObjectNode config = Json.parse("file", "config", CONFIG.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Gru old = (Gru) ((Recurrent) new ConfigReader("f", Dialect.of("2.0.9")).read(config).architecture().layers().get(2)).cell();
        Gru now = (Gru) ((Recurrent) new ConfigReader("f", Dialect.of("3.0.0")).read(config).architecture().layers().get(2)).cell();
        assertThat(old.recurrentActivation()).isEqualTo(Activation.HARD_SIGMOID_KERAS2);
        assertThat(old.resetAfter()).isFalse();
        assertThat(now.recurrentActivation()).isEqualTo(Activation.HARD_SIGMOID);
        assertThat(now.resetAfter()).isTrue();
    }

    @Test
    void whatWouldAnswerOtherwiseIsRefused() {
        for (String[] change : new String[][] {{"\"stateful\": true", "\"time_major\": true"},
            {"\"merge_mode\": \"concat\"", "\"merge_mode\": null"}, {"\"Activation\"", "\"Permute\""},
            {"\"activation\": \"linear\"", "\"activation\": \"relu\""}}) {
            ObjectNode config = Json.parse("file", "config",
                    CONFIG.replace(change[0], change[1]).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> new ConfigReader("f", Dialect.KERAS_2).read(config))
                    .as(change[1]).isInstanceOf(dev.unroll.text.UnrollException.class).hasMessageContaining("f, layer ");
        }
    }

    private Path file(Model model, float[] means, float[] squares, Order order) {
        Path path = folder.resolve("old.h5");
        try (WritableHdfFile h5 = HdfFile.write(path)) {
            h5.putAttribute("keras_version", "2.2.4");
            h5.putAttribute("backend", "tensorflow");
            h5.putAttribute("model_config", CONFIG);
            h5.putAttribute("training_config", TRAINING);
            WritableGroup weights = h5.putGroup("model_weights");
            for (int layer = 0; layer < LAYERS.size(); layer++) {
                WritableGroup group = weights.putGroup(LAYERS.get(layer));
                List<String> names = new ArrayList<>();
                for (Weights.Slice slice : model.weights().slices(layer)) {
                    names.add("w_" + names.size() + ":0");
                    group.putDataset(names.getLast(), array(slice, model.weights().values()));
                }
                group.putAttribute("weight_names", names.toArray(String[]::new));
            }
            optimizer(h5.putGroup("optimizer_weights"), model.weights().slices(), means, squares, order);
        }
        return path;
    }

    private static void optimizer(WritableGroup group, List<Weights.Slice> slices, float[] means, float[] squares,
            Order order) {
        List<Object> arrays = new ArrayList<>();
        for (Weights.Slice slice : slices) {
            arrays.add(array(slice, means));
            if (order == Order.BESIDE) {
                arrays.add(array(slice, squares));
            }
        }
        if (order == Order.GROUPED) {
            slices.forEach(slice -> arrays.add(array(slice, squares)));
            slices.forEach(slice -> arrays.add(new float[1]));
        }
        group.putDataset("iterations:0", 17L);
        List<String> names = new ArrayList<>(List.of("iterations:0"));
        for (Object array : arrays) {
            names.add("Variable_" + names.size() + ":0");
            group.putDataset(names.getLast(), array);
        }
        group.putAttribute("weight_names", names.toArray(String[]::new));
    }

    private static Object array(Weights.Slice slice, float[] all) {
        List<Integer> shape = slice.spec().shape();
        float[] values = Arrays.copyOfRange(all, slice.offset(), slice.offset() + slice.size());
        if (shape.size() == 1) {
            return values;
        }
        float[][] rows = new float[shape.getFirst()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(values, i * shape.getLast(), (i + 1) * shape.getLast());
        }
        return rows;
    }
}

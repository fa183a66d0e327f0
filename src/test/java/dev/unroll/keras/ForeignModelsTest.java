package dev.unroll.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unroll.data.Samples;
import dev.unroll.evaluate.Predictions;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.text.Language;
import dev.unroll.text.Progress;
import dev.unroll.text.Remark;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.Clipping;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.Loss;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.Trainer;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.WeightBudget;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small files that Keras 3 itself saved ({@code src/test/python/keras_fixtures.py}), with what Keras makes of the same
 * input and where its training goes from there.
 */
class ForeignModelsTest {
    private static final Class<?> HERE = ForeignModelsTest.class;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyModelAnswersAsInKeras() throws IOException {
        return expected().properties().stream().filter(each -> each.getValue().has("output"))
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Model model = read(each.getKey()).model();
                    float[] found = Predictions.of(model, samples(model, each.getValue().path("input")), Progress.NONE);
                    assertThat(found).containsExactly(floats(each.getValue().path("output")), within(2e-6f));
                }));
    }

    /** What is opened and saved again is opened again, and answers the same. */
    @TestFactory
    Stream<DynamicTest> everyModelAnswersTheSameOnceSavedHere() throws IOException {
        return expected().properties().stream().filter(each -> each.getValue().has("output"))
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Path path = folder.resolve("again.keras");
                    KerasFiles.write(path, read(each.getKey()).model(), UnrollParts.NONE);
                    Path foreign = folder.resolve("foreign.keras");
                    var members = Zips.members(path);
                    members.remove(Archive.PARTS);
                    Zips.write(foreign, members);
                    Model model = KerasFiles.read(foreign).model();
                    assertThat(Predictions.of(model, samples(model, each.getValue().path("input")), Progress.NONE))
                            .containsExactly(floats(each.getValue().path("output")), within(2e-6f));
                }));
    }

    @TestFactory
    Stream<DynamicTest> trainingGoesOnAsInKeras() throws IOException {
        return Stream.of("adam", "rmsprop", "momentum", "nesterov", "sgd").flatMap(name -> Stream.of(".keras", ".h5")
                .map(ending -> DynamicTest.dynamicTest(name + ending, () -> {
                    JsonNode wanted = expected().path(name);
                    float[] found = twoSteps(read(name + ending), wanted);
                    List<Float> all = new ArrayList<>();
                    wanted.path("weights").forEach(array -> array.forEach(number -> all.add(number.floatValue())));
                    for (int i = 0; i < found.length; i++) {
                        assertThat(found[i]).as("weight %d", i).isCloseTo(all.get(i), within(2e-6f));
                    }
                })));
    }

    /** An optimizer that remembers nothing would lead elsewhere: the test above can fail. */
    @Test
    void withoutItsMemoryTheOptimizerGoesElsewhere() throws IOException {
        KerasModel read = read("adam.keras");
        KerasModel forgetful = new KerasModel(read.model().copy(), "", read.compile(), null);
        assertThat(twoSteps(forgetful, expected().path("adam"))[3])
                .isNotCloseTo(twoSteps(read, expected().path("adam"))[3], within(1e-4f));
    }

    /** Saved by Unroll as an archive, stripped of Unroll's own members: the optimizer lies where Keras looks for it. */
    @TestFactory
    Stream<DynamicTest> whatTheOptimizerRemembersIsSavedForKeras() {
        return Stream.of("adam", "rmsprop", "momentum", "sgd").map(name -> DynamicTest.dynamicTest(name, () -> {
            KerasModel read = read(name + ".keras");
            Path path = folder.resolve(name + ".keras");
            KerasFiles.write(path, read.model(), new UnrollParts(null, List.of(), training(read), List.of(), ""),
                    read.optimizer());
            var members = Zips.members(path);
            members.remove(Archive.PARTS);
            Zips.write(path, members);
            KerasModel again = KerasFiles.read(path);
            assertThat(Objects.requireNonNull(again.optimizer()).steps()).isEqualTo(3);
            assertThat(twoSteps(again, expected().path(name))).containsExactly(twoSteps(read, expected().path(name)));
        }));
    }

    @Test
    void whatIsLeftOutIsSaid() throws IOException {
        KerasModel read = read("left-out.keras");
        assertThat(read.remarks()).extracting(Remark::key).containsExactly("keras.remark.steering", "keras.remark.steering",
                "keras.remark.frozen", "keras.remark.onlyInTraining", "keras.remark.onlyInTraining", "keras.remark.steering",
                "keras.remark.joined", "keras.remark.joined");
        assertThat(read.remarks().getFirst().sentence(Language.ENGLISH)).isEqualTo("Layer 1 (Embedding \"embedding_1\"): "
                + "embeddings_regularizer = L2 (l2 = 0.01) is left out. The answers are the same; training here "
                + "goes on without it.");
        for (Remark remark : read.remarks()) {
            assertThat(remark.sentence(Language.KOREAN)).contains("층").doesNotContain("{");
        }
        List<Layer> layers = read.model().architecture().layers();
        assertThat(layers).hasSize(4);
        assertThat(layers.getLast()).isEqualTo(new Dense(3, Activation.SOFTMAX));
        assertThat(read("stateful.keras").remarks()).extracting(Remark::key)
                .containsExactly("keras.remark.stateful", "keras.remark.stateful");
        assertThat(read("functional-masked.keras").remarks()).extracting(Remark::key).contains("keras.remark.returnState");
        assertThat(read("adam.keras").remarks()).extracting(Remark::key).containsExactly("keras.remark.goesOn");
        assertThat(read("adam.keras").remarks().getFirst().sentence(Language.ENGLISH)).contains("Adam after 3 steps");
    }

    @Test
    void bothWaysAreJoinedAsTheFileSays() throws IOException {
        assertThat(read("both-ways.keras").model().architecture().layers().stream()
                .filter(Bidirectional.class::isInstance).map(layer -> ((Bidirectional) layer).merge()))
                .containsExactly(Bidirectional.Merge.CONCAT, Bidirectional.Merge.SUM, Bidirectional.Merge.AVE,
                        Bidirectional.Merge.MUL);
        assertThat(((Recurrent) read("options.keras").model().architecture().layers().getFirst()).goBackwards()).isTrue();
    }

    /** Two steps over the whole batch, in the order in which Keras went. */
    private static float[] twoSteps(KerasModel read, JsonNode with) {
        Model model = read.model().copy();
        Samples samples = samples(model, with.path("input"), floats(with.path("answers")));
        TrainingSettings settings = training(read);
        Checkpoint from = read.optimizer() == null
                ? Checkpoint.after(dev.unroll.train.OptimizerState.fresh(settings.optimizer(), model.parameterCount()), model,
                        samples, null, settings)
                : Checkpoint.after(read.optimizer(), model, samples, null, settings);
        try (Workers workers = new Workers(1)) {
            KeptWeights kept = new WeightBudget().open();
            new Trainer(model, samples, null, from, kept, workers).run();
        }
        return model.weights().values();
    }

    private static TrainingSettings training(KerasModel read) {
        CompileSettings compile = Objects.requireNonNull(read.compile());
        OptimizerSettings optimizer = Objects.requireNonNull(compile.optimizer());
        return new TrainingSettings(optimizer, Loss.BINARY_CROSSENTROPY, 3, 2, 1, null, null, Clipping.NONE);
    }

    static Samples samples(Model model, JsonNode input) {
        return samples(model, input, new float[input.size()]);
    }

    private static Samples samples(Model model, JsonNode input, float[] answers) {
        int steps = input.path(0).size();
        if (model.architecture().input().kind() == Shape.Kind.TOKENS) {
            int[] ids = new int[input.size() * steps];
            float[] all = floats(input);
            for (int i = 0; i < ids.length; i++) {
                ids[i] = (int) all[i];
            }
            return Samples.tokens(input.size(), steps, ids, answers);
        }
        return new Samples(input.size(), steps, null, floats(input), input.path(0).path(0).size(), answers, 1, 1);
    }

    static float[] floats(JsonNode nest) {
        List<Float> all = new ArrayList<>();
        collect(nest, all);
        float[] numbers = new float[all.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = all.get(i);
        }
        return numbers;
    }

    private static void collect(JsonNode node, List<Float> all) {
        if (node.isNumber()) {
            all.add(node.floatValue());
        }
        node.forEach(child -> collect(child, all));
    }

    static JsonNode expected() throws IOException {
        return new ObjectMapper().readTree(file("expected.json").toFile());
    }

    private static KerasModel read(String name) throws IOException {
        return KerasFiles.read(file(name));
    }

    static Path file(String name) throws IOException {
        try {
            return Path.of(Objects.requireNonNull(HERE.getResource("foreign/" + name)).toURI());
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }
}

package dev.unroll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unroll.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCommandsTest {
    @TempDir
    private static Path folder;
    private static String reviews = "";
    private static String figures = "";

    @BeforeAll
    static void trainAModel() {
        reviews = folder.resolve("reviews.keras").toString();
        CommandRun run = CommandRun.of("train", "--preset", "reviews-en-lstm", "--epochs", "2", "--out", reviews, "--json");
        assertThat(run.status()).as(run.err()).isZero();
        figures = run.out();
    }

    private static JsonNode json(String text) throws IOException {
        assertThat(text.strip()).doesNotContain("\n");
        return new ObjectMapper().readTree(text);
    }

    private static JsonNode run(String... arguments) throws IOException {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.status()).as(run.err()).isZero();
        return json(run.out());
    }

    private static void assertRefused(int status, List<String> arguments, String... words) {
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).startsWith("unroll: ").doesNotContain("\n").contains(words);
    }

    @Test
    void theFileHoldsTheBestEpochsWeights() throws IOException {
        JsonNode scored = run("evaluate", reviews, "--split", "validation", "--json");
        assertThat(scored.path("accuracy").asDouble()).isEqualTo(json(figures).path("val_accuracy").asDouble());
        assertThat(scored.path("loss").asDouble()).isCloseTo(json(figures).path("val_loss").asDouble(), within(1e-6));
    }

    @Test
    void evaluatesWithEveryStatistic() throws IOException {
        JsonNode scored = run("evaluate", reviews, "--json");
        assertThat(scored.path("samples").asInt()).isEqualTo(1000);
        JsonNode confusion = scored.path("confusion");
        int tn = confusion.at("/0/0").asInt();
        int fp = confusion.at("/0/1").asInt();
        int fn = confusion.at("/1/0").asInt();
        int tp = confusion.at("/1/1").asInt();
        assertThat(tn + fp + fn + tp).isEqualTo(1000);
        assertThat(scored.path("accuracy").asDouble()).isEqualTo((tn + tp) / 1000.0);
        assertThat(scored.path("sensitivity").asDouble()).isCloseTo((double) tp / (tp + fn), within(1e-12));
        assertThat(scored.path("specificity").asDouble()).isCloseTo((double) tn / (tn + fp), within(1e-12));
        assertThat(scored.fieldNames()).toIterable().contains("kappa", "mcnemar_p", "accuracy_lower", "balanced_accuracy");
        assertThat(CommandRun.of("evaluate", reviews).out()).contains("kappa", "confusion");
    }

    @Test
    void predictsAsItTraces() throws IOException {
        String text = "I did not love this film";
        JsonNode predicted = run("predict", reviews, "--text", text, "--json");
        JsonNode traced = run("trace", reviews, "--text", text, "--json");
        assertThat(predicted.path("text").asText()).isEqualTo(text);
        assertThat(predicted.path("ids")).isEqualTo(traced.path("ids"));
        assertThat(predicted.path("tokens")).isEqualTo(traced.path("tokens"));
        assertThat(predicted.path("output").asDouble()).isCloseTo(traced.path("output").asDouble(), within(1e-5));
        assertThat(Double.parseDouble(CommandRun.of("predict", reviews, "--text", text).out().strip()))
                .isCloseTo(predicted.path("output").asDouble(), within(1e-6));
    }

    private static double[] numbers(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1).mapToDouble(i -> array.get(i).asDouble()).toArray();
    }

    @Test
    void aTraceObeysTheCellsEquations() throws IOException {
        JsonNode layer = run("trace", reviews, "--text", "a film that I recommend", "--json").path("layers").get(0);
        assertThat(layer.path("type").asText()).isEqualTo("LSTM");
        int units = layer.path("units").asInt();
        double[] before = new double[units];
        for (JsonNode step : layer.path("steps")) {
            double[] c = numbers(step.path("c"));
            double[] h = numbers(step.path("h"));
            for (int k = 0; k < units; k++) {
                JsonNode gates = step.path("gates");
                double carried = gates.path("f").get(k).asDouble() * before[k]
                        + gates.path("i").get(k).asDouble() * gates.path("g").get(k).asDouble();
                assertThat(c[k]).isCloseTo(carried, within(1e-12));
                assertThat(h[k]).isCloseTo(gates.path("o").get(k).asDouble() * Math.tanh(c[k]), within(1e-12));
                assertThat(gates.path("f").get(k).asDouble())
                        .isCloseTo(1 / (1 + Math.exp(-step.path("z").path("f").get(k).asDouble())), within(1e-12));
            }
            before = c;
        }
        assertThat(layer.path("steps")).hasSize(40);
    }

    @Test
    void aBackwardTraceAddsGradients() throws IOException {
        JsonNode trace = run("trace", reviews, "--text", "a film that I recommend", "--backward", "--json");
        JsonNode last = trace.path("layers").get(0).path("steps").get(39).path("gradients");
        assertThat(last.fieldNames()).toIterable().containsExactly("h", "c", "gates", "z");
        assertThat(DoubleStream.of(numbers(last.path("h"))).map(Math::abs).sum()).isPositive();
        assertThat(trace.path("loss").asDouble()).isCloseTo(-Math.log(trace.path("output").asDouble()), within(1e-9));
        assertThat(run("trace", reviews, "--text", "a film", "--json").path("layers").get(0).path("steps").get(39)
                .has("gradients")).isFalse();
        assertThat(CommandRun.of("trace", reviews, "--text", "a film").out()).contains("lstm (LSTM, 8 units)", "film");
    }

    @Test
    void aBackwardTraceTellsOfInputsAndShares() throws IOException {
        JsonNode step = run("trace", reviews, "--text", "a film that I recommend", "--backward", "--terms", "--json")
                .path("layers").get(0).path("steps").get(39);
        double dz = 0;
        for (String gate : List.of("i", "f", "g", "o")) {
            double[] input = numbers(step.path("terms").path(gate).path("input"));
            double[] state = numbers(step.path("terms").path(gate).path("state"));
            double[] bias = numbers(step.path("terms").path(gate).path("bias"));
            double[] z = numbers(step.path("z").path(gate));
            for (int k = 0; k < z.length; k++) {
                assertThat(input[k] + state[k] + bias[k]).isCloseTo(z[k], within(1e-12));
            }
            dz += DoubleStream.of(numbers(step.path("gradients").path("z").path(gate))).map(v -> v * v).sum();
        }
        double[] x = numbers(step.path("x"));
        double length = Math.sqrt(DoubleStream.of(x).map(v -> v * v).sum());
        assertThat(step.path("shares").path("kernel").asDouble()).isCloseTo(length * Math.sqrt(dz), within(1e-12));
        assertThat(step.path("shares").path("bias").asDouble()).isCloseTo(Math.sqrt(dz), within(1e-12));
        assertThat(step.path("shares").path("recurrent_kernel").asDouble()).isPositive();
        assertThat(step.path("x_gradient")).hasSize(x.length);
    }

    @Test
    void checksItsGradients() throws IOException {
        JsonNode checks = run("trace", reviews, "--text", "a film that I recommend", "--check", "--json").path("checks");
        assertThat(checks).extracting(check -> check.path("weights").asText()).containsExactly("embedding/embeddings",
                "lstm/kernel", "lstm/recurrent_kernel", "lstm/bias", "dense/kernel", "dense/bias");
        assertThat(checks).allSatisfy(check -> {
            assertThat(check.path("verdict").asText()).isEqualTo("agrees");
            assertThat(check.path("relative_difference").asDouble()).isLessThan(1e-5);
            assertThat(Math.abs(check.path("analytic").asDouble())).isPositive();
        });
        assertThat(CommandRun.of("trace", reviews, "--text", "a film", "--check").out())
                .contains("lstm/recurrent_kernel", "agrees");
    }

    @Test
    void refusesTextsAndFilesItCannotRead() throws IOException {
        assertRefused(2, List.of("predict", reviews, "--text", "qzx vvkj"), "qzx vvkj");
        assertRefused(2, List.of("predict", reviews, "--text", " "), "no words");
        assertRefused(2, List.of("trace", reviews, "--text", "qzx"), "qzx");
        assertRefused(2, List.of("predict", reviews), "--text");
        assertRefused(2, List.of("predict", folder.resolve("none.keras").toString(), "--text", "film"), "none.keras");
        Path foreign = Files.writeString(folder.resolve("foreign.keras"), "not a model");
        assertRefused(1, List.of("evaluate", foreign.toString()), "foreign.keras");
        assertRefused(2, List.of("evaluate", reviews, "--maxlen", "7"), "7");
        assertRefused(2, List.of("evaluate", reviews, "--dataset", "nowhere"), "nowhere");
        assertRefused(2, List.of("evaluate", reviews, "--split", "most"), "--split");
    }

    @Test
    void readsNoTextForAModelOfNumbers() {
        String adding = folder.resolve("adding.keras").toString();
        assertThat(CommandRun.of("train", "--preset", "adding", "--epochs", "1", "--out", adding).status()).isZero();
        assertThat(CommandRun.of("evaluate", adding).out()).contains("samples               1000").doesNotContain("confusion");
        assertRefused(2, List.of("predict", adding, "--text", "1 2"), "numbers");
    }

    @ParameterizedTest
    @CsvSource({"book-chapter9-keras3/best-lstm-model.keras, 100", "old-keras2/lstm_rnn_imdb.h5, 500"})
    void readsTextForAForeignModel(String file, int steps) throws IOException {
        Path model = SharedFiles.data("keras-models/" + file);
        String data = SharedFiles.data("imdb").toString();
        JsonNode good = run("predict", model.toString(), "--data", data, "--text", "A wonderful film, the best!", "--json");
        JsonNode bad = run("predict", model.toString(), "--data", data, "--text", "a terrible waste, the worst", "--json");
        assertThat(good.path("ids")).hasSize(steps);
        assertThat(good.path("ids").get(steps - 6).asInt()).isEqualTo(1);
        assertThat(good.path("output").asDouble()).isGreaterThan(bad.path("output").asDouble());
    }
}

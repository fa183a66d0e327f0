package dev.unroll.code;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Gru;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Masking;
import dev.unroll.nn.Model;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.nn.Weights;
import dev.unroll.train.Clipping;
import dev.unroll.train.Loss;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.TrainingSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small models with every layer and option, and the programs that check what is written of them. */
final class Programs {
    /** Timesteps of the small models. */
    static final int STEPS = 7;
    /** Ids of the small models. */
    static final int WORDS = 12;

    private Programs() {
    }

    /** All by name. */
    static Map<String, Architecture> architectures() {
        Shape tokens = Shape.tokens(STEPS);
        Embedding embedding = new Embedding(WORDS, 4, false);
        Embedding masking = new Embedding(WORDS, 4, true);
        Dense end = new Dense(1, Activation.SIGMOID);
        Dense each = new Dense(3, Activation.SOFTMAX);
        Recurrent rnn = new Recurrent(new SimpleRnn(3));
        Recurrent lstm = new Recurrent(new Lstm(3));
        Recurrent gru = new Recurrent(new Gru(3));
        Activation old = Activation.HARD_SIGMOID_KERAS2;
        Map<String, Architecture> all = new LinkedHashMap<>();
        all.put("rnn", chain(tokens, embedding, rnn, end));
        all.put("lstm", chain(tokens, embedding, lstm, end));
        all.put("gru", chain(tokens, embedding, gru, end));
        all.put("gru-reset-before", chain(tokens, embedding,
                new Recurrent(new Gru(3, Activation.TANH, Activation.SIGMOID, true, false)), end));
        all.put("one-hot", chain(tokens, new OneHot(WORDS), rnn, end));
        all.put("stacked", chain(tokens, embedding, lstm.returningSequences(true), gru.returningSequences(true), rnn, end));
        all.put("dropout", chain(tokens, embedding, lstm.withDropout(0.2).returningSequences(true), new Dropout(0.3),
                new Recurrent(new Gru(2), false, false, 0.1, 0.2), end));
        all.put("many-to-many", chain(tokens, embedding, gru.returningSequences(true), each));
        all.put("flatten", chain(tokens, embedding, lstm.returningSequences(true), new Flatten(), end));
        all.put("bidirectional", chain(tokens, embedding, new Bidirectional(lstm.returningSequences(true)),
                new Bidirectional(gru), end));
        all.put("bidirectional-sum", chain(tokens, embedding,
                new Bidirectional(lstm.returningSequences(true).withDropout(0.1), Bidirectional.Merge.SUM),
                new Bidirectional(gru.returningSequences(true).reversed(), Bidirectional.Merge.MUL),
                new Bidirectional(rnn, Bidirectional.Merge.AVE), end));
        all.put("backwards", chain(tokens, embedding, lstm.returningSequences(true).reversed(), gru.reversed(), end));
        all.put("masked", chain(tokens, masking, lstm.returningSequences(true), gru.returningSequences(true).reversed(), rnn,
                end));
        all.put("masked-both", chain(tokens, masking, new Bidirectional(lstm), end));
        all.put("activations", chain(tokens, embedding, new Recurrent(
                new Lstm(3, Activation.SIGMOID, Activation.HARD_SIGMOID, true, true, false)).returningSequences(true),
                new Recurrent(new SimpleRnn(3, Activation.RELU, true, false)).returningSequences(true),
                new Recurrent(new SimpleRnn(3, Activation.SIGMOID, true, false)), new Dense(2, Activation.TANH), end));
        all.put("keras2", chain(tokens, embedding, new Recurrent(new Lstm(3, Activation.TANH, old, true, true, true))
                .returningSequences(true), new Recurrent(new Gru(3, old, old, true, true)).returningSequences(true),
                new Recurrent(new Lstm(2, Activation.TANH, Activation.SIGMOID, true, true, false), false, false, 0, 0.5),
                new Dense(2, old), end));
        all.put("no-bias", chain(tokens, embedding, new Recurrent(
                new Lstm(3, Activation.TANH, Activation.SIGMOID, false, false, false)).returningSequences(true),
                new Recurrent(new Gru(3, Activation.TANH, Activation.SIGMOID, false, false)).returningSequences(true),
                new Recurrent(new Gru(3, Activation.TANH, Activation.SIGMOID, false, true)), new Dense(1,
                        Activation.SIGMOID, false)));
        all.put("torch-start", new Architecture(tokens, List.of(embedding,
                new Recurrent(new Lstm(3, Activation.TANH, Activation.SIGMOID, true, false, true)).returningSequences(true),
                new Recurrent(new SimpleRnn(2, Activation.TANH, true, true)), end), InitialValues.PYTORCH));
        all.put("masked-both-sequences", chain(tokens, masking, new Bidirectional(lstm.returningSequences(true)),
                new Bidirectional(gru.returningSequences(true).reversed(), Bidirectional.Merge.SUM), each));
        all.put("masked-numbers", chain(Shape.sequence(STEPS, 2), new Masking(-1.5), lstm.returningSequences(true), gru, end));
        all.put("masked-inside", chain(Shape.sequence(STEPS, 2), rnn.returningSequences(true), new Dense(2, Activation.RELU),
                new Masking(0), new Bidirectional(gru.returningSequences(true)), each));
        all.put("series", chain(Shape.sequence(STEPS, 2), gru, new Dense(1, Activation.LINEAR)));
        return all;
    }

    /** Encoders with decoders, by name. */
    static Map<String, Architecture> translators() {
        Map<String, Architecture> all = new LinkedHashMap<>();
        for (Attention attention : Attention.values()) {
            String name = attention.name().toLowerCase(java.util.Locale.ROOT);
            all.put("translator-" + name, translator(new EncoderDecoder(new Lstm(3), 4, WORDS, 5, attention)));
            all.put("translator-gru-" + name, translator(new EncoderDecoder(new Gru(3), 4, WORDS, 5, attention)));
        }
        return all;
    }

    private static Architecture translator(EncoderDecoder layer) {
        return chain(Shape.tokens(STEPS), layer, new Dense(5, Activation.SOFTMAX));
    }

    static Architecture chain(Shape input, Layer... layers) {
        return new Architecture(input, List.of(layers));
    }

    /** A model of these layers with weights from all over. */
    static Model random(Architecture architecture, long seed) {
        Random random = new Random(seed);
        Weights weights = Weights.zeros(architecture);
        for (int i = 0; i < weights.values().length; i++) {
            weights.values()[i] = (float) random.nextGaussian(0, 0.7);
        }
        return new Model(architecture, weights);
    }

    /** How a small model is trained. */
    static TrainingSettings training(Architecture architecture) {
        Loss loss = architecture.output().width() > 1 ? Loss.SPARSE_CATEGORICAL_CROSSENTROPY : Loss.BINARY_CROSSENTROPY;
        return new TrainingSettings(new OptimizerSettings.Adam(), loss, 32, 10, 1, null, null, Clipping.NONE);
    }

    /** What a Python program of the tests prints, as JSON. */
    static JsonNode check(String script, String module, String debianPackage, Path folder)
            throws IOException, InterruptedException {
        String python = python(module, debianPackage);
        Path file = folder.resolve(script);
        try (InputStream in = Programs.class.getResourceAsStream(script)) {
            Files.write(file.resolveSibling(script + ".txt"), java.util.Objects.requireNonNull(in).readAllBytes());
        }
        return new ObjectMapper().readTree(run(python, file.resolveSibling(script + ".txt").toString(), folder.toString()));
    }

    /** The interpreter that has a module; the test is skipped where none has. */
    static String python(String module, String debianPackage) throws InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            try {
                if (run(python, "-c", "import " + module + "; print('there')").startsWith("there")) {
                    return python;
                }
            } catch (IOException | AssertionError missing) {
                // The next one may have it.
            }
        }
        return abort("skipped: no python3 with " + module + " (Debian: " + debianPackage + ")");
    }

    /** What a program prints; fails with its errors where it fails. */
    static String run(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(command));
        Path errors = Files.createTempFile("code", ".err");
        Process process = new ProcessBuilder(all).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        String told = Files.readString(errors);
        Files.delete(errors);
        if (status != 0) {
            throw new AssertionError(command[0] + ": " + told);
        }
        return output;
    }
}

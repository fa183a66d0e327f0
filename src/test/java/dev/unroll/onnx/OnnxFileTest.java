package dev.unroll.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.unroll.data.Samples;
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
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Masking;
import dev.unroll.nn.Model;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.nn.Weights;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Scoring;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What ONNX Runtime makes of the file is what we make of the model. */
class OnnxFileTest {
    private static final int STEPS = 7;
    private static final int WORDS = 12;
    private static final int SOURCE = 4;
    private static final double PADDED = -0.1;

    private static Map<String, Architecture> architectures() {
        Shape tokens = Shape.tokens(STEPS);
        Embedding embedding = new Embedding(WORDS, 4, false);
        Embedding masking = new Embedding(WORDS, 4, true);
        Dense end = new Dense(1, Activation.SIGMOID);
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
        all.put("stacked", chain(tokens, embedding, lstm.withDropout(0.2).returningSequences(true), new Dropout(0.3),
                gru.returningSequences(true), rnn, end));
        all.put("many-to-many", chain(tokens, embedding, gru.returningSequences(true), new Dense(3, Activation.SOFTMAX)));
        all.put("flatten", chain(tokens, embedding, lstm.returningSequences(true), new Flatten(), end));
        all.put("bidirectional", chain(tokens, embedding, new Bidirectional(lstm.returningSequences(true)),
                new Bidirectional(gru), end));
        all.put("bidirectional-sum", chain(tokens, embedding,
                new Bidirectional(lstm.returningSequences(true), Bidirectional.Merge.SUM),
                new Bidirectional(gru.returningSequences(true).reversed(), Bidirectional.Merge.MUL),
                new Bidirectional(rnn.reversed(), Bidirectional.Merge.AVE), end));
        all.put("backwards", chain(tokens, embedding, lstm.returningSequences(true).reversed(), gru.reversed(), end));
        all.put("masked", chain(tokens, masking, lstm.returningSequences(true), gru.returningSequences(true), rnn, end));
        all.put("masked-both", chain(tokens, masking, new Bidirectional(lstm.returningSequences(true)),
                new Bidirectional(gru), end));
        all.put("masked numbers", chain(Shape.sequence(STEPS, 2), new Masking(PADDED), new Dense(3, Activation.TANH),
                lstm.returningSequences(true), new Bidirectional(gru), end));
        all.put("activations", chain(tokens, embedding, new Recurrent(
                new Lstm(3, Activation.SIGMOID, Activation.HARD_SIGMOID, true, true, false)).returningSequences(true),
                new Recurrent(new SimpleRnn(3, Activation.RELU, true, false)).returningSequences(true),
                new Recurrent(new SimpleRnn(3, Activation.LINEAR, true, true)), new Dense(2, Activation.TANH, false), end));
        all.put("keras2", chain(tokens, embedding, new Recurrent(new Lstm(3, Activation.TANH, old, false, true, false))
                .returningSequences(true), new Recurrent(new Gru(3, Activation.TANH, old, true, true)), new Dense(2, old), end));
        all.put("numbers", chain(Shape.sequence(STEPS, 2), gru, new Dense(1, Activation.LINEAR)));
        for (Attention attention : Attention.values()) {
            all.put("translator " + attention, chain(tokens, new EncoderDecoder(new Lstm(3), SOURCE, WORDS, 5, attention),
                    new Dense(5, Activation.SOFTMAX)));
        }
        all.put("translator of GRUs", chain(tokens, new EncoderDecoder(new Gru(3), SOURCE, WORDS, 5, Attention.DOT),
                new Dense(5, Activation.SOFTMAX)));
        return all;
    }

    private static Architecture chain(Shape input, Layer... layers) {
        return new Architecture(input, List.of(layers));
    }

    private static Model random(Architecture architecture) {
        Random random = new Random(4);
        Weights weights = Weights.zeros(architecture);
        for (int i = 0; i < weights.values().length; i++) {
            weights.values()[i] = (float) random.nextGaussian(0, 0.7);
        }
        return new Model(architecture, weights);
    }

    /** Examples of which some are padded in front; sources at their end. */
    private static Samples samples(Architecture architecture, int count) {
        Random random = new Random(5);
        if (architecture.input().kind() != Shape.Kind.TOKENS) {
            float[] values = new float[count * STEPS * architecture.input().width()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
            }
            // The last example is padding alone.
            for (int row = 0; row < count * STEPS; row += row < (count - 1) * STEPS ? 3 : 1) {
                Arrays.fill(values, row * architecture.input().width(), (row + 1) * architecture.input().width(), (float) PADDED);
            }
            return new Samples(count, STEPS, null, values, architecture.input().width(), new float[count], 1, 1);
        }
        boolean translates = architecture.layers().getFirst() instanceof EncoderDecoder;
        int[] ids = new int[count * STEPS];
        for (int i = 0; i < count; i++) {
            for (int t = 0; t < STEPS; t++) {
                boolean padded = translates ? t < SOURCE && t >= SOURCE - i % 3 : t < i;
                ids[i * STEPS + t] = padded ? 0 : 1 + random.nextInt(translates ? 4 : WORDS - 1);
            }
        }
        return Samples.tokens(count, STEPS, ids, new float[count]);
    }

    @TestFactory
    Stream<DynamicTest> theRuntimeAnswersAsWeDo() {
        OrtEnvironment runtime = runtime();
        return architectures().entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
            Model model = random(each.getValue());
            byte[] file = OnnxFile.bytes(model, each.getKey());
            try (OrtSession session = runtime.createSession(file)) {
                for (int count : new int[] {5, 1}) {
                    Samples samples = samples(each.getValue(), count);
                    float[] found = run(runtime, session, samples);
                    float[] wanted = Scoring.outputs(model, samples, 1, Progress.NONE);
                    assertThat(found).hasSameSizeAs(wanted);
                    for (int i = 0; i < found.length; i++) {
                        assertThat(found[i]).isCloseTo(wanted[i], org.assertj.core.data.Offset.offset(1e-5f));
                    }
                }
            }
        }));
    }

    private static OrtEnvironment runtime() {
        try {
            return OrtEnvironment.getEnvironment();
        } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError missing) {
            return abort("skipped: ONNX Runtime has no native library for this machine");
        }
    }

    private static float[] run(OrtEnvironment runtime, OrtSession session, Samples samples) throws OrtException {
        int[] ids = samples.ids();
        float[] values = samples.values();
        try (OnnxTensor input = ids != null
                ? OnnxTensor.createTensor(runtime, LongBuffer.wrap(Arrays.stream(ids).asLongStream().toArray()),
                        new long[] {samples.count(), STEPS})
                : OnnxTensor.createTensor(runtime, FloatBuffer.wrap(values),
                        new long[] {samples.count(), STEPS, samples.width()});
                OrtSession.Result result = session.run(Map.of("input", input))) {
            FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] found = new float[buffer.remaining()];
            buffer.get(found);
            return found;
        }
    }

    @Test
    void refusesWhatOnnxCannotSay() {
        Embedding masking = new Embedding(WORDS, 4, true);
        Architecture everyStep = chain(Shape.tokens(STEPS), masking,
                new Recurrent(new Gru(3)).returningSequences(true), new Dense(3, Activation.SOFTMAX));
        assertThatThrownBy(() -> OnnxFile.bytes(random(everyStep), "x"))
                .isInstanceOfSatisfying(UnrollException.class, e -> assertThat(e.key()).isEqualTo("onnx.mask"));
        Architecture softmax = chain(Shape.tokens(STEPS), new Embedding(WORDS, 4, false),
                new Recurrent(new SimpleRnn(3, Activation.SOFTMAX, true, false)));
        assertThatThrownBy(() -> OnnxFile.bytes(random(softmax), "x"))
                .isInstanceOfSatisfying(UnrollException.class, e -> assertThat(e.key()).isEqualTo("onnx.softmaxCell"));
    }
}

package dev.unroll.evaluate.decode;

import dev.unroll.data.Dataset;
import dev.unroll.data.EncodedText;
import dev.unroll.data.Samples;
import dev.unroll.data.TextEncoder;
import dev.unroll.data.Translations;
import dev.unroll.data.Vocabulary;
import dev.unroll.nn.Model;
import dev.unroll.nn.plain.ModelPass;
import dev.unroll.nn.plain.PlainModel;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Scoring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Greedy decoding: the decoder begins with the start mark and is fed, at every step, the symbol it found likeliest at the
 * one before, until it writes the end mark.
 */
public final class Translator {
    private final Model model;
    private final Dataset dataset;
    private final TextEncoder encoder;
    private final int sourceSteps;
    private final int most;

    /**
     * A translator with a model as it is now.
     *
     * @throws UnrollException where the data set has no text to be read
     */
    public Translator(Model model, Dataset dataset) {
        TextEncoder reads = dataset.encoder();
        if (reads == null) {
            throw UnrollException.badArgument("decode.noText");
        }
        this.model = model;
        this.dataset = dataset;
        this.encoder = reads;
        this.sourceSteps = Translations.sourceSteps(dataset);
        this.most = dataset.training().targetSteps();
    }

    /**
     * Translates a typed text.
     *
     * @throws UnrollException where there is nothing to translate
     */
    public Translation translate(String text) {
        EncodedText encoded = encoder.encode(text);
        int length = Math.min(encoded.words(), sourceSteps);
        if (length == 0) {
            throw UnrollException.badArgument("decode.nothingTyped");
        }
        int[] ids = Arrays.copyOf(encoded.ids(), sourceSteps + most);
        int steps = decode(ids);
        ModelPass pass = PlainModel.exact(model).forward(new int[][] {Arrays.copyOf(ids, sourceSteps + steps)});
        return new Translation(encoded.tokens().subList(0, length), encoded.unknown(),
                Math.max(0, encoded.words() - sourceSteps), steps(pass, steps, length));
    }

    /** Writes the start mark and what is decoded behind the source; returns how many steps were taken. */
    private int decode(int[] ids) {
        int symbols = dataset.classes().size();
        ids[sourceSteps] = Vocabulary.START;
        for (int t = 0; t < most; t++) {
            Samples one = Samples.tokens(1, sourceSteps + t + 1, Arrays.copyOf(ids, sourceSteps + t + 1), new float[1]);
            float[] outputs = Scoring.outputs(model, one, 1, Progress.NONE);
            int next = Largest.of(outputs, t * symbols, symbols);
            if (ends(next) || t + 1 == most) {
                return t + 1;
            }
            ids[sourceSteps + t + 1] = next;
        }
        return most;
    }

    private boolean ends(int symbol) {
        return symbol == Vocabulary.PAD || dataset.classes().get(symbol).equals(Translations.END);
    }

    private List<Translation.Step> steps(ModelPass pass, int count, int length) {
        double[] outputs = pass.output();
        List<double[]> looks = pass.attention();
        int symbols = dataset.classes().size();
        List<Translation.Step> steps = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            double[] probabilities = Arrays.copyOfRange(outputs, t * symbols, (t + 1) * symbols);
            int likeliest = Largest.of(probabilities);
            steps.add(new Translation.Step(dataset.classes().get(likeliest), ends(likeliest), probabilities,
                    looks.isEmpty() ? new double[0] : Arrays.copyOf(looks.get(t), length)));
        }
        return steps;
    }
}

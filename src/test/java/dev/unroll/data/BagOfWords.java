package dev.unroll.data;

import java.util.Arrays;
import java.util.Objects;

/** Softmax regression on word counts: what can be said of a text without knowing the order of its words. */
final class BagOfWords {
    private static final int EPOCHS = 30;
    private static final double RATE = 0.05;

    private final int words;
    private final int classes;
    private final double[] weights;

    private BagOfWords(int words, int classes) {
        this.words = words;
        this.classes = classes;
        this.weights = new double[words * classes];
    }

    /** Accuracy on the test part after training on the training part. */
    static double accuracy(Dataset data) {
        BagOfWords bag = new BagOfWords(data.words(), data.classes().size());
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = 0; i < data.training().count(); i++) {
                bag.learn(data.training(), i);
            }
        }
        Samples test = Objects.requireNonNull(data.test());
        int hits = 0;
        for (int i = 0; i < test.count(); i++) {
            double[] scores = bag.probabilities(test, i);
            int target = (int) test.targets()[i];
            hits += Arrays.stream(scores).max().orElseThrow() == scores[target] ? 1 : 0;
        }
        return hits / (double) test.count();
    }

    private void learn(Samples samples, int example) {
        double[] error = probabilities(samples, example);
        error[(int) samples.targets()[example]] -= 1;
        int[] ids = Objects.requireNonNull(samples.ids());
        for (int t = 0; t < samples.steps(); t++) {
            int id = ids[example * samples.steps() + t];
            for (int k = 0; k < classes && id != Vocabulary.PAD; k++) {
                weights[k * words + id] -= RATE * error[k];
            }
        }
    }

    private double[] probabilities(Samples samples, int example) {
        double[] scores = new double[classes];
        int[] ids = Objects.requireNonNull(samples.ids());
        for (int t = 0; t < samples.steps(); t++) {
            int id = ids[example * samples.steps() + t];
            for (int k = 0; k < classes && id != Vocabulary.PAD; k++) {
                scores[k] += weights[k * words + id];
            }
        }
        double highest = Arrays.stream(scores).max().orElseThrow();
        double[] powers = Arrays.stream(scores).map(score -> Math.exp(score - highest)).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }
}

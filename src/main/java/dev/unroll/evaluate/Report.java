package dev.unroll.evaluate;

import dev.unroll.data.Samples;
import dev.unroll.train.Loss;

/** What can be said of a model's answers to examples whose answers are known. Answers are counted from 0. */
public sealed interface Report permits TwoClasses, ManyClasses, NumberAnswers {
    /**
     * The report that fits the model's kind of answer.
     *
     * @param samples  on which it was evaluated
     * @param training on which it was trained, for what a model would say that had learned nothing
     */
    static Report of(Evaluation evaluation, Loss loss, Samples samples, Samples training) {
        return switch (loss) {
            case MSE, MAE -> NumberAnswers.of(evaluation, samples, training);
            case BINARY_CROSSENTROPY -> TwoClasses.sigmoid(evaluation, samples);
            case CATEGORICAL_CROSSENTROPY, SPARSE_CATEGORICAL_CROSSENTROPY -> evaluation.units() == 2
                    ? TwoClasses.softmax(evaluation, loss, samples) : ManyClasses.of(evaluation, loss, samples);
        };
    }

    /** How many answers there are: one for each example, or one for each of its timesteps. */
    int answers();

    /** Answers of one example. */
    int perExample();

    /** Mean loss. */
    Estimate loss();

    /** The place of an answer among all targets; others may be padding. */
    default int place(int answer) {
        return answer;
    }

    /** The example that an answer belongs to. */
    default int example(int answer) {
        return place(answer) / perExample();
    }

    /** The timestep of its example, 0 first. */
    default int step(int answer) {
        return place(answer) % perExample();
    }

    /** Figures by name. Thresholds do not apply where there are none. */
    Figures estimates();

    /** Whether an answer is right; where answers are numbers, none is. */
    boolean right(int answer);
}

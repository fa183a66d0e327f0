package dev.unroll.view.train;

import dev.unroll.train.EarlyStopping;
import dev.unroll.train.TrainingSettings;

/** The same settings with one thing changed. */
final class Change {
    private Change() {
    }

    static TrainingSettings rate(TrainingSettings s, double rate) {
        return new TrainingSettings(s.optimizer().withLearningRate(rate), s.loss(), s.batchSize(), s.epochs(), s.seed(),
                s.earlyStopping(), s.reduceOnPlateau(), s.clipping());
    }

    static TrainingSettings batchSize(TrainingSettings s, int size) {
        return new TrainingSettings(s.optimizer(), s.loss(), size, s.epochs(), s.seed(), s.earlyStopping(),
                s.reduceOnPlateau(), s.clipping());
    }

    static TrainingSettings patience(TrainingSettings s, int epochs) {
        EarlyStopping now = s.earlyStopping();
        var next = new EarlyStopping(Moments.monitor(s), epochs, now == null || now.restoreBest());
        return new TrainingSettings(s.optimizer(), s.loss(), s.batchSize(), s.epochs(), s.seed(), next, s.reduceOnPlateau(),
                s.clipping());
    }
}

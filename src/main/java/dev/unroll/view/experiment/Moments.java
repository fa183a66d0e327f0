package dev.unroll.view.experiment;

import dev.unroll.train.EarlyStopping;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.Monitor;
import dev.unroll.train.Series;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.Moment;
import dev.unroll.view.Trained;
import dev.unroll.workspace.Experiment;
import java.util.List;

/** Moments of training that no trainer publishes, and what can be said about one. */
final class Moments {
    /** Before a run. */
    static final TrainingSnapshot READY = new TrainingSnapshot(Phase.READY, 0, 0, 0, Double.NaN, Double.NaN, List.of(),
            Series.EMPTY, Series.EMPTY, 0, 0, Double.NaN, 0, 0, null);

    private Moments() {
    }

    /** The end of a run that took place earlier, on so many examples. */
    static TrainingSnapshot of(Trained trained, TrainingSettings settings, int examples) {
        List<EpochRecord> epochs = trained.history();
        if (epochs.isEmpty()) {
            return READY;
        }
        Monitor monitor = monitor(settings);
        int best = 0;
        double figure = monitor.worst();
        for (EpochRecord record : epochs) {
            if (monitor.better(monitor.of(record), figure)) {
                figure = monitor.of(record);
                best = record.epoch();
            }
        }
        EpochRecord last = epochs.getLast();
        Phase phase = epochs.size() < settings.epochs() ? Phase.STOPPED_EARLY : Phase.DONE;
        int batches = (examples + settings.batchSize() - 1) / settings.batchSize();
        return new TrainingSnapshot(phase, last.epoch(), batches, batches, last.loss(), last.accuracy(), epochs, Series.EMPTY,
                Series.EMPTY, best, last.epoch() - best, Double.NaN, last.seconds(), 0, null);
    }

    /** Whether a run in this phase has ended. */
    static boolean over(Phase phase) {
        return phase != Phase.READY && phase != Phase.RUNNING && phase != Phase.PAUSED;
    }

    /** A run that was broken off at this moment. */
    static TrainingSnapshot ended(TrainingSnapshot at) {
        return new TrainingSnapshot(Phase.CANCELLED, at.epoch(), at.batch(), at.batches(), at.loss(), at.accuracy(), at.epochs(),
                at.batchLosses(), at.batchAccuracies(), at.bestEpoch(), at.epochsWithoutBetter(), at.samplesPerSecond(),
                at.seconds(), at.weightsVersion(), at.problem());
    }

    /** The same moment with the figures of epochs alone. */
    static TrainingSnapshot withoutBatches(TrainingSnapshot at) {
        return new TrainingSnapshot(at.phase(), at.epoch(), at.batch(), at.batches(), at.loss(), at.accuracy(), at.epochs(),
                Series.EMPTY, Series.EMPTY, at.bestEpoch(), at.epochsWithoutBetter(), at.samplesPerSecond(), at.seconds(),
                at.weightsVersion(), at.problem());
    }

    /** The figure whose best epoch counts. */
    static Monitor monitor(TrainingSettings settings) {
        EarlyStopping stopping = settings.earlyStopping();
        return stopping == null ? Monitor.VAL_LOSS : stopping.monitor();
    }

    /** For how many epochs the weights of a moment were trained. */
    static double epochOfWeights(TrainingSnapshot at, TrainingSettings settings) {
        EarlyStopping stopping = settings.earlyStopping();
        boolean ended = at.phase() == Phase.STOPPED_EARLY || at.phase() == Phase.DONE;
        if (ended && stopping != null && stopping.restoreBest() && at.bestEpoch() > 0) {
            return at.bestEpoch();
        }
        if (at.epoch() == 0 || at.batches() == 0) {
            return at.epoch();
        }
        return at.epoch() - 1 + (double) at.batch() / at.batches();
    }

    /**
     * A run's weights as they are now, or of an earlier epoch.
     *
     * @param epoch whose weights are wanted, or {@link TrainViewModel#LATEST}
     */
    static Moment of(long version, RunShelf.Entry run, TrainingSnapshot at, int epoch) {
        Experiment trained = run.run().experiment();
        if (epoch != TrainViewModel.LATEST) {
            KeptWeights from = run.kept();
            return new Moment(version, trained.architecture(), () -> from.of(epoch), epoch, false);
        }
        return new Moment(version, trained.architecture(), run.weights(), epochOfWeights(at, trained.training()),
                at.phase() == Phase.RUNNING);
    }
}

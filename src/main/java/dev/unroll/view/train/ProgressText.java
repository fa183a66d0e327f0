package dev.unroll.view.train;

import dev.unroll.plot.Numbers;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.control.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A moment of training in words and figures.
 *
 * @param lastEpoch where training ends at the latest
 */
record ProgressText(TrainingSnapshot at, TrainingSettings settings, int lastEpoch, Texts texts) {
    private static final int MOST_DOTS = 5;

    /** How a note is to be taken. */
    enum Tone { QUIET, STOPPING, BAD }

    /**
     * What is to be said about a moment.
     *
     * @param dots one for each epoch of patience, 0 where they would be too many
     * @param used so many are used up
     */
    record Note(Tone tone, String sentence, int dots, int used) {
    }

    /** Epochs done, counted in batches: 16.4 of the last epoch. */
    double done() {
        if (at.epoch() == 0) {
            return 0;
        }
        boolean within = at.batches() > 0 && at.epochs().size() < at.epoch();
        return within ? at.epoch() - 1 + (double) at.batch() / at.batches() : at.epochs().size();
    }

    String epoch() {
        return texts.now("view.train.epochOf", at.epoch(), lastEpoch);
    }

    String batch() {
        return at.batches() == 0 ? "" : texts.now("view.train.batchOf", at.batch(), at.batches());
    }

    /** Samples a second, three digits of them: more cannot be read while they change. */
    String speed() {
        double speed = at.samplesPerSecond();
        if (Double.isNaN(speed) || speed <= 0) {
            return "–";
        }
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(speed)) - 2));
        return Numbers.grouped(Math.round(speed / unit) * (long) unit);
    }

    String elapsed() {
        return at.epoch() == 0 ? "–" : Durations.of(at.seconds(), texts);
    }

    /** Time left; "≤" where early stopping may end training before. */
    String left() {
        if (at.phase() != Phase.RUNNING && at.phase() != Phase.PAUSED) {
            return "–";
        }
        double done = done();
        if (done <= 0 || at.seconds() <= 0) {
            return "–";
        }
        String time = Durations.of(at.seconds() / done * Math.max(0, lastEpoch - done), texts);
        return settings.earlyStopping() == null ? time : "≤ " + time;
    }

    /** What is to be said. */
    Note note() {
        String problem = at.problem();
        if (at.phase() == Phase.FAILED) {
            return new Note(Tone.BAD, problem == null ? texts.now("view.phase.FAILED") : problem, 0, 0);
        }
        EarlyStopping stopping = settings.earlyStopping();
        if (stopping != null && at.phase() == Phase.STOPPED_EARLY) {
            String sentence = stopping.restoreBest() ? texts.now("view.train.restored", at.bestEpoch())
                    : texts.now("view.train.stoppedAt", at.epochs().size());
            return new Note(Tone.STOPPING, sentence, dots(stopping), dots(stopping));
        }
        return switch (at.phase()) {
            case RUNNING, PAUSED -> patience(stopping);
            case DONE, STOPPED_EARLY -> quiet(stopping != null && stopping.restoreBest() && at.bestEpoch() > 0
                    ? texts.now("view.train.doneRestored", at.epochs().size(), at.bestEpoch())
                    : texts.now("view.train.done", at.epochs().size()));
            case CANCELLED -> quiet(texts.now("view.train.cancelled", at.epochs().size()));
            case READY, FAILED -> quiet(texts.now("view.train.nothingYet"));
        };
    }

    private Note patience(@Nullable EarlyStopping stopping) {
        if (at.bestEpoch() == 0) {
            return quiet(texts.now("view.train.firstEpoch"));
        }
        String figure = texts.now("view.monitor." + (stopping == null ? "VAL_LOSS" : stopping.monitor().name()));
        if (stopping == null || at.epochsWithoutBetter() == 0) {
            return new Note(Tone.QUIET, texts.now("view.train.justBetter", at.bestEpoch(), figure), stopping == null ? 0
                    : dots(stopping), 0);
        }
        int most = Math.max(1, stopping.patience());
        int used = Math.min(most, at.epochsWithoutBetter());
        return new Note(Tone.STOPPING, texts.now("view.train.withoutBetter", used, most, figure), dots(stopping), used);
    }

    private static Note quiet(String sentence) {
        return new Note(Tone.QUIET, sentence, 0, 0);
    }

    private static int dots(EarlyStopping stopping) {
        int most = Math.max(1, stopping.patience());
        return most > MOST_DOTS ? 0 : most;
    }
}

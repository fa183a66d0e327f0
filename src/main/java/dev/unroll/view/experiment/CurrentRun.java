package dev.unroll.view.experiment;

import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.Run;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;

/** The run that goes on in the background, if there is one, and where the current run stands. Used on the screen's thread. */
final class CurrentRun {
    private final ReadOnlyObjectWrapper<TrainingSnapshot> snapshot = new ReadOnlyObjectWrapper<>(Moments.READY);
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper lastEpoch = new ReadOnlyIntegerWrapper();
    private final DoubleProperty speedLimit = new SimpleDoubleProperty();
    private @Nullable Run run;

    CurrentRun() {
        speedLimit.subscribe(limit -> {
            if (run != null) {
                run.setSpeedLimit(limit.doubleValue());
            }
        });
    }

    /** What a run has published since the last look. */
    record News(TrainingSnapshot before, TrainingSnapshot latest) {
        /** Whether it has other weights. */
        boolean ofWeights() {
            return latest.weightsVersion() != before.weightsVersion() || latest.phase() != before.phase();
        }
    }

    ReadOnlyObjectProperty<TrainingSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty lastEpochProperty() {
        return lastEpoch.getReadOnlyProperty();
    }

    DoubleProperty speedLimitProperty() {
        return speedLimit;
    }

    /** The run in the background, or null. */
    @Nullable Run run() {
        return run;
    }

    /** Whether there is a run in the background. */
    boolean there() {
        return run != null;
    }

    Phase phase() {
        return snapshot.get().phase();
    }

    boolean running() {
        return phase() == Phase.RUNNING;
    }

    /** Whether the run has begun and has not ended. */
    boolean underWay() {
        return run != null && (phase() == Phase.RUNNING || phase() == Phase.PAUSED);
    }

    /** False where nothing runs or rests. */
    boolean pauseOrResume() {
        Run now = run;
        if (now != null && phase() == Phase.RUNNING) {
            now.pause();
        } else if (now != null && phase() == Phase.PAUSED) {
            now.resume();
        } else {
            return false;
        }
        return true;
    }

    /** False where nothing rests. */
    boolean step(boolean wholeEpoch) {
        Run now = run;
        boolean can = now != null && phase() == Phase.PAUSED;
        if (now != null && can) {
            now.step(wholeEpoch);
        }
        return can;
    }

    /** False where nothing is under way. */
    boolean cancel() {
        Run now = run;
        boolean can = underWay();
        if (now != null && can) {
            now.cancel();
        }
        return can;
    }

    /** Takes over what may change while a run is under way. */
    void follow(TrainingSettings before, TrainingSettings after) {
        Run now = run;
        if (now != null && underWay()) {
            now.follow(before, after);
        }
    }

    /** From now on this is the run in the background. */
    void take(Run next) {
        run = next;
        next.setSpeedLimit(speedLimit.get());
    }

    /** The current run stands here, and ends after so many epochs at the latest. */
    void show(TrainingSnapshot at, int last) {
        lastEpoch.set(last);
        snapshot.set(at);
    }

    /** It has begun: it can publish something at any time. */
    void goes() {
        live.set(true);
    }

    /** Takes over what has been published, or gives null where there is nothing new. */
    @Nullable News news() {
        Run now = run;
        if (now == null) {
            return null;
        }
        TrainingSnapshot latest = now.snapshot();
        live.set(!Moments.over(latest.phase()));
        TrainingSnapshot before = snapshot.get();
        if (latest == before) {
            return null;
        }
        snapshot.set(latest);
        lastEpoch.set(now.lastEpoch());
        return new News(before, latest);
    }

    /** Ends the run, whose last moment stays; gives null where there is none. */
    @Nullable Run end() {
        Run now = run;
        if (now == null) {
            return null;
        }
        cancel();
        TrainingSnapshot last = now.snapshot();
        // First of all: whoever hears of what follows asks what can be done next.
        run = null;
        snapshot.set(Moments.over(last.phase()) ? last : Moments.ended(last));
        return now;
    }

    /** Nothing is published any more. */
    void rests() {
        live.set(false);
    }

    /** Nothing goes on in the background afterwards. */
    void close() {
        if (run != null) {
            run.cancel();
        }
    }
}

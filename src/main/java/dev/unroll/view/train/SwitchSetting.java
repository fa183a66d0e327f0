package dev.unroll.view.train;

import dev.unroll.train.EarlyStopping;
import dev.unroll.train.OptimizerSettings.Sgd;
import dev.unroll.workspace.Experiment;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Everything about an experiment's training that can be on or off. */
enum SwitchSetting {
    EARLY_STOPPING("early_stopping", true, e -> e.training().earlyStopping() != null, e -> true, Changes::stopping),
    RESTORE_BEST("restore_best_weights", true, Experiment::restoresBest, e -> e.training().earlyStopping() != null,
            (e, on) -> Changes.stopping(e, s -> new EarlyStopping(s.monitor(), s.patience(), on))),
    REDUCE_ON_PLATEAU("reduce_on_plateau", false, e -> e.training().reduceOnPlateau() != null, e -> true, Changes::plateau),
    NESTEROV("nesterov", false, e -> e.training().optimizer() instanceof Sgd s && s.nesterov(),
            e -> e.training().optimizer() instanceof Sgd, Changes::nesterov);

    private final String key;
    private final boolean live;
    private final Predicate<Experiment> on;
    private final Predicate<Experiment> there;
    private final BiFunction<Experiment, Boolean, Experiment> change;

    SwitchSetting(String key, boolean live, Predicate<Experiment> on, Predicate<Experiment> there,
            BiFunction<Experiment, Boolean, Experiment> change) {
        this.key = key;
        this.live = live;
        this.on = on;
        this.there = there;
        this.change = change;
    }

    /** Its Keras name, which is also the end of its text keys. */
    String key() {
        return key;
    }

    /** Whether it may change while a run is under way. */
    boolean live() {
        return live;
    }

    /** Whether it is on. */
    boolean of(Experiment e) {
        return on.test(e);
    }

    /** Whether it means anything for this experiment. */
    boolean there(Experiment e) {
        return there.test(e);
    }

    /** The experiment with it on or off. */
    Experiment with(Experiment e, boolean wanted) {
        return change.apply(e, wanted);
    }
}

package dev.unroll.view.train;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Side;
import dev.unroll.data.Split;
import dev.unroll.train.Clipping;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.OptimizerSettings.Adam;
import dev.unroll.train.OptimizerSettings.RmsProp;
import dev.unroll.train.OptimizerSettings.Sgd;
import dev.unroll.train.ReduceOnPlateau;
import dev.unroll.train.TrainingSettings;
import dev.unroll.workspace.Experiment;
import java.util.List;
import java.util.function.UnaryOperator;

/** Experiments that differ in one setting. */
final class Changes {
    /** Every optimizer, with Keras' defaults. */
    private static final List<OptimizerSettings> OPTIMIZERS = List.of(new Sgd(), new RmsProp(), new Adam());
    /** Early stopping as the course uses it. */
    private static final EarlyStopping USUAL_STOPPING = new EarlyStopping(Monitor.VAL_LOSS, 3, true);
    /** Keras' own defaults for ReduceLROnPlateau, but with a patience that fits trainings of this length. */
    private static final ReduceOnPlateau USUAL_PLATEAU = new ReduceOnPlateau(Monitor.VAL_LOSS, 0.1, 2, 0);

    private Changes() {
    }

    static Experiment training(Experiment e, UnaryOperator<TrainingSettings> change) {
        return e.withTraining(change.apply(e.training()));
    }

    /** Another optimizer with Keras' defaults; the learning rate stays where it is not the old optimizer's default. */
    static OptimizerSettings optimizer(OptimizerSettings now, String type) {
        OptimizerSettings next = usual(type);
        boolean chosen = now.learningRate() != usual(now.type()).learningRate();
        return now.type().equals(type) ? now : chosen ? next.withLearningRate(now.learningRate()) : next;
    }

    static List<String> optimizers() {
        return OPTIMIZERS.stream().map(OptimizerSettings::type).toList();
    }

    private static OptimizerSettings usual(String type) {
        return OPTIMIZERS.stream().filter(o -> o.type().equals(type)).findFirst().orElseThrow();
    }

    static Experiment optimizer(Experiment e, UnaryOperator<OptimizerSettings> change) {
        return training(e, t -> t.withOptimizer(change.apply(t.optimizer())));
    }

    static Experiment momentum(Experiment e, double momentum) {
        return optimizer(e, o -> o instanceof Sgd s ? new Sgd(s.learningRate(), momentum, s.nesterov()) : o);
    }

    static Experiment nesterov(Experiment e, boolean nesterov) {
        return optimizer(e, o -> o instanceof Sgd s ? new Sgd(s.learningRate(), s.momentum(), nesterov) : o);
    }

    static Experiment rho(Experiment e, double rho) {
        return optimizer(e, o -> o instanceof RmsProp r ? new RmsProp(r.learningRate(), rho, r.epsilon()) : o);
    }

    static Experiment beta1(Experiment e, double beta) {
        return optimizer(e, o -> o instanceof Adam a ? new Adam(a.learningRate(), beta, a.beta2(), a.epsilon()) : o);
    }

    static Experiment beta2(Experiment e, double beta) {
        return optimizer(e, o -> o instanceof Adam a ? new Adam(a.learningRate(), a.beta1(), beta, a.epsilon()) : o);
    }

    static Experiment epsilon(Experiment e, double epsilon) {
        return optimizer(e, o -> switch (o) {
            case RmsProp r -> new RmsProp(r.learningRate(), r.rho(), epsilon);
            case Adam a -> new Adam(a.learningRate(), a.beta1(), a.beta2(), epsilon);
            case Sgd s -> s;
        });
    }

    /** On or off; switched on again, it is as the course uses it. */
    static Experiment stopping(Experiment e, boolean on) {
        return on ? stopping(e, s -> s) : training(e, t -> t.withEarlyStopping(null));
    }

    static Experiment stopping(Experiment e, UnaryOperator<EarlyStopping> change) {
        EarlyStopping now = e.training().earlyStopping();
        return training(e, t -> t.withEarlyStopping(change.apply(now == null ? USUAL_STOPPING : now)));
    }

    /** On or off. */
    static Experiment plateau(Experiment e, boolean on) {
        return on ? plateau(e, p -> p) : training(e, t -> t.withReduceOnPlateau(null));
    }

    static Experiment plateau(Experiment e, UnaryOperator<ReduceOnPlateau> change) {
        ReduceOnPlateau now = e.training().reduceOnPlateau();
        return training(e, t -> t.withReduceOnPlateau(change.apply(now == null ? USUAL_PLATEAU : now)));
    }

    /** Another kind of clipping, at the limit of before or at 1. */
    static Experiment clipping(Experiment e, Clipping.Kind kind) {
        Clipping now = e.training().clipping();
        double limit = now.kind() == Clipping.Kind.NONE ? 1 : now.limit();
        return training(e, t -> t.withClipping(kind == Clipping.Kind.NONE ? Clipping.NONE : new Clipping(kind, limit)));
    }

    static Experiment length(Experiment e, int length) {
        DatasetOptions d = e.data();
        return e.withData(d.withMaxLength(length));
    }

    static Experiment split(Experiment e, Split split) {
        DatasetOptions d = e.data();
        return e.withData(d.withSplit(split));
    }

    static Experiment padding(Experiment e, Side side) {
        DatasetOptions d = e.data();
        return e.withData(d.withSides(side, d.truncating()));
    }

    static Experiment truncating(Experiment e, Side side) {
        DatasetOptions d = e.data();
        return e.withData(d.withSides(d.padding(), side));
    }
}

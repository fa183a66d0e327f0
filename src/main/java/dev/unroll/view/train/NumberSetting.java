package dev.unroll.view.train;

import dev.unroll.train.Clipping;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.OptimizerSettings.Adam;
import dev.unroll.train.OptimizerSettings.RmsProp;
import dev.unroll.train.OptimizerSettings.Sgd;
import dev.unroll.train.ReduceOnPlateau;
import dev.unroll.view.control.NumberRule;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Fitting;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Every number of an experiment's data and training that a person can set. */
enum NumberSetting {
    NUM_WORDS("num_words", NumberRule.whole(10, 100_000), false, e -> e.data().numWords(),
            (e, n) -> Fitting.withWords(e, (int) n), 0, 500, 1000, 5000, 10_000),
    MAXLEN("maxlen", NumberRule.whole(1, 5000), false, e -> e.data().maxLength(), (e, n) -> Changes.length(e, (int) n),
            20, 40, 100, 200, 500),
    LEARNING_RATE("learning_rate", NumberRule.between(0, 10).above(), true, e -> e.training().optimizer().learningRate(),
            (e, n) -> Changes.training(e, t -> t.withLearningRate(n))),
    MOMENTUM("momentum", NumberRule.between(0, 1).below(), false,
            e -> e.training().optimizer() instanceof Sgd s ? s.momentum() : Double.NaN, Changes::momentum, 0, 0.9, 0.99),
    RHO("rho", NumberRule.between(0, 1).below(), false,
            e -> e.training().optimizer() instanceof RmsProp r ? r.rho() : Double.NaN, Changes::rho, 0.9, 0.99),
    BETA_1("beta_1", NumberRule.between(0, 1).below(), false,
            e -> e.training().optimizer() instanceof Adam a ? a.beta1() : Double.NaN, Changes::beta1, 0.9, 0.5),
    BETA_2("beta_2", NumberRule.between(0, 1).below(), false,
            e -> e.training().optimizer() instanceof Adam a ? a.beta2() : Double.NaN, Changes::beta2, 0.999, 0.99),
    EPSILON("epsilon", NumberRule.between(0, 1), false, e -> switch (e.training().optimizer()) {
        case RmsProp r -> r.epsilon();
        case Adam a -> a.epsilon();
        case Sgd s -> Double.NaN;
    }, Changes::epsilon, 1e-7, 1e-8),
    CLIP_LIMIT("clip_limit", NumberRule.between(0, 1_000_000).above(), false,
            e -> e.training().clipping().kind() == Clipping.Kind.NONE ? Double.NaN : e.training().clipping().limit(),
            (e, n) -> Changes.training(e, t -> t.withClipping(new Clipping(t.clipping().kind(), n))), 0.5, 1, 5),
    FACTOR("factor", NumberRule.between(0, 1).above().below(), false, e -> plateau(e, ReduceOnPlateau::factor),
            (e, n) -> Changes.plateau(e, p -> new ReduceOnPlateau(p.monitor(), n, p.patience(), p.minimum())), 0.1, 0.2, 0.5),
    PLATEAU_PATIENCE("plateau_patience", NumberRule.whole(0, 1000), false, e -> plateau(e, ReduceOnPlateau::patience),
            (e, n) -> Changes.plateau(e, p -> new ReduceOnPlateau(p.monitor(), p.factor(), (int) n, p.minimum()))),
    MIN_LR("min_lr", NumberRule.between(0, 1), false, e -> plateau(e, ReduceOnPlateau::minimum),
            (e, n) -> Changes.plateau(e, p -> new ReduceOnPlateau(p.monitor(), p.factor(), p.patience(), n))),
    BATCH_SIZE("batch_size", NumberRule.whole(1, 10_000), false, e -> e.training().batchSize(),
            (e, n) -> Changes.training(e, t -> t.withBatchSize((int) n)), 16, 32, 64, 128, 256, 512),
    EPOCHS("epochs", NumberRule.whole(1, 10_000), true, e -> e.training().epochs(),
            (e, n) -> Changes.training(e, t -> t.withEpochs((int) n)), 5, 10, 20, 50, 100),
    PATIENCE("patience", NumberRule.whole(0, 1000), true, e -> stopping(e),
            (e, n) -> Changes.stopping(e, s -> new EarlyStopping(s.monitor(), (int) n, s.restoreBest()))),
    SEED("seed", NumberRule.whole(0, Integer.MAX_VALUE), false, e -> e.training().seed(),
            (e, n) -> Changes.training(e, t -> t.withSeed((long) n)));

    private final String key;
    private final NumberRule rule;
    private final boolean live;
    private final ToDoubleFunction<Experiment> value;
    private final Change change;
    private final List<Double> usual;

    NumberSetting(String key, NumberRule rule, boolean live, ToDoubleFunction<Experiment> value, Change change,
            double... usual) {
        this.key = key;
        this.rule = rule;
        this.live = live;
        this.value = value;
        this.change = change;
        this.usual = java.util.Arrays.stream(usual).boxed().toList();
    }

    /** Gives the experiment another number. */
    private interface Change {
        Experiment with(Experiment now, double value);
    }

    private static double plateau(Experiment e, ToDoubleFunction<ReduceOnPlateau> figure) {
        ReduceOnPlateau plateau = e.training().reduceOnPlateau();
        return plateau == null ? Double.NaN : figure.applyAsDouble(plateau);
    }

    private static double stopping(Experiment e) {
        EarlyStopping stopping = e.training().earlyStopping();
        return stopping == null ? Double.NaN : stopping.patience();
    }

    /** Its Keras name, which is also the end of its text keys. */
    String key() {
        return key;
    }

    /** What may be typed. */
    NumberRule rule() {
        return rule;
    }

    /** Whether it may change while a run is under way. */
    boolean live() {
        return live;
    }

    /** The number in force; NaN where the experiment has no such number. */
    double of(Experiment e) {
        return value.applyAsDouble(e);
    }

    /** The experiment with another number. */
    Experiment with(Experiment e, double number) {
        return change.with(e, number);
    }

    /** Numbers to choose from, or none. */
    List<Double> usual() {
        return usual;
    }
}

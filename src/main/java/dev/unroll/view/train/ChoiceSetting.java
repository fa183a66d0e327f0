package dev.unroll.view.train;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.data.Side;
import dev.unroll.data.Split;
import dev.unroll.data.own.Tokenizer;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.InitialValues;
import dev.unroll.train.Clipping;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Monitor;
import dev.unroll.train.ReduceOnPlateau;
import dev.unroll.workspace.Experiment;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A setting of an experiment with a few values to choose from.
 *
 * @param key     its Keras name, which is also the end of its text keys
 * @param live    whether it may change while a run is under way
 * @param options what can be chosen; none where the setting means nothing for the experiment
 * @param value   in force, or null where there is none
 * @param change  gives the experiment another value
 */
record ChoiceSetting<T>(String key, boolean live, Function<Experiment, List<T>> options,
        Function<Experiment, @Nullable T> value, BiFunction<Experiment, T, Experiment> change) {
    static final ChoiceSetting<String> OPTIMIZER = new ChoiceSetting<>("optimizer", false, e -> Changes.optimizers(),
            e -> e.training().optimizer().type(), (e, type) -> Changes.optimizer(e, now -> Changes.optimizer(now, type)));
    static final ChoiceSetting<Split> SPLIT = new ChoiceSetting<>("split", false,
            ChoiceSetting::splits,
            e -> e.data().split(), Changes::split);
    static final ChoiceSetting<Tokenizer> TOKENIZER = new ChoiceSetting<>("tokenizer", false, ChoiceSetting::tokenizers,
            e -> ownTexts(e.data()) ? e.data().tokenizer() : null, (e, tokenizer) -> e.withData(e.data().withTokenizer(tokenizer)));
    static final ChoiceSetting<Side> PADDING = new ChoiceSetting<>("padding", false, e -> List.of(Side.values()),
            e -> e.data().padding(), Changes::padding);
    static final ChoiceSetting<Side> TRUNCATING = new ChoiceSetting<>("truncating", false, e -> List.of(Side.values()),
            e -> e.data().truncating(), Changes::truncating);
    static final ChoiceSetting<Clipping.Kind> CLIPPING = new ChoiceSetting<>("clipping", false,
            e -> List.of(Clipping.Kind.values()), e -> e.training().clipping().kind(), Changes::clipping);
    static final ChoiceSetting<Monitor> MONITOR = new ChoiceSetting<>("monitor", true,
            e -> e.training().earlyStopping() == null ? List.of() : List.of(Monitor.values()),
            e -> monitor(e.training().earlyStopping()),
            (e, m) -> Changes.stopping(e, s -> new EarlyStopping(m, s.patience(), s.restoreBest())));
    static final ChoiceSetting<Monitor> PLATEAU_MONITOR = new ChoiceSetting<>("plateau_monitor", false,
            e -> e.training().reduceOnPlateau() == null ? List.of() : List.of(Monitor.values()),
            e -> monitor(e.training().reduceOnPlateau()),
            (e, m) -> Changes.plateau(e, p -> new ReduceOnPlateau(m, p.factor(), p.patience(), p.minimum())));
    static final ChoiceSetting<InitialValues> INITIAL_VALUES = new ChoiceSetting<>("initial_values", false,
            e -> List.of(InitialValues.values()), e -> e.architecture().initialValues(), (e, values) -> e.withArchitecture(
                    new Architecture(e.architecture().input(), e.architecture().layers(), values)));

    private static List<Split> splits(Experiment e) {
        if (Datasets.own(e.data().dataset())) {
            return ownTexts(e.data()) ? List.of(Split.OWN, Split.SHUFFLED_42, Split.LAST_FIFTH) : List.of();
        }
        return Datasets.builtIn(e.data().dataset()) ? List.of() : List.of(Split.SHUFFLED_42, Split.LAST_FIFTH);
    }

    /** Whether the data are a person's own texts, which are cut by a tokenizer. */
    static boolean ownTexts(DatasetOptions data) {
        return Datasets.own(data.dataset()) && data.tokenizer() != Tokenizer.USUAL && data.tokenizer() != Tokenizer.CHARACTERS;
    }

    private static List<Tokenizer> tokenizers(Experiment e) {
        return ownTexts(e.data()) ? List.of(Tokenizer.WORDS, Tokenizer.SYLLABLES, Tokenizer.BIGRAMS) : List.of();
    }

    private static @Nullable Monitor monitor(@Nullable EarlyStopping stopping) {
        return stopping == null ? null : stopping.monitor();
    }

    private static @Nullable Monitor monitor(@Nullable ReduceOnPlateau plateau) {
        return plateau == null ? null : plateau.monitor();
    }

    /** The experiment with another value. */
    Experiment with(Experiment e, T next) {
        return change.apply(e, next);
    }
}

package dev.unroll.view.help;

import dev.unroll.text.Language;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The terms of the course, from the network to its answers. Names and explanations lie in the bundles. */
public final class Glossary {
    /** In the order in which the course comes to them. */
    public static final List<Term> TERMS = List.of(
            new Term("feedForward", "", "evaluate", "compareWith"),
            new Term("recurrentNetwork", "h = act(x·W + h₋₁·U + b)", "network", "unrolled"),
            new Term("recurrentLayer", "", "network", "unrolled"),
            new Term("sequence", "", "data", "tokenGrid", "view.evaluate.head.series"),
            new Term("timestep", "", "network", "unrolled"),
            new Term("cell", "", "cell", "cell"),
            new Term("unit", "units × (inputs + units + 1)", "cell", "cell", "units"),
            new Term("hiddenState", "h = o · tanh(c)", "network", "unrolled", "view.inspect.name.HIDDEN", "view.state.hidden"),
            new Term("cellState", "c = f · c₋₁ + i · c̃", "cell", "cell", "view.inspect.name.CELL", "view.state.cell"),
            new Term("unrolling", "", "network", "unrolled"),
            new Term("simpleRnn", "h = tanh(x·W + h₋₁·U + b)", "network", "addLayer openModel", "SimpleRNN"),
            new Term("lstm", "c = f · c₋₁ + i · c̃,   h = o · tanh(c)", "cell", "cell", "LSTM"),
            new Term("gru", "h = z · h₋₁ + (1 − z) · h̃", "cell", "cell", "GRU"),
            new Term("gate", "σ(x·W + h₋₁·U + b)", "cell", "cell"),
            new Term("forgetGate", "f = σ(x·W + h₋₁·U + b)", "cell", "cell", "view.inspect.name.FORGET"),
            new Term("inputGate", "i = σ(x·W + h₋₁·U + b)", "cell", "cell", "view.inspect.name.INPUT"),
            new Term("candidate", "c̃ = tanh(x·W + h₋₁·U + b)", "cell", "cell", "view.inspect.name.CANDIDATE"),
            new Term("outputGate", "o = σ(x·W + h₋₁·U + b)", "cell", "cell", "view.inspect.name.OUTPUT"),
            new Term("updateGate", "z = σ(x·W + h₋₁·U + b)", "cell", "cell", "view.inspect.name.UPDATE"),
            new Term("resetGate", "r = σ(x·W + h₋₁·U + b)", "cell", "cell", "view.inspect.name.RESET"),
            new Term("resetAfter", "3 · (inputs · units + units² + 2 · units)", "network", "addLayer openModel", "reset_after"),
            new Term("weight", "y = x · W", "network", "addLayer openModel"),
            new Term("bias", "", "cell", "sums"),
            new Term("parameter", "4 · (16·8 + 8·8 + 8) = 800", "network", "addLayer openModel", "view.layer.params"),
            new Term("shape", "(None, 40, 16)", "network", "addLayer openModel"),
            new Term("activation", "", "cell", "cell", "activation"),
            new Term("sigmoid", "σ(z) = 1 / (1 + e^−z)", "cell", "cell"),
            new Term("tanh", "tanh(z) = 2σ(2z) − 1", "cell", "cell"),
            new Term("softmax", "p_k = e^z_k / Σ e^z", "evaluate", "confusion"),
            new Term("embedding", "words · width", "data", "dataWords", "view.layer.name.Embedding"),
            new Term("oneHot", "", "data", "dataWords", "view.layer.name.OneHot", "view.data.oneHot"),
            new Term("dense", "y = act(x·W + b)", "network", "addLayer openModel", "view.layer.name.Dense"),
            new Term("flatten", "", "network", "addLayer openModel", "view.layer.name.Flatten"),
            new Term("dropout", "", "network", "addLayer openModel", "view.layer.name.Dropout", "dropout"),
            new Term("recurrentDropout", "", "network", "addLayer openModel", "recurrent_dropout"),
            new Term("bidirectional", "", "network", "addLayer openModel", "view.layer.optionName.bidirectional"),
            new Term("stacking", "", "network", "addLayer openModel", "return_sequences"),
            new Term("masking", "", "network", "addLayer openModel", "view.layer.name.Masking"),
            new Term("attention", "", "translate", "looks"),
            new Term("token", "", "data", "tokenGrid", "view.data.asTokens", "view.layer.tokens"),
            new Term("vocabulary", "", "data", "vocabularyTable", "view.data.vocabulary", "view.data.words"),
            new Term("reservedIds", "0 pad, 1 start, 2 oov",
                    "data", "tokenGrid", "view.data.kind.PAD", "view.data.kind.START", "view.data.kind.UNKNOWN"),
            new Term("padding", "", "data", "cuttingPicture", "view.settings.name.padding", "view.data.pad"),
            new Term("truncation", "", "data", "cuttingPicture", "view.settings.name.truncating", "view.data.cut"),
            new Term("batch", "", "network", "batch_size", "view.settings.name.batch_size", "view.curves.batches"),
            new Term("epoch", "",
                    "network", "epochSlider", "view.evaluate.epoch", "view.curves.epochs", "view.settings.name.epochs"),
            new Term("trainingSet", "", "data", "dataList"),
            new Term("validationSet", "", "data", "dataList", "view.evaluate.validation", "view.settings.name.split"),
            new Term("testSet", "", "evaluate", "evaluateRun", "view.evaluate.test"),
            new Term("loss", "",
                    "network", "lossCurve", "view.curves.loss", "view.settings.name.loss", "view.evaluate.score.LOSS"),
            new Term("crossEntropy", "−ln p(true class)", "network", "lossCurve", "binary_crossentropy"),
            new Term("meanSquaredError", "mean (y − ŷ)²", "network", "loss", "view.settings.loss.MSE"),
            new Term("accuracy", "right / all",
                    "evaluate", "statistics", "view.curves.accuracy", "view.evaluate.score.ACCURACY"),
            new Term("optimizer", "", "network", "optimizer", "view.settings.name.optimizer"),
            new Term("learningRate", "w ← w − η · ∂L/∂w", "network", "learning_rate", "view.settings.name.learning_rate"),
            new Term("momentum", "", "network", "optimizer", "view.settings.name.momentum"),
            new Term("rmsprop", "", "network", "optimizer", "view.settings.optimizers.RMSprop"),
            new Term("adam", "", "network", "optimizer", "view.settings.optimizers.Adam"),
            new Term("seed", "", "network", "seed", "view.settings.name.seed"),
            new Term("overfitting", "", "network", "lossCurve"),
            new Term("earlyStopping", "",
                    "network", "foldStopping", "view.settings.name.early_stopping", "view.settings.fold.stopping"),
            new Term("patience", "", "network", "foldStopping", "view.settings.name.patience"),
            new Term("checkpoint", "", "network", "epochSlider"),
            new Term("gradientClipping", "", "network", "foldOptimizer", "view.settings.name.clipping"),
            new Term("gradient", "∂L/∂w", "backward", "backwardPicture"),
            new Term("bptt", "∂h(t+n)/∂h(t) = Π ∂h(k+1)/∂h(k)", "backward", "backwardPicture"),
            new Term("vanishingGradient", "w^n → 0 where w < 1", "backward", "decayCurve"),
            new Term("explodingGradient", "w^n → ∞ where w > 1", "backward", "decayCurve"),
            new Term("finiteDifference", "(L(w + ε) − L(w − ε)) / 2ε", "backward", "checkGradient"),
            new Term("confusionMatrix", "", "evaluate", "confusion", "view.evaluate.confusion"),
            new Term("confidenceInterval", "", "evaluate", "statistics", "view.evaluate.intervals"),
            new Term("noInformationRate", "", "evaluate", "statistics", "view.evaluate.score.NO_INFORMATION_P"),
            new Term("kappa", "(p_o − p_e) / (1 − p_e)", "evaluate", "statistics", "view.evaluate.score.KAPPA"),
            new Term("mcnemar", "", "evaluate", "statistics", "view.evaluate.score.MCNEMAR_P"),
            new Term("sensitivity", "TP / (TP + FN)", "evaluate", "statistics", "view.evaluate.score.SENSITIVITY"),
            new Term("specificity", "TN / (TN + FP)", "evaluate", "statistics", "view.evaluate.score.SPECIFICITY"),
            new Term("precision", "TP / (TP + FP)", "evaluate", "statistics", "view.evaluate.score.PRECISION"),
            new Term("negativePredictiveValue", "TN / (TN + FN)", "evaluate", "statistics", "view.evaluate.score.NPV"),
            new Term("prevalence", "(TP + FN) / all", "evaluate", "statistics", "view.evaluate.score.PREVALENCE"),
            new Term("balancedAccuracy", "(sensitivity + specificity) / 2",
                    "evaluate", "statistics", "view.evaluate.score.BALANCED_ACCURACY"),
            new Term("f1", "2PR / (P + R)", "evaluate", "statistics", "view.evaluate.score.F1"),
            new Term("roc", "", "evaluate", "roc", "view.evaluate.roc", "view.evaluate.score.AUC"),
            new Term("threshold", "", "evaluate", "thresholdNumber", "view.evaluate.thresholdName"),
            new Term("brier", "mean (p − y)²", "evaluate", "statistics", "view.evaluate.score.BRIER"),
            new Term("manyToOne", "", "network", "unrolled"),
            new Term("manyToMany", "", "series", "seriesPicture"),
            new Term("nextItem", "", "generate", "written"),
            new Term("teacherForcing", "", "generate", "teacherForcing", "view.generate.forced"),
            new Term("temperature", "softmax(z / T)", "generate", "temperature", "view.generate.temperature"),
            new Term("seq2seq", "", "translate", "translated"),
            new Term("encoderDecoder", "", "translate", "translated"));

    private static final Map<Language, Map<String, Term>> BY_WORD = new HashMap<>();

    private Glossary() {
    }

    /** The term of an id, or null. */
    public static @Nullable Term of(String id) {
        return TERMS.stream().filter(term -> term.id().equals(id)).findFirst().orElse(null);
    }

    /** The term that is written like this in a language, whatever the case; or null. */
    public static @Nullable Term said(String written, Language language) {
        Map<String, Term> words = BY_WORD.computeIfAbsent(language, Glossary::words);
        return words.get(plain(written));
    }

    private static Map<String, Term> words(Language language) {
        Map<String, Term> words = new HashMap<>();
        for (Term term : TERMS) {
            for (String word : term.words(language)) {
                words.putIfAbsent(plain(word), term);
            }
        }
        return Collections.unmodifiableMap(words);
    }

    /** The terms whose names or explanation hold {@code wanted} in either language; those whose names do come first. */
    public static List<Term> search(String wanted) {
        String searched = plain(wanted);
        if (searched.isEmpty()) {
            return TERMS;
        }
        return Stream.concat(
                TERMS.stream().filter(term -> named(term, searched)),
                TERMS.stream().filter(term -> !named(term, searched) && told(term, searched))).toList();
    }

    private static boolean named(Term term, String wanted) {
        return Language.all().stream().anyMatch(each -> plain(term.name(each)).contains(wanted))
                || plain(term.id()).contains(wanted);
    }

    private static boolean told(Term term, String wanted) {
        return Language.all().stream().anyMatch(each -> plain(term.text(each)).contains(wanted));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}

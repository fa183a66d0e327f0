package dev.unroll.view.help;

import dev.unroll.plot.Written;
import dev.unroll.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The terms of the course, from the network to its answers. Names and explanations lie in the bundles. */
public final class Glossary {
    private static final Place UNROLLED = at("network", "unrolled");
    private static final Place MODEL = at("network", "addLayer openModel");
    private static final Place CELL = at("cell", "cell");
    private static final Place STATISTICS = at("evaluate", "statistics");

    /** In the order in which the course comes to them. */
    public static final List<Term> TERMS = List.of(
            at("evaluate", "compareWith").term("feedForward"),
            UNROLLED.term("recurrentNetwork").formula("h = act(x·W + h₋₁·U + b)"),
            UNROLLED.term("recurrentLayer"),
            at("data", "tokenGrid").term("sequence").written("view.evaluate.head.series"),
            UNROLLED.term("inputVector").written("view.inspect.name.INPUT_VECTOR").painted("x", "view.picture.input"),
            UNROLLED.term("timestep").painted("t", "t = {0}", "view.picture.range"),
            CELL.term("cell"),
            CELL.term("unit").formula("units × (inputs + units + 1)").written("units"),
            UNROLLED.term("hiddenState").formula("h = o · tanh(c)").written("view.inspect.name.HIDDEN", "view.state.hidden")
                    .painted("h"),
            CELL.term("cellState").formula("c = f · c₋₁ + i · c̃").written("view.inspect.name.CELL", "view.state.cell")
                    .painted("c"),
            UNROLLED.term("unrolling"),
            MODEL.term("simpleRnn").formula("h = tanh(x·W + h₋₁·U + b)").written("SimpleRNN"),
            CELL.term("lstm").formula("c = f · c₋₁ + i · c̃,   h = o · tanh(c)").written("LSTM"),
            CELL.term("gru").formula("h = z · h₋₁ + (1 − z) · h̃").written("GRU"),
            CELL.term("gate").formula("σ(x·W + h₋₁·U + b)"),
            CELL.term("forgetGate").formula("f = σ(x·W + h₋₁·U + b)").written("view.inspect.name.FORGET").painted("f"),
            CELL.term("inputGate").formula("i = σ(x·W + h₋₁·U + b)").written("view.inspect.name.INPUT").painted("i"),
            CELL.term("candidate").formula("c̃ = tanh(x·W + h₋₁·U + b)").written("view.inspect.name.CANDIDATE")
                    .painted("c~", "h~"),
            CELL.term("outputGate").formula("o = σ(x·W + h₋₁·U + b)").written("view.inspect.name.OUTPUT").painted("o"),
            CELL.term("updateGate").formula("z = σ(x·W + h₋₁·U + b)").written("view.inspect.name.UPDATE").painted("z"),
            CELL.term("resetGate").formula("r = σ(x·W + h₋₁·U + b)").written("view.inspect.name.RESET").painted("r"),
            MODEL.term("resetAfter").formula("3 · (inputs · units + units² + 2 · units)").written("reset_after"),
            MODEL.term("weight").formula("y = x · W").painted("W", "U"),
            at("cell", "sums").term("bias").painted("b"),
            MODEL.term("parameter").formula("4 · (16·8 + 8·8 + 8) = 800").written("view.layer.params"),
            MODEL.term("shape").formula("(None, 40, 16)"),
            CELL.term("activation").written("activation"),
            CELL.term("sigmoid").formula("σ(z) = 1 / (1 + e^−z)").painted("σ"),
            CELL.term("tanh").formula("tanh(z) = 2σ(2z) − 1"),
            at("evaluate", "confusion").term("softmax").formula("p_k = e^z_k / Σ e^z"),
            at("data", "dataWords").term("embedding").formula("words · width").written("view.layer.name.Embedding"),
            at("data", "dataWords").term("oneHot").written("view.layer.name.OneHot", "view.data.oneHot"),
            MODEL.term("dense").formula("y = act(x·W + b)").written("view.layer.name.Dense"),
            MODEL.term("flatten").written("view.layer.name.Flatten"),
            MODEL.term("dropout").written("view.layer.name.Dropout", "dropout"),
            MODEL.term("recurrentDropout").written("recurrent_dropout"),
            MODEL.term("bidirectional").written("view.layer.optionName.bidirectional"),
            MODEL.term("stacking").written("return_sequences"),
            MODEL.term("masking").written("view.layer.name.Masking"),
            at("translate", "looks").term("attention").painted("view.translate.legend"),
            at("data", "tokenGrid").term("token").written("view.data.asTokens", "view.layer.tokens"),
            at("data", "vocabularyTable").term("vocabulary").written("view.data.vocabulary", "view.data.words"),
            at("data", "tokenGrid").term("reservedIds").formula("0 pad, 1 start, 2 oov")
                    .written("view.data.kind.PAD", "view.data.kind.START", "view.data.kind.UNKNOWN"),
            at("data", "cuttingPicture").term("padding").written("view.settings.name.padding", "view.data.pad")
                    .painted("view.picture.padding"),
            at("data", "cuttingPicture").term("truncation").written("view.settings.name.truncating", "view.data.cut"),
            at("network", "batch_size").term("batch").written("view.settings.name.batch_size", "view.curves.batches"),
            at("network", "epochSlider").term("epoch")
                    .written("view.evaluate.epoch", "view.curves.epochs", "view.settings.name.epochs"),
            at("data", "dataList").term("trainingSet").painted("plot.training"),
            at("data", "dataList").term("validationSet").written("view.evaluate.validation", "view.settings.name.split")
                    .painted("plot.validation"),
            at("evaluate", "evaluateRun").term("testSet").written("view.evaluate.test"),
            at("network", "lossCurve").term("loss")
                    .written("view.curves.loss", "view.settings.name.loss", "view.evaluate.score.LOSS").painted("L"),
            at("network", "lossCurve").term("crossEntropy").formula("−ln p(true class)").written("binary_crossentropy"),
            at("network", "loss").term("meanSquaredError").formula("mean (y − ŷ)²").written("view.settings.loss.MSE"),
            STATISTICS.term("accuracy").formula("right / all").written("view.curves.accuracy", "view.evaluate.score.ACCURACY"),
            at("network", "optimizer").term("optimizer").written("view.settings.name.optimizer"),
            at("network", "learning_rate").term("learningRate").formula("w ← w − η · ∂L/∂w")
                    .written("view.settings.name.learning_rate"),
            at("network", "optimizer").term("momentum").written("view.settings.name.momentum"),
            at("network", "optimizer").term("rmsprop").written("view.settings.optimizers.RMSprop"),
            at("network", "optimizer").term("adam").written("view.settings.optimizers.Adam"),
            at("network", "seed").term("seed").written("view.settings.name.seed"),
            at("network", "lossCurve").term("overfitting"),
            at("network", "foldStopping").term("earlyStopping")
                    .written("view.settings.name.early_stopping", "view.settings.fold.stopping"),
            at("network", "foldStopping").term("patience").written("view.settings.name.patience"),
            at("network", "epochSlider").term("checkpoint").painted("plot.best"),
            at("network", "foldOptimizer").term("gradientClipping").written("view.settings.name.clipping"),
            at("backward", "backwardPicture").term("gradient").formula("∂L/∂w").painted("∂", "δ"),
            at("backward", "backwardPicture").term("bptt").formula("∂h(t+n)/∂h(t) = Π ∂h(k+1)/∂h(k)")
                    .painted("view.backward.direction"),
            at("backward", "decayCurve").term("vanishingGradient").formula("w^n → 0 where w < 1"),
            at("backward", "decayCurve").term("explodingGradient").formula("w^n → ∞ where w > 1"),
            at("backward", "checkGradient").term("finiteDifference").formula("(L(w + ε) − L(w − ε)) / 2ε"),
            at("evaluate", "confusion").term("confusionMatrix").written("view.evaluate.confusion")
                    .painted("picture.evaluate.called", "picture.evaluate.actual"),
            STATISTICS.term("confidenceInterval").written("view.evaluate.intervals"),
            STATISTICS.term("noInformationRate").written("view.evaluate.score.NO_INFORMATION_P"),
            STATISTICS.term("kappa").formula("(p_o − p_e) / (1 − p_e)").written("view.evaluate.score.KAPPA"),
            STATISTICS.term("mcnemar").written("view.evaluate.score.MCNEMAR_P"),
            STATISTICS.term("sensitivity").formula("TP / (TP + FN)").written("view.evaluate.score.SENSITIVITY"),
            STATISTICS.term("specificity").formula("TN / (TN + FP)").written("view.evaluate.score.SPECIFICITY"),
            STATISTICS.term("precision").formula("TP / (TP + FP)").written("view.evaluate.score.PRECISION"),
            STATISTICS.term("negativePredictiveValue").formula("TN / (TN + FN)").written("view.evaluate.score.NPV"),
            STATISTICS.term("prevalence").formula("(TP + FN) / all").written("view.evaluate.score.PREVALENCE"),
            STATISTICS.term("detectionRate").formula("TP / all").written("view.evaluate.score.DETECTION_RATE"),
            STATISTICS.term("detectionPrevalence").formula("(TP + FP) / all")
                    .written("view.evaluate.score.DETECTION_PREVALENCE"),
            STATISTICS.term("balancedAccuracy").formula("(sensitivity + specificity) / 2")
                    .written("view.evaluate.score.BALANCED_ACCURACY"),
            STATISTICS.term("f1").formula("2PR / (P + R)").written("view.evaluate.score.F1"),
            at("evaluate", "roc").term("roc").written("view.evaluate.roc", "view.evaluate.score.AUC"),
            at("evaluate", "thresholdNumber").term("threshold").written("view.evaluate.thresholdName"),
            at("evaluate", "spread").term("probability")
                    .painted("view.picture.probabilityOf", "view.picture.likeliest", "view.evaluate.head.probability"),
            STATISTICS.term("brier").formula("mean (p − y)²").written("view.evaluate.score.BRIER"),
            UNROLLED.term("manyToOne").painted("view.picture.ifStopped"),
            at("series", "seriesPicture").term("manyToMany"),
            at("generate", "written").term("nextItem"),
            at("generate", "teacherForcing").term("teacherForcing").written("view.generate.forced")
                    .painted("view.generate.free"),
            at("generate", "temperature").term("temperature").formula("softmax(z / T)").written("view.generate.temperature"),
            at("translate", "translated").term("seq2seq"),
            at("translate", "translated").term("encoderDecoder"));

    private static final Map<Language, Wording> WORDINGS = new HashMap<>();

    /**
     * Where a term is to be seen.
     *
     * @param screen  as {@code snapshot} calls it
     * @param control id of the control or picture there; where there is no room for it, of the next one named
     */
    private record Place(String screen, String control) {
        Term term(String id) {
            return new Term(id, "", screen, control, List.of(), List.of());
        }
    }

    private static Place at(String screen, String control) {
        return new Place(screen, control);
    }

    private Glossary() {
    }

    /** The term of an id, or null. */
    public static @Nullable Term of(String id) {
        return TERMS.stream().filter(term -> term.id().equals(id)).findFirst().orElse(null);
    }

    /** The term that is written like this in a language, whatever the case; or null. */
    public static @Nullable Term said(String written, Language language) {
        return wording(language).said(written);
    }

    /** The term that a text of a picture in a language is about at the place {@code x}; or null. */
    public static @Nullable Term painted(Written written, double x, Language language) {
        return wording(language).painted(written, x);
    }

    private static Wording wording(Language language) {
        return WORDINGS.computeIfAbsent(language, Wording::new);
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

    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}

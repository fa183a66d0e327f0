package dev.unroll.view.generate;

import dev.unroll.data.Dataset;
import dev.unroll.data.Samples;
import dev.unroll.data.Translations;
import dev.unroll.evaluate.decode.ExactMatch;
import dev.unroll.evaluate.decode.Translation;
import dev.unroll.evaluate.decode.Translator;
import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.nn.Model;
import dev.unroll.picture.generate.Looks;
import dev.unroll.picture.generate.SymbolBars;
import dev.unroll.text.Language;
import dev.unroll.text.Progress;
import dev.unroll.view.Engine;
import dev.unroll.view.control.Latest;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/**
 * Written dates turned into ISO dates by an encoder and a decoder: for each language and each cell three models, two that
 * look back and one with a fixed vector in between, the typed text as each of them translates it, and how many held-out
 * examples each gets exactly right.
 */
public final class TranslateViewModel implements AutoCloseable {
    private static final List<String> TASKS = List.of("dates-en", "dates-ko");
    /** The attentions to choose from, the usual one first. */
    static final List<Attention> KINDS = List.of(Attention.BAHDANAU, Attention.DOT, Attention.NONE);

    private final Map<String, Taught> models = new LinkedHashMap<>();
    private final Executor background;
    private final Executor screen;
    private final Latest<Translation> translations;
    private final Stepper stepper = new Stepper();

    private final ReadOnlyObjectWrapper<String> task = new ReadOnlyObjectWrapper<>(TASKS.getFirst());
    private final ReadOnlyObjectWrapper<Boolean> gru = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<Attention> kind = new ReadOnlyObjectWrapper<>(KINDS.getFirst());
    private final ReadOnlyObjectWrapper<Taught> taught;
    private final ReadOnlyObjectWrapper<String> text = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<@Nullable Translation> translation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> problem = new ReadOnlyObjectWrapper<>();
    private final ObservableMap<String, ExactMatch> matches = FXCollections.observableHashMap();
    private boolean opened;

    /** Work runs on {@code background}; nothing is read before {@link #open}. */
    public TranslateViewModel(Engine engine, Executor background, Executor screen) {
        this.background = background;
        this.screen = screen;
        for (String each : TASKS) {
            for (boolean gated : new boolean[] {false, true}) {
                for (Attention attention : KINDS) {
                    Preset preset = Presets.translation(each, gated, attention);
                    Taught model = new Taught(preset, engine, background, screen);
                    model.stateProperty().subscribe((before, now) -> changed(model, before, now));
                    models.put(preset.name(), model);
                }
            }
        }
        taught = new ReadOnlyObjectWrapper<>(model(KINDS.getFirst()));
        translations = new Latest<>(background, screen, this::arrived, this::failed);
    }

    // ---- properties ----

    /** The data sets to choose from. */
    public List<String> tasks() {
        return TASKS;
    }

    /** The data set in use. */
    public ReadOnlyObjectProperty<String> taskProperty() {
        return task.getReadOnlyProperty();
    }

    /** Whether the model in use is made of GRUs, not of LSTMs. */
    public ReadOnlyObjectProperty<Boolean> gruProperty() {
        return gru.getReadOnlyProperty();
    }

    /** How the model in use looks back. */
    public ReadOnlyObjectProperty<Attention> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** The model in use. */
    public ReadOnlyObjectProperty<Taught> taughtProperty() {
        return taught.getReadOnlyProperty();
    }

    /** The model of the task and the cell in use that looks back in this way. */
    public Taught model(Attention attention) {
        String name = Presets.translation(task.get(), gru.get(), attention).name();
        Taught found = models.get(name);
        if (found == null) {
            throw new IllegalArgumentException(name);
        }
        return found;
    }

    /** Every model of every task. */
    List<Taught> all() {
        return List.copyOf(models.values());
    }

    /** What was typed last. */
    public ReadOnlyObjectProperty<String> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The typed text as the model in use translates it; null before there is one. */
    public ReadOnlyObjectProperty<@Nullable Translation> translationProperty() {
        return translation.getReadOnlyProperty();
    }

    /** Why there is no translation of what was typed; null where nothing is wrong. */
    public ReadOnlyObjectProperty<@Nullable Throwable> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Exact matches on the test part, by preset, as far as they have been counted. */
    public ObservableMap<String, ExactMatch> matches() {
        return matches;
    }

    /** How many steps of the decoder are shown. */
    public Stepper stepper() {
        return stepper;
    }

    /** Texts to try. */
    public List<String> examples() {
        return Translations.examples(task.get());
    }

    /** Where each step of the decoder looked; null before there is a translation. */
    public @Nullable Looks looks() {
        Translation now = translation.get();
        return now == null ? null : new Looks(now.source(), now.steps().stream().map(Translation.Step::symbol).toList(),
                now.attentive() ? now.steps().stream().map(Translation.Step::looks).toList() : List.of(),
                stepper.shownProperty().get());
    }

    /** What the decoder expects at the step being looked at; empty before there is one. */
    public List<SymbolBars.Bar> bars() {
        Translation now = translation.get();
        Dataset dataset = taught.get().now().dataset();
        int step = stepper.shownProperty().get() - 1;
        if (now == null || dataset == null || step < 0 || step >= now.steps().size()) {
            return List.of();
        }
        Translation.Step at = now.steps().get(step);
        List<SymbolBars.Bar> bars = new ArrayList<>();
        for (int id = 0; id < at.probabilities().length; id++) {
            String symbol = dataset.classes().get(id);
            bars.add(new SymbolBars.Bar(symbol, at.probabilities()[id], at.probabilities()[id], symbol.equals(at.symbol())));
        }
        return bars;
    }

    // ---- commands ----

    /** Opens the models for dates in a person's own language; does nothing a second time. */
    public void open(Language language) {
        if (!opened) {
            opened = true;
            choose(TASKS.get(language == Language.KOREAN ? 1 : 0));
        }
    }

    /** Another data set; its first example is translated. */
    public void choose(String dataset) {
        task.set(dataset);
        text.set(examples().getFirst());
        use();
    }

    /** Models of GRUs, or of LSTMs. */
    public void chooseCell(boolean gated) {
        gru.set(gated);
        use();
    }

    /** The model that looks back in this way. */
    public void show(Attention attention) {
        kind.set(attention);
        use();
    }

    private void use() {
        KINDS.forEach(each -> model(each).open());
        taught.set(model(kind.get()));
        again();
    }

    /** Translates a text. */
    public void translate(String typed) {
        text.set(typed);
        again();
    }

    /** Looks how far training is. */
    public void pulse() {
        models.values().forEach(Taught::pulse);
    }

    /** Whether what can be shown is: models are opened, translated with and counted. */
    public boolean settled() {
        return opened && !translations.busy() && KINDS.stream().map(this::model).allMatch(this::counted);
    }

    private boolean counted(Taught model) {
        return model.now().stage() != Taught.Stage.OPENING
                && (model.now().model() == null || matches.containsKey(model.preset().name()));
    }

    /** Whether somebody should call {@link #pulse}. */
    public boolean training() {
        return models.values().stream().anyMatch(Taught::training);
    }

    private void changed(Taught model, Taught.State before, Taught.State now) {
        Model learned = now.model();
        Dataset dataset = now.dataset();
        if (learned == null || dataset == null || learned == before.model()) {
            return;
        }
        count(model.preset().name(), learned, dataset);
        if (model == taught.get()) {
            again();
        }
    }

    /** Counts exact matches on examples that were never trained on. */
    private void count(String preset, Model model, Dataset dataset) {
        Samples held = dataset.test() == null ? dataset.validation() : dataset.test();
        background.execute(() -> {
            ExactMatch match = ExactMatch.of(model, held, 1, Progress.NONE);
            screen.execute(() -> matches.put(preset, match));
        });
    }

    private void again() {
        Taught.State at = taught.get().now();
        Model model = at.model();
        Dataset dataset = at.dataset();
        problem.set(null);
        if (model == null || dataset == null) {
            stepper.reset(0, 0);
            translation.set(null);
            return;
        }
        String typed = text.get();
        translations.request(() -> new Translator(model, dataset).translate(typed));
    }

    private void arrived(Translation done) {
        // Whoever follows the translation must not meet a step of the one before.
        stepper.reset(0, 0);
        translation.set(done);
        stepper.reset(done.steps().size(), done.steps().size());
    }

    private void failed(Throwable reason) {
        stepper.reset(0, 0);
        translation.set(null);
        problem.set(reason);
    }

    /** Ends what runs. */
    @Override
    public void close() {
        models.values().forEach(Taught::close);
    }
}

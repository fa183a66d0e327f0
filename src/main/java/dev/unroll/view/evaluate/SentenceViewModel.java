package dev.unroll.view.evaluate;

import dev.unroll.data.Dataset;
import dev.unroll.data.EncodedText;
import dev.unroll.data.Samples;
import dev.unroll.data.TextEncoder;
import dev.unroll.data.Vocabulary;
import dev.unroll.nn.Model;
import dev.unroll.nn.Shape;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.view.Engine;
import dev.unroll.view.control.Latest;
import dev.unroll.workspace.report.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** One's own sentence, read by the model word by word. */
final class SentenceViewModel {
    /** For reviews of films, where examples are much too long. */
    private static final List<String> FILMS = List.of("it starts slow and the jokes are bad but i loved the ending",
            "not a great film but the actors are wonderful and the music is perfect",
            "i wanted to like it but it is boring and a waste of time",
            "do not believe the bad reviews this is one of the best movies of the year");
    private static final int LOOKED_AT = 400;
    private static final int MOST_WORDS = 20;

    private final Engine engine;
    private final Supplier<@Nullable Source> source;
    private final ObservableValue<@Nullable Dataset> dataset;
    private final Latest<@Nullable Reading> readings;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>();
    private List<String> examples = List.of();
    private @Nullable Dataset examplesOf;
    private int next;
    private boolean active;

    SentenceViewModel(Engine engine, Executor background, Executor screen, Supplier<@Nullable Source> source,
            ObservableValue<@Nullable Dataset> dataset) {
        this.engine = engine;
        this.source = source;
        this.dataset = dataset;
        readings = new Latest<>(background, screen, reading::set, failure -> reading.set(null));
        text.subscribe((before, now) -> refresh());
    }

    /**
     * What the model says after every word.
     *
     * @param tokens  words without padding, the start mark included
     * @param ids     of the words
     * @param outputs after each word
     * @param states  hidden state of the last layer after each word; empty where there is none
     * @param cut     how many words were cut off
     */
    record Reading(List<String> tokens, int[] ids, List<double[]> outputs, List<double[]> states, int cut) {
    }

    // ---- properties ----

    /** What a person types. */
    StringProperty textProperty() {
        return text;
    }

    /** How it is read; null where nothing was typed or the model reads no text. */
    ReadOnlyObjectProperty<@Nullable Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Whether the model reads text and answers with one choice. */
    boolean readsText() {
        Dataset data = dataset.getValue();
        Source of = source.get();
        return data != null && data.encoder() != null && of != null && of.reads(data)
                && !of.experiment().architecture().layers().isEmpty()
                && of.experiment().architecture().output().kind() == Shape.Kind.VECTOR;
    }

    boolean settled() {
        return !readings.busy();
    }

    // ---- commands ----

    /** Types another example. */
    void example() {
        Dataset data = dataset.getValue();
        if (data != null) {
            if (data != examplesOf) {
                examples = examples(data);
                examplesOf = data;
                next = 0;
            }
            if (!examples.isEmpty()) {
                text.set(examples.get(Math.floorMod(next++, examples.size())));
            }
        }
    }

    void setActive(boolean now) {
        active = now;
        if (active && readsText() && text.get().isBlank()) {
            example();
        }
    }

    /** The model or the data are other ones. */
    void refresh() {
        Dataset data = dataset.getValue();
        Source of = source.get();
        String typed = text.get();
        boolean own = !typed.isBlank() && !examples.contains(typed);
        if (active && !own && readsText() && data != examplesOf) {
            example();
            return;
        }
        if (!active || data == null || of == null || typed.isBlank() || !readsText()) {
            if (!readsText() || typed.isBlank()) {
                reading.set(null);
            }
            return;
        }
        TextEncoder encoder = data.encoder();
        readings.request(() -> encoder == null ? null : read(encoder, of, typed));
    }

    // ---- within ----

    private @Nullable Reading read(TextEncoder encoder, Source of, String typed) {
        Model model = of.model().get();
        EncodedText encoded = encoder.encode(typed);
        int[] places = IntStream.range(0, encoded.ids().length).filter(t -> encoded.ids()[t] != Vocabulary.PAD).toArray();
        if (model == null || places.length == 0) {
            return null;
        }
        SequenceTrace trace = engine.trace(model, encoded.ids(), encoded.tokens());
        List<String> tokens = IntStream.of(places).mapToObj(encoded.tokens()::get).toList();
        int[] ids = IntStream.of(places).map(t -> encoded.ids()[t]).toArray();
        List<double[]> outputs = trace.stopped().isEmpty() ? prefixes(encoder, model, typed, places.length, trace)
                : IntStream.of(places).mapToObj(trace.stopped()::get).toList();
        LayerTrace last = trace.layers().isEmpty() ? null : trace.layers().getLast();
        List<double[]> states = last == null ? List.of() : IntStream.of(places).mapToObj(t -> last.steps().get(t).h()).toList();
        int read = (int) tokens.stream().filter(token -> !token.equals("<start>")).count();
        return new Reading(tokens, ids, outputs, states, Math.max(0, encoded.words() - read));
    }

    /** A model that needs all words at once is asked about every beginning of the text. */
    private List<double[]> prefixes(TextEncoder encoder, Model model, String typed, int count, SequenceTrace whole) {
        String[] words = typed.strip().split("\\s+", -1);
        List<double[]> outputs = new ArrayList<>();
        for (int n = 0; n <= words.length; n++) {
            EncodedText some = encoder.encode(String.join(" ", List.of(words).subList(0, n)));
            outputs.add(engine.trace(model, some.ids(), some.tokens()).output());
        }
        while (outputs.size() > count) {
            outputs.removeFirst();
        }
        while (outputs.size() < count) {
            outputs.addFirst(outputs.isEmpty() ? whole.output() : outputs.getFirst());
        }
        return outputs;
    }

    /** Short texts; of the validation examples where these are short. */
    private static List<String> examples(Dataset data) {
        if (data.options().dataset().equals("imdb")) {
            return FILMS;
        }
        Samples samples = Part.VALIDATION.of(data);
        if (samples == null || samples.ids() == null) {
            return List.of();
        }
        ExampleText words = new ExampleText(data, Part.VALIDATION, samples, null);
        return IntStream.range(0, Math.min(LOOKED_AT, samples.count())).boxed()
                .sorted(Comparator.comparingInt(i -> Math.abs(words.words(i).size() - MOST_WORDS * 2 / 3)))
                .limit(MOST_WORDS).map(words::line).toList();
    }
}

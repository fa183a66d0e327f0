package dev.unroll.view.data;

import dev.unroll.data.ClassNames;
import dev.unroll.data.Corpus;
import dev.unroll.data.Part;
import dev.unroll.data.Vocabulary;
import dev.unroll.view.control.Latest;
import dev.unroll.workspace.corpus.CorpusFigures;
import dev.unroll.workspace.corpus.ExampleSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The examples of a part to choose from, searched in the background as one types. Places are counted from 0. */
public final class BrowseViewModel {
    private static final int BEGINNING = 28;
    private final ObservableValue<@Nullable CorpusFigures> figures;
    private final Latest<int[]> searches;
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.VALIDATION);
    private final StringProperty query = new SimpleStringProperty("");
    private final IntegerProperty label = new SimpleIntegerProperty(-1);
    private final ReadOnlyObjectWrapper<int[]> found = new ReadOnlyObjectWrapper<>(new int[0]);
    private final IntegerProperty place = new SimpleIntegerProperty(-1);
    private volatile @Nullable ExampleSearch search;

    BrowseViewModel(ObservableValue<@Nullable CorpusFigures> figures, Executor background, Executor screen) {
        this.figures = figures;
        searches = new Latest<>(background, screen, this::arrived, failure -> found.set(new int[0]));
        figures.subscribe((before, now) -> corpusChanged(before, now));
        part.subscribe((before, now) -> {
            place.set(-1);
            search();
        });
        query.subscribe((before, now) -> search());
        label.subscribe((before, now) -> search());
    }

    // ---- properties ----

    /** Which part is looked at. */
    public ObjectProperty<Part> partProperty() {
        return part;
    }

    /** What is looked for; see {@link ExampleSearch#find}. */
    public StringProperty queryProperty() {
        return query;
    }

    /** The class that is looked for, or −1 for all. */
    public IntegerProperty labelProperty() {
        return label;
    }

    /** The places of the examples that were found. */
    public ReadOnlyObjectProperty<int[]> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Whether they are still being looked for; {@link #foundProperty} tells when not. */
    public boolean searching() {
        return searches.busy();
    }

    /** The place of the chosen example in its part, or −1. */
    public IntegerProperty placeProperty() {
        return place;
    }

    /** What is known of the data, or null. */
    public @Nullable CorpusFigures figures() {
        return figures.getValue();
    }

    /** How many examples a part has. */
    public int count(Part wanted) {
        CorpusFigures now = figures.getValue();
        return now == null ? 0 : now.parts().of(wanted).length;
    }

    /** What the classes are called; empty where examples have none. */
    public List<String> classes() {
        CorpusFigures now = figures.getValue();
        return now == null ? List.of() : ClassNames.of(now.corpus().classes());
    }

    /** How many examples of the part each class has. */
    public int[] balance() {
        CorpusFigures now = figures.getValue();
        int[] counts = new int[classes().size()];
        if (now != null && counts.length > 0) {
            for (int example : now.parts().of(part.get())) {
                int each = now.corpus().label(example);
                if (each >= 0) {
                    counts[each]++;
                }
            }
        }
        return counts;
    }

    /** The example of the corpus at a place of the part, or −1. */
    public int example(int at) {
        CorpusFigures now = figures.getValue();
        int[] examples = now == null ? new int[0] : now.parts().of(part.get());
        return at < 0 || at >= examples.length ? -1 : examples[at];
    }

    /** The class of the example at a place, or −1. */
    public int label(int at) {
        CorpusFigures now = figures.getValue();
        int example = example(at);
        return now == null || example < 0 ? -1 : now.corpus().label(example);
    }

    /** How many tokens the example at a place has, its start mark included. */
    public int length(int at) {
        CorpusFigures now = figures.getValue();
        int example = example(at);
        return now == null || example < 0 ? 0 : now.corpus().length(example);
    }

    /** The first words of the example at a place. */
    public String beginning(int at) {
        return words(at, 0, BEGINNING);
    }

    /** So many words of the example at a place, from a token on. */
    public String words(int at, int from, int count) {
        CorpusFigures now = figures.getValue();
        int example = example(at);
        if (now == null || example < 0 || count <= 0) {
            return "";
        }
        Corpus corpus = now.corpus();
        int[] ids = corpus.ids(example);
        List<String> words = new ArrayList<>();
        boolean letters = true;
        int end = (int) Math.min(ids.length, (long) from + count);
        for (int i = from; i < end; i++) {
            if (ids[i] > Vocabulary.INDEX_FROM) {
                String word = corpus.vocabulary().word(ids[i]);
                letters &= word.codePointCount(0, word.length()) == 1;
                words.add(word);
            }
        }
        return String.join(letters ? "" : " ", words).replace('\n', '⏎');
    }

    // ---- commands ----

    /** Looks at the example at a place of the part. */
    public void choose(int at) {
        if (example(at) >= 0) {
            place.set(at);
        }
    }

    /** Looks at another of the examples that were found, so many further on. */
    public void step(int count) {
        int[] all = found.get();
        if (all.length > 0) {
            int at = Arrays.binarySearch(all, place.get());
            choose(all[Math.clamp(at < 0 ? 0 : (long) at + count, 0, all.length - 1)]);
        }
    }

    /** The chosen place and its neighbours among those that were found, or the first of these. */
    public int[] around(int count) {
        int[] all = found.get();
        int at = Arrays.binarySearch(all, place.get());
        if (at < 0) {
            IntStream chosen = place.get() < 0 ? IntStream.empty() : IntStream.of(place.get());
            return IntStream.concat(chosen, Arrays.stream(all)).limit(count).toArray();
        }
        int from = Math.clamp((long) at - (count - 1) / 3, 0, Math.max(0, all.length - count));
        return Arrays.copyOfRange(all, from, Math.min(all.length, from + count));
    }

    // ---- within ----

    private void corpusChanged(@Nullable CorpusFigures before, @Nullable CorpusFigures now) {
        if (now == null) {
            search = null;
            found.set(new int[0]);
            place.set(-1);
            return;
        }
        if (before == null || !before.corpus().classes().equals(now.corpus().classes())) {
            label.set(-1);
        }
        if (now.parts().of(part.get()).length == 0) {
            part.set(Part.TRAINING);
        }
        // A set that is made anew for another length has the same examples, or others in their places.
        if (before == null || before.parts().of(part.get()).length != now.parts().of(part.get()).length) {
            place.set(-1);
        }
        search();
    }

    private void search() {
        CorpusFigures now = figures.getValue();
        if (now == null) {
            return;
        }
        String wanted = query.get();
        int kind = label.get();
        int[] examples = now.parts().of(part.get());
        searches.request(() -> {
            ExampleSearch there = search;
            if (there == null || !there.of(now.corpus())) {
                there = new ExampleSearch(now.corpus());
                search = there;
            }
            return there.find(wanted, kind, examples);
        });
    }

    private void arrived(int[] places) {
        found.set(places);
        if (place.get() < 0 && places.length > 0) {
            place.set(first(places));
        }
    }

    /** Of the first few, one of a length that shows something: neither all padding nor all cut. */
    private int first(int[] places) {
        for (int at : Arrays.copyOf(places, Math.min(40, places.length))) {
            if (length(at) >= 40 && length(at) <= 90) {
                return at;
            }
        }
        return places[0];
    }
}

package dev.unroll.view.lesson;

import dev.unroll.lesson.Count.Sizes;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Question;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Number;
import dev.unroll.lesson.Question.Order;
import dev.unroll.lesson.Question.Predict;
import dev.unroll.lesson.Seen;
import dev.unroll.view.control.NumberRule;
import dev.unroll.view.control.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** One question as it is asked this time: options in an order of their own, sizes drawn anew. */
public final class QuizViewModel {
    /** Answers are far smaller; a double holds all of these exactly. */
    private static final NumberRule WHOLE = NumberRule.whole(-1e15, 1e15);
    /** What people set thousands apart with, besides the comma that a number rule knows. */
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[\\s\\h.'’_](?=\\d{3}(?!\\d))");
    private final Lesson lesson;
    private final Question question;
    private final Seen seen;
    private final Texts texts;
    /** Which option of the bundle stands at each place. */
    private final List<Integer> places;
    private final Sizes sizes;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Integer>> picked = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OPEN);

    /** How far a question is. */
    public enum State {
        /** Not answered. */
        OPEN,
        /** Answered rightly. */
        RIGHT,
        /** Answered wrongly; the right answer is told. */
        WRONG,
        /** Not answered, but told. */
        TOLD
    }

    /** Asks {@code question}; {@code seed} decides the order of its options and the sizes in it. */
    QuizViewModel(Lesson lesson, Question question, Seen seen, Texts texts, long seed) {
        this.lesson = lesson;
        this.question = question;
        this.seen = seen;
        this.texts = texts;
        Random random = new Random(seed);
        places = new ArrayList<>(IntStream.range(0, count(question)).boxed().toList());
        if (question instanceof Choose || question instanceof Order) {
            Collections.shuffle(places, random);
            // Things that happen to lie in their order would need no thought.
            if (question instanceof Order && places.equals(places.stream().sorted().toList())) {
                Collections.rotate(places, 1);
            }
        }
        sizes = question instanceof Number number ? number.count().draw(random) : new Sizes(0, 0);
    }

    private static int count(Question question) {
        return switch (question) {
            case Choose choose -> choose.options();
            case Predict predict -> predict.readings().size();
            case Order order -> order.parts();
            case Number number -> 0;
        };
    }

    // ---- properties ----

    /** The question itself. */
    public Question question() {
        return question;
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether it has been answered or told. */
    public boolean closed() {
        return state.get() != State.OPEN;
    }

    /** The places chosen so far, 0 first; for things in order, one after the other. */
    public ReadOnlyObjectProperty<List<Integer>> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    /** What is typed where a number is asked for. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** Whether a number is asked for. */
    public boolean number() {
        return question instanceof Number;
    }

    /** Whether things are put in order. */
    public boolean ordered() {
        return question instanceof Order;
    }

    /** What is asked, in the language in use. */
    public String text() {
        String key = lesson.key(question.name());
        return question instanceof Number ? texts.now(key, sizes.inputs(), sizes.units()) : texts.now(key);
    }

    /** The answers to choose from, as they stand. */
    public List<String> options() {
        return places.stream().map(option -> texts.now(lesson.key(question.name() + "." + (option + 1)))).toList();
    }

    /** Where the right answer stands, 0 first; for things in order the places in the right order; −1 where it cannot be read. */
    public List<Integer> right() {
        return switch (question) {
            case Choose choose -> List.of(places.indexOf(0));
            case Order order -> IntStream.range(0, order.parts()).mapToObj(places::indexOf).toList();
            case Predict predict -> List.of(predict.answer(seen));
            case Number number -> List.of();
        };
    }

    /** The explanation, in the language in use. */
    public String why() {
        return switch (question) {
            case Number number -> number.count().derivation(sizes);
            case Predict predict -> texts.now(lesson.key(question.name() + ".why"), predict.readings().stream()
                    .map(reading -> FigureWords.written(Figure.Form.DECIMAL, reading.of(seen))).toArray());
            case Choose choose -> texts.now(lesson.key(question.name() + ".why"));
            case Order order -> texts.now(lesson.key(question.name() + ".why"));
        };
    }

    // ---- commands ----

    /** Picks an answer by its place, 0 first; things in order are picked one after the other, the last one picked let go. */
    public void pick(int place) {
        if (closed() || place < 0 || place >= places.size()) {
            return;
        }
        if (!ordered()) {
            int right = right().getFirst();
            if (right >= 0) {
                picked.set(List.of(place));
                close(place == right);
            }
            return;
        }
        List<Integer> next = new ArrayList<>(picked.get());
        if (next.contains(place)) {
            next.subList(next.indexOf(place), next.size()).clear();
        } else {
            next.add(place);
        }
        picked.set(List.copyOf(next));
        if (next.size() == places.size()) {
            close(next.equals(right()));
        }
    }

    /** Takes back the last of the things in order. */
    public void unpick() {
        if (!closed() && !picked.get().isEmpty()) {
            picked.set(picked.get().subList(0, picked.get().size() - 1));
        }
    }

    /** Checks the typed number; without one, nothing happens. */
    public void check() {
        Long answer = typedNumber();
        if (!closed() && answer != null && question instanceof Number number) {
            close(answer == number.count().of(sizes));
        }
    }

    /** The typed number, its thousands set apart or not; null where it is no whole number. */
    private @Nullable Long typedNumber() {
        double value = WHOLE.read(GROUPING.matcher(Objects.requireNonNullElse(typed.get(), "")).replaceAll("")).value();
        return Double.isNaN(value) ? null : Long.valueOf((long) value);
    }

    /** Whether there is something typed that is no whole number. */
    public boolean unreadable() {
        return !Objects.requireNonNullElse(typed.get(), "").isBlank() && typedNumber() == null;
    }

    /** Tells the answer. */
    public void tell() {
        if (!closed()) {
            state.set(State.TOLD);
        }
    }

    private void close(boolean right) {
        state.set(right ? State.RIGHT : State.WRONG);
    }
}

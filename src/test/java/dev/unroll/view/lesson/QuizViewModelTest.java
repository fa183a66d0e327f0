package dev.unroll.view.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Count;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Question;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Number;
import dev.unroll.lesson.Question.Order;
import dev.unroll.lesson.Question.Predict;
import dev.unroll.lesson.Reading.Fact;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Seen;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import dev.unroll.lesson.catalogue.Catalogue;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.Texts;
import dev.unroll.view.lesson.QuizViewModel.State;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuizViewModelTest {
    private static final Lesson GATES = Catalogue.all().stream().filter(l -> l.id().equals("gates")).findFirst().orElseThrow();
    private static final Lesson COUNTING = Catalogue.all().stream().filter(l -> l.id().equals("counting")).findFirst()
            .orElseThrow();
    private final Texts texts = new Texts();
    private Map<String, Double> facts = Map.of();
    private final Seen seen = new Seen() {
        @Override
        public @Nullable SequenceTrace trace() {
            return null;
        }

        @Override
        public Spot spot() {
            return new Spot(0, 0, Quantity.HIDDEN, 0);
        }

        @Override
        public double fact(String name) {
            return facts.getOrDefault(name, Double.NaN);
        }
    };

    private QuizViewModel ask(Lesson lesson, Class<? extends Question> kind, long seed) {
        Question question = lesson.questions().stream().filter(kind::isInstance).findFirst().orElseThrow();
        return new QuizViewModel(lesson, question, seen, texts, seed);
    }

    @Test
    void theRightAnswerOfAChoiceStandsAnywhere() {
        Set<Integer> places = new HashSet<>();
        String right = texts.now(GATES.key("one.1"));
        for (long seed = 0; seed < 40; seed++) {
            QuizViewModel quiz = ask(GATES, Choose.class, seed);
            int place = quiz.options().indexOf(right);
            places.add(place);
            quiz.pick(place);
            assertThat(quiz.stateProperty().get()).isEqualTo(State.RIGHT);
        }
        assertThat(places).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void anAnswerOnceGivenStands() {
        QuizViewModel quiz = ask(GATES, Choose.class, 3);
        quiz.pick((quiz.right().getFirst() + 1) % 3);
        assertThat(quiz.stateProperty().get()).isEqualTo(State.WRONG);
        quiz.pick(quiz.right().getFirst());
        quiz.tell();
        assertThat(quiz.stateProperty().get()).isEqualTo(State.WRONG);
        assertThat(quiz.why()).isNotBlank();
    }

    @Test
    void numbersAreDrawnAnewAndReadAsTheyAreWritten() {
        Set<String> asked = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            asked.add(ask(COUNTING, Number.class, seed).text());
        }
        assertThat(asked.size()).isGreaterThan(10);

        Lesson embedding = new Lesson("counting", List.of(4), List.of(), List.of(new Number("plain", Count.EMBEDDING,
                Scene.of(Setup.LSTM, new Subject.Usual()), new Target.Nothing())));
        QuizViewModel quiz = ask(embedding, Number.class, 1);
        String answer = quiz.why().substring(quiz.why().lastIndexOf('=') + 1).strip();
        assertThat(answer).contains(",");
        quiz.typedProperty().set("many");
        assertThat(quiz.unreadable()).isTrue();
        quiz.check();
        assertThat(quiz.stateProperty().get()).isEqualTo(State.OPEN);
        quiz.typedProperty().set(" " + answer + " ");
        quiz.check();
        assertThat(quiz.stateProperty().get()).isEqualTo(State.RIGHT);
    }

    @Test
    void aPredictionIsMeasuredAndNotStored() {
        Scene scene = Scene.of(Setup.LSTM, new Subject.Usual());
        Lesson lesson = new Lesson("gates", List.of(9), List.of(), List.of(new Predict("when", scene,
                List.of(new Fact("a"), new Fact("b")), scene, new Action.Nothing(), new Target.Nothing())));
        QuizViewModel early = ask(lesson, Predict.class, 1);
        early.pick(0);
        assertThat(early.stateProperty().get()).as("not readable yet").isEqualTo(State.OPEN);
        facts = Map.of("a", 0.2, "b", 0.7);
        early.pick(0);
        assertThat(early.stateProperty().get()).isEqualTo(State.WRONG);
        assertThat(early.why()).contains("0.20").contains("0.70");
        facts = Map.of("a", 0.9, "b", 0.7);
        QuizViewModel other = ask(lesson, Predict.class, 1);
        other.pick(0);
        assertThat(other.stateProperty().get()).isEqualTo(State.RIGHT);
    }

    @Test
    void thingsArePickedInTheirOrderAndTakenBack() {
        for (long seed = 0; seed < 30; seed++) {
            QuizViewModel quiz = ask(GATES, Order.class, seed);
            List<Integer> right = quiz.right();
            assertThat(right).as("shown in another order").isNotEqualTo(List.of(0, 1, 2, 3, 4));
            quiz.pick(right.get(1));
            quiz.unpick();
            assertThat(quiz.pickedProperty().get()).isEmpty();
            right.forEach(quiz::pick);
            assertThat(quiz.stateProperty().get()).isEqualTo(State.RIGHT);
        }
        QuizViewModel quiz = ask(GATES, Order.class, 5);
        List<Integer> right = quiz.right();
        quiz.pick(right.get(0));
        quiz.pick(right.get(2));
        quiz.pick(right.get(2));
        assertThat(quiz.pickedProperty().get()).containsExactly(right.get(0));
        right.stream().skip(1).toList().reversed().forEach(quiz::pick);
        assertThat(quiz.stateProperty().get()).isEqualTo(State.WRONG);
    }

    /** 3,200 parameters: 400 words, 8 numbers for each. */
    private QuizViewModel typed(String text) {
        Lesson embedding = new Lesson("counting", List.of(4), List.of(), List.of(new Number("plain", Count.EMBEDDING,
                Scene.of(Setup.LSTM, new Subject.Usual()), new Target.Nothing())));
        for (long seed = 0;; seed++) {
            QuizViewModel quiz = ask(embedding, Number.class, seed);
            if (quiz.why().strip().endsWith("= 3,200")) {
                quiz.typedProperty().set(text);
                return quiz;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3200", " 3200 ", "3,200", "3 200", "3\u00a0200", "3\u202f200", "3.200", "3'200", "3’200", "3_200",
        "+3200", "3200.0", "3200,0", "3.2e3", "３２００", "３，２００", "0003200"})
    void aNumberIsReadAsPeopleWriteIt(String text) {
        QuizViewModel quiz = typed(text);
        assertThat(quiz.unreadable()).isFalse();
        quiz.check();
        assertThat(quiz.stateProperty().get()).isEqualTo(State.RIGHT);
        quiz.check();
        quiz.typedProperty().set("1");
        quiz.check();
        assertThat(quiz.stateProperty().get()).as("once is enough").isEqualTo(State.RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3200", "−3200", "－３２００", "32", "32000", "3201", "999999999999999"})
    void anotherNumberIsWrong(String text) {
        QuizViewModel quiz = typed(text);
        quiz.check();
        assertThat(quiz.stateProperty().get()).isEqualTo(State.WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3200 parameters", "3200.5", "3200,25", "320,0 ,0", "three", "삼천이백", "400*8", "=400·8", "1e400", "NaN",
        "Infinity", "99999999999999999999", "--1", "3,2,00", "0x10", "½", "\n3\n2\n"})
    void whatIsNoWholeNumberIsNotTaken(String text) {
        QuizViewModel quiz = typed(text);
        assertThat(quiz.unreadable()).isTrue();
        quiz.check();
        assertThat(quiz.stateProperty().get()).isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000", "\t"})
    void nothingIsNothing(String text) {
        QuizViewModel quiz = typed(text);
        assertThat(quiz.unreadable()).isFalse();
        quiz.check();
        assertThat(quiz.stateProperty().get()).isEqualTo(State.OPEN);
    }
}

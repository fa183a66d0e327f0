package dev.unroll.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Order;
import dev.unroll.lesson.Question.Predict;
import dev.unroll.lesson.catalogue.Catalogue;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every lesson has its texts, its steps and its questions, and together they teach every idea of the course. */
class CatalogueTest {
    private static final int IDEAS = 19;

    /** Every key of a lesson's own texts. */
    private static List<String> keys(Lesson lesson) {
        List<String> keys = new ArrayList<>(List.of(lesson.key("title"), lesson.key("about")));
        for (Step step : lesson.steps()) {
            keys.add(lesson.key(step.name()));
            keys.add(lesson.key(step.name() + ".line"));
        }
        for (Question question : lesson.questions()) {
            keys.add(lesson.key(question.name()));
            int options = switch (question) {
                case Choose choose -> choose.options();
                case Predict predict -> predict.readings().size();
                case Order order -> order.parts();
                case Question.Number number -> 0;
            };
            IntStream.rangeClosed(1, options).forEach(i -> keys.add(lesson.key(question.name() + "." + i)));
            if (!(question instanceof Question.Number)) {
                keys.add(lesson.key(question.name() + ".why"));
            }
        }
        return keys;
    }

    private static Stream<DynamicTest> each(java.util.function.Consumer<Lesson> test) {
        return Catalogue.all().stream().map(lesson -> DynamicTest.dynamicTest(lesson.id(), () -> test.accept(lesson)));
    }

    @TestFactory
    Stream<DynamicTest> everyTextIsThere() {
        return each(lesson -> assertThat(keys(lesson)).allMatch(Messages::has).doesNotHaveDuplicates());
    }

    @Test
    void noTextIsLeftOver() {
        Set<String> used = Catalogue.all().stream().flatMap(lesson -> keys(lesson).stream())
                .collect(Collectors.toCollection(HashSet::new));
        String sources = Catalogue.all().toString();
        Set<String> unused = new TreeSet<>();
        for (Lesson lesson : Catalogue.all()) {
            for (String name : Messages.keys("lesson." + lesson.id() + ".")) {
                String key = lesson.key(name);
                if (!used.contains(key) && !sources.contains(key + ",") && !sources.contains(key + "]")) {
                    unused.add(key);
                }
            }
        }
        assertThat(unused).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyLineTakesAsManyFiguresAsItsStepHas() {
        return each(lesson -> {
            for (Step step : lesson.steps()) {
                String line = Messages.in(Language.ENGLISH, lesson.key(step.name() + ".line"));
                int highest = new MessageFormat(line, Locale.ENGLISH).getFormatsByArgumentIndex().length;
                assertThat(highest).as(step.name()).isLessThanOrEqualTo(step.figures().size());
                assertThat(step.figures().isEmpty() || highest > 0).as(step.name()).isTrue();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyLessonIsOfTheRightLength() {
        return each(lesson -> {
            assertThat(lesson.steps()).hasSizeBetween(4, 8);
            assertThat(lesson.questions()).hasSizeBetween(2, 5);
            assertThat(lesson.questions().stream().map(Object::getClass).distinct().count()).isGreaterThan(1);
            assertThat(Stream.concat(lesson.steps().stream().map(Step::name), lesson.questions().stream().map(Question::name)))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void idsAreWordsThatFilesCanKeep() {
        assertThat(Catalogue.all().stream().map(Lesson::id)).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+"));
    }

    @Test
    void everyIdeaOfTheCourseIsTaught() {
        assertThat(Catalogue.all().stream().flatMap(lesson -> lesson.ideas().stream()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, IDEAS).boxed().toList());
    }
}

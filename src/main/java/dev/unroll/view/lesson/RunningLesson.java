package dev.unroll.view.lesson;

import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Progress;
import dev.unroll.lesson.Question;
import dev.unroll.lesson.Question.Predict;
import dev.unroll.lesson.Step;
import dev.unroll.view.control.Caption;
import dev.unroll.view.control.Caption.Piece;
import dev.unroll.view.control.Guide;
import dev.unroll.view.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A lesson under way: its steps, then its questions, then the end. */
public final class RunningLesson implements Guide {
    private static final String WORDS = "caption-words";
    private final Lesson lesson;
    private final LessonStage stage;
    private final Texts texts;
    private final LongSupplier seeds;
    private final java.util.function.Consumer<UnaryOperator<Progress>> progress;
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<@Nullable QuizViewModel> quiz = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Caption> caption = new ReadOnlyObjectWrapper<>();
    private final Subscription following;
    private boolean ended;

    /** Begins at a page; tells {@code progress} how far one has come. */
    RunningLesson(Lesson lesson, int first, LessonStage stage, Texts texts, LongSupplier seeds,
            java.util.function.Consumer<UnaryOperator<Progress>> progress) {
        this.lesson = lesson;
        this.stage = stage;
        this.texts = texts;
        this.seeds = seeds;
        this.progress = progress;
        following = Subscription.combine(stage.versionProperty().subscribe((before, now) -> tell()),
                texts.languageProperty().subscribe((before, now) -> again()));
        go(Math.clamp(first, 0, lesson.pages() - 1));
    }

    // ---- properties ----

    /** What is taught. */
    public Lesson lesson() {
        return lesson;
    }

    /** The page, 0 first; {@link Lesson#pages()} after the last one. */
    public ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The question that is asked, or null. */
    public ReadOnlyObjectProperty<@Nullable QuizViewModel> quizProperty() {
        return quiz.getReadOnlyProperty();
    }

    /** Whether everything has been seen. */
    public boolean atEnd() {
        return page.get() == lesson.pages();
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable Caption> captionProperty() {
        return caption.getReadOnlyProperty();
    }

    @Override
    public String upcoming() {
        int next = page.get() + 1;
        int steps = lesson.steps().size();
        if (quiz.get() instanceof QuizViewModel asked && !asked.closed()) {
            return asked.why();
        }
        return next < steps ? texts.now(lesson.key(lesson.steps().get(next).name())) : next < lesson.pages()
                ? texts.now("view.lesson.questionNext", next - steps + 1)
                : next == lesson.pages() ? texts.now("view.lesson.end", texts.now(lesson.key("title"))) : "";
    }

    // ---- commands ----

    /** On to the next page; an open question is told first. */
    @Override
    public void next() {
        QuizViewModel asked = quiz.get();
        if (asked != null && !asked.closed()) {
            asked.tell();
        } else if (!atEnd()) {
            go(page.get() + 1);
        }
    }

    @Override
    public void previous() {
        if (page.get() > 0) {
            go(page.get() - 1);
        }
    }

    /** To any page, 0 first. */
    public void go(int wanted) {
        page.set(Math.clamp(wanted, 0, lesson.pages()));
        int at = page.get();
        if (at < lesson.pages()) {
            progress.accept(now -> now.at(lesson, at));
        }
        ask();
        again();
    }

    /** Asks the question once more, with other sizes and in another order. */
    public void retry() {
        ask();
        again();
    }

    /** Restores the scene of the page. */
    public void again() {
        if (ended) {
            return;
        }
        Step step = step();
        QuizViewModel asked = quiz.get();
        if (step != null) {
            stage.show(step.scene(), step.action(), step.target());
        } else if (asked != null) {
            show(asked);
        }
        tell();
    }

    private void show(QuizViewModel asked) {
        Question question = asked.question();
        if (asked.closed() && question instanceof Predict predict) {
            stage.show(predict.afterwards(), predict.action(), question.target());
        } else {
            stage.show(question.scene(), new dev.unroll.lesson.Action.Nothing(),
                    asked.closed() ? question.target() : new dev.unroll.lesson.Target.Nothing());
        }
    }

    /** Nothing is told any more. */
    void end() {
        ended = true;
        following.unsubscribe();
        quiz.set(null);
        caption.set(null);
    }

    // ---- within ----

    private @Nullable Step step() {
        int at = page.get();
        return at < lesson.steps().size() ? lesson.steps().get(at) : null;
    }

    private void ask() {
        int number = page.get() - lesson.steps().size();
        if (number < 0 || number >= lesson.questions().size()) {
            quiz.set(null);
            return;
        }
        Question question = lesson.questions().get(number);
        QuizViewModel asked = new QuizViewModel(lesson, question, stage.seen(), texts, seeds.getAsLong());
        asked.stateProperty().subscribe((before, now) -> {
            if (now == QuizViewModel.State.RIGHT) {
                progress.accept(so -> so.answered(lesson, question));
            }
            show(asked);
            tell();
        });
        asked.pickedProperty().subscribe((before, now) -> tell());
        quiz.set(asked);
    }

    private void tell() {
        if (ended) {
            return;
        }
        Step step = step();
        QuizViewModel asked = quiz.get();
        int all = lesson.pages();
        if (step != null) {
            caption.set(new Caption(texts.now(lesson.key(step.name())), FigureWords.of(texts, lesson.key(step.name() + ".line"),
                    step.figures(), stage.seen()), page.get(), all));
        } else if (asked != null) {
            caption.set(new Caption(asked.text(), words(asked), page.get(), all));
        } else {
            caption.set(new Caption(texts.now("view.lesson.end", texts.now(lesson.key("title"))),
                    List.of(new Piece(texts.now(lesson.key("about")), WORDS)), all, all));
        }
    }

    /** A question's answers for those who only see the caption: numbered, the right one marked once it is told. */
    private static List<Piece> words(QuizViewModel asked) {
        List<Piece> pieces = new ArrayList<>();
        if (asked.closed()) {
            pieces.add(new Piece(asked.why(), WORDS));
            return pieces;
        }
        List<String> options = asked.options();
        for (int i = 0; i < options.size(); i++) {
            pieces.add(new Piece(i + 1 + "  ", "caption-number"));
            pieces.add(new Piece(options.get(i) + (i + 1 < options.size() ? "     " : ""), WORDS));
        }
        return pieces;
    }
}

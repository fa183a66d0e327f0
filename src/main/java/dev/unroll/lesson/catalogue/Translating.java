package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Figure.Form;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Page.Translation;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Order;
import dev.unroll.lesson.Reading.Fact;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import java.util.List;

/** Idea 13, second half: encoder and decoder, a fixed vector between them, and attention. */
final class Translating {
    private static final Scene FIXED = scene(false);
    private static final Scene LOOKING = scene(true);

    private Translating() {
    }

    private static Scene scene(boolean attention) {
        return Scene.of(Setup.LSTM, new Subject.Usual()).on(new Translation("lesson.translating.date", attention));
    }

    private static Figure matched(String fact) {
        return Figure.plain(new Fact(fact)).as(Form.PERCENT);
    }

    static Lesson lesson() {
        return new Lesson("translating", List.of(13), List.of(
                Step.of("encoder", FIXED).at("translateText"),
                Step.of("decoder", FIXED).doing(new Action.Write()).at("translated"),
                Step.of("narrow", FIXED).at("attentionNONE").with(matched("match.fixed")),
                Step.of("look", LOOKING).doing(new Action.Write()).at("looks"),
                Step.of("wins", LOOKING).at("matches").with(matched("match.attention"), matched("match.fixed")),
                Step.of("forcing", LOOKING).at("teacherForcing")),
                List.of(new Choose("bottleneck", 3, FIXED, new Target.Control("attentionNONE")),
                        new Choose("row", 3, LOOKING, new Target.Control("looks")),
                        new Order("order", 5, LOOKING, new Target.Control("translated"))));
    }
}

package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Page;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Order;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import java.util.List;

/** Idea 16: a table of scores and texts becomes a labelled data set. */
final class OwnReviews {
    private static final Scene TABLE = Scene.of(Setup.LSTM, new Subject.Usual()).on(new Page.Import("own-reviews"));

    private OwnReviews() {
    }

    static Lesson lesson() {
        return new Lesson("own", List.of(16), List.of(
                Step.of("table", TABLE).at("importPreview"),
                Step.of("label", TABLE).at("import-threshold").with(Figure.count("own.0"), Figure.count("own.1")),
                Step.of("pieces", TABLE).at("importPieces"),
                Step.of("bad", TABLE).at("importBad").with(Figure.count("own.examples"), Figure.count("own.bad")),
                Step.of("held", TABLE).at("import-share")),
                List.of(new Order("way", 5, TABLE, new Target.Control("importPreview")),
                        new Choose("threshold", 3, TABLE, new Target.Control("import-threshold")),
                        new Choose("why", 3, TABLE, new Target.Control("import-share"))));
    }
}

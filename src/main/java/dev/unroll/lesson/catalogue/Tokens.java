package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Page;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Order;
import dev.unroll.lesson.Question.Predict;
import dev.unroll.lesson.Reading.Fact;
import dev.unroll.lesson.Reading.Minus;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Setup.Edit;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import java.util.List;

/** Idea 5: from text to ids of equal length. */
final class Tokens {
    private static final int EXAMPLE = 3;
    private static final Scene DATA = data(Setup.LSTM);
    private static final Scene READ = Scene.of(Setup.LSTM, new Subject.Sentence("lesson.tokens.sentence"));

    private Tokens() {
    }

    private static Scene data(Setup setup) {
        return Scene.of(setup, new Subject.Example(EXAMPLE)).on(new Page.Data(EXAMPLE));
    }

    static Lesson lesson() {
        Fact steps = new Fact("steps");
        Fact padding = new Fact("padding");
        return new Lesson("tokens", List.of(5), List.of(
                Step.of("ids", DATA).at("tokenGrid").with(Figure.count("words")),
                Step.of("reserved", DATA).at("tokenGrid").with(),
                Step.of("lengths", DATA).at("lengthPicture").with(Figure.count("steps")),
                Step.of("pad", DATA).at("cuttingPicture").with(Figure.count("padding"), Figure.count("steps")),
                Step.of("cut", data(Setup.LSTM.but(new Edit.Length(12, true)))).at("cuttingPicture").with(Figure.count("steps")),
                Step.of("behind", data(Setup.LSTM.but(new Edit.Length(12, false)))).at("cuttingPicture")
                        .with(Figure.count("steps")),
                Step.of("network", READ).at("unrolled").with(Figure.count("padding"), Figure.count("steps"))),
                List.of(new Order("way", 5, DATA, new Target.Control("tokenGrid")),
                        new Choose("front", 3, READ, new Target.Control("unrolled")),
                        new Predict("most", READ, List.of(padding, new Minus(steps, padding)), READ,
                                new dev.unroll.lesson.Action.Nothing(), new Target.Control("unrolled")),
                        new Choose("unknown", 3, DATA, new Target.Control("tokenGrid"))));
    }
}

package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Figure.Form;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Page.Code;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Order;
import dev.unroll.lesson.Reading;
import dev.unroll.lesson.Reading.Constant;
import dev.unroll.lesson.Reading.Fact;
import dev.unroll.lesson.Reading.Plus;
import dev.unroll.lesson.Reading.Times;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import java.util.List;

/** Idea 14: the same model in Keras, in R and in PyTorch. */
final class SourceCode {
    private static final Scene KERAS = scene("keras");
    private static final Scene TORCH = scene("pytorch");
    private static final Scene R = scene("r");
    private static final String LINES = "codeLines";
    private static final Reading UNITS = new Fact("units");
    private static final Reading LAYER = new Fact("parameters.1");

    private SourceCode() {
    }

    private static Scene scene(String dialect) {
        return Scene.of(Setup.LSTM, new Subject.Usual()).on(new Code(dialect, 1));
    }

    private static Figure count(Reading reading) {
        return Figure.plain(reading).as(Form.COUNT);
    }

    static Lesson lesson() {
        Reading second = new Times(new Constant(4), UNITS);
        return new Lesson("code", List.of(14), List.of(
                Step.of("keras", KERAS).at(LINES).with(Figure.count("parameters")),
                Step.of("line", KERAS.on(new Code("keras", 0))).at("layer-0").with(Figure.count("parameters.0")),
                Step.of("r", R).at(LINES).with(count(UNITS)),
                Step.of("torch", TORCH).at(LINES),
                Step.of("biases", TORCH).at("layer-1").with(count(UNITS), count(second), count(LAYER),
                        count(new Plus(LAYER, second))),
                Step.of("take", KERAS).at("codeCopy")),
                List.of(new Choose("fit", 3, TORCH, new Target.Control(LINES)),
                        new Choose("more", 3, TORCH, new Target.Control("layer-1")),
                        new Order("script", 5, KERAS, new Target.Control(LINES))));
    }
}

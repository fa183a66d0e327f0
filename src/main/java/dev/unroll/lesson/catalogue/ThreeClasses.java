package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Count;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Figure.Form;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Page.Evaluate;
import dev.unroll.lesson.Place;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Number;
import dev.unroll.lesson.Question.Predict;
import dev.unroll.lesson.Reading.Fact;
import dev.unroll.lesson.Reading.Output;
import dev.unroll.lesson.Reading.Plus;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import dev.unroll.trace.Quantity;
import java.util.List;

/** Idea 17: softmax over three classes, one unit each. */
final class ThreeClasses {
    private static final Scene MIXED = scene("lesson.classes.says.mixed");
    private static final Scene PRAISE = scene("lesson.classes.says.praise");
    private static final Scene ASKED = scene("lesson.classes.says.asked");
    private static final Scene UNTRAINED = Scene.of(Setup.THREE_CLASS.untrained(),
            new Subject.Sentence("lesson.classes.says.mixed"));
    private static final Place BEGIN = new Place.FromFirst(0);

    private ThreeClasses() {
    }

    private static Scene scene(String sentence) {
        return Scene.of(Setup.THREE_CLASS, new Subject.Sentence(sentence));
    }

    private static Figure output(int unit) {
        return Figure.of(new Output(unit), Quantity.HIDDEN);
    }

    static Lesson lesson() {
        return new Lesson("classes", List.of(17), List.of(
                Step.of("three", MIXED.at(BEGIN)).doing(new Action.Play(Place.end())).at("unrolled")
                        .with(output(0), output(1), output(2)),
                Step.of("sum", MIXED.card(2)).at("layer-2").with(output(0), output(1), output(2),
                        Figure.plain(new Plus(new Plus(new Output(0), new Output(1)), new Output(2)))),
                Step.of("weights", MIXED.card(2)).at("layer-2").with(Figure.count("units"), Figure.count("parameters.2")),
                Step.of("praise", PRAISE.at(BEGIN)).doing(new Action.Play(Place.end())).at("unrolled")
                        .with(output(0), output(1), output(2)),
                Step.of("loss", PRAISE.curves()).at("lossCurve").with(Figure.plain(new Fact("val_loss"))
                        .as(Form.SMALL).as(Figure.Role.VALIDATION)),
                Step.of("before", UNTRAINED.on(Evaluate.USUAL)).at("confusion")
                        .with(Figure.plain(new Fact("report.accuracy")).as(Form.PERCENT)),
                Step.of("matrix", MIXED.on(Evaluate.USUAL)).at("confusion")
                        .with(Figure.plain(new Fact("report.accuracy")).as(Form.PERCENT))),
                List.of(new Number("units", Count.DENSE, MIXED.card(2), new Target.Control("layer-2")),
                        new Predict("which", ASKED.at(BEGIN), List.of(new Output(0), new Output(1), new Output(2)),
                                ASKED.at(BEGIN), new Action.Play(Place.end()), new Target.Control("unrolled")),
                        new Choose("sigmoid", 3, MIXED.card(2), new Target.Control("layer-2")),
                        new Choose("guess", 3, MIXED.on(Evaluate.USUAL), new Target.Control("confusion"))));
    }
}

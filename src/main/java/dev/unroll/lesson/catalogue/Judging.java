package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Figure.Form;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Page.Evaluate;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Predict;
import dev.unroll.lesson.Reading;
import dev.unroll.lesson.Reading.Fact;
import dev.unroll.lesson.Reading.Minus;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import java.util.List;

/** Idea 15: the confusion matrix and what is read from it. */
final class Judging {
    private static final Scene USUAL = scene(Evaluate.USUAL);
    private static final Scene HIGH = scene(Evaluate.USUAL.at(0.9));
    private static final String MATRIX = "confusion";
    private static final String FIGURES = "statistics";

    private Judging() {
    }

    private static Scene scene(Evaluate page) {
        return Scene.of(Setup.SIMPLE_RNN, new Subject.Usual()).on(page);
    }

    private static Figure count(String fact) {
        return Figure.count("report." + fact);
    }

    private static Figure share(String fact) {
        return Figure.plain(new Fact("report." + fact));
    }

    private static Figure exact(String fact) {
        return share(fact).as(Form.SMALL);
    }

    private static Reading gain(String fact) {
        return new Minus(new Fact("report." + fact + "@0.9"), new Fact("report." + fact + "@0.5"));
    }

    static Lesson lesson() {
        return new Lesson("judging", List.of(15), List.of(
                Step.of("cells", USUAL).at(MATRIX).with(count("tp"), count("tn"), count("fp"), count("fn")),
                Step.of("accuracy", USUAL).at(FIGURES).with(count("right"), count("total"), share("accuracy").as(Form.PERCENT),
                        share("accuracy_lower").as(Form.PERCENT), share("accuracy_upper").as(Form.PERCENT)),
                Step.of("always", USUAL).at(FIGURES).with(share("no_information_rate"), share("kappa")),
                Step.of("sides", USUAL).at(FIGURES).with(share("sensitivity"), share("specificity"),
                        share("balanced_accuracy")),
                Step.of("values", USUAL).at(FIGURES).with(share("ppv"), share("npv")),
                Step.of("threshold", USUAL).doing(new Action.Threshold(0.9)).at("threshold").with(count("fp"), count("fn")),
                Step.of("mcnemar", HIGH).at(MATRIX).with(count("fp"), count("fn"), exact("mcnemar_p")),
                Step.of("read", USUAL).at("mistakes")),
                List.of(new Predict("raise", USUAL, List.of(gain("sensitivity"), gain("specificity")), USUAL,
                                new Action.Threshold(0.9), new Target.Control("threshold")),
                        new Choose("lazy", 3, USUAL, new Target.Control(FIGURES)),
                        new Choose("interval", 3, USUAL, new Target.Control(FIGURES)),
                        new Choose("alarm", 3, USUAL, new Target.Control(MATRIX))));
    }
}

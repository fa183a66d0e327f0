package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Figure.Form;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Page;
import dev.unroll.lesson.Page.Evaluate;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Order;
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

/** Idea 12: the curves of a training, overfitting, early stopping, the best epoch, and the test at the end. */
final class Curves {
    private static final Scene BEFORE = Scene.of(Setup.SIMPLE_RNN.untrained(), new Subject.Usual()).curves();
    private static final Scene TRAINED = Scene.of(Setup.SIMPLE_RNN, new Subject.Usual()).curves();
    private static final Scene OTHER = Scene.of(Setup.GRU, new Subject.Usual());
    private static final String LOSSES = "lossCurve";
    private static final Reading TRAINING = new Fact("last_loss");
    private static final Reading VALIDATION = new Fact("last_val_loss");
    private static final Reading WAITED = new Minus(new Fact("epochs"), new Fact("epoch"));

    private Curves() {
    }

    private static Figure validation(Reading reading) {
        return Figure.plain(reading).as(Figure.Role.VALIDATION);
    }

    static Lesson lesson() {
        Figure training = Figure.plain(TRAINING).as(Figure.Role.TRAINING);
        return new Lesson("curves", List.of(12), List.of(
                Step.of("epoch", BEFORE).doing(new Action.Train()).at("train").with(Figure.count("training")),
                Step.of("two", TRAINED).at(LOSSES).with(Figure.count("epochs"), training, validation(VALIDATION)),
                Step.of("gap", TRAINED).at(LOSSES)
                        .with(training, validation(VALIDATION), Figure.plain(new Minus(VALIDATION, TRAINING))),
                Step.of("best", TRAINED).at(LOSSES).with(Figure.count("epoch"), validation(new Fact("val_loss"))),
                Step.of("patience", TRAINED).at("patience")
                        .with(Figure.plain(WAITED).as(Form.COUNT), Figure.count("epoch"), Figure.count("epochs")),
                Step.of("restore", TRAINED).at("epochSlider")
                        .with(Figure.count("epoch"), validation(new Fact("val_loss")), validation(VALIDATION)),
                Step.of("test", TRAINED.on(Evaluate.USUAL.onTest())).at("partTest")
                        .with(Figure.count("report.right"), Figure.count("report.total"))),
                List.of(new Predict("larger", OTHER.on(new Page.Data(0)), List.of(TRAINING, VALIDATION), OTHER.curves(),
                                new Action.Nothing(), new Target.Control(LOSSES)),
                        new Choose("heart", 3, TRAINED, new Target.Control(LOSSES)),
                        new Choose("stop", 4, TRAINED, new Target.Control("patience")),
                        new Order("routine", 5, TRAINED, new Target.Control("train")),
                        new Choose("once", 3, TRAINED.on(Evaluate.USUAL.onTest()), new Target.Control("partTest"))));
    }
}

package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Count;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Figure.Form;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Place;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Number;
import dev.unroll.lesson.Question.Order;
import dev.unroll.lesson.Question.Predict;
import dev.unroll.lesson.Reading.Constant;
import dev.unroll.lesson.Reading.Fact;
import dev.unroll.lesson.Reading.Minus;
import dev.unroll.lesson.Reading.Output;
import dev.unroll.lesson.Reading.Stopped;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import dev.unroll.lesson.Unit;
import dev.unroll.trace.Quantity;
import java.util.List;

/** Idea 19: a quiz over everything, after a short look back. */
final class Review {
    private static final Place TURN = Place.word("lesson.review.word");
    private static final Scene READ = Scene.of(Setup.LSTM, new Subject.Sentence("lesson.review.sentence"));
    private static final Scene BEGIN = READ.at(new Place.FromFirst(0));

    private Review() {
    }

    static Lesson lesson() {
        return new Lesson("review", List.of(19), List.of(
                Step.of("loop", BEGIN.folded()).doing(new Action.Fold(false)).at("fold").with(Figure.count("parameters.1")),
                Step.of("read", BEGIN).doing(new Action.Play(TURN)).at("unrolled")
                        .with(Figure.of(new Stopped(TURN, 0), Quantity.HIDDEN)),
                Step.of("inside", READ.cell(TURN, new Unit.Writing(), Quantity.CELL).operations(0))
                        .doing(new Action.Operations(5)).at(new Target.Number(Quantity.CELL))
                        .with(Figure.unit(), Figure.before(Quantity.CELL), Figure.here(Quantity.CELL)),
                Step.of("learn", READ.curves()).at("lossCurve").with(Figure.count("epochs"),
                        Figure.plain(new Fact("val_accuracy")).as(Form.PERCENT).as(Figure.Role.VALIDATION))),
                List.of(new Predict("turns", BEGIN, List.of(new Output(0), new Minus(new Constant(1), new Output(0))), BEGIN,
                                new Action.Play(Place.end()), new Target.Control("unrolled")),
                        new Number("recurrent", Count.SIMPLE_RNN, READ.with(Setup.SIMPLE_RNN).card(1),
                                new Target.Control("layer-1")),
                        new Number("vectors", Count.EMBEDDING, READ.card(0), new Target.Control("layer-0")),
                        new Choose("vanish", 3, READ.backward(), new Target.Nothing()),
                        new Order("project", 5, READ.curves(), new Target.Control("train"))));
    }
}

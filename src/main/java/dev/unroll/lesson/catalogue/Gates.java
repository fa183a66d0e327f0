package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Place;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Order;
import dev.unroll.lesson.Question.Predict;
import dev.unroll.lesson.Reading.At;
import dev.unroll.lesson.Reading.Before;
import dev.unroll.lesson.Reading.Constant;
import dev.unroll.lesson.Reading.Here;
import dev.unroll.lesson.Reading.Minus;
import dev.unroll.lesson.Reading.Of;
import dev.unroll.lesson.Reading.Stopped;
import dev.unroll.lesson.Reading.Times;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import dev.unroll.lesson.Unit;
import dev.unroll.trace.Quantity;
import java.util.List;

/** Idea 9: forget, input and output gate of the trained LSTM, at the word where a sentence turns round. */
final class Gates {
    private static final Place PRAISE = new Place.Word("lesson.gates.word", -1);
    private static final Place TURN = Place.word("lesson.gates.word");
    private static final Scene READ = Scene.of(Setup.LSTM, new Subject.Sentence("lesson.gates.sentence"));
    private static final Scene CELL = READ.cell(TURN, new Unit.Forgetting(), Quantity.FORGET);

    private Gates() {
    }

    static Lesson lesson() {
        return new Lesson("gates", List.of(9), List.of(
                Step.of("turn", READ.at(PRAISE)).doing(new Action.Play(Place.end())).at("unrolled")
                        .with(output(PRAISE), output(Place.end())),
                Step.of("belt", chosen(Quantity.CELL).operations(0)).at(new Target.Before(Quantity.CELL))
                        .with(Figure.unit(), Figure.before(Quantity.CELL)),
                Step.of("forget", CELL.operations(0)).doing(new Action.Operations(1)).at(new Target.Number(Quantity.FORGET))
                        .with(Figure.unit(), Figure.here(Quantity.FORGET), Figure.before(Quantity.CELL), kept(),
                                Figure.here(Quantity.FORGET).as(Figure.Form.PERCENT)),
                Step.of("write", chosen(Quantity.INPUT).operations(1)).doing(new Action.Operations(1))
                        .at(new Target.Number(Quantity.INPUT))
                        .with(Figure.here(Quantity.INPUT), Figure.here(Quantity.CANDIDATE), written()),
                Step.of("add", chosen(Quantity.CELL).operations(2)).doing(new Action.Operations(1))
                        .at(new Target.Number(Quantity.CELL)).with(kept(), written(), Figure.here(Quantity.CELL)),
                Step.of("tell", chosen(Quantity.OUTPUT).operations(3)).doing(new Action.Operations(2))
                        .at(new Target.Number(Quantity.OUTPUT))
                        .with(Figure.here(Quantity.OUTPUT), Figure.here(Quantity.CELL), Figure.here(Quantity.HIDDEN)),
                Step.of("inside", READ.on(READ.network().cellStates(true))).at("stateCell")
                        .with(output(Place.end())),
                Step.of("names", chosen(Quantity.FORGET)).at("cell").with(
                        Figure.of(new Of(TURN, new Unit.Forgetting(), Quantity.FORGET), Quantity.FORGET),
                        Figure.of(new Of(TURN, new Unit.Keeping(), Quantity.FORGET), Quantity.FORGET))),
                List.of(new Choose("one", 3, CELL, new Target.Number(Quantity.FORGET)),
                        new Predict("when", READ.cell(PRAISE, new Unit.Fixed(3), Quantity.FORGET).operations(0),
                                List.of(forgotten(PRAISE), forgotten(TURN)),
                                READ.cell(TURN, new Unit.Fixed(3), Quantity.FORGET).operations(0), new Action.Operations(1),
                                new Target.Number(Quantity.FORGET)),
                        new Order("order", 5, CELL, new Target.Control("cell")),
                        new Choose("leaves", 3, READ, new Target.Control("unrolled"))));
    }

    private static Scene chosen(Quantity quantity) {
        return READ.cell(TURN, new Unit.Forgetting(), quantity);
    }

    private static Figure output(Place place) {
        return Figure.of(new Stopped(place, 0), Quantity.HIDDEN);
    }

    private static Figure kept() {
        return Figure.of(new Times(new Here(Quantity.FORGET), new Before(Quantity.CELL)), Quantity.CELL);
    }

    private static Figure written() {
        return Figure.of(new Times(new Here(Quantity.INPUT), new Here(Quantity.CANDIDATE)), Quantity.CELL);
    }

    private static Minus forgotten(Place place) {
        return new Minus(new Constant(1), new At(place, Quantity.FORGET));
    }
}

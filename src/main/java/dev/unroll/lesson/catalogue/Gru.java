package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Count;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Figure.Form;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Page;
import dev.unroll.lesson.Place;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Number;
import dev.unroll.lesson.Question.Order;
import dev.unroll.lesson.Question.Predict;
import dev.unroll.lesson.Reading;
import dev.unroll.lesson.Reading.At;
import dev.unroll.lesson.Reading.Constant;
import dev.unroll.lesson.Reading.Fact;
import dev.unroll.lesson.Reading.Here;
import dev.unroll.lesson.Reading.Minus;
import dev.unroll.lesson.Reading.Plus;
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

/** Idea 10: two sigmoid gates, a tanh and one state, in the trained GRU at the word that decides a sentence. */
final class Gru {
    private static final Place PRAISE = Place.word("lesson.gru.praise");
    private static final Place BLAME = Place.word("lesson.gru.blame");
    private static final Scene READ = Scene.of(Setup.GRU, new Subject.Sentence("lesson.gru.sentence"));
    private static final Scene CELL = READ.cell(BLAME, new Unit.Strongest(Quantity.NEW_STATE), Quantity.HIDDEN);
    private static final Target STATE = new Target.Number(Quantity.HIDDEN);
    private static final Reading KEPT = new Here(Quantity.UPDATE);
    private static final Reading TAKEN = new Minus(new Constant(1), KEPT);
    private static final Reading WIDTH = new Fact("width");
    private static final Reading UNITS = new Fact("units");

    private Gru() {
    }

    static Lesson lesson() {
        Reading inputs = new Times(WIDTH, UNITS);
        Reading states = new Times(UNITS, UNITS);
        Reading lstm = new Times(new Constant(4), new Plus(new Plus(inputs, states), UNITS));
        return new Lesson("gru", List.of(10), List.of(
                Step.of("one", READ.at(new Place.FromFirst(0))).doing(new Action.Play(Place.end())).at("unrolled")
                        .with(Figure.of(new Stopped(Place.end(), 0), Quantity.HIDDEN)),
                Step.of("gates", cell(Quantity.RESET).operations(0)).doing(new Action.Operations(1))
                        .at(new Target.Number(Quantity.RESET))
                        .with(Figure.unit(), Figure.here(Quantity.RESET), Figure.here(Quantity.UPDATE)),
                Step.of("candidate", cell(Quantity.NEW_STATE).operations(1)).doing(new Action.Operations(1))
                        .at(new Target.Number(Quantity.NEW_STATE))
                        .with(Figure.here(Quantity.RESET), Figure.here(Quantity.NEW_STATE)),
                Step.of("blend", CELL.operations(2)).doing(new Action.Operations(1)).at(STATE)
                        .with(Figure.here(Quantity.UPDATE), Figure.before(Quantity.HIDDEN), Figure.here(Quantity.NEW_STATE),
                                Figure.here(Quantity.HIDDEN)),
                Step.of("share", cell(Quantity.UPDATE)).at(new Target.Number(Quantity.UPDATE))
                        .with(Figure.of(KEPT, Quantity.UPDATE).as(Form.PERCENT),
                                Figure.of(TAKEN, Quantity.NEW_STATE).as(Form.PERCENT)),
                Step.of("fewer", READ.card(1)).at("layer-1").with(count(inputs), count(states), count(UNITS),
                        Figure.count("parameters.1"), count(lstm)),
                Step.of("good", READ.on(Page.Evaluate.USUAL)).at("confusion").with(
                        Figure.plain(new Fact("report.accuracy")).as(Form.PERCENT), Figure.count("parameters.1"))),
                List.of(new Choose("full", 3, CELL, new Target.Number(Quantity.UPDATE)),
                        new Predict("more", READ.cell(PRAISE, new Unit.Fixed(0), Quantity.INPUT_VECTOR).operations(0),
                                List.of(taken(PRAISE), taken(BLAME)),
                                READ.cell(BLAME, new Unit.Fixed(0), Quantity.UPDATE).operations(0), new Action.Operations(3),
                                new Target.Number(Quantity.UPDATE)),
                        new Order("order", 4, CELL, new Target.Control("cell")),
                        new Number("count", Count.GRU, READ.card(1), new Target.Control("layer-1"))));
    }

    private static Scene cell(Quantity quantity) {
        return READ.cell(BLAME, new Unit.Strongest(Quantity.NEW_STATE), quantity);
    }

    private static Figure count(Reading reading) {
        return Figure.plain(reading).as(Form.COUNT);
    }

    private static Reading taken(Place place) {
        return new Minus(new Constant(1), new At(place, Quantity.UPDATE));
    }
}

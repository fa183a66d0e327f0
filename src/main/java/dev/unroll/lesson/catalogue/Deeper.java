package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Count;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Figure.Form;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Place;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Number;
import dev.unroll.lesson.Reading;
import dev.unroll.lesson.Reading.Constant;
import dev.unroll.lesson.Reading.Fact;
import dev.unroll.lesson.Reading.Times;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Setup.Edit;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import java.util.List;

/** Idea 11: a second recurrent layer on the states of the first, and dropout. */
final class Deeper {
    private static final double RATE = 0.2;
    private static final Setup TWICE = Setup.LSTM.but(new Edit.Twice(1));
    private static final Setup DROPPING = TWICE.but(new Edit.Dropout(1, RATE)).but(new Edit.Dropout(2, RATE));
    private static final Scene ONE = scene(Setup.LSTM);
    private static final Scene TWO = scene(TWICE);
    private static final Scene DROPPED = scene(DROPPING);
    private static final Reading WIDTH = new Fact("width");
    private static final Reading UNITS = new Fact("units");

    private Deeper() {
    }

    private static Scene scene(Setup setup) {
        return Scene.of(setup, new Subject.Usual());
    }

    private static Figure count(Reading reading) {
        return Figure.plain(reading).as(Form.COUNT);
    }

    static Lesson lesson() {
        Reading square = new Times(UNITS, UNITS);
        return new Lesson("deeper", List.of(11), List.of(
                Step.of("last", ONE.at(new Place.FromFirst(0))).doing(new Action.Play(Place.end())).at(new Target.Timestep())
                        .with(Figure.count("steps"), count(UNITS)),
                Step.of("every", TWO.card(1)).at("option-return_sequences")
                        .with(Figure.count("steps"), count(UNITS)),
                Step.of("stack", TWO.at(new Place.FromFirst(0))).doing(new Action.Play(Place.end())).at("unrolled")
                        .with(count(UNITS)),
                Step.of("second", TWO.card(2)).at("layer-2")
                        .with(count(UNITS), count(square), Figure.count("parameters.2")),
                Step.of("dropout", DROPPED.card(1)).at("option-dropout")
                        .with(Figure.plain(new Times(new Constant(RATE), WIDTH)), count(WIDTH),
                                Figure.plain(new Constant(1 / (1 - RATE)))),
                Step.of("same", DROPPED.card(2)).at("option-dropout"),
                Step.of("off", DROPPED.curves()).doing(new Action.Train()).at("train")),
                List.of(new Number("deep", Count.LSTM, TWO.card(2), new Target.Control("layer-2")),
                        new Choose("missing", 3, TWO.card(1), new Target.Control("option-return_sequences")),
                        new Choose("free", 3, DROPPED.card(1), new Target.Control("layer-1")),
                        new Choose("when", 3, DROPPED.card(1), new Target.Control("option-dropout"))));
    }
}

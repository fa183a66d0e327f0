package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Count;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Place;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Number;
import dev.unroll.lesson.Reading;
import dev.unroll.lesson.Reading.Fact;
import dev.unroll.lesson.Reading.Times;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Setup.Edit;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import java.util.List;

/** Idea 4: where 24, 200, 800 and 624 come from. */
final class Counting {
    private static final String CARD = "layer-1";
    private static final Reading WIDTH = new Fact("width");
    private static final Reading UNITS = new Fact("units");
    private static final Scene SMALL = scene(Setup.LSTM.but(new Edit.Width(4)).but(new Edit.Cell(1, "SimpleRNN", 3)));
    private static final Scene PLAIN = scene(Setup.SIMPLE_RNN);
    private static final Scene LSTM = scene(Setup.LSTM);
    private static final Scene GRU = scene(Setup.GRU);

    private Counting() {
    }

    private static Scene scene(Setup setup) {
        return Scene.of(setup, new Subject.Usual()).card(1);
    }

    private static Figure count(Reading reading) {
        return Figure.plain(reading).as(Figure.Form.COUNT);
    }

    static Lesson lesson() {
        Figure[] gate = {count(WIDTH), count(UNITS), count(new Times(WIDTH, UNITS)), count(new Times(UNITS, UNITS)),
            Figure.count("parameters.1")};
        return new Lesson("counting", List.of(4), List.of(
                Step.of("inputs", SMALL).at(CARD).with(count(WIDTH), count(UNITS), count(new Times(WIDTH, UNITS))),
                Step.of("state", SMALL).at(CARD).with(count(UNITS), count(new Times(UNITS, UNITS))),
                Step.of("bias", SMALL).at(CARD).with(gate),
                Step.of("course", PLAIN).at(CARD).with(gate),
                Step.of("onehot", scene(Setup.SIMPLE_RNN.but(new Edit.OneHot()))).at(CARD).with(gate),
                Step.of("lstm", LSTM).at(CARD).with(gate),
                Step.of("gru", GRU).at(CARD).with(gate),
                Step.of("time", LSTM.at(new Place.FromFirst(0))).doing(new Action.Play(Place.end()))
                        .at(new Target.Timestep()).with(Figure.count("parameters.1"), Figure.count("steps"))),
                List.of(new Number("plain", Count.SIMPLE_RNN, PLAIN, new Target.Control(CARD)),
                        new Number("four", Count.LSTM, LSTM, new Target.Control(CARD)),
                        new Choose("longer", 3, LSTM, new Target.Control("unrolled")),
                        new Number("three", Count.GRU, GRU, new Target.Control(CARD)),
                        new Choose("second", 3, GRU, new Target.Control(CARD))));
    }
}

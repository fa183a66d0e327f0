package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Place;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Predict;
import dev.unroll.lesson.Reading.Output;
import dev.unroll.lesson.Reading.Stopped;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import dev.unroll.trace.Quantity;
import java.util.List;

/** Idea 1: what order says, and what keeping a state is good for. */
final class Sequence {
    private static final Place FIRST = new Place.FromFirst(0);
    private static final Place TURN = Place.word("lesson.sequence.word");
    private static final Place BEFORE = new Place.Word("lesson.sequence.word", -1);
    private static final Scene BLAME = Scene.of(Setup.LSTM, new Subject.Sentence("lesson.sequence.blame"));
    private static final Scene PRAISE = Scene.of(Setup.LSTM, new Subject.Sentence("lesson.sequence.praise"));

    private Sequence() {
    }

    static Lesson lesson() {
        return new Lesson("sequence", List.of(1), List.of(
                Step.of("arrives", BLAME.at(FIRST)).doing(new Action.Play(Place.end())).at("unrolled")
                        .with(Figure.count("steps"), Figure.count("padding")),
                Step.of("state", BLAME.at(BEFORE)).at(new Target.Timestep()).with(Figure.count("units")),
                Step.of("stopped", BLAME.at(BEFORE)).doing(new Action.Play(Place.end())).at("unrolled")
                        .with(output(BEFORE), output(Place.end())),
                Step.of("order", PRAISE.at(FIRST)).doing(new Action.Play(Place.end())).at("unrolled")
                        .with(Figure.of(new Output(0), Quantity.HIDDEN)),
                Step.of("vector", PRAISE).at("sentence").with(),
                Step.of("yours", PRAISE).at("sentence").with()),
                List.of(new Choose("need", 3, PRAISE, new Target.Control("unrolled")),
                        new Predict("turn", PRAISE.at(TURN), List.of(new Stopped(TURN, 0), new Stopped(Place.end(), 0)),
                                PRAISE.at(TURN), new Action.Play(Place.end()), new Target.Control("unrolled")),
                        new Choose("fixed", 3, BLAME, new Target.Nothing())));
    }

    private static Figure output(Place place) {
        return Figure.of(new Stopped(place, 0), Quantity.HIDDEN);
    }
}

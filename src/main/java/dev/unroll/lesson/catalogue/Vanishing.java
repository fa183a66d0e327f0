package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Place;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Order;
import dev.unroll.lesson.Question.Predict;
import dev.unroll.lesson.Reading.Gradient;
import dev.unroll.lesson.Reading.Over;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import dev.unroll.trace.Quantity;
import java.util.List;

/** Idea 7: what is left of a gradient after many steps back. */
final class Vanishing {
    private static final Place FIRST = new Place.FromFirst(0);
    private static final Place LAST = Place.end();
    private static final Subject SENTENCE = new Subject.Sentence("lesson.vanishing.sentence");
    private static final Scene PLAIN = Scene.of(Setup.SIMPLE_RNN.untrained(), SENTENCE).backward();
    private static final Scene TRAINED = Scene.of(Setup.SIMPLE_RNN, SENTENCE).backward();
    private static final Scene LSTM = Scene.of(Setup.LSTM, SENTENCE).backward();

    private Vanishing() {
    }

    static Lesson lesson() {
        return new Lesson("vanishing", List.of(7), List.of(
                Step.of("back", PLAIN).at("backwardPicture").with(at(LAST)),
                Step.of("product", PLAIN).doing(new Action.Play(FIRST)).at("backwardPicture").with(at(LAST), at(FIRST)),
                Step.of("power", PLAIN).at("tabPowers").with(),
                Step.of("curve", PLAIN).at("decayCurve").with(),
                Step.of("trained", TRAINED).doing(new Action.Play(FIRST)).at("backwardPicture").with(at(LAST), at(FIRST), share()),
                Step.of("lstm", LSTM).doing(new Action.Play(FIRST)).at("backwardPicture").with(at(LAST), at(FIRST), share())),
                List.of(new Predict("where", PLAIN, List.of(new Gradient(FIRST, Quantity.HIDDEN), new Gradient(LAST,
                        Quantity.HIDDEN)), PLAIN, new Action.Play(FIRST), new Target.Control("backwardPicture")),
                        new Choose("half", 3, PLAIN, new Target.Control("tabPowers")),
                        new Choose("explode", 3, PLAIN, new Target.Control("tabPowers")),
                        new Order("chain", 4, PLAIN, new Target.Control("backwardPicture"))));
    }

    private static Figure at(Place place) {
        return new Figure(new Gradient(place, Quantity.HIDDEN), Figure.Form.SMALL, Figure.Role.GRADIENT);
    }

    private static Figure share() {
        return new Figure(new Over(new Gradient(FIRST, Quantity.HIDDEN), new Gradient(LAST, Quantity.HIDDEN)), Figure.Form.SMALL,
                Figure.Role.GRADIENT);
    }
}

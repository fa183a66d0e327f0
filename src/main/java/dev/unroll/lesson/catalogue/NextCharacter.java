package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Page.Characters;
import dev.unroll.lesson.Place;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Order;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import java.util.List;

/** Idea 13, first half: an answer at every timestep, one's own answer as the next input, and teacher forcing. */
final class NextCharacter {
    private static final Scene NETWORK = Scene.of(Setup.NEXT_CHARACTER, new Subject.Usual());
    private static final Scene LOOP = NETWORK.on(new Characters("국", 0));

    private NextCharacter() {
    }

    static Lesson lesson() {
        return new Lesson("nextchar", List.of(13), List.of(
                Step.of("many", NETWORK.at(new Place.FromStart(0))).doing(new Action.Play(Place.end())).at("unrolled")
                        .with(Figure.count("steps")),
                Step.of("shift", LOOP).at("bothWays"),
                Step.of("write", LOOP).doing(new Action.Write()).at("written"),
                Step.of("memory", NETWORK.on(new Characters("hel", 0))).doing(new Action.Write()).at("written"),
                Step.of("temperature", NETWORK.on(new Characters("국", 2))).doing(new Action.Write()).at("temperature"),
                Step.of("teacher", LOOP).at("ways")),
                List.of(new Choose("kind", 3, NETWORK, new Target.Control("unrolled")),
                        new Order("loop", 4, LOOP, new Target.Control("written")),
                        new Choose("zero", 3, LOOP, new Target.Control("temperature")),
                        new Choose("forcing", 3, LOOP, new Target.Control("ways"))));
    }
}

package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Count;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Place;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Number;
import dev.unroll.lesson.Question.Order;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Setup.Edit;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import dev.unroll.lesson.Unit;
import dev.unroll.trace.Quantity;
import java.util.List;

/** Idea 3: cell, hidden state, timestep, sequence, and the shapes they give. */
final class Shapes {
    private static final Place WORD = Place.word("lesson.shapes.word");
    private static final Scene READ = Scene.of(Setup.LSTM, new Subject.Sentence("lesson.shapes.sentence"));
    private static final Scene TWO = Scene.of(Setup.LSTM.but(new Edit.Twice(1)), new Subject.Sentence("lesson.shapes.sentence"));

    private Shapes() {
    }

    static Lesson lesson() {
        return new Lesson("shapes", List.of(3), List.of(
                Step.of("sequence", READ).at("unrolled").with(Figure.count("steps")),
                Step.of("timestep", READ.at(new Place.FromFirst(0))).doing(new Action.Play(WORD)).at(new Target.Timestep())
                        .with(Figure.timestep(), Figure.count("width")),
                Step.of("cell", READ.at(WORD)).doing(new Action.Enter()).at("cell").with(Figure.count("units")),
                Step.of("hidden", READ.cell(WORD, new Unit.Strongest(Quantity.HIDDEN), Quantity.HIDDEN))
                        .at(new Target.Number(Quantity.HIDDEN)).with(Figure.unit(), Figure.here(Quantity.HIDDEN)),
                Step.of("features", READ.card(0)).at("layer-0").with(Figure.count("steps"), Figure.count("width")),
                Step.of("last", READ.card(1)).at("layer-1").with(Figure.count("units")),
                Step.of("every", TWO.card(1)).at("layer-1").with(Figure.count("steps"), Figure.count("units"))),
                List.of(new Choose("shape", 3, READ.card(1), new Target.Control("layer-1")),
                        new Order("nested", 4, READ, new Target.Control("unrolled")),
                        new Choose("stack", 3, TWO.card(1), new Target.Control("layer-1")),
                        new Number("dense", Count.DENSE, READ.card(2), new Target.Control("layer-2"))));
    }
}

package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Place;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Order;
import dev.unroll.lesson.Question.Predict;
import dev.unroll.lesson.Reading;
import dev.unroll.lesson.Reading.Size;
import dev.unroll.lesson.Reading.Term;
import dev.unroll.lesson.Reading.Term.Part;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import dev.unroll.lesson.Unit;
import dev.unroll.trace.Gate;
import dev.unroll.trace.Quantity;
import java.util.List;

/** Idea 2: state = tanh(W·input + U·state + b), in a loop that can be folded and unrolled. */
final class Loop {
    private static final Place WORD = Place.word("lesson.loop.word");
    private static final Scene READ = Scene.of(Setup.SIMPLE_RNN, new Subject.Sentence("lesson.loop.sentence"));
    private static final Scene CELL = READ.cell(WORD, new Unit.Strongest(Quantity.HIDDEN), Quantity.HIDDEN);
    private static final Target STATE = new Target.Number(Quantity.HIDDEN);

    private Loop() {
    }

    static Lesson lesson() {
        Figure input = term(Part.INPUT);
        Figure state = term(Part.STATE);
        Figure bias = term(Part.BIAS);
        Figure sum = term(Part.SUM);
        return new Lesson("loop", List.of(2), List.of(
                Step.of("folded", READ.folded()).at("unrolled").with(),
                Step.of("unfolds", READ.folded()).doing(new Action.Fold(false)).at("unrolled").with(Figure.count("steps")),
                Step.of("same", READ.at(new Place.FromFirst(0))).doing(new Action.Play(Place.end())).at(new Target.Timestep())
                        .with(Figure.count("parameters.1")),
                Step.of("products", CELL.operations(0)).doing(new Action.Operations(1)).at(STATE)
                        .with(Figure.unit(), input, state),
                Step.of("sum", CELL.operations(1)).doing(new Action.Operations(1)).at(STATE).with(input, state, bias, sum),
                Step.of("tanh", CELL.operations(2)).doing(new Action.Operations(1)).at(STATE)
                        .with(sum, Figure.here(Quantity.HIDDEN)),
                Step.of("handed", CELL).doing(new Action.Operations(3)).at("cell").with()),
                List.of(new Order("lines", 4, READ, new Target.Control("unrolled")),
                        new Predict("more", CELL.operations(0), List.of(size(Part.INPUT), size(Part.STATE)), CELL.operations(0),
                                new Action.Operations(2), STATE),
                        new Choose("begin", 3, READ.at(new Place.FromStart(0)), new Target.Control("unrolled")),
                        new Choose("range", 3, CELL, STATE)));
    }

    private static Figure term(Part part) {
        return Figure.plain(new Term(Gate.STATE, part));
    }

    private static Reading size(Part part) {
        return new Size(new Term(Gate.STATE, part));
    }
}

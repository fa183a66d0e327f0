package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Place;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Order;
import dev.unroll.lesson.Question.Predict;
import dev.unroll.lesson.Reading.Before;
import dev.unroll.lesson.Reading.Here;
import dev.unroll.lesson.Reading.Size;
import dev.unroll.lesson.Reading.Times;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import dev.unroll.lesson.Unit;
import dev.unroll.trace.Quantity;
import java.util.List;

/** Idea 8: from SimpleRNN to LSTM in three pictures; c(t+1) = i·k + c·f. */
final class Carry {
    private static final Place WORD = Place.word("lesson.carry.word");
    private static final Subject SENTENCE = new Subject.Sentence("lesson.carry.sentence");
    private static final Scene PLAIN = Scene.of(Setup.SIMPLE_RNN, SENTENCE)
            .cell(WORD, new Unit.Strongest(Quantity.HIDDEN), Quantity.HIDDEN);
    private static final Scene LSTM = Scene.of(Setup.LSTM, SENTENCE).cell(WORD, new Unit.Writing(), Quantity.CELL);
    private static final Times KEPT = new Times(new Here(Quantity.FORGET), new Before(Quantity.CELL));
    private static final Times WRITTEN = new Times(new Here(Quantity.INPUT), new Here(Quantity.CANDIDATE));

    private Carry() {
    }

    static Lesson lesson() {
        Figure kept = Figure.of(KEPT, Quantity.CELL);
        Figure written = Figure.of(WRITTEN, Quantity.CELL);
        return new Lesson("carry", List.of(8), List.of(
                Step.of("plain", PLAIN).at(new Target.Number(Quantity.HIDDEN))
                        .with(Figure.before(Quantity.HIDDEN), Figure.here(Quantity.HIDDEN)),
                Step.of("pictures", LSTM).doing(new Action.BuildUp()).at("cell").with(),
                Step.of("track", LSTM.operations(0)).at(new Target.Before(Quantity.CELL))
                        .with(Figure.unit(), Figure.before(Quantity.CELL)),
                Step.of("gates", LSTM.operations(0)).doing(new Action.Operations(2)).at("cell")
                        .with(Figure.here(Quantity.FORGET), Figure.here(Quantity.INPUT), Figure.here(Quantity.CANDIDATE)),
                Step.of("formula", LSTM.operations(2)).doing(new Action.Operations(1)).at(new Target.Number(Quantity.CELL))
                        .with(Figure.here(Quantity.INPUT), Figure.here(Quantity.CANDIDATE), Figure.here(Quantity.FORGET),
                                Figure.before(Quantity.CELL), Figure.here(Quantity.CELL)),
                Step.of("addition", LSTM).at(new Target.Number(Quantity.CELL)).with(kept, written)),
                List.of(new Order("pictured", 3, LSTM, new Target.Control("cell")),
                        new Predict("larger", LSTM.operations(0), List.of(new Size(KEPT), new Size(WRITTEN)), LSTM.operations(0),
                                new Action.Operations(3), new Target.Number(Quantity.CELL)),
                        new Choose("longer", 3, LSTM, new Target.Control("cell"))));
    }
}

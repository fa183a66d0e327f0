package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Page;
import dev.unroll.lesson.Page.Evaluate;
import dev.unroll.lesson.Page.Paddings;
import dev.unroll.lesson.Place;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Predict;
import dev.unroll.lesson.Reading;
import dev.unroll.lesson.Reading.Constant;
import dev.unroll.lesson.Reading.Fact;
import dev.unroll.lesson.Reading.Minus;
import dev.unroll.lesson.Reading.Of;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Setup.Edit;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import dev.unroll.lesson.Unit;
import dev.unroll.trace.Quantity;
import java.util.List;

/** Idea 18: whether zeros hurt, in front and behind, with a mask and without. */
final class PaddingAndMasking {
    private static final int LONG = 40;
    private static final Place BEFORE_TEXT = new Place.FromFirst(-1);
    private static final Setup MASKED = Setup.LSTM.but(new Edit.Mask(true));
    private static final Setup BEHIND = Setup.LSTM.but(new Edit.Length(LONG, false));
    private static final Scene READ = Scene.of(Setup.LSTM, new Subject.Usual());
    private static final Scene WORSE = READ.on(Evaluate.USUAL.comparing(Paddings.HIDDEN));

    private PaddingAndMasking() {
    }

    private static Reading wrong(int way) {
        return new Minus(new Constant(1), new Fact("paddings." + way));
    }

    static Lesson lesson() {
        Figure moved = Figure.of(new Of(BEFORE_TEXT, new Unit.Strongest(Quantity.HIDDEN), Quantity.HIDDEN), Quantity.HIDDEN);
        return new Lesson("padding", List.of(18), List.of(
                Step.of("rectangle", READ.on(new Page.Data(0))).at("tokenGrid").with(Figure.count("steps")),
                Step.of("front", READ.on(new Page.Data(0))).at("cuttingPicture"),
                Step.of("zeros", READ.at(new Place.FromStart(0))).doing(new Action.Play(BEFORE_TEXT)).at("unrolled")
                        .with(Figure.count("padding"), moved),
                Step.of("mask", READ.with(MASKED).at(new Place.FromStart(0))).doing(new Action.Play(BEFORE_TEXT))
                        .at("unrolled").with(moved),
                Step.of("behind", READ.with(BEHIND).at(new Place.FromStart(0))).doing(new Action.Play(Place.end()))
                        .at("unrolled").with(Figure.count("padding")),
                Step.of("option", READ.with(MASKED).card(0)).at("option-mask_zero")),
                List.of(new Predict("worst", WORSE, List.of(wrong(0), wrong(1), wrong(2), wrong(3)),
                                READ.on(Evaluate.USUAL.comparing(Paddings.SHOWN)), new Action.Nothing(),
                                new Target.Control("lowerCard")),
                        new Choose("wait", 3, READ.with(MASKED), new Target.Control("unrolled")),
                        new Choose("id", 3, READ.on(new Page.Data(0)), new Target.Control("tokenGrid"))));
    }
}

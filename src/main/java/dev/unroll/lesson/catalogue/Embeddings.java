package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Count;
import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Page;
import dev.unroll.lesson.Question.Choose;
import dev.unroll.lesson.Question.Number;
import dev.unroll.lesson.Reading.Fact;
import dev.unroll.lesson.Reading.Times;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Setup.Edit;
import dev.unroll.lesson.Step;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import java.util.List;

/** Idea 6: one-hot against embedding. */
final class Embeddings {
    private static final Scene READ = Scene.of(Setup.LSTM, new Subject.Sentence("lesson.embedding.sentence"));
    private static final Scene ONE_HOT = Scene.of(Setup.LSTM.but(new Edit.OneHot()),
            new Subject.Sentence("lesson.embedding.sentence"));
    private static final Scene DATA = Scene.of(Setup.LSTM, new Subject.Usual()).on(new Page.Data(0));

    private Embeddings() {
    }

    static Lesson lesson() {
        Fact words = new Fact("words");
        Fact width = new Fact("width");
        return new Lesson("embedding", List.of(6), List.of(
                Step.of("number", DATA).at("tokenGrid").with(Figure.count("words")),
                Step.of("onehot", DATA).at("oneHotPicture").with(Figure.count("words")),
                Step.of("onehotlayer", ONE_HOT.card(1)).at("layer-1").with(Figure.count("width"), Figure.count("parameters.1")),
                Step.of("vector", DATA).at("vectorPicture").with(Figure.count("width")),
                Step.of("table", READ.card(0)).at("layer-0").with(Figure.count("words"), Figure.count("width"),
                        Figure.plain(new Times(words, width)).as(Figure.Form.COUNT)),
                Step.of("memory", DATA).at("areasPicture").with(Figure.count("steps"), Figure.count("words"),
                        Figure.plain(new Times(new Fact("steps"), words)).as(Figure.Form.COUNT)),
                Step.of("learned", READ).at("unrolled").with(Figure.count("width"))),
                List.of(new Number("count", Count.EMBEDDING, READ.card(0), new Target.Control("layer-0")),
                        new Choose("sees", 3, DATA, new Target.Control("vectorPicture")),
                        new Choose("distance", 3, DATA, new Target.Control("oneHotPicture"))));
    }
}

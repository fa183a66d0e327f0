package dev.unroll.workspace;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.train.OptimizerSettings;
import java.util.List;

/** A reader's run of chapter 9: the same models with a slow RMSprop. */
final class BlogPresets {
    private static final int UNITS = 8;
    private static final double DROPOUT = 0.3;
    private static final double RATE = 1e-4;

    private BlogPresets() {
    }

    static List<Preset> all() {
        var lstm = new Recurrent(new Lstm(UNITS));
        return List.of(
                preset("blog-lstm", ChapterNinePresets.course(lstm)),
                preset("blog-dropout", ChapterNinePresets.course(lstm.withDropout(DROPOUT))),
                preset("blog-lstm2", ChapterNinePresets.stacked(lstm.withDropout(DROPOUT))),
                preset("blog-gru", ChapterNinePresets.course(new Recurrent(new Gru(UNITS)))));
    }

    private static Preset preset(String name, Architecture architecture) {
        return new Preset(name, ChapterNinePresets.data(ChapterNinePresets.WORDS), architecture,
                ChapterNinePresets.training(new OptimizerSettings.RmsProp().withLearningRate(RATE), 3));
    }
}

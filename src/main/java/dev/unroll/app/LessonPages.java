package dev.unroll.app;

import dev.unroll.code.Dialect;
import dev.unroll.data.Part;
import dev.unroll.evaluate.decode.Sampling;
import dev.unroll.lesson.Page;
import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.view.generate.GenerateScreen;
import dev.unroll.view.main.Tab;
import java.util.Locale;

/** Brings a page to the front and sets it as a scene wants it. */
final class LessonPages {
    private final Workbench bench;

    LessonPages(Workbench bench) {
        this.bench = bench;
    }

    void open(Page page) {
        switch (page) {
            case Page.Network network -> bench.view().show(Tab.NETWORK);
            case Page.Data data -> {
                bench.view().show(Tab.DATA);
                bench.data().browse().partProperty().set(Part.VALIDATION);
                bench.data().browse().queryProperty().set("");
            }
            case Page.Evaluate evaluate -> {
                bench.view().show(Tab.EVALUATE);
                bench.evaluate().partProperty().set(dev.unroll.workspace.report.Part.VALIDATION);
                bench.evaluate().thresholdProperty().set(0.5);
            }
            case Page.Characters characters -> {
                bench.view().show(Tab.GENERATE);
                bench.generateScreen().show(GenerateScreen.Page.NEXT);
                bench.generate().ask(wish -> new dev.unroll.view.generate.GenerateViewModel.Wish(characters.beginning(),
                        wish.text(), new Sampling(characters.temperature(), Sampling.ALL), 1));
            }
            case Page.Translation translation -> {
                bench.view().show(Tab.GENERATE);
                bench.generateScreen().show(GenerateScreen.Page.TRANSLATE);
                bench.translate().show(translation.attention() ? Attention.BAHDANAU : Attention.NONE);
                bench.translate().translate(translation.text());
            }
            case Page.Series series -> {
                bench.view().show(Tab.GENERATE);
                bench.generateScreen().show(GenerateScreen.Page.SERIES);
            }
            case Page.Code code -> {
                bench.view().show(Tab.CODE);
                bench.code().dialectProperty().set(Dialect.valueOf(code.dialect().toUpperCase(Locale.ROOT)));
            }
        }
    }

    boolean settled(Page page) {
        return switch (page) {
            case Page.Network network -> true;
            case Page.Data data -> dataSettled(data.example());
            case Page.Evaluate evaluate -> bench.evaluate().settled();
            case Page.Characters characters -> {
                bench.generate().pulse();
                yield bench.generate().generatedProperty().get() != null;
            }
            case Page.Translation translation -> {
                bench.translate().pulse();
                yield bench.translate().settled();
            }
            case Page.Series series -> bench.series().settled();
            case Page.Code code -> bench.code().codeProperty().get() != null;
        };
    }

    /** The example can be chosen only once the texts have been read. */
    private boolean dataSettled(int example) {
        if (!bench.data().settled() || bench.data().browse().figures() == null) {
            return false;
        }
        if (bench.data().browse().placeProperty().get() != example) {
            bench.data().browse().placeProperty().set(example);
        }
        return true;
    }
}

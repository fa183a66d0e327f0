package dev.unroll.app;

import dev.unroll.code.Dialect;
import dev.unroll.data.Part;
import dev.unroll.evaluate.decode.Sampling;
import dev.unroll.lesson.Page;
import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.text.Language;
import dev.unroll.view.generate.GenerateScreen;
import dev.unroll.view.main.Tab;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.ToggleButton;

/** Brings a page to the front and sets it as a scene wants it. */
final class LessonPages {
    private final Workbench bench;
    private boolean compared;

    LessonPages(Workbench bench) {
        this.bench = bench;
    }

    void open(Page page) {
        bench.train().experiment().importing().close();
        switch (page) {
            case Page.Network network -> bench.view().show(Tab.NETWORK);
            case Page.Data data -> {
                bench.view().show(Tab.DATA);
                bench.data().browse().partProperty().set(Part.VALIDATION);
                bench.data().browse().queryProperty().set("");
            }
            case Page.Evaluate evaluate -> {
                bench.view().show(Tab.EVALUATE);
                bench.evaluate().partProperty().set(evaluate.test() ? dev.unroll.workspace.report.Part.TEST
                        : dev.unroll.workspace.report.Part.VALIDATION);
                bench.evaluate().thresholdProperty().set(evaluate.threshold());
                bench.evaluate().positiveProperty().set(1);
                compared = false;
            }
            case Page.Import table -> {
                bench.view().show(Tab.DATA);
                bench.train().experiment().importing().open(table(table.name()));
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
                bench.translate().choose(bench.appearance().texts().language() == Language.KOREAN ? "dates-ko" : "dates-en");
                bench.translate().chooseCell(false);
                bench.translate().show(translation.attention() ? Attention.BAHDANAU : Attention.NONE);
                bench.translate().translate(bench.appearance().texts().now(translation.key()));
            }
            case Page.Series series -> {
                bench.view().show(Tab.GENERATE);
                bench.generateScreen().show(GenerateScreen.Page.SERIES);
            }
            case Page.Code code -> {
                bench.view().show(Tab.CODE);
                bench.code().dialectProperty().set(Dialect.valueOf(code.dialect().toUpperCase(Locale.ROOT)));
                bench.train().experiment().selectedLayerProperty().set(code.layer());
            }
        }
    }

    boolean settled(Page page) {
        return switch (page) {
            case Page.Network network -> true;
            case Page.Data data -> dataSettled(data.example());
            case Page.Evaluate evaluate -> bench.evaluate().settled() && bench.evaluate().report() != null
                    && compared(evaluate);
            case Page.Import table -> bench.train().experiment().importing().whole() != null;
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

    /** The comparison begins once the model has been evaluated. */
    private boolean compared(Page.Evaluate page) {
        if (!compared) {
            compared = true;
            press(page.paddings() == Page.Paddings.SHOWN ? "pagePadding" : "pageSentence");
            if (page.paddings() != Page.Paddings.NO) {
                bench.evaluate().comparePaddings();
            }
        }
        return page.paddings() == Page.Paddings.NO || !bench.evaluate().paddingAccuracies().isEmpty();
    }

    private void press(String id) {
        if (LessonRoom.control(bench, id) instanceof ToggleButton button) {
            button.fire();
        }
    }

    /** A table that comes with the program, in a folder for the time being. */
    private Path table(String name) {
        String language = bench.appearance().texts().language() == Language.KOREAN ? "ko" : "en";
        try (InputStream in = Objects.requireNonNull(LessonPages.class.getResourceAsStream(name + "-" + language + ".csv"))) {
            Path folder = Files.createTempDirectory("unroll");
            Path file = folder.resolve(name + ".csv");
            Files.copy(in, file);
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

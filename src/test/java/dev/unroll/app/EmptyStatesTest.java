package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.OwnImport;
import dev.unroll.data.own.OwnSets;
import dev.unroll.data.table.TextEncoding;
import dev.unroll.lesson.catalogue.Catalogue;
import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.text.Progress;
import dev.unroll.view.data.DataViewModel.State;
import dev.unroll.view.main.Tab;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Presets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where there is nothing to see yet, a sentence says what to do. */
@Timeout(120)
class EmptyStatesTest {
    private final List<String> silent = new ArrayList<>();
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    /** Goes where there is nothing. */
    interface Way {
        void go() throws Exception;
    }

    @Test
    void everyEmptyPlaceSaysWhatToDo() throws Exception {
        try (Tour tour = new Tour(Language.ENGLISH, folder)) {
            Workbench bench = tour.bench();
            tour.size(1280, 720, 1);
            look(tour, "data-search", "view.data.noneFound", () -> {
                tour.go("data");
                on(() -> bench.data().browse().queryProperty().set("zzzz"));
                until(() -> bench.data().browse().foundProperty().get().length == 0);
            });
            on(() -> bench.data().browse().queryProperty().set(""));
            look(tour, "glossary-search", "help.nothing", () -> {
                tour.go("glossary");
                on(() -> ((TextField) bench.view().lookup("#helpQuery")).setText("zzzz"));
            });
            look(tour, "lessons", "view.lesson.sub", () -> tour.go("lessons"));
            look(tour, "series", "view.series.none", () -> tour.go("series"));
            look(tour, "comparison", "view.evaluate.comparisonHint", () -> {
                tour.go("evaluate");
                tour.size(1280, 720, 1);
                press(bench, "pageComparison");
            });
            look(tour, "padding", "view.evaluate.paddingHint", () -> press(bench, "pagePadding"));
            on(() -> bench.files().createEmpty("untitled"));
            until(() -> bench.train().experiment().datasetProperty().get() != null
                    && bench.train().experiment().now().architecture().layers().isEmpty());
            for (Tab tab : List.of(Tab.NETWORK, Tab.DATA, Tab.EVALUATE, Tab.CODE)) {
                on(() -> bench.view().show(tab));
                tour.size(1280, 720, 1);
                until(() -> bench.stage().settled() && bench.data().settled());
                tour.size(1280, 720, 1);
                List<String> said = fx(() -> texts(bench.view()));
                if (said.stream().noneMatch(text -> text.strip().contains(" ") && text.strip().endsWith("."))) {
                    silent.add("a new experiment says nothing on " + tab + ": " + said);
                }
                tour.picture("new-" + tab.name().toLowerCase(Locale.ROOT));
            }
        }
        assertThat(silent).isEmpty();
    }

    /** What was there once, or has to be got first, is named together with the way to it. */
    @Test
    void whatIsMissingIsNamedWithItsRemedy() throws Exception {
        Path file = Files.writeString(folder.resolve("song.txt"), "over the hills and far away ".repeat(40));
        new OwnSets(folder).save(OwnImport.characters("song", file, TextEncoding.UTF_8, 6, 0.1, Progress.NONE).set());
        Files.delete(file);
        try (Tour tour = new Tour(Language.ENGLISH, folder)) {
            Workbench bench = tour.bench();
            tour.size(1280, 720, 1);
            look(tour, "lessons-cleared", "view.lesson.state.open", () -> {
                tour.rooms().lesson(Catalogue.all().getFirst(), "wrong");
                on(tour.room().model()::leave);
                on(tour.room().model()::clear);
                tour.go("lessons");
            });
            look(tour, "translation-untrained", "view.translate.empty", () -> {
                tour.go("translate");
                on(() -> bench.translate().show(Attention.DOT));
                until(() -> bench.translate().translationProperty().get() == null && bench.translate().settled());
            });
            on(() -> bench.files().create(Experiment.of(Presets.find("chapter9-lstm"))));
            for (Tab tab : List.of(Tab.NETWORK, Tab.DATA, Tab.EVALUATE)) {
                String key = switch (tab) {
                    case NETWORK -> "view.fetch.why";
                    case DATA -> "view.data.missing";
                    default -> "view.evaluate.status.ABSENT";
                };
                look(tour, "imdb-" + tab.name().toLowerCase(Locale.ROOT), key, () -> {
                    on(() -> bench.view().show(tab));
                    until(() -> !bench.train().experiment().present("imdb"));
                });
            }
            on(() -> bench.files().create(Experiment.of(Presets.find("next-character"))));
            until(() -> bench.train().experiment().datasetProperty().get() != null);
            on(() -> bench.train().experiment().chooseDataset("song"));
            until(() -> bench.train().experiment().problemProperty().get() != null);
            for (Tab tab : List.of(Tab.NETWORK, Tab.DATA)) {
                on(() -> bench.view().show(tab));
                until(() -> !bench.data().stateProperty().get().equals(State.READING));
                tour.size(1280, 720, 1);
                List<String> said = fx(() -> texts(bench.view()));
                if (said.stream().noneMatch(text -> text.contains("song.txt") && text.contains("import it again"))) {
                    silent.add("nothing is said on " + tab + " of the file that is gone: " + said);
                }
                tour.picture("own-missing-" + tab.name().toLowerCase(Locale.ROOT));
            }
            assertThat(tour.takeProblems()).as("told in a window of its own").extracting(Throwable::toString)
                    .anyMatch(text -> text.contains("song.txt") && text.endsWith("Put the file back, or import it again."));
        }
        assertThat(silent).isEmpty();
    }

    private void look(Tour tour, String name, String key, Way way) throws Exception {
        way.go();
        tour.size(1280, 720, 1);
        String wanted = Messages.get(key);
        List<String> texts = fx(() -> texts(tour.bench().view()));
        if (texts.stream().noneMatch(text -> text.contains(wanted))) {
            silent.add(name + " says nothing of: " + wanted + " but " + texts);
        }
        tour.picture(name);
    }

    private static void on(Runnable work) throws Exception {
        fx(() -> {
            work.run();
            return true;
        });
    }

    private static void press(Workbench bench, String id) throws Exception {
        on(() -> ((ButtonBase) bench.view().lookup("#" + id)).fire());
    }

    private static List<String> texts(Node node) {
        List<String> found = new ArrayList<>();
        if (!node.isVisible()) {
            return found;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !(node instanceof Button)) {
            found.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(each -> found.addAll(texts(each)));
        }
        return found;
    }
}

package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.view.main.Tab;
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

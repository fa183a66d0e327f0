package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.plot.Box;
import dev.unroll.text.Language;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.help.Glossary;
import dev.unroll.view.control.Tip;
import dev.unroll.view.help.Term;
import dev.unroll.view.main.Tab;
import dev.unroll.view.stage.Level;
import dev.unroll.workspace.settings.SettingsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Someone new: takes the tour by keys, reads the page of a screen, looks a term up and is led to it. */
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
class HelpWalkTest {
    @TempDir
    private static Path folder;
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private OpenWindow opened;
    @SuppressWarnings("NullAway.Init")
    private Workbench bench;

    @Start
    void start(Stage stage) {
        opened = OpenWindow.in(stage, folder, 1280, 720).still();
        bench = opened.bench();
    }

    @AfterEach
    void close() throws Exception {
        opened.close();
    }

    private boolean shown(String id) throws Exception {
        return fx(() -> bench.view().lookupAll(id).stream().anyMatch(Node::isVisible));
    }

    private Set<String> said(FxRobot robot, String where) throws Exception {
        return fx(() -> robot.lookup(where + " .label").queryAllAs(Label.class).stream().map(Label::getText)
                .collect(Collectors.toSet()));
    }

    @Test
    void theTourIsOfferedOnceAndLeadsThroughTheWindow(FxRobot robot) throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        welcome();
        assertThat(shown("#tourOffer")).isTrue();
        fx(() -> {
            robot.lookup("#takeTour").queryButton().fire();
            return true;
        });
        assertThat(shown("#tourOffer")).isFalse();
        until(() -> said(robot, "#tour").contains("A network, thinking"));
        assertThat(fx(() -> bench.view().spotlight().target())).isSameAs(fx(() -> bench.view().lookup("#unrolled")));
        List<String> lit = new ArrayList<>();
        for (int stop = 1; stop < 10; stop++) {
            robot.push(KeyCode.PAGE_DOWN);
            String place = stop + 1 + " / 10";
            until(() -> said(robot, "#tour").contains(place));
            lit.add(Objects.requireNonNull(fx(() -> bench.view().spotlight().target()), place).getId());
        }
        assertThat(lit).containsExactly("sentence", "play", "cell", "inspector", "openModel", "train", "lossCurve", "tab-data",
                "keys");
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(shown("#tour")).isFalse();
        assertThat(fx(() -> bench.stage().levelProperty().get())).isEqualTo(Level.NETWORK);
        welcome();
        assertThat(shown("#tourOffer")).as("offered only once").isFalse();
    }

    /** Starts anew with what the person's file holds. */
    private void welcome() throws Exception {
        try (PersonSettings person = fx(() -> new PersonSettings(new SettingsFile(folder.resolve("settings.json")),
                new Appearance()))) {
            fx(() -> {
                bench.welcome(person.model());
                return true;
            });
        }
    }

    @Test
    void aTermIsLookedUpAndLedTo(FxRobot robot) throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        fx(() -> {
            bench.view().show(Tab.DATA);
            bench.view().lookup("#keys").requestFocus();
            return true;
        });
        robot.push(KeyCode.F1);
        until(() -> shown("#keySheet"));
        fx(() -> {
            robot.lookup("#helpPage").queryButton().fire();
            return true;
        });
        until(() -> said(robot, "#help").contains("Data"));
        assertThat(said(robot, "#help")).anyMatch(text -> text.startsWith("The examples as the model sees them"));

        fx(() -> {
            ((javafx.scene.control.ToggleButton) robot.lookup("#helpGlossary").query()).fire();
            return true;
        });
        robot.write("forget");
        until(() -> said(robot, "#help").contains("f = σ(x·W + h₋₁·U + b)"));
        fx(() -> {
            bench.appearance().texts().use(Language.KOREAN);
            return true;
        });
        assertThat(said(robot, "#help")).contains("삭제 게이트", "forget gate");
        robot.push(KeyCode.ENTER);
        until(() -> bench.stage().levelProperty().get() == Level.CELL);
        assertThat(shown("#help")).isFalse();
        assertThat(fx(() -> Objects.requireNonNull(bench.view().spotlight().target()).getId())).isEqualTo("cell");
        robot.push(KeyCode.UP);
        assertThat(fx(() -> bench.view().spotlight().isVisible())).isFalse();
    }

    @Test
    void wordsAreExplainedUnderThePointerAndWhatHasTheFocusByKey(FxRobot robot) throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        Labeled title = fx(() -> bench.view().lookupAll(".label").stream().map(Labeled.class::cast)
                .filter(each -> "Embedding".equals(each.getText())).findFirst().orElseThrow());
        fx(() -> {
            title.fireEvent(new MouseEvent(MouseEvent.MOUSE_ENTERED_TARGET, 1, 1, 1, 1, null, 0, false, false, false, false,
                    false, false, false, false, false, false, new PickResult(title, 1, 1)));
            return true;
        });
        Term embedding = Objects.requireNonNull(Glossary.of("embedding"));
        assertThat(fx(() -> Objects.requireNonNull(Tip.of(title)).getText())).contains("임베딩")
                .contains(embedding.text(Language.ENGLISH));

        fx(() -> {
            bench.view().lookup("#batch_size").requestFocus();
            return true;
        });
        robot.push(KeyCode.SHIFT, KeyCode.F1);
        until(() -> said(robot, "#help").contains("batch"));
    }

    @Test
    void theLetterOfAGateIsExplainedUnderTheRestingPointer(FxRobot robot) throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        fx(() -> {
            Places.go(bench, "cell");
            return true;
        });
        until(() -> Places.written(bench, "cell") && Places.settled(bench, "cell"));
        PictureCanvas picture = fx(() -> (PictureCanvas) bench.view().lookup("#cell"));
        Box letter = fx(() -> picture.written().reversed().stream().filter(each -> each.symbol() && each.text().equals("f"))
                .findFirst().orElseThrow().box());
        robot.moveTo(fx(() -> picture.localToScreen(letter.x() + letter.width() / 2, letter.y() + letter.height() / 2)));
        until(() -> String.valueOf(picture.getAccessibleHelp()).startsWith("forget gate · 삭제 게이트"));
        assertThat(fx(HelpWalkTest::tips)).singleElement().asString()
                .contains("how much of the old cell state is kept").contains("f = σ(x·W + h₋₁·U + b)");
        robot.moveTo(fx(() -> picture.localToScreen(letter.x() + letter.width() / 2, letter.bottom() + 60)));
        until(() -> tips().isEmpty());
    }

    private static List<String> tips() {
        return Window.getWindows().stream().filter(each -> each instanceof Tooltip && each.isShowing())
                .map(each -> ((Tooltip) each).getText()).toList();
    }
}

package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.view.Hand;
import dev.unroll.view.keys.KeyGroup;
import dev.unroll.view.keys.KeySheet;
import dev.unroll.view.keys.Shortcut;
import dev.unroll.view.keys.Stroke;
import dev.unroll.view.main.Tab;
import dev.unroll.view.stage.Direction;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The sheet of keys is opened and put away by key, speaks of the screen in front, and promises nothing. */
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
class KeysWalkTest {
    @TempDir
    private static Path folder;
    private final Hand hand = new Hand();
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private OpenWindow opened;
    @SuppressWarnings("NullAway.Init")
    private Workbench bench;

    @Start
    void start(Stage stage) {
        opened = OpenWindow.in(stage, folder, 1280, 720);
        bench = opened.bench();
    }

    @AfterEach
    void close() throws Exception {
        opened.close();
    }

    /** Presses a key at a node as the toolkit would: whether anybody took it. */
    private boolean taken(String query, Stroke stroke) throws Exception {
        Node node = hand.find(query);
        return fx(() -> {
            boolean[] over = {false};
            EventHandler<KeyEvent> left = event -> over[0] = true;
            Scene scene = node.getScene();
            scene.addEventHandler(KeyEvent.KEY_PRESSED, left);
            node.requestFocus();
            node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", stroke.code(),
                    stroke.with().contains(KeyCombination.SHIFT_DOWN), stroke.with().contains(KeyCombination.SHORTCUT_DOWN),
                    stroke.with().contains(KeyCombination.ALT_DOWN), false));
            scene.removeEventHandler(KeyEvent.KEY_PRESSED, left);
            return !over[0];
        });
    }

    private void everyKeyIsTaken(String query, KeyGroup group) throws Exception {
        for (Shortcut shortcut : group.shortcuts()) {
            for (Stroke stroke : shortcut.strokes()) {
                assertThat(taken(query, stroke)).as("%s: %s", shortcut.key(), stroke).isTrue();
                fx(() -> {
                    bench.stage().turn(Direction.FORWARD);
                    return true;
                });
            }
        }
    }

    private Set<String> said(FxRobot robot) throws Exception {
        return fx(() -> robot.lookup("#keySheet .label").queryAllAs(Label.class).stream().map(Label::getText)
                .collect(Collectors.toSet()));
    }

    @Test
    void theSheetOpensAndCloses(FxRobot robot) throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        hand.find("#unrolled");
        fx(() -> {
            bench.view().lookup("#unrolled").requestFocus();
            return true;
        });
        robot.push(KeyCode.F1);
        until(() -> bench.view().lookup("#keySheet").isVisible());
        assertThat(said(robot)).contains("Keys · Network", "Through the sequence", "Next example, the one before", "PgUp");

        robot.push(KeyCode.T);
        assertThat(bench.train().running()).as("nothing behind the sheet hears").isFalse();
        fx(() -> {
            bench.appearance().texts().use(Language.KOREAN);
            return true;
        });
        assertThat(said(robot)).contains("시퀀스 따라가기", "스페이스");
        robot.push(KeyCode.ESCAPE);
        until(() -> !bench.view().lookup("#keySheet").isVisible());
        assertThat(fx(() -> bench.view().lookup("#unrolled").isFocused())).isTrue();

        fx(() -> {
            bench.view().show(Tab.DATA);
            return true;
        });
        hand.click("#keys");
        until(() -> bench.view().lookup("#keySheet").isVisible());
        assertThat(said(robot)).contains("데이터").doesNotContain("시퀀스 따라가기");
        robot.push(KeyCode.F1);
        until(() -> !bench.view().lookup("#keySheet").isVisible());
    }

    @Test
    void everyTabHasASheetInEveryLanguage(FxRobot robot) throws Exception {
        fx(opened::lessons);
        for (Tab tab : Tab.values()) {
            for (Language language : Language.all()) {
                fx(() -> {
                    bench.appearance().texts().use(language);
                    bench.view().show(tab);
                    bench.view().showKeys();
                    return true;
                });
                until(() -> said(robot).contains(Messages.in(language, "view.keys.at.everywhere")));
                robot.push(KeyCode.ESCAPE);
                until(() -> !bench.view().lookup("#keySheet").isVisible());
            }
        }
    }

    @Test
    void whatTheSheetPromisesIsTaken() throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        everyKeyIsTaken("#unrolled", KeySheet.SEQUENCE);
        everyKeyIsTaken("#unrolled", KeySheet.TRAINING);
        for (Stroke each : List.of(new Stroke(KeyCode.Z, List.of(KeyCombination.SHORTCUT_DOWN)),
                new Stroke(KeyCode.Y, List.of(KeyCombination.SHORTCUT_DOWN)),
                new Stroke(KeyCode.DIGIT5, List.of(KeyCombination.SHORTCUT_DOWN)))) {
            assertThat(taken("#keys", each)).as("%s", each).isTrue();
        }
        assertThat(bench.view().shownProperty().get()).isEqualTo(Tab.CODE);
        assertThat(taken("#keys", new Stroke(KeyCode.Q, List.of()))).as("a key that means nothing is left alone").isFalse();
    }
}

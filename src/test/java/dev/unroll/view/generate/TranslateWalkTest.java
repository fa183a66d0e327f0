package dev.unroll.view.generate;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.nn.Model;
import dev.unroll.text.Language;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.Trained;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Fonts;
import dev.unroll.view.control.Theme;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.generate.GenerateScreen.Page;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A person goes to Translation, types a date and steps through it; the row of the matrix follows. */
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class TranslateWalkTest {
    private TranslateViewModel model;
    private GenerateScreen screen;

    @Start
    void start(Stage stage) {
        Fonts.load();
        Appearance appearance = new Appearance();
        appearance.texts().use(Language.ENGLISH);
        FakeEngine engine = new FakeEngine();
        for (String name : List.of("dates-en", "dates-en-fixed", "next-character")) {
            Preset preset = Presets.find(name);
            engine.others.put(name, new Trained(Model.create(preset.trained(), 1), List.of()));
        }
        TrainViewModel train = engine.train();
        model = new TranslateViewModel(engine, Runnable::run, Runnable::run);
        screen = new GenerateScreen(new GenerateViewModel(engine, Runnable::run, Runnable::run,
                train.experiment().datasetProperty(), train.momentProperty()), model, appearance);
        Scene scene = new Scene(screen, 1280, 668);
        Theme.follow(scene, appearance);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void typesADateAndSteps(FxRobot robot) throws Exception {
        robot.clickOn("#pageTRANSLATE");
        until(() -> screen.shownProperty().get() == Page.TRANSLATE && model.translationProperty().get() != null);
        robot.doubleClickOn("#translateText").push(KeyCode.CONTROL, KeyCode.A);
        robot.write("9 oct 1997").push(KeyCode.ENTER);
        until(() -> model.textProperty().get().equals("9 oct 1997"));
        int steps = model.stepper().stepsProperty().get();
        assertThat(model.stepper().shownProperty().get()).isEqualTo(steps);

        robot.clickOn("#stepBack");
        until(() -> model.stepper().shownProperty().get() == steps - 1);
        String before = spoken(robot);
        robot.clickOn("#stepBack");
        until(() -> model.stepper().shownProperty().get() == steps - 2);
        assertThat(spoken(robot)).contains("Step " + (steps - 2)).contains("looks most at").isNotEqualTo(before);

        robot.clickOn("#attentionNONE");
        until(() -> model.kindProperty().get() == Attention.NONE && model.translationProperty().get() != null);
        assertThat(spoken(robot)).contains("only through one vector");
    }

    private static String spoken(FxRobot robot) throws Exception {
        return fx(() -> robot.lookup("#looks").<Node>query().getAccessibleText());
    }
}

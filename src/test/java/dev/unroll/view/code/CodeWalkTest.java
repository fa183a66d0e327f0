package dev.unroll.view.code;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.code.CodeLine;
import dev.unroll.code.Dialect;
import dev.unroll.text.Language;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.Hand;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Fonts;
import dev.unroll.view.control.Theme;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.model.ModelPanel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A person looks at the code, turns to PyTorch, clicks a line, finds a word and takes the code along. */
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class CodeWalkTest {
    private final List<String> said = new ArrayList<>();
    private TrainViewModel train;
    private CodeViewModel model;
    private CodeView view;

    @Start
    void start(Stage stage) {
        Fonts.load();
        Appearance appearance = new Appearance();
        appearance.texts().use(Language.KOREAN);
        FakeEngine engine = new FakeEngine();
        train = engine.train();
        model = new CodeViewModel(engine, Runnable::run, Runnable::run, train.experiment(), train.momentProperty(),
                appearance.texts().languageProperty());
        view = new CodeView(model, new ModelPanel(train, new SimpleObjectProperty<>(), appearance), (name, ending) -> null,
                said::add, appearance);
        model.setActive(true);
        Scene scene = new Scene(view, 1280, 668);
        Theme.follow(scene, appearance);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    @SuppressWarnings("unchecked")
    void readsAndTakesAlong(FxRobot robot) throws Exception {
        Hand hand = new Hand();
        hand.click("#dialect-PYTORCH");
        until(() -> model.dialectProperty().get() == Dialect.PYTORCH);
        ListView<CodeLine> list = (ListView<CodeLine>) hand.find("#codeLines");
        assertThat(list.getItems().stream().map(CodeLine::text)).anyMatch(line -> line.contains("nn.LSTM(16, 8"));

        hand.click("#codeFind");
        robot.write("nn.Embedding(");
        until(() -> model.foundProperty().get().size() == 1);
        int place = model.foundProperty().get().getFirst();
        assertThat(fx(() -> list.getSelectionModel().getSelectedIndex())).isEqualTo(place);
        fx(() -> {
            list.requestFocus();
            list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return true;
        });
        until(() -> train.experiment().selectedLayerProperty().get() == 0);

        hand.click("#codeCopy");
        until(() -> !said.isEmpty());
        assertThat(said.getFirst()).contains("PyTorch").contains("reviews-en.csv");
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(model.text(List.of())).contains("# 모델");
    }
}

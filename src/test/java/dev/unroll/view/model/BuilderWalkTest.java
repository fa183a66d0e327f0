package dev.unroll.view.model;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Recurrent;
import dev.unroll.text.Language;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.Hand;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Fonts;
import dev.unroll.view.control.Theme;
import dev.unroll.view.experiment.ExperimentViewModel;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.network.NetworkViewModel.Seen;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.stack.StackEdits;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** People building models, by mouse and by keyboard. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class BuilderWalkTest {
    private final Hand hand = new Hand();
    private final TrainViewModel train = new FakeEngine().train();
    private final ExperimentViewModel experiment = train.experiment();
    private final Architecture first = experiment.now().architecture();
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private ModelPanel panel;

    @Start
    void start(Stage stage) {
        Fonts.load();
        Appearance appearance = new Appearance();
        appearance.texts().use(Language.ENGLISH);
        panel = new ModelPanel(train, new SimpleObjectProperty<@Nullable Seen>(), appearance);
        Scene scene = new Scene(panel, 284, 940);
        Theme.follow(scene, appearance);
        stage.setScene(scene);
        stage.setX(60);
        stage.setY(20);
        stage.show();
    }

    private List<Layer> layers() throws Exception {
        return fx(() -> experiment.now().architecture().layers());
    }

    private void add(String item) throws Exception {
        int before = layers().size();
        hand.click("#addLayer", item);
        until(() -> experiment.now().architecture().layers().size() > before);
    }

    private static boolean focused(FxRobot robot, String id) throws Exception {
        return fx(() -> robot.lookup(id).query().isFocused());
    }

    private void undoAll() throws Exception {
        for (int i = 0; i < 50 && fx(() -> experiment.before() != null); i++) {
            fx(() -> {
                experiment.undo();
                return true;
            });
        }
    }

    @Test
    void buildsChapter9GruFromAnEmptyModelByMouse(FxRobot robot) throws Exception {
        hand.click("#modelMenu", "#model-empty");
        assertThat(layers()).isEmpty();
        add("#add-Embedding");
        hand.fill("#option-input_dim", "500");
        add("#add-GRU");
        hand.fill("#option-dropout", "0.2");
        add("#add-Dense");
        assertThat(layers()).isEqualTo(Presets.find("chapter9-gru").architecture().layers());
        assertThat(fx(() -> experiment.stackProperty().get().ok())).isTrue();
        assertThat(robot.lookup(".key-figure").queryAs(Labeled.class).getText()).isEqualTo("8,633");
        undoAll();
        assertThat(fx(() -> experiment.now().architecture())).isEqualTo(first);
        assertThat(robot.lookup(".layer-card").queryAll()).hasSize(4);
    }

    @Test
    void buildsChapter9GruFromAnEmptyModelByKeyboardOnly(FxRobot robot) throws Exception {
        fx(() -> {
            robot.lookup("#inputCard").query().requestFocus();
            return true;
        });
        hand.push(KeyCode.DOWN).push(KeyCode.DELETE).push(KeyCode.DELETE).push(KeyCode.DELETE);
        assertThat(layers()).isEmpty();
        assertThat(focused(robot, "#inputCard")).isTrue();
        hand.push(KeyCode.INSERT).push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(focused(robot, "#layer-0")).isTrue();
        hand.push(KeyCode.ENTER).type("500").push(KeyCode.ESCAPE);
        assertThat(focused(robot, "#layer-0")).isTrue();
        hand.push(KeyCode.INSERT);
        for (int i = 0; i < 5; i++) {
            hand.push(KeyCode.DOWN);
        }
        hand.push(KeyCode.ENTER);
        assertThat(layers()).hasSize(2);
        hand.push(KeyCode.ENTER);
        assertThat(focused(robot, "#layer-1 #option-units")).isTrue();
        for (int i = 0; i < 4 && !focused(robot, "#layer-1 #option-dropout"); i++) {
            hand.push(KeyCode.TAB);
        }
        assertThat(focused(robot, "#layer-1 #option-dropout")).isTrue();
        for (int i = 0; i < 4; i++) {
            hand.push(KeyCode.UP);
        }
        hand.push(KeyCode.ESCAPE).push(KeyCode.DOWN);
        assertThat(focused(robot, "#addLayer")).isTrue();
        hand.push(KeyCode.ENTER).push(KeyCode.UP).push(KeyCode.ENTER);
        assertThat(layers()).isEqualTo(Presets.find("chapter9-gru").architecture().layers());
        undoAll();
        assertThat(fx(() -> experiment.now().architecture())).isEqualTo(first);
    }

    @Test
    void keysMoveDuplicateAndRemove(FxRobot robot) throws Exception {
        Layer dense = first.layers().get(2);
        hand.click("#layer-2 .layer-name").chord(KeyCode.CONTROL, KeyCode.D);
        assertThat(layers()).hasSize(4);
        hand.chord(KeyCode.ALT, KeyCode.UP).chord(KeyCode.ALT, KeyCode.UP);
        assertThat(layers().get(1)).isEqualTo(dense);
        assertThat(focused(robot, "#layer-1")).isTrue();
        hand.chord(KeyCode.ALT, KeyCode.DOWN);
        assertThat(layers().get(2)).isEqualTo(dense);
        hand.push(KeyCode.DELETE);
        assertThat(layers()).isEqualTo(first.layers());
    }

    @Test
    void aFieldIsTakenOverAsOneTypesAndKeepsItsPlace(FxRobot robot) throws Exception {
        hand.fill("#layer-1 #option-units", "1");
        Node field = robot.lookup("#layer-1 #option-units").query();
        assertThat(((Recurrent) layers().get(1)).cell().units()).isEqualTo(1);
        hand.type("6");
        assertThat(((Recurrent) layers().get(1)).cell().units()).isEqualTo(16);
        assertThat(robot.lookup("#layer-1 #option-units").<Node>query()).isSameAs(field);
        assertThat(field.isFocused()).isTrue();
        hand.type("x");
        assertThat(((Recurrent) layers().get(1)).cell().units()).isEqualTo(16);
        Labeled problem = robot.lookup("#layer-1 .option-problem").match(Node::isVisible).query();
        assertThat(problem.getText()).contains("16x").contains("1,024");
        hand.push(KeyCode.ESCAPE);
        assertThat(problem.isVisible()).isFalse();
        assertThat(robot.lookup("#layer-1 #option-units").queryTextInputControl().getText()).isEqualTo("16");
        undoAll();
        assertThat(layers()).isEqualTo(first.layers());
        assertThat(robot.lookup("#layer-1 #option-units").queryTextInputControl().getText()).isEqualTo("8");
    }

    @Test
    void theMemoryThatTrainingNeedsIsToldWhereItIsMuch(FxRobot robot) throws Exception {
        Labeled told = robot.lookup("#trainingMemory").queryAs(Labeled.class);
        assertThat(told.getParent().isVisible()).isFalse();
        hand.fill("#layer-1 #option-units", "1000");
        assertThat(told.getParent().isVisible()).isTrue();
        assertThat(told.getText()).matches("≈ \\d+\\.\\d [MG]B");
        String much = told.getText();
        hand.fill("#layer-1 #option-units", "500");
        assertThat(told.getText()).isNotEqualTo(much);
        hand.fill("#layer-1 #option-units", "9");
        assertThat(told.getParent().isVisible()).isFalse();
        undoAll();
    }

    @Test
    void anImpossibleStackIsMarkedAndMendedByOneClick(FxRobot robot) throws Exception {
        hand.click("#layer-1 .layer-name");
        hand.click("#layer-2 .layer-name").chord(KeyCode.ALT, KeyCode.UP);
        Node wire = robot.lookup(".wire").match(node -> node.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("mismatch"))).query();
        assertThat(((Labeled) wire.lookup(".wire-shape")).getText()).isEqualTo("(None, 8) ≠ (None, 1)");
        fx(() -> {
            experiment.undo();
            panel.model().add(2, new Recurrent(new dev.unroll.nn.Gru(4)));
            return true;
        });
        wire = robot.lookup(".wire").match(node -> node.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("mismatch"))).query();
        assertThat(((Labeled) wire.lookup(".wire-shape")).getText()).isEqualTo("(None, 8) ≠ (None, t, n)");
        assertThat(robot.lookup("#layer-2").query().getAccessibleText()).contains("needs a sequence");
        hand.click("#fix-sequences");
        assertThat(fx(() -> experiment.stackProperty().get().ok())).isTrue();
        assertThat(robot.lookup(".fix-button").tryQuery()).isEmpty();
    }

    @Test
    void aCardIsDraggedOrNot(FxRobot robot) throws Exception {
        fx(() -> {
            panel.model().foldingProperty().set(ModelViewModel.Folding.NONE);
            return true;
        });
        Layer dense = first.layers().get(2);
        Point2D handle = hand.place("#layer-2 .layer-name");
        Point2D before = hand.place("#layer-1 .layer-name").subtract(0, 30);
        hand.take(MouseButton.PRIMARY, handle).pull(before);
        assertThat(robot.lookup("#insertionMark").query().isVisible()).isTrue();
        hand.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#insertionMark").query().isVisible()).isFalse();
        hand.drop(MouseButton.PRIMARY);
        assertThat(layers()).isEqualTo(first.layers());
        hand.take(MouseButton.PRIMARY, handle).pull(before).pull(hand.place("#modelMenu")).drop(MouseButton.PRIMARY);
        assertThat(layers()).isEqualTo(first.layers());
        hand.drag(MouseButton.PRIMARY, handle, before);
        assertThat(layers().get(1)).isEqualTo(dense);
        assertThat(fx(() -> robot.lookup("#layer-1").query().getTranslateY())).isZero();
        assertThat(focused(robot, "#layer-1")).isTrue();
    }

    @Test
    void anotherCellIsOneClick(FxRobot robot) throws Exception {
        hand.click("#layer-1 #cell-GRU");
        assertThat(layers().get(1)).isEqualTo(new Recurrent(new dev.unroll.nn.Gru(8)));
        assertThat(robot.lookup("#layer-1 .count").queryAs(Labeled.class).getText()).isEqualTo("624");
        fx(() -> {
            experiment.undo();
            return true;
        });
        assertThat(layers()).isEqualTo(first.layers());
    }

    @Test
    void aCountTellsWhereItComesFrom(FxRobot robot) throws Exception {
        hand.click("#layer-1 .count");
        List<String> said = robot.lookup(".derivation .label").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
        assertThat(said).contains("Where 800 comes from", "forget", "f", " = 200", "4 × 200 = 800");
    }

    @Test
    void twentyLayersStayFluid() throws Exception {
        List<Layer> many = new ArrayList<>();
        many.add(new Embedding(244, 16, false));
        for (int i = 0; i < 18; i++) {
            many.add(i % 2 == 0 ? new Dense(8, Activation.TANH) : new Dropout(0.1));
        }
        many.add(new Dense(1, Activation.SIGMOID));
        fx(() -> {
            experiment.edit(e -> StackEdits.layers(e, many));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long[] longest = {0};
        for (int i = 0; i < 30; i++) {
            int units = 9 + i;
            fx(() -> {
                long begin = clock.getCurrentThreadCpuTime();
                panel.model().change(1, "units", l -> new Dense(units, Activation.TANH));
                panel.applyCss();
                panel.layout();
                longest[0] = Math.max(longest[0], units < 20 ? 0 : clock.getCurrentThreadCpuTime() - begin);
                return true;
            });
        }
        assertThat(TimeUnit.NANOSECONDS.toMillis(longest[0])).isLessThan(100);
        System.out.println("longest edit of twenty layers " + longest[0] / 1000 + " µs");
    }
}

package dev.unroll.view.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.text.Language;
import dev.unroll.trace.Gate;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Fonts;
import dev.unroll.view.control.Theme;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.WhatIf.Place;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does with the panel: edit a weight, undo it, drag the gate, follow a link. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class InspectorWalkTest {
    private HandedStudy study;
    private InspectorPanel panel;

    @Start
    void start(Stage stage) {
        Fonts.load();
        Appearance appearance = new Appearance();
        appearance.texts().use(Language.ENGLISH);
        study = new HandedStudy(appearance.texts());
        study.choose(4, Quantity.FORGET, 6);
        panel = new InspectorPanel(study.viewModel, appearance);
        panel.setPrefWidth(404);
        BorderPane root = new BorderPane();
        root.setRight(panel);
        Scene scene = new Scene(root, 404, 740);
        Theme.follow(scene, appearance);
        stage.setScene(scene);
        stage.setHeight(740);
        stage.show();
    }

    private HandNumber first(String style) {
        Set<Node> all = panel.lookupAll("." + style);
        return (HandNumber) all.stream().min((a, b) -> Double.compare(a.localToScene(0, 0).getY(), b.localToScene(0, 0).getY()))
                .orElseThrow();
    }

    /** Weights and states are looked up anew here, without the classes that take a number apart. */
    @Test
    void everyNumberOnThePanelIsTheModelsOrTheTraces(FxRobot robot) {
        robot.clickOn("#moreTerms");
        LayerTrace layer = Objects.requireNonNull(study.studied.get()).trace().layers().getFirst();
        float[] weights = study.model.weights().values();
        int kernel = study.model.weights().slices(1).get(0).offset();
        int recurrent = study.model.weights().slices(1).get(1).offset();
        int bias = study.model.weights().slices(1).get(2).offset();
        int column = Gate.of("LSTM").indexOf(Gate.FORGET) * 8 + 6;
        double sum = 0;
        int rows = 0;
        for (Node node : panel.lookupAll(".term-row")) {
            List<Node> parts = ((HBox) node).getChildren();
            if (!(parts.getFirst() instanceof MathText name)) {
                continue;
            }
            int index = Integer.parseInt(name.getAccessibleText().substring(2)) - 1;
            boolean input = name.getAccessibleText().startsWith("x ");
            double weight = weights[(input ? kernel : recurrent) + index * 32 + column];
            double value = input ? layer.steps().get(4).x()[index] : layer.steps().get(3).h()[index];
            assertThat(number(((HandNumber) parts.get(1)).text())).isCloseTo(weight, within(0.0005));
            assertThat(number(((HandNumber) parts.get(3)).text())).isCloseTo(value, within(0.0005));
            assertThat(number(((Label) parts.get(5)).getText())).isCloseTo(weight * value, within(0.0005));
            sum += weight * value;
            rows++;
        }
        assertThat(rows).isEqualTo(24);
        sum += weights[bias + column];
        assertThat(sum).isCloseTo(layer.steps().get(4).terms(Gate.FORGET).z()[6], within(1e-12));
        assertThat(panel.lookupAll(".sums-number").stream().map(n -> number(((Label) n).getText())))
                .anySatisfy(z -> assertThat(z).isCloseTo(layer.steps().get(4).terms(Gate.FORGET).z()[6], within(0.0005)));
        assertThat(number(first("sums-value").text())).isCloseTo(1 / (1 + Math.exp(-sum)), within(0.0005));
        assertThat(panel.lookupAll(".blend-number").stream().map(n -> number(((Label) n).getText())).toList().getLast())
                .isCloseTo(layer.steps().get(4).c()[6], within(0.005));
    }

    private static double number(String shown) {
        return Double.parseDouble(shown.replace('−', '-'));
    }

    @Test
    void aWeightIsEditedAndTheEditIsUndone(FxRobot robot) {
        var term = Objects.requireNonNull(study.viewModel.shownProperty().get()).listed().shown().getFirst();
        Place place = new Place.Weight(term.place());

        robot.clickOn(first("term-weight"));
        robot.write("3.5").type(KeyCode.ENTER);

        assertThat(study.whatIf().at(place)).isEqualTo(3.5);
        assertThat(panel.lookup(".hand-banner").isVisible()).isTrue();
        assertThat(panel.lookupAll(".term-weight").stream().filter(n -> ((HandNumber) n).text().equals("3.500"))).hasSize(1);
        robot.interact(study::undo);
        assertThat(study.whatIf()).isEqualTo(WhatIf.NOTHING);
        assertThat(panel.lookup(".hand-banner").isVisible()).isFalse();
    }

    @Test
    void escapeLeavesAWeightAsItWasAlsoAfterCounting(FxRobot robot) {
        robot.clickOn(first("term-weight"));
        robot.write("17").type(KeyCode.ESCAPE);
        assertThat(study.whatIf()).isEqualTo(WhatIf.NOTHING);

        robot.type(KeyCode.ENTER).type(KeyCode.UP).type(KeyCode.UP);
        assertThat(study.whatIf().weights()).hasSize(1);
        robot.type(KeyCode.ESCAPE);
        assertThat(study.whatIf()).isEqualTo(WhatIf.NOTHING);
    }

    @Test
    void whatIsBeingTypedStaysWhileTrainingGoesOn(FxRobot robot) {
        HandNumber weight = first("term-weight");
        robot.clickOn(weight);
        robot.write("0.1");
        robot.interact(study::trainOn);
        robot.write("25").type(KeyCode.ESCAPE);
        assertThat(study.whatIf()).as("nothing was counted, so nothing is to be taken back").isEqualTo(WhatIf.NOTHING);

        robot.clickOn(first("term-weight"));
        robot.write("0.1");
        robot.interact(study::trainOn);
        robot.write("25").type(KeyCode.ENTER);
        assertThat(study.whatIf().weights().values()).containsExactly(0.125);
    }

    @Test
    void theFocusIsBroughtIntoSight(FxRobot robot) {
        Node last = panel.lookup(".next-link");
        robot.interact(() -> panel.getScene().getWindow().setHeight(420));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> panel.lookupAll(".blend-button").stream().reduce((a, b) -> b).orElseThrow().requestFocus());
        robot.type(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(last.isFocused()).isTrue();

        double foot = panel.lookup("#whatIf").localToScene(0, 0).getY();
        assertThat(last.localToScene(0, 0).getY()).isBetween(40.0, foot);
    }

    @Test
    void theGateIsDraggedAndRestoredAsOneStep(FxRobot robot) {
        Slider slider = (Slider) panel.lookup("#whatIf");
        Place place = new Place.Number(new Spot(0, 4, Quantity.FORGET, 6));

        robot.drag(slider.lookup(".thumb")).moveBy(-60, 0).sleep(1600).moveBy(-20, 0).drop();
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(study.whatIf().at(place)).isNotNull().isLessThan(0.7);
        robot.interact(study::undo);
        assertThat(study.whatIf()).as("a drag is one step").isEqualTo(WhatIf.NOTHING);
        robot.interact(() -> slider.setValue(0.25));
        assertThat(study.whatIf().at(place)).isEqualTo(0.25);
        robot.clickOn("#restoreNumber");
        assertThat(study.whatIf()).isEqualTo(WhatIf.NOTHING);
    }

    @Test
    void keysGoThroughTheUnitsAndLinksGoOn(FxRobot robot) {
        robot.clickOn("#unitNext");
        assertThat(Objects.requireNonNull(study.chosen.get()).unit()).isEqualTo(7);
        robot.type(KeyCode.UP).type(KeyCode.UP);
        assertThat(Objects.requireNonNull(study.chosen.get()).unit()).isEqualTo(5);

        robot.interact(() -> ((Button) panel.lookup(".next-link")).fire());

        assertThat(study.chosen.get()).isEqualTo(new Spot(0, 4, Quantity.CELL, 5));
    }
}

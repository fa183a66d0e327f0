package dev.unroll.view.evaluate;

import dev.unroll.evaluate.TwoClasses;
import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Choice;
import dev.unroll.view.control.NumberField;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.report.Part;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** Which model, on which examples, at which threshold. */
final class EvaluateBar extends HBox {
    private final EvaluateViewModel model;
    private final Texts texts;
    private final Choice<Integer> runs;
    private final Choice<Integer> epochs;
    private final Label about = Parts.label("small", "subtle");
    private final ToggleButton validation = part("partValidation", Part.VALIDATION, "left-pill");
    private final ToggleButton test = part("partTest", Part.TEST, "right-pill");
    private final Slider threshold = new Slider(0, 1, TwoClasses.USUAL);
    private final NumberField number;
    private final HBox thresholds;

    EvaluateBar(EvaluateViewModel model, Appearance appearance, Node compare, Node export) {
        this.model = model;
        texts = appearance.texts();
        getStyleClass().addAll("row", "evaluate-bar");
        runs = new Choice<>(this::runName);
        runs.setId("evaluateRun");
        runs.onChosen(model::choose);
        runs.accessibleTextProperty().bind(texts.get("view.evaluate.run"));
        epochs = new Choice<>(this::epochName);
        epochs.setId("evaluateEpoch");
        epochs.onChosen(model::chooseEpoch);
        epochs.accessibleTextProperty().bind(texts.get("view.evaluate.epoch"));
        about.setMinWidth(0);
        threshold.setId("threshold");
        threshold.setBlockIncrement(0.01);
        threshold.valueProperty().bindBidirectional(model.thresholdProperty());
        threshold.accessibleTextProperty().bind(texts.get("view.evaluate.thresholdName"));
        number = new NumberField(0, 1, value -> model.thresholdProperty().set(value));
        number.setId("thresholdNumber");
        number.accessibleTextProperty().bind(texts.get("view.evaluate.thresholdName"));
        model.thresholdProperty().subscribe(now -> number.show(Numbers.fixed(now.doubleValue(), 2)));
        thresholds = Parts.row("threshold-group", Parts.label(texts.get("view.evaluate.thresholdName"), "muted"), threshold,
                number);
        thresholds.setMinWidth(USE_PREF_SIZE);
        HBox parts = new HBox(validation, test);
        parts.getStyleClass().add("segments");
        parts.setMinWidth(USE_PREF_SIZE);
        parts.setMaxHeight(USE_PREF_SIZE);
        Label run = Parts.label(texts.get("view.evaluate.run"), "muted");
        run.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(run, runs, epochs, about, parts, compare, Parts.spring(), thresholds, export);
        Parts.follow(this::refresh, model.choicesProperty(), model.partProperty(), model.judgedProperty(), model.statusProperty(),
                texts.languageProperty(), model.train().experiment().datasetProperty());
        refresh();
    }

    private ToggleButton part(String id, Part of, String style) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMnemonicParsing(false);
        button.setOnAction(event -> {
            button.setSelected(true);
            this.model.partProperty().set(of);
        });
        return button;
    }

    private String runName(int run) {
        Choices now = model.choicesProperty().get();
        int at = now.runs().indexOf(run);
        String name = at < 0 ? "" : now.names().get(at);
        return run == EvaluateViewModel.CURRENT ? texts.now("view.evaluate.current", name) : name;
    }

    private String epochName(int epoch) {
        Choices now = model.choicesProperty().get();
        return epoch == TrainViewModel.LATEST ? texts.now("view.evaluate.atEnd")
                : epoch == now.best() && epoch > 0 ? texts.now("view.evaluate.bestEpoch", epoch)
                : texts.now("view.evaluate.epochNumber", epoch);
    }

    private void refresh() {
        Choices now = model.choicesProperty().get();
        runs.show(now.runs(), now.run());
        boolean some = !now.epochs().isEmpty();
        epochs.setVisible(some);
        epochs.setManaged(some);
        if (some) {
            epochs.show(now.epochs(), now.epochs().contains(now.epoch()) ? now.epoch() : TrainViewModel.LATEST);
        }
        about.setText(now.parameters() == 0 ? "" : some ? texts.now("view.evaluate.parameters", now.parameters())
                : now.trained() == 0 ? texts.now("view.evaluate.untrained", now.parameters())
                : texts.now("view.evaluate.detail", now.parameters(), ComparisonScenes.epoch(now.trained())));
        name(validation, "view.evaluate.validation", Part.VALIDATION);
        name(test, "view.evaluate.test", Part.TEST);
        Judged judged = model.judgedProperty().get();
        boolean two = judged != null && judged.report() instanceof TwoClasses;
        thresholds.setVisible(two);
    }

    private void name(ToggleButton button, String key, Part of) {
        int count = model.count(of);
        button.setText(count > 0 ? texts.now(key) + "  " + Numbers.grouped(count) : texts.now(key));
        button.setSelected(model.partProperty().get() == of);
        button.setDisable(count == 0 && model.partProperty().get() != of);
    }
}

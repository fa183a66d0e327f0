package dev.unroll.view.train;

import dev.unroll.train.EarlyStopping;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.Loss;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings.Adam;
import dev.unroll.train.OptimizerSettings.RmsProp;
import dev.unroll.train.OptimizerSettings.Sgd;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Choice;
import dev.unroll.view.control.Fold;
import dev.unroll.view.control.NumberChoice;
import dev.unroll.view.control.NumberField;
import dev.unroll.view.control.NumberRule;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Switch;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.Experiment;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What training is done with: the usual settings, and the others folded below. What is fixed while a run is under way
 * shows a lock and can be changed all the same, after a question; the rest applies at once.
 */
final class SettingsPane extends VBox {
    private static final double LOWEST_RATE = -5;
    private static final double HIGHEST_RATE = -1;
    private static final NumberRule SPEED = NumberRule.between(0.1, 1000);
    private static final List<Double> SPEEDS = List.of(0.0, 1.0, 2.0, 5.0, 10.0, 50.0);
    private final TrainViewModel model;
    private final Texts texts;
    private final SettingRows rows;

    SettingsPane(TrainViewModel model, Appearance appearance) {
        this.model = model;
        texts = appearance.texts();
        rows = new SettingRows(model, texts);
        getStyleClass().add("settings");
        DatasetRows data = new DatasetRows(model, rows, texts);
        VBox usual = new VBox(data.choice(), rows.choice(ChoiceSetting.OPTIMIZER, SettingsPane::optimizerKey), rate(),
                rows.number(NumberSetting.BATCH_SIZE), rows.number(NumberSetting.EPOCHS), stopping(), seed());
        usual.getStyleClass().add("settings-usual");
        getChildren().addAll(usual, new Fold(texts.get("view.settings.fold.data"), data.summary(), data.cutting()).id("foldData"),
                new Fold(texts.get("view.settings.fold.optimizer"), summary(this::optimizer), optimizerRows()).id("foldOptimizer"),
                new Fold(texts.get("view.settings.fold.stopping"), summary(this::stoppingShort), stoppingRows())
                        .id("foldStopping"),
                new Fold(texts.get("view.settings.fold.more"), summary(e -> e.training().loss().kerasName()), moreRows())
                        .id("foldMore"));
        Parts.follow(rows::refresh, model.experiment().experimentProperty(), model.experiment().datasetProperty(),
                model.experiment().imdb().stateProperty(), texts.languageProperty());
        model.experiment().questionProperty().subscribe(question -> {
            if (question == null) {
                rows.refresh();
            }
        });
        Parts.follow(rows::lock, model.snapshotProperty(), model.workProperty());
        rows.refresh();
    }

    private ObservableValue<String> summary(Function<Experiment, String> of) {
        return Bindings.createStringBinding(() -> of.apply(model.experiment().now()), model.experiment().experimentProperty(),
                texts.languageProperty());
    }

    private static String optimizerKey(String type) {
        return "view.settings.optimizers." + type;
    }

    private static String monitorKey(Experiment e, Monitor monitor) {
        boolean error = e.measuresError() && (monitor == Monitor.ACCURACY || monitor == Monitor.VAL_ACCURACY);
        return "view.monitor." + monitor.name() + (error ? "_ERROR" : "");
    }

    // ---- the usual ones ----

    private SettingRow rate() {
        NumberField field = rows.field(NumberSetting.LEARNING_RATE);
        field.getStyleClass().add("rate-field");
        Slider slider = new Slider(LOWEST_RATE, HIGHEST_RATE, -3);
        slider.setId("rateSlider");
        slider.getStyleClass().add("small");
        slider.setBlockIncrement(0.1);
        slider.setMinWidth(40);
        HBox.setHgrow(slider, Priority.ALWAYS);
        rows.follow(e -> slider.setValue(Math.log10(e.training().optimizer().learningRate())));
        slider.valueProperty().subscribe((before, now) -> rows.edit("learningRate",
                e -> NumberSetting.LEARNING_RATE.with(e, Rates.at(now.doubleValue()))));
        SettingRow row = rows.row("learning_rate", true, slider, field).watch(field);
        rows.follow(e -> row.explain(lowered(e)));
        Parts.follow(() -> row.explain(lowered(model.experiment().now())), model.snapshotProperty());
        return row;
    }

    /** What the rule for plateaus has made of the learning rate. */
    private String lowered(Experiment e) {
        List<EpochRecord> epochs = model.snapshotProperty().get().epochs();
        double now = epochs.isEmpty() ? Double.NaN : epochs.getLast().learningRate();
        boolean lower = e.training().reduceOnPlateau() != null && now < e.training().optimizer().learningRate();
        return lower ? texts.now("view.settings.lowered", NumberSetting.LEARNING_RATE.rule().text(now)) : "";
    }

    private SettingRow stopping() {
        Switch on = rows.toggle(SwitchSetting.EARLY_STOPPING);
        NumberField patience = rows.field(NumberSetting.PATIENCE);
        patience.getStyleClass().add("short-field");
        Label name = Parts.label(texts.get("view.settings.name.patience"), "muted", "small");
        name.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(patience, Priority.ALWAYS);
        Parts.tip(name, texts.get("view.settings.tip.patience"));
        patience.accessibleTextProperty().bind(texts.get("view.settings.name.patience"));
        rows.follow(e -> {
            boolean there = e.training().earlyStopping() != null;
            name.setVisible(there);
            patience.setVisible(there);
        });
        return rows.row("early_stopping", true, on, name, patience).watch(patience);
    }

    private SettingRow seed() {
        NumberField seed = rows.field(NumberSetting.SEED);
        HBox.setHgrow(seed, Priority.ALWAYS);
        Button dice = new Button(null, Parts.shape("dice-shape"));
        dice.getStyleClass().add("icon-button");
        dice.setOnAction(event -> rows.edit("", e -> NumberSetting.SEED.with(e, ThreadLocalRandom.current().nextInt(1, 1000))));
        Parts.name(dice, texts.get("view.settings.newSeed"));
        dice.setId("newSeed");
        return rows.row("seed", false, seed, dice).watch(seed);
    }

    // ---- the others ----

    private Node[] optimizerRows() {
        return new Node[] {rows.number(NumberSetting.MOMENTUM), rows.onOff(SwitchSetting.NESTEROV),
            rows.number(NumberSetting.RHO), rows.number(NumberSetting.BETA_1), rows.number(NumberSetting.BETA_2),
            rows.number(NumberSetting.EPSILON), rows.choice(ChoiceSetting.CLIPPING, kind -> "view.settings.clip." + kind.name()),
            rows.number(NumberSetting.CLIP_LIMIT), rows.onOff(SwitchSetting.REDUCE_ON_PLATEAU),
            rows.choice(ChoiceSetting.PLATEAU_MONITOR, m -> monitorKey(model.experiment().now(), m)),
            rows.number(NumberSetting.FACTOR), rows.number(NumberSetting.PLATEAU_PATIENCE), rows.number(NumberSetting.MIN_LR)};
    }

    private Node[] stoppingRows() {
        Label off = Parts.label(texts.get("view.settings.stoppingOff"), "subtle", "tiny", "setting-explanation");
        off.setWrapText(true);
        rows.follow(e -> {
            off.setVisible(e.training().earlyStopping() == null);
            off.setManaged(e.training().earlyStopping() == null);
        });
        return new Node[] {rows.choice(ChoiceSetting.MONITOR, m -> monitorKey(model.experiment().now(), m)),
            rows.onOff(SwitchSetting.RESTORE_BEST), off};
    }

    private Node[] moreRows() {
        return new Node[] {loss(), rows.choice(ChoiceSetting.INITIAL_VALUES, v -> "workspace.value." + v.name()), slowMotion()};
    }

    private SettingRow loss() {
        Choice<Loss> choice = new Choice<>(loss -> texts.now("view.settings.loss." + loss.name()));
        choice.setId("loss");
        choice.onChosen(loss -> rows.edit("", e -> Changes.training(e, t -> t.withLoss(loss))));
        SettingRow row = rows.row("loss", false, choice);
        row.getStyleClass().add("wide-setting");
        rows.follow(e -> {
            rows.show(choice, Losses.fitting(e, model.experiment().datasetProperty().get()), e.training().loss());
            row.explain(texts.now("view.settings.lossMeans." + e.training().loss().name()));
        });
        return row;
    }

    private SettingRow slowMotion() {
        NumberField field = new NumberField(SPEED, limit -> model.speedLimitProperty().set(limit))
                .also(() -> texts.now("workspace.value.off"), 0);
        field.setId("speedLimit");
        NumberChoice choice = new NumberChoice(field, SPEEDS, limit -> model.speedLimitProperty().set(limit));
        HBox.setHgrow(choice, Priority.ALWAYS);
        Runnable show = () -> field.show(model.speedLimitProperty().get());
        model.speedLimitProperty().subscribe(limit -> show.run());
        rows.follow(e -> show.run());
        return rows.row("speed_limit", true, choice).watch(field);
    }

    // ---- in a few words ----

    private String optimizer(Experiment e) {
        return switch (e.training().optimizer()) {
            case Sgd s -> texts.now("view.settings.sgdShort", NumberSetting.MOMENTUM.rule().text(s.momentum()));
            case RmsProp r -> "ρ " + NumberSetting.RHO.rule().text(r.rho());
            case Adam a -> "β₁ " + NumberSetting.BETA_1.rule().text(a.beta1()) + " · β₂ "
                    + NumberSetting.BETA_2.rule().text(a.beta2());
        };
    }

    private String stoppingShort(Experiment e) {
        EarlyStopping stopping = e.training().earlyStopping();
        return texts.now(stopping == null ? "workspace.value.off" : monitorKey(e, stopping.monitor()));
    }
}

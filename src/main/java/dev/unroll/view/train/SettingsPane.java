package dev.unroll.view.train;

import dev.unroll.data.Dataset;
import dev.unroll.plot.Numbers;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Monitor;
import dev.unroll.train.TrainingSettings;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Choice;
import dev.unroll.view.control.Icon;
import dev.unroll.view.control.NumberField;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What training is done with. What is fixed while a run is under way shows a lock; the rest applies at once. */
final class SettingsPane extends VBox {
    private static final double LOWEST_RATE = -5;
    private static final double HIGHEST_RATE = -1;
    private final TrainViewModel model;
    private final Texts texts;
    private final List<Icon> locks = new ArrayList<>();
    private final List<Node> locked = new ArrayList<>();
    private final Choice<String> dataset;
    private final Label sizes = Parts.label("subtle", "tiny");
    private final Label optimizer = Parts.label("value");
    private final Slider rateSlider = new Slider(LOWEST_RATE, HIGHEST_RATE, -3);
    private final NumberField rate;
    private final Choice<Integer> batch = new Choice<>(n -> Integer.toString(n));
    private final NumberField epochs;
    private final NumberField patience;
    private final NumberField seed;
    private final Label monitor = Parts.label("muted", "small");
    private boolean following;

    SettingsPane(TrainViewModel model, Appearance appearance) {
        this.model = model;
        texts = appearance.texts();
        getStyleClass().add("settings");
        dataset = new Choice<>(name -> texts.now("view.dataset." + name));
        dataset.setId("dataset");
        dataset.onChosen(model.experiment()::chooseDataset);
        rate = new NumberField(1e-6, 1, v -> change(settings().withLearningRate(v)));
        rate.setId("learningRate");
        epochs = NumberField.whole(1, 10_000, v -> change(settings().withEpochs((int) v)));
        epochs.setId("epochs");
        patience = NumberField.whole(0, 999, v -> change(patience((int) v)));
        seed = NumberField.whole(0, Integer.MAX_VALUE, v -> change(settings().withSeed((long) v)));
        seed.setId("seed");
        batch.setId("batchSize");
        batch.onChosen(size -> change(settings().withBatchSize(size)));
        rateSlider.valueProperty().subscribe(this::slide);
        rateSlider.accessibleTextProperty().bind(texts.get("view.settings.rate"));
        build();
        InvalidationListener changed = observable -> refresh();
        model.experiment().settingsProperty().addListener(changed);
        model.experiment().experimentProperty().addListener(changed);
        model.experiment().datasetProperty().addListener(changed);
        model.snapshotProperty().addListener(observable -> lock());
        texts.languageProperty().addListener(changed);
        refresh();
    }

    private void build() {
        Button dice = Parts.iconButton(Feather.SHUFFLE, texts.get("view.settings.newSeed"),
                () -> change(settings().withSeed(java.util.concurrent.ThreadLocalRandom.current().nextInt(1, 1000))));
        dice.setId("newSeed");
        HBox.setHgrow(rateSlider, Priority.ALWAYS);
        rateSlider.setMinWidth(40);
        HBox.setHgrow(seed, Priority.ALWAYS);
        getChildren().addAll(row("view.settings.dataset", true, dataset), sizesRow(),
                row("view.settings.optimizer", false, optimizer),
                row("view.settings.rate", false, rateSlider, rate), row("view.settings.batch", true, batch),
                row("view.settings.epochs", true, epochs), row("view.settings.patience", true, monitor, patience),
                row("view.settings.seed", true, seed, dice));
        rate.getStyleClass().add("rate-field");
        patience.getStyleClass().add("short-field");
        monitor.setMinWidth(0);
        monitor.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(epochs, Priority.ALWAYS);
        HBox.setHgrow(monitor, Priority.ALWAYS);
    }

    private HBox sizesRow() {
        HBox row = Parts.row("sizes-row", Parts.spring(), sizes);
        sizes.setMinWidth(USE_PREF_SIZE);
        return row;
    }

    private HBox row(String key, boolean lockable, Node... controls) {
        Label name = Parts.label(texts.get(key));
        HBox value = Parts.row("setting-value", controls);
        HBox left = Parts.row("setting-name", name);
        if (lockable) {
            Icon icon = Parts.icon(Feather.LOCK);
            icon.getStyleClass().add("lock");
            locks.add(icon);
            locked.addAll(List.of(controls));
            left.getChildren().add(icon);
        }
        HBox.setHgrow(left, Priority.ALWAYS);
        for (Node control : controls) {
            control.accessibleTextProperty().unbind();
            control.accessibleTextProperty().bind(texts.get(key));
        }
        return Parts.row("setting", left, value);
    }

    private TrainingSettings settings() {
        return model.experiment().settingsProperty().get();
    }

    private void change(TrainingSettings next) {
        if (!following) {
            model.experiment().edit(now -> now.withTraining(next));
        }
    }

    private TrainingSettings patience(int epochs) {
        EarlyStopping now = settings().earlyStopping();
        return settings().withEarlyStopping(new EarlyStopping(now == null ? Monitor.VAL_LOSS : now.monitor(), epochs,
                now == null || now.restoreBest()));
    }

    private void slide(Number exponent) {
        if (!following) {
            double value = Math.pow(10, exponent.doubleValue());
            double unit = Math.pow(10, Math.floor(Math.log10(value)));
            change(settings().withLearningRate(Math.round(value / unit) * unit));
        }
    }

    private void refresh() {
        following = true;
        TrainingSettings now = settings();
        Dataset data = model.experiment().datasetProperty().get();
        dataset.show(model.experiment().datasets(), model.experiment().experimentProperty().get().data().dataset());
        sizes.setText(data == null ? "" : texts.now("view.settings.sizes", data.training().count(), data.validation().count()));
        optimizer.setText(now.optimizer().type());
        double learningRate = now.optimizer().learningRate();
        rateSlider.setValue(Math.log10(learningRate));
        rate.show(Numbers.plain(learningRate));
        TreeSet<Integer> batches = new TreeSet<>(List.of(16, 32, 64, 128, 256, 512));
        batches.add(now.batchSize());
        batch.show(List.copyOf(batches), now.batchSize());
        epochs.show(Integer.toString(now.epochs()));
        EarlyStopping stopping = now.earlyStopping();
        monitor.setText(stopping == null ? texts.now("view.settings.none")
                : texts.now("view.monitorShort." + stopping.monitor().name()));
        patience.show(stopping == null ? "" : Integer.toString(stopping.patience()));
        seed.show(Long.toString(now.seed()));
        following = false;
        lock();
    }

    private void lock() {
        boolean fixed = model.underWay();
        boolean loading = model.experiment().loadingProperty().get() != null;
        locks.forEach(icon -> icon.setVisible(fixed));
        locked.forEach(node -> node.setDisable(fixed || loading && node != dataset));
    }
}

package dev.unroll.view.train;

import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Train, pause, go on; a batch or an epoch at a time; back to the initial weights. */
final class RunControls extends VBox {
    private final TrainViewModel model;
    private final Region icon = Parts.shape("play-shape");
    private final Button main = new Button(null, icon);
    private final Button batch;
    private final Button epoch;
    private final Button reset;

    RunControls(TrainViewModel model, Appearance appearance) {
        this.model = model;
        Texts texts = appearance.texts();
        getStyleClass().add("run-controls");
        main.setId("train");
        main.getStyleClass().addAll("accent", "main-button");
        main.setMaxWidth(Double.MAX_VALUE);
        main.textProperty().bind(mainText(texts));
        main.setOnAction(event -> model.trainOrPause());
        batch = small("stepBatch", Feather.CHEVRON_RIGHT, texts.get("view.train.stepBatch"), () -> model.step(false));
        epoch = small("stepEpoch", Feather.CHEVRONS_RIGHT, texts.get("view.train.stepEpoch"), () -> model.step(true));
        reset = small("reset", Feather.ROTATE_CCW, texts.get("view.train.reset"), model::reset);
        Parts.name(reset, texts.get("view.train.resetHint"));
        getChildren().addAll(main, Parts.row("run-row", batch, epoch, reset));
        InvalidationListener changed = observable -> refresh();
        model.snapshotProperty().addListener(changed);
        model.experiment().datasetProperty().addListener(changed);
        refresh();
    }

    private StringBinding mainText(Texts texts) {
        return Bindings.createStringBinding(() -> texts.now(switch (model.snapshotProperty().get().phase()) {
            case RUNNING -> "view.train.pause";
            case PAUSED -> "view.train.resume";
            case READY, CANCELLED -> "view.train.start";
            case DONE, STOPPED_EARLY, FAILED -> "view.train.again";
        }), model.snapshotProperty(), texts.languageProperty());
    }

    private static Button small(String id, Feather ikon, StringBinding text, Runnable action) {
        Button button = new Button(null, Parts.icon(ikon));
        button.textProperty().bind(text);
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private void refresh() {
        Phase phase = model.snapshotProperty().get().phase();
        boolean ready = model.experiment().datasetProperty().get() != null;
        icon.getStyleClass().set(icon.getStyleClass().size() - 1, phase == Phase.RUNNING ? "pause-shape" : "play-shape");
        main.setDisable(!ready);
        batch.setDisable(!ready || phase == Phase.RUNNING);
        epoch.setDisable(!ready || phase == Phase.RUNNING);
        reset.setDisable(!ready || phase == Phase.READY);
    }
}

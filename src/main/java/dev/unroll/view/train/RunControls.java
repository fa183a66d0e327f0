package dev.unroll.view.train;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Train, pause, go on, stop; a batch or an epoch at a time; back to the initial weights. What cannot be done says why. */
final class RunControls extends VBox {
    private final TrainViewModel model;
    private final Texts texts;
    private final Region icon = Parts.shape("play-shape");
    private final Button main = new Button(null, icon);
    private final Button stop;
    private final Button batch;
    private final Button epoch;
    private final Button reset;
    private final Label reason = Parts.label("small", "reason-text");
    private final Hyperlink reload = new Hyperlink();
    private final VBox why = new VBox(reason, reload);
    private @Nullable RunState shown;

    RunControls(TrainViewModel model, Appearance appearance) {
        this.model = model;
        texts = appearance.texts();
        getStyleClass().add("run-controls");
        main.setId("train");
        main.getStyleClass().addAll("accent", "main-button");
        main.setMaxWidth(Double.MAX_VALUE);
        main.setOnAction(event -> model.trainOrPause());
        HBox.setHgrow(main, Priority.ALWAYS);
        Parts.tip(main, texts.get("view.train.mainHint"));
        stop = new Button(null, Parts.shape("stop-shape"));
        stop.setId("stop");
        stop.getStyleClass().addAll("small-button", "stop-button");
        stop.setOnAction(event -> model.stop());
        Parts.name(stop, texts.get("view.train.stop"));
        batch = small("stepBatch", Feather.CHEVRON_RIGHT, texts.get("view.train.stepBatch"), texts.get("view.train.stepBatchHint"),
                () -> model.step(false));
        epoch = small("stepEpoch", Feather.CHEVRONS_RIGHT, texts.get("view.train.stepEpoch"), texts.get("view.train.stepEpochHint"),
                () -> model.step(true));
        reset = small("reset", Feather.ROTATE_CCW, texts.get("view.train.reset"), texts.get("view.train.resetHint"), model::reset);
        reason.setId("reason");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        reload.setId("reload");
        reload.textProperty().bind(texts.get("view.train.reload"));
        reload.setOnAction(event -> model.experiment().reload());
        why.getStyleClass().add("reason");
        getChildren().addAll(Parts.row("run-row", main, stop), new TightRow(batch, epoch, reset), why);
        Parts.follow(this::refresh, model.snapshotProperty(), model.experiment().obstacleProperty(), model.workProperty(),
                model.currentRunProperty(), model.experiment().datasetProperty(), model.experiment().loadingProperty(),
                model.experiment().problemProperty(), model.experiment().experimentProperty(), texts.languageProperty());
        refresh();
    }

    private static Button small(String id, Feather ikon, StringBinding text, StringBinding hint, Runnable action) {
        Button button = new Button(null, Parts.icon(ikon));
        button.textProperty().bind(text);
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        Parts.tip(button, hint);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private void refresh() {
        RunState now = RunState.of(model, texts);
        main.setText(texts.now(now.key()));
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        icon.getStyleClass().set(icon.getStyleClass().size() - 1,
                now.next() == TrainViewModel.Next.PAUSE ? "pause-shape" : "play-shape");
        main.setDisable(!now.canGo());
        stop.setDisable(!now.canStop());
        batch.setDisable(!now.canStep());
        epoch.setDisable(!now.canStep());
        reset.setDisable(!now.canReset());
        String sentence = now.reason();
        reason.setText(sentence == null ? "" : sentence);
        reload.setVisible(now.canReload());
        reload.setManaged(now.canReload());
        why.setVisible(sentence != null);
        why.setManaged(sentence != null);
    }
}

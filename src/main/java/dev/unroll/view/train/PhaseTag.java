package dev.unroll.view.train;

import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One word for where training stands, with a dot in its colour. */
final class PhaseTag extends HBox {
    private final TrainViewModel model;
    private final LateLoading loading;
    private final Texts texts;
    private final Label word = Parts.label("tag-word");

    PhaseTag(TrainViewModel model, LateLoading loading, Texts texts) {
        this.model = model;
        this.loading = loading;
        this.texts = texts;
        getStyleClass().addAll("row", "tag");
        setMaxHeight(USE_PREF_SIZE);
        setFillHeight(false);
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        word.setId("phase");
        word.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(dot, word);
        Parts.follow(this::refresh, model.snapshotProperty(), model.experiment().obstacleProperty(), loading.property(),
                texts.languageProperty());
        refresh();
    }

    private void refresh() {
        Phase phase = model.snapshotProperty().get().phase();
        boolean reads = loading.property().get() != null;
        boolean blocked = model.experiment().obstacleProperty().getValue() != null && !model.underWay();
        word.setText(texts.now("view.phase." + (reads ? "LOADING" : blocked ? "BLOCKED" : phase.name())));
        String style = reads ? "quiet" : blocked ? "warn" : switch (phase) {
            case RUNNING, DONE -> "good";
            case PAUSED, STOPPED_EARLY -> "warn";
            case FAILED -> "bad";
            case READY, CANCELLED -> "quiet";
        };
        if (!getStyleClass().contains(style)) {
            getStyleClass().removeAll("good", "warn", "bad", "quiet");
            getStyleClass().add(style);
        }
    }
}

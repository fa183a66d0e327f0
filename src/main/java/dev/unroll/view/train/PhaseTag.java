package dev.unroll.view.train;

import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One word for where training stands, with a dot in its colour. */
final class PhaseTag extends HBox {
    PhaseTag(TrainViewModel model, Texts texts) {
        getStyleClass().addAll("row", "tag");
        setMaxHeight(USE_PREF_SIZE);
        setFillHeight(false);
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        Label word = Parts.label(Bindings.createStringBinding(() -> texts.now(key(model)), model.snapshotProperty(),
                model.experiment().loadingProperty(), texts.languageProperty()), "tag-word");
        word.setId("phase");
        word.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(dot, word);
        model.snapshotProperty().subscribe(at -> mark(at.phase()));
    }

    private void mark(Phase phase) {
        getStyleClass().removeAll("good", "warn", "bad", "quiet");
        getStyleClass().add(switch (phase) {
            case RUNNING, DONE -> "good";
            case PAUSED, STOPPED_EARLY -> "warn";
            case FAILED -> "bad";
            case READY, CANCELLED -> "quiet";
        });
    }

    private static String key(TrainViewModel model) {
        return model.experiment().loadingProperty().get() != null ? "view.phase.LOADING"
                : "view.phase." + model.snapshotProperty().get().phase().name();
    }
}

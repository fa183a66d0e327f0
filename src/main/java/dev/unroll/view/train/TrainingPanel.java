package dev.unroll.view.train;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PlainScroll;
import dev.unroll.view.curves.RunsPane;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.files.ExportFolder;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The right side: starting and stopping, how far training is, its settings and the runs before. */
public final class TrainingPanel extends BorderPane {
    /** A view of {@code model}; tables of its runs are written where {@code exports} says. */
    public TrainingPanel(TrainViewModel model, ExportFolder exports, Appearance appearance) {
        getStyleClass().addAll("panel", "training-panel");
        setMinSize(0, 0);
        LateLoading loading = new LateLoading(model.experiment());
        PhaseTag tag = new PhaseTag(model, loading, appearance.texts());
        VBox top = new VBox(Parts.row("panel-head", Parts.label(appearance.texts().get("view.train.title"), "heading"),
                Parts.spring(), tag), new RunControls(model, appearance), new ProgressPane(model, loading, appearance));
        top.getStyleClass().add("run-block");
        setTop(top);
        VBox below = new VBox(new SettingsPane(model, appearance));
        Parts.late(below, new RunsPane(model, exports, appearance));
        below.getStyleClass().add("settings-block");
        PlainScroll scroll = new PlainScroll();
        scroll.setContent(below);
        setCenter(scroll);
    }
}

package dev.unroll.view.generate;

import dev.unroll.data.Samples;
import dev.unroll.plot.Numbers;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.FigureText;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.generate.Taught.Stage;
import dev.unroll.workspace.Preset;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A model of this screen: what it is made of, how far its training is, and the button that trains it or stops. */
final class TaughtPane extends VBox {
    private final Texts texts;
    private final Label layers = Parts.label("small", "mono", "wrapped");
    private final Label status = Parts.label("small", "muted", "wrapped");
    private final FigureText figures = new FigureText();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button button = new Button();
    private final Slider forcing = new Slider(0, 1, 1);
    private final Label ratio = Parts.label("mono");
    private final HBox forcingRow;
    private Subscription following = () -> { };
    private @Nullable Taught taught;

    TaughtPane(ObservableValue<Taught> model, Appearance appearance) {
        texts = appearance.texts();
        getStyleClass().add("generate-card");
        for (Label each : new Label[] {layers, status}) {
            each.setWrapText(true);
            each.setMinHeight(USE_PREF_SIZE);
        }
        status.setId("taughtStatus");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("generate-progress");
        button.setId("teach");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> act());
        Label name = Parts.label(texts.get("view.generate.forcingRatio"), "small", "muted");
        Parts.tip(name, texts.get("view.generate.forcingRatioWords"));
        name.setMinWidth(USE_PREF_SIZE);
        forcing.setId("teacherForcing");
        forcing.setBlockIncrement(0.1);
        forcing.accessibleTextProperty().bind(texts.get("view.generate.forcingRatio"));
        HBox.setHgrow(forcing, Priority.ALWAYS);
        forcing.setMinWidth(0);
        forcingRow = Parts.row("generate-row", name, forcing, ratio);
        forcing.valueProperty().subscribe(value -> force(value.doubleValue()));
        getChildren().addAll(Parts.label(texts.get("view.generate.model"), "heading"), layers, status, progress, figures,
                forcingRow, button);
        model.subscribe(this::follow);
        texts.languageProperty().subscribe(language -> refresh());
    }

    /** Takes effect with the next training. */
    private void force(double value) {
        double tenths = Math.rint(value * 10) / 10;
        ratio.setText(Numbers.fixed(tenths, 1));
        Taught now = taught;
        if (now != null) {
            now.setTeacherForcing(tenths);
        }
    }

    private void follow(Taught next) {
        following.unsubscribe();
        taught = next;
        show(forcingRow, next.forces());
        force(forcing.getValue());
        following = next.stateProperty().subscribe(state -> refresh());
    }

    private void act() {
        Taught now = taught;
        if (now != null) {
            if (now.training()) {
                now.cancel();
            } else {
                now.train();
            }
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void refresh() {
        Taught now = taught;
        if (now == null) {
            return;
        }
        Taught.State state = now.now();
        Preset preset = now.preset();
        TrainingSnapshot snapshot = state.snapshot();
        boolean training = state.stage() == Stage.TRAINING;
        layers.setText(ModelWords.of(preset.architecture(), texts.language()));
        status.setText(status(state));
        show(progress, training || state.stage() == Stage.OPENING);
        progress.setProgress(!training || snapshot == null ? ProgressBar.INDETERMINATE_PROGRESS : share(preset, snapshot));
        show(figures, snapshot != null && snapshot.epoch() > 0);
        figures.setText(snapshot == null || snapshot.epoch() == 0 ? "" : figures(snapshot));
        boolean again = state.stage() == Stage.READY;
        button.setDisable(state.dataset() == null);
        button.setGraphic(Parts.icon(training ? Feather.SQUARE : Feather.PLAY));
        button.setText(texts.now(training ? "view.generate.stop" : again ? "view.generate.trainAgain" : "view.generate.train"));
        button.getStyleClass().removeAll("accent");
        if (!training && !again) {
            button.getStyleClass().add("accent");
        }
    }

    private static double share(Preset preset, TrainingSnapshot at) {
        double done = at.epochs().size() + (at.batches() == 0 || at.epochs().size() == at.epoch() ? 0
                : (double) at.batch() / at.batches());
        return Math.min(1, done / preset.training().epochs());
    }

    private String status(Taught.State state) {
        Samples training = state.dataset() == null ? null : state.dataset().training();
        TrainingSnapshot at = state.snapshot();
        String problem = at == null ? null : at.problem();
        return switch (state.stage()) {
            case CLOSED, OPENING -> texts.now("view.generate.opening");
            case UNTAUGHT -> texts.now("view.generate.untaught", training == null ? 0 : training.count());
            case TRAINING -> at == null ? texts.now("view.generate.begins")
                    : texts.now("view.generate.epoch", Math.max(1, at.epoch()), taught().training().epochs(),
                            Numbers.fixed(at.seconds(), 0));
            case READY -> at == null ? texts.now("view.generate.shipped")
                    : texts.now("view.generate.trained", at.epochs().size(), Numbers.fixed(at.seconds(), 1));
            case FAILED -> problem != null ? problem : Problems.sentence(state.problem());
        };
    }

    private Preset taught() {
        Taught now = taught;
        if (now == null) {
            throw new IllegalStateException("no model");
        }
        return now.preset();
    }

    private String figures(TrainingSnapshot at) {
        EpochRecord last = at.epochs().isEmpty() ? null : at.epochs().getLast();
        double accuracy = last == null ? at.accuracy() : last.valAccuracy();
        return texts.now(last == null ? "view.generate.trainingAccuracy" : "view.generate.validationAccuracy",
                Numbers.fixed(100 * accuracy, 1));
    }
}

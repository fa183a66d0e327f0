package dev.unroll.view.train;

import dev.unroll.plot.Numbers;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.DatasetName;
import dev.unroll.view.control.FigureText;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.StillBox;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.Loading;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.train.ProgressText.Note;
import dev.unroll.view.train.ProgressText.Tone;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * How far training is, how fast it goes, and how much patience is left. It changes thirty times a second and nothing
 * around it moves.
 */
final class ProgressPane extends VBox {
    private static final double LOWER = 0.1;
    private final TrainViewModel model;
    private final LateLoading loading;
    private final Texts texts;
    private final Label epoch = Parts.label("progress-epoch");
    private final Label batch = Parts.label("mono", "subtle", "tiny");
    private final Hyperlink cancel = new Hyperlink();
    private final Track track = new Track();
    private final ProgressBar reading = new ProgressBar(0);
    private final FigureText speed = new FigureText();
    private final FigureText elapsed = new FigureText();
    private final FigureText left = new FigureText();
    private final HBox dots = Parts.row("dots");
    private final Label sentence = Parts.label("small", "note-text");
    private final Button remedy = new Button();
    private final VBox note = new VBox(Parts.row("note-row", dots, sentence), remedy);
    private final StillBox still;
    private @Nullable Object measured;
    private int dotsUsed = -1;

    ProgressPane(TrainViewModel model, LateLoading loading, Appearance appearance) {
        this.model = model;
        this.loading = loading;
        this.texts = appearance.texts();
        getStyleClass().add("progress-pane");
        VBox content = new VBox(head(), new StackPane(track, reading), figures(), note);
        content.getStyleClass().add("progress-content");
        still = new StillBox(content);
        getChildren().add(still);
        note.getStyleClass().add("note");
        note.setId("trainingNote");
        sentence.setWrapText(true);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        remedy.setId("lowerRate");
        remedy.setOnAction(event -> lowerRate());
        remedy.setMaxWidth(Double.MAX_VALUE);
        Parts.follow(this::refresh, model.snapshotProperty(), model.lastEpochProperty(),
                model.experiment().settingsProperty(), loading.property(), texts.languageProperty());
        appearance.scaleProperty().subscribe(scale -> still.refit());
        refresh();
    }

    private HBox head() {
        reading.setMaxWidth(Double.MAX_VALUE);
        cancel.setId("cancelLoading");
        cancel.textProperty().bind(texts.get("view.train.cancel"));
        cancel.setOnAction(event -> model.experiment().cancelLoading());
        return Parts.row("progress-head", epoch, Parts.spring(), batch, cancel);
    }

    private GridPane figures() {
        GridPane figures = new GridPane();
        figures.getStyleClass().add("figures");
        figures.addRow(0, figure(speed, "view.train.perSecond"), figure(elapsed, "view.train.elapsed"),
                figure(left, "view.train.left"));
        for (double share : new double[] {36, 31, 33}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            figures.getColumnConstraints().add(column);
        }
        return figures;
    }

    private VBox figure(FigureText value, String key) {
        return new VBox(value, Parts.label(texts.get(key), "subtle", "tiny"));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void refresh() {
        TrainingSnapshot at = model.snapshotProperty().get();
        Loading reads = loading.property().get();
        ProgressText says = new ProgressText(at, model.experiment().settingsProperty().get(), model.lastEpochProperty().get(),
                texts);
        boolean loads = reads != null;
        show(cancel, loads);
        show(batch, !loads);
        show(reading, loads);
        track.setVisible(!loads);
        if (reads == null) {
            epoch.setText(says.epoch());
            batch.setText(says.batch());
            track.show(says.done(), says.lastEpoch(), at.phase() == Phase.RUNNING || at.phase() == Phase.PAUSED);
        } else {
            epoch.setText(texts.now("view.train.loading", DatasetName.of(reads.dataset(), texts.language())));
            reading.setProgress(reads.fraction() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : reads.fraction());
        }
        speed.setText(says.speed());
        elapsed.setText(says.elapsed());
        left.setText(says.left());
        note(reads != null && !reads.sentence().isEmpty() ? new Note(Tone.QUIET, reads.sentence(), 0, 0) : says.note());
        Object place = java.util.List.of(at.phase(), loads, texts.language(), sentence.getText());
        if (!place.equals(measured)) {
            measured = place;
            still.refit();
        }
    }

    private void note(Note says) {
        sentence.setText(says.sentence());
        String tone = says.tone().name().toLowerCase(Locale.ROOT);
        if (!note.getStyleClass().contains(tone)) {
            note.getStyleClass().setAll("note", tone);
        }
        showDots(says.dots(), says.used());
        boolean bad = says.tone() == Tone.BAD;
        show(remedy, bad);
        if (bad) {
            remedy.setText(texts.now("view.train.lowerRate", Numbers.plain(lowered())));
        }
    }

    private double lowered() {
        double rate = model.experiment().now().training().optimizer().learningRate() * LOWER;
        return Double.parseDouble(String.format(Locale.ROOT, "%.3g", rate));
    }

    /** A tenth of the learning rate, the initial weights, and off again. */
    private void lowerRate() {
        double rate = lowered();
        model.experiment().edit(e -> e.withTraining(e.training().withLearningRate(rate)));
        model.trainAnew();
    }

    private void showDots(int count, int used) {
        show(dots, count > 0);
        if (dots.getChildren().size() == count && dotsUsed == used) {
            return;
        }
        dotsUsed = used;
        dots.getChildren().clear();
        for (int i = 0; i < count; i++) {
            Region dot = new Region();
            dot.getStyleClass().addAll("patience-dot", i < used ? "used" : "unused");
            dots.getChildren().add(dot);
        }
    }
}

package dev.unroll.view.train;

import dev.unroll.plot.Numbers;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.control.FigureText;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.Loading;
import dev.unroll.view.experiment.TrainViewModel;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How far training is, how fast it goes, and how much patience is left. */
final class ProgressPane extends VBox {
    private static final int MOST_DOTS = 5;
    private final TrainViewModel model;
    private final Texts texts;
    private final Label epoch = Parts.label("progress-epoch");
    private final Label batch = Parts.label("mono", "subtle", "small");
    private final ProgressBar bar = new ProgressBar(0);
    private final FigureText speed = new FigureText();
    private final FigureText elapsed = new FigureText();
    private final FigureText left = new FigureText();
    private final Label leftName;
    private final HBox dots = Parts.row("dots");
    private final Label patience = Parts.label("small", "patience-text");
    private final HBox note = Parts.row("patience", dots, patience);

    private int shownUsed = -1;

    ProgressPane(TrainViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("progress-pane");
        bar.setMaxWidth(Double.MAX_VALUE);
        leftName = Parts.label(texts.get("view.train.left"), "subtle", "tiny");
        patience.setWrapText(true);
        GridPane figures = new GridPane();
        figures.getStyleClass().add("figures");
        figures.addRow(0, figure(speed, Parts.label(texts.get("view.train.perSecond"), "subtle", "tiny")),
                figure(elapsed, Parts.label(texts.get("view.train.elapsed"), "subtle", "tiny")), figure(left, leftName));
        for (double share : new double[] {36, 31, 33}) {
            var column = new javafx.scene.layout.ColumnConstraints();
            column.setPercentWidth(share);
            figures.getColumnConstraints().add(column);
        }
        getChildren().addAll(Parts.row("", epoch, Parts.spring(), batch), bar, figures, note);
        InvalidationListener changed = observable -> refresh();
        model.snapshotProperty().addListener(changed);
        model.experiment().settingsProperty().addListener(changed);
        model.experiment().loadingProperty().addListener(changed);
        texts.languageProperty().addListener(changed);
        refresh();
    }

    private static VBox figure(FigureText value, Label name) {
        return new VBox(value, name);
    }

    private void refresh() {
        TrainingSnapshot at = model.snapshotProperty().get();
        TrainingSettings settings = model.experiment().settingsProperty().get();
        Loading loading = model.experiment().loadingProperty().get();
        texts.languageProperty().get();
        epoch.setText(texts.now("view.train.epochOf", at.epoch(), settings.epochs()));
        batch.setText(at.batches() == 0 ? "" : texts.now("view.train.batchOf", at.batch(), at.batches()));
        if (loading == null) {
            double within = at.batches() == 0 ? 0 : (double) at.batch() / at.batches() - 1;
            bar.setProgress(at.epoch() == 0 ? 0 : (at.epoch() + within) / settings.epochs());
        } else {
            epoch.setText(texts.now("view.train.loading", texts.now("view.dataset." + loading.dataset())));
            bar.setProgress(loading.fraction() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : loading.fraction());
        }
        speed.setText(Double.isNaN(at.samplesPerSecond()) || at.samplesPerSecond() <= 0 ? "–"
                : Numbers.grouped(roundSpeed(at.samplesPerSecond())));
        elapsed.setText(at.epoch() == 0 ? "–" : Durations.of(at.seconds(), texts));
        left.setText(timeLeft(at, settings));
        patience(at, settings.earlyStopping());
    }

    /** Three digits are all that can be read while they change. */
    private static long roundSpeed(double speed) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(speed)) - 2));
        return Math.round(speed / unit) * (long) unit;
    }

    private String timeLeft(TrainingSnapshot at, TrainingSettings settings) {
        if (at.phase() != Phase.RUNNING && at.phase() != Phase.PAUSED || at.batches() == 0) {
            return "–";
        }
        double done = at.epoch() - 1 + (double) at.batch() / at.batches();
        if (done <= 0) {
            return "–";
        }
        return "≤ " + Durations.of(at.seconds() / done * (settings.epochs() - done), texts);
    }

    private void patience(TrainingSnapshot at, @org.jspecify.annotations.Nullable EarlyStopping stopping) {
        boolean shown = stopping != null && at.bestEpoch() > 0 && at.phase() != Phase.DONE && at.phase() != Phase.FAILED;
        String problem = at.problem();
        note.setVisible(shown || problem != null);
        note.setManaged(shown || problem != null);
        if (problem != null) {
            showDots(0, 0);
            patience.setText(problem);
        } else if (stopping != null && shown) {
            int most = Math.max(1, stopping.patience());
            int used = Math.min(most, at.epochsWithoutBetter());
            showDots(most > MOST_DOTS ? 0 : most, used);
            patience.setText(patienceText(at, stopping, used, most));
        }
    }

    private void showDots(int count, int used) {
        if (dots.getChildren().size() == count && shownUsed == used) {
            return;
        }
        shownUsed = used;
        dots.getChildren().clear();
        for (int i = 0; i < count; i++) {
            Region dot = new Region();
            dot.getStyleClass().addAll("patience-dot", i < used ? "used" : "unused");
            dots.getChildren().add(dot);
        }
    }

    private String patienceText(TrainingSnapshot at, EarlyStopping stopping, int used, int most) {
        if (at.phase() == Phase.STOPPED_EARLY) {
            return stopping.restoreBest() ? texts.now("view.train.restored", at.bestEpoch())
                    : texts.now("view.train.stoppedAt", at.epochs().size());
        }
        String figure = texts.now("view.monitor." + stopping.monitor().name());
        return used == 0 ? texts.now("view.train.justBetter", at.bestEpoch(), figure)
                : texts.now("view.train.withoutBetter", used, most, figure);
    }
}

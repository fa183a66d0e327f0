package dev.unroll.view.evaluate;

import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Why there is no report, in words, and what to do; or how far the next one is. */
final class StatusPane extends StackPane {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private final EvaluateViewModel model;
    private final Texts texts;
    private final Label sentence = Parts.label("status-sentence");
    private final ProgressBar bar = new ProgressBar();
    private final Button action = new Button();
    private final PauseTransition patience = new PauseTransition(Duration.millis(200));

    StatusPane(EvaluateViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("evaluateStatus");
        getStyleClass().add("evaluate-status");
        sentence.setWrapText(true);
        bar.getStyleClass().add("evaluate-progress");
        action.setId("evaluateAction");
        action.getStyleClass().add("small-button");
        action.setOnAction(event -> act());
        HBox row = Parts.row("status-row", bar, action);
        VBox box = new VBox(sentence, row);
        box.getStyleClass().add("status-box");
        getChildren().add(box);
        setPickOnBounds(false);
        patience.setOnFinished(event -> show());
        Parts.follow(this::refresh, model.statusProperty(), model.judgedProperty(), texts.languageProperty());
        refresh();
    }

    /** Nothing is said of what is done at once. */
    private void show() {
        Status.Kind kind = model.statusProperty().get().kind();
        boolean working = kind == Status.Kind.WORKING;
        boolean waited = patience.getStatus() != Animation.Status.RUNNING;
        setVisible(kind != Status.Kind.READY && (!working || waited));
    }

    private void act() {
        if (model.statusProperty().get().kind() == Status.Kind.WORKING) {
            model.cancel();
        } else {
            model.again();
        }
    }

    private void refresh() {
        Status now = model.statusProperty().get();
        pseudoClassStateChanged(OVER, model.judgedProperty().get() != null);
        boolean working = now.kind() == Status.Kind.WORKING;
        boolean told = !now.sentence().isEmpty() && !working;
        sentence.setText(told ? now.sentence() : texts.now("view.evaluate.status." + now.kind().name()));
        bar.setVisible(working);
        bar.setManaged(working);
        bar.setProgress(now.progress() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : now.progress());
        boolean again = now.kind() == Status.Kind.CANCELLED || now.kind() == Status.Kind.FAILED;
        action.setText(texts.now(working ? "view.evaluate.cancel" : "view.evaluate.again"));
        action.setVisible(working || again);
        action.setManaged(working || again);
        if (working && !isVisible() && patience.getStatus() != Animation.Status.RUNNING) {
            patience.playFromStart();
        }
        show();
    }
}

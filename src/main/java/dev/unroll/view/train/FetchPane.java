package dev.unroll.view.train;

import dev.unroll.text.UnrollException;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.FetchViewModel;
import dev.unroll.view.experiment.FetchViewModel.State;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** Gets the IMDB reviews: says what they are, fetches them with progress, and goes on where it was broken off. */
public final class FetchPane extends VBox {
    private final FetchViewModel model;
    private final Texts texts;
    private final Label sentence = Parts.label("small");
    private final ProgressBar bar = new ProgressBar();
    private final Button get = new Button();
    private final Hyperlink close = new Hyperlink();

    /** {@code closed} hears that a person wants to see it no more. */
    public FetchPane(FetchViewModel model, Texts texts, Runnable closed) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("fetch");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setId("fetchSentence");
        bar.setMaxWidth(Double.MAX_VALUE);
        get.setId("fetch");
        get.getStyleClass().add("small-button");
        get.setOnAction(event -> model.begin());
        close.setId("fetchCancel");
        close.setOnAction(event -> {
            if (model.stateProperty().get() == State.UNDER_WAY) {
                model.cancel();
            } else {
                closed.run();
            }
        });
        getChildren().addAll(sentence, bar, Parts.row("fetch-row", get, Parts.spring(), close));
        Parts.follow(this::refresh, model.stateProperty(), model.fractionProperty(), model.sentenceProperty(),
                texts.languageProperty());
        refresh();
    }

    private void refresh() {
        State state = model.stateProperty().get();
        boolean going = state == State.UNDER_WAY;
        sentence.setText(say(state));
        bar.setProgress(going ? model.fractionProperty().get() : Math.max(0, model.fractionProperty().get()));
        bar.setVisible(going);
        bar.setManaged(going);
        get.setVisible(!going);
        get.setManaged(!going);
        get.setText(texts.now(state == State.IDLE ? "view.fetch.get" : "view.fetch.again"));
        close.setText(texts.now(going ? "view.train.cancel" : "view.fetch.close"));
    }

    private String say(State state) {
        Throwable failure = model.failureProperty().get();
        String going = model.sentenceProperty().get();
        return switch (state) {
            case IDLE -> texts.now("view.fetch.why");
            case UNDER_WAY -> going.isEmpty() ? texts.now("view.fetch.begins") : going;
            case STOPPED -> texts.now("view.fetch.stopped");
            case FAILED -> failure instanceof UnrollException told ? told.sentence(texts.language())
                    : texts.now("view.fetch.failed", String.valueOf(failure));
        };
    }
}

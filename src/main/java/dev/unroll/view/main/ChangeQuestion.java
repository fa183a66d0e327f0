package dev.unroll.view.main;

import dev.unroll.view.control.AskOverlay;
import dev.unroll.view.control.AskOverlay.Answer;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.ExperimentViewModel;
import dev.unroll.view.experiment.Question;
import dev.unroll.workspace.edit.EditName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks, once, before an edit that ends the run under way. */
final class ChangeQuestion {
    private final ExperimentViewModel model;
    private final AskOverlay asking;
    private final Texts texts;

    ChangeQuestion(ExperimentViewModel model, AskOverlay asking, Texts texts) {
        this.model = model;
        this.asking = asking;
        this.texts = texts;
        model.questionProperty().subscribe(this::show);
    }

    private void show(@Nullable Question question) {
        if (question != null) {
            asking.ask(texts.now("view.files.change", EditName.of(question.before(), question.after(), texts.language())),
                    texts.now("view.files.changeText"),
                    List.of(new Answer("askChange", texts.now("view.files.changeYes"), () -> model.answer(true)),
                            new Answer("askKeep", texts.now("view.files.changeNo"), () -> model.answer(false))));
        }
    }
}

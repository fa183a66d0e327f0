package dev.unroll.view.settings;

import dev.unroll.view.control.Choice;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import javafx.scene.layout.VBox;

/** How much of the machine training may take. */
final class TrainingRows extends VBox {
    TrainingRows(SettingsViewModel model, Texts texts) {
        getStyleClass().add("settings-rows");
        Choice<Integer> threads = new Choice<>(count -> count == 0 ? texts.now("view.prefs.allThreads", model.cores())
                : texts.now("view.prefs.someThreads", count));
        threads.setId("settingsThreads");
        threads.accessibleTextProperty().bind(texts.get("view.prefs.threads"));
        threads.onChosen(count -> model.change(model.now().withThreads(count)));
        Runnable show = () -> threads.show(model.threadChoices(), model.now().threads());
        Parts.follow(show, model.settingsProperty(), texts.languageProperty());
        show.run();
        getChildren().addAll(Row.title(texts.get("view.prefs.training")),
                new Row(texts.get("view.prefs.threads"), texts.get("view.prefs.threadsHint"), threads));
    }
}

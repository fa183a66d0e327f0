package dev.unroll.view.data;

import dev.unroll.data.Datasets;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Bubble;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Takes a person's own data set off the list, after one question; not there for any other. */
final class ForgetButton extends Button {
    private static final double WIDTH = 300;
    private final DataViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private @Nullable Bubble bubble;

    ForgetButton(DataViewModel model, Appearance appearance) {
        super(null, Parts.icon(Feather.TRASH_2));
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        setId("forgetDataset");
        getStyleClass().addAll("icon-button", "forget-dataset");
        setMinWidth(USE_PREF_SIZE);
        Parts.name(this, texts.get("view.data.forget"));
        setOnAction(event -> ask());
        managedProperty().bind(visibleProperty());
        model.cutting().optionsProperty().subscribe(options -> setVisible(Datasets.own(options.dataset())));
    }

    private void ask() {
        if (bubble != null && bubble.isShowing()) {
            bubble.hide();
            return;
        }
        String name = model.cutting().now().dataset();
        Label question = Parts.label("strong");
        question.setText(texts.now("view.data.forgetAsk", name));
        Label means = Parts.label(texts.get("view.data.forgetMeans"), "muted", "small");
        Button yes = new Button(texts.now("view.data.forgetYes"));
        yes.setId("forgetYes");
        yes.getStyleClass().addAll("small-button", "accent");
        Button no = new Button(texts.now("view.data.forgetNo"));
        no.setId("forgetNo");
        no.getStyleClass().add("small-button");
        for (Label each : new Label[] {question, means}) {
            each.setWrapText(true);
            each.setMinHeight(USE_PREF_SIZE);
        }
        VBox asked = new VBox(question, means, Parts.row("forget-answers", Parts.spring(), no, yes));
        asked.getStyleClass().add("forget-question");
        asked.setPrefWidth(WIDTH * appearance.scale());
        Bubble shown = new Bubble(asked, PopOver.ArrowLocation.TOP_LEFT, appearance);
        bubble = shown;
        no.setOnAction(event -> shown.hide());
        yes.setOnAction(event -> {
            shown.hide();
            model.experiment().forget(name);
        });
        shown.show(this);
        no.requestFocus();
    }
}

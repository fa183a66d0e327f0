package dev.unroll.view.train;

import dev.unroll.data.Dataset;
import dev.unroll.data.Datasets;
import dev.unroll.data.Side;
import dev.unroll.view.control.Choice;
import dev.unroll.view.control.DatasetName;
import dev.unroll.view.control.NumberField;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.ExperimentViewModel;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.Experiment;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which data set, how it is cut to size, and how to get it where it is missing. */
final class DatasetRows {
    private static final String IMDB = "imdb";
    private final ExperimentViewModel model;
    private final SettingRows rows;
    private final Texts texts;
    private final BooleanProperty wanted = new SimpleBooleanProperty();

    DatasetRows(TrainViewModel train, SettingRows rows, Texts texts) {
        this.model = train.experiment();
        this.rows = rows;
        this.texts = texts;
    }

    /** The choice of the data set, with what it holds, and what to do where IMDB is missing. */
    VBox choice() {
        Choice<String> choice = new Choice<>(name -> DatasetName.of(name, texts.language()));
        choice.setId("dataset");
        choice.getStyleClass().add("dataset-choice");
        choice.setCellFactory(list -> new DatasetCell());
        choice.onChosen(name -> {
            wanted.set(!model.present(name));
            if (model.present(name)) {
                model.chooseDataset(name);
            } else {
                rows.refresh();
            }
        });
        SettingRow row = rows.row("dataset", false, choice);
        rows.follow(e -> {
            rows.show(choice, model.readable(), e.data().dataset());
            row.explain(sizes(model.datasetProperty().get()));
            if (e.data().dataset().equals(IMDB)) {
                wanted.set(!model.present(IMDB));
            }
        });
        model.imdb().stateProperty().subscribe((before, now) -> choice.show(model.readable(), model.now().data().dataset()));
        FetchPane fetch = new FetchPane(model.imdb(), texts, () -> wanted.set(false));
        fetch.visibleProperty().bind(wanted);
        fetch.managedProperty().bind(wanted);
        Hyperlink own = new Hyperlink();
        own.setId("ownFile");
        own.getStyleClass().add("own-file");
        own.textProperty().bind(texts.get("view.own.open"));
        own.setOnAction(event -> model.importing().begin());
        return new VBox(row, Parts.row("own-file-row", Parts.spring(), own), fetch);
    }

    private String sizes(@Nullable Dataset data) {
        if (data == null) {
            return model.loadingProperty().get() == null ? "" : "…";
        }
        return texts.now("view.settings.sizes", data.training().count(), data.validation().count());
    }

    /** How the data are cut to size. */
    Node[] cutting() {
        NumberField words = rows.field(NumberSetting.NUM_WORDS).also(() -> texts.now("workspace.value.all"), 0);
        SettingRow number = rows.number(NumberSetting.NUM_WORDS, words);
        SettingRow length = rows.number(NumberSetting.MAXLEN);
        SettingRow split = rows.choice(ChoiceSetting.SPLIT, value -> "view.settings.split." + value.name());
        Label whole = Parts.label(texts.get("view.settings.wholeSet"), "subtle", "tiny", "setting-explanation");
        whole.setWrapText(true);
        whole.setMinHeight(Label.USE_PREF_SIZE);
        rows.follow(e -> {
            boolean builtIn = Datasets.builtIn(e.data().dataset());
            number.showIf(!builtIn && (!Datasets.own(e.data().dataset()) || ChoiceSetting.ownTexts(e.data())));
            split.explain(builtIn ? "" : texts.now("view.settings.splitMeans." + e.data().split().name()));
            whole.setVisible(builtIn);
            whole.setManaged(builtIn);
        });
        return new Node[] {length, rows.choice(ChoiceSetting.PADDING, DatasetRows::side),
            rows.choice(ChoiceSetting.TRUNCATING, DatasetRows::side), number,
            rows.choice(ChoiceSetting.TOKENIZER, tokenizer -> "view.own.tokenizer." + tokenizer.name()), split, whole};
    }

    private static String side(Side side) {
        return "view.settings.side." + side.name();
    }

    /** The cutting in a few words. */
    ObservableValue<String> summary() {
        return Bindings.createStringBinding(() -> {
            Experiment e = model.now();
            boolean whole = Datasets.builtIn(e.data().dataset())
                    || Datasets.own(e.data().dataset()) && !ChoiceSetting.ownTexts(e.data());
            return whole ? texts.now("view.settings.lengthShort", e.data().maxLength())
                    : texts.now("view.settings.dataShort", e.data().numWords(), e.data().maxLength());
        }, model.experimentProperty(), texts.languageProperty());
    }

    /** A data set by name, with what it holds. */
    private final class DatasetCell extends ListCell<String> {
        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(empty || item == null ? null : content(item));
        }

        private VBox content(String item) {
            Label name = Parts.label();
            name.setText(DatasetName.of(item, texts.language()));
            Label about = Parts.label("subtle", "tiny");
            about.setText(model.present(item) ? DatasetName.about(item, texts.language()) : texts.now("view.settings.missing"));
            return new VBox(name, about);
        }
    }
}

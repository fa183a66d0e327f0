package dev.unroll.view.data;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Part;
import dev.unroll.data.Side;
import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Choice;
import dev.unroll.view.control.DatasetName;
import dev.unroll.view.control.NumberField;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import dev.unroll.view.data.DataViewModel.State;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/** Above the screen: which data, which part of them, and how they are cut to size. */
final class DataBar extends HBox {
    private static final double LONGEST_USUAL = 500;
    private final DataViewModel model;
    private final CuttingViewModel cutting;
    private final Texts texts;
    private final Choice<String> dataset;
    private final Segments<Part> parts;
    private final Slider words = new Slider();
    private final Slider length = new Slider();
    private final NumberField wordsField;
    private final NumberField lengthField;
    private final Label whole = Parts.label("mono", "data-whole");
    private final HBox wordsGroup;
    private final Segments<Side> pad;
    private final Segments<Side> cut;
    private final StringProperty why = new SimpleStringProperty("");
    private final ForgetButton forget;
    private boolean following;

    DataBar(DataViewModel model, Appearance appearance) {
        this.model = model;
        cutting = model.cutting();
        texts = appearance.texts();
        getStyleClass().addAll("row", "data-bar");
        dataset = new Choice<>(name -> DatasetName.of(name, texts.language()));
        dataset.setId("dataDataset");
        dataset.accessibleTextProperty().bind(texts.get("view.data.dataset"));
        dataset.onChosen(model::choose);
        forget = new ForgetButton(model, appearance);
        parts = new Segments<Part>(model.browse().partProperty()::set);
        for (Part part : Part.values()) {
            parts.add(part, Bindings.createStringBinding(() -> texts.now("view.data.part." + part.name(), model.count(part)),
                    texts.languageProperty(), model.figuresProperty(), model.experiment().datasetProperty()),
                    "part-" + part.name());
        }
        parts.getStyleClass().add("data-parts");
        wordsField = NumberField.whole(CuttingViewModel.FEWEST_WORDS, 1_000_000, n -> cutting.words((int) n))
                .also(() -> texts.now("workspace.value.all"), DatasetOptions.ALL);
        wordsField.setId("dataWords");
        wordsField.accessibleTextProperty().bind(texts.get("view.data.words"));
        lengthField = NumberField.whole(1, CuttingViewModel.LONGEST, n -> cutting.length((int) n));
        lengthField.setId("dataLength");
        lengthField.accessibleTextProperty().bind(texts.get("view.data.length"));
        slider(words, "dataWordsSlider", "view.data.words");
        slider(length, "dataLengthSlider", "view.data.length");
        words.setMin(1);
        words.valueProperty().subscribe((before, now) -> {
            if (!following) {
                double top = words.getMax();
                cutting.tryWords(now.doubleValue() >= top - 1e-6 ? DatasetOptions.ALL : round(Math.pow(10, now.doubleValue())));
            }
        });
        length.setMin(1);
        length.setMax(LONGEST_USUAL);
        length.valueProperty().subscribe((before, now) -> {
            if (!following) {
                cutting.tryLength((int) Math.round(now.doubleValue()));
            }
        });
        Parts.tip(whole, texts.get("view.data.wholeWhy"));
        pad = side("pad", cutting::pad);
        cut = side("cut", cutting::cut);
        wordsGroup = Parts.row("data-group", Parts.label(texts.get("view.data.words"), "muted"), words, wordsField, whole);
        getChildren().addAll(dataset, forget, parts, Parts.spring(), wordsGroup,
                Parts.row("data-group", Parts.label(texts.get("view.data.length"), "muted"), length, lengthField),
                Parts.row("data-group", explained("view.data.pad"), pad),
                Parts.row("data-group", explained("view.data.cut"), cut));
        getChildren().forEach(child -> {
            if (child instanceof HBox group) {
                group.setMinWidth(USE_PREF_SIZE);
            }
        });
        parts.setMinWidth(USE_PREF_SIZE);
        Parts.follow(this::refresh, cutting.optionsProperty(), model.figuresProperty(), model.stateProperty(),
                model.browse().partProperty(), texts.languageProperty(), model.experiment().experimentProperty(),
                model.experiment().imdb().stateProperty());
        widthProperty().subscribe(width -> thin(width.doubleValue() / appearance.scale()));
        refresh();
    }

    private Segments<Side> side(String id, java.util.function.Consumer<Side> chosen) {
        Segments<Side> segments = new Segments<Side>(chosen)
                .add(Side.PRE, texts.get("view.data.pre"), id + "Pre").add(Side.POST, texts.get("view.data.post"), id + "Post");
        segments.getStyleClass().add("mono-segments");
        return segments;
    }

    /** The name of a choice, which also says why there may be none. */
    private Label explained(String key) {
        Label label = Parts.label(texts.get(key), "muted");
        Parts.tip(label, why);
        return label;
    }

    private void slider(Slider slider, String id, String key) {
        slider.setId(id);
        slider.getStyleClass().add("data-slider");
        slider.accessibleTextProperty().bind(texts.get(key));
        slider.valueChangingProperty().subscribe((before, moving) -> {
            if (!moving) {
                cutting.commit();
            }
        });
        slider.setOnMouseReleased(event -> cutting.commit());
        slider.setOnKeyReleased(event -> cutting.commit());
    }

    /** Round numbers are easier to keep in mind: two digits for tens and hundreds of words. */
    static int round(double words) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(words)) - 1));
        return (int) (Math.rint(words / unit) * unit);
    }

    private void thin(double width) {
        boolean roomy = width == 0 || width > 1180;
        for (Slider slider : new Slider[] {words, length}) {
            slider.setVisible(roomy && (slider == length || model.limited()));
            slider.setManaged(slider.isVisible());
        }
    }

    private void refresh() {
        following = true;
        DatasetOptions now = cutting.now();
        if (!dataset.shows(model.experiment().readable(), now.dataset())) {
            dataset.show(model.experiment().readable(), now.dataset());
        }
        parts.show(model.browse().partProperty().get());
        boolean tokens = model.stateProperty().get() == State.TOKENS;
        int index = 0;
        for (Part part : Part.values()) {
            parts.getButtons().get(index++).setDisable(model.browse().count(part) == 0);
        }
        boolean limited = model.limited();
        double vocabulary = tokens ? Math.max(100, model.limit()) : 10_000;
        words.setMax(limited && tokens ? Math.log10(model.browse().figures() == null ? vocabulary
                : Math.max(100, vocabularySize())) : 4);
        words.setValue(now.numWords() == DatasetOptions.ALL ? words.getMax() : Math.log10(Math.max(10, now.numWords())));
        length.setMax(Math.max(LONGEST_USUAL, now.maxLength()));
        length.setValue(now.maxLength());
        wordsField.show(now.numWords());
        lengthField.show(now.maxLength());
        show(wordsField, limited || !tokens);
        show(words, limited && words.isManaged() || limited && getWidth() / Math.max(1, getFontScale()) > 1180);
        show(whole, tokens && !limited);
        whole.setText(texts.now("view.data.whole", Numbers.grouped(model.limit())));
        wordsGroup.setDisable(!tokens);
        boolean sides = model.sided() && model.stateProperty().get() != State.NUMBERS;
        pad.setDisable(!sides);
        cut.setDisable(!sides);
        pad.show(model.padding().padding());
        cut.show(model.padding().truncating());
        why.set(texts.now(model.sided() ? "view.data.sidesMean" : "view.data.sidesFixed"));
        following = false;
    }

    private double getFontScale() {
        return lengthField.getFont().getSize() / 13;
    }

    private int vocabularySize() {
        var figures = model.figuresProperty().get();
        return figures == null ? 0 : figures.corpus().vocabulary().size();
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}

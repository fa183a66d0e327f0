package dev.unroll.view.data;

import dev.unroll.text.UnrollException;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.DatasetName;
import dev.unroll.view.control.HallPart;
import dev.unroll.view.control.HallParts;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PlainScroll;
import dev.unroll.view.control.SaveAs;
import dev.unroll.view.control.ScreenKeys;
import dev.unroll.view.control.ScreenPane;
import dev.unroll.view.control.Texts;
import dev.unroll.view.data.DataViewModel.State;
import dev.unroll.view.train.FetchPane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The Data screen: examples left, the chosen one in the middle, what all of them are like right. */
public final class DataView extends ScreenPane implements ScreenKeys, HallParts {
    private static final double BAR = 52;
    private static final double NARROW = 1400;
    private final DataViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final DataBar bar;
    private final ExampleList list;
    private final ExamplePane example;
    private final VBox cards;
    private final PlainScroll side = new PlainScroll();
    private final VBox empty = new VBox();
    private final Label sentence = Parts.label("data-none");
    private final ProgressBar progress = new ProgressBar(-1);
    private final Button again = new Button();
    private final FetchPane fetch;
    private final SeriesPane series;

    /**
     * A view of {@code model}.
     *
     * @param files   asks where a picture is to be written
     * @param writing writes it
     * @param written hears of each file
     */
    public DataView(DataViewModel model, SaveAs files, Executor writing, Consumer<Path> written, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        getStyleClass().add("data-screen");
        TakePicture.Outside outside = new TakePicture.Outside(files, writing, written, model.experiment()::fail);
        bar = new DataBar(model, appearance);
        list = new ExampleList(model, appearance, outside);
        example = new ExamplePane(model, appearance, outside);
        cards = new VBox(new LengthCard(model, appearance, outside), new VocabularyCard(model, appearance, outside),
                new MemoryCard(model, appearance, outside));
        cards.getStyleClass().add("data-cards");
        cards.getChildren().forEach(card -> VBox.setVgrow(card, javafx.scene.layout.Priority.ALWAYS));
        side.setContent(cards);
        side.setFitToHeight(true);
        series = new SeriesPane(model, appearance);
        sentence.setWrapText(true);
        sentence.setId("dataSentence");
        again.textProperty().bind(texts.get("view.data.again"));
        again.setOnAction(event -> model.reload());
        fetch = new FetchPane(model.experiment().imdb(), texts, model::giveUp);
        fetch.getStyleClass().add("data-fetch");
        empty.getStyleClass().add("data-empty");
        empty.getChildren().addAll(sentence, progress, again, fetch);
        getChildren().addAll(list, example, side, series, empty, bar);
        // Shown by whoever changes screens: nothing is read for a screen that nobody looks at.
        setVisible(false);
        visibleProperty().subscribe(shown -> model.shownProperty().set(shown));
        Parts.follow(this::refresh, model.stateProperty(), model.failureProperty(), texts.languageProperty(),
                model.experiment().loadingProperty(), model.experiment().datasetProperty());
        appearance.scaleProperty().subscribe(scale -> requestLayout());
        refresh();
    }

    @Override
    public ObservableValue<List<HallPart>> apart() {
        List<HallPart> ofTokens = new ArrayList<>(example.apart());
        List<String> names = List.of("length", "vocabulary", "memory");
        for (String name : names) {
            ofTokens.add(new HallPart(name, (Region) cards.getChildren().removeFirst(), true));
        }
        ofTokens.add(new HallPart("examples", list, true));
        List<HallPart> ofNumbers = List.of(new HallPart("series", series, true));
        List<HallPart> ofNothing = List.of(new HallPart("nothing", empty, true));
        getChildren().clear();
        return model.stateProperty().map(state -> switch (state) {
            case TOKENS -> List.copyOf(ofTokens);
            case NUMBERS -> ofNumbers;
            case READING, MISSING, FAILED -> ofNothing;
        });
    }

    @Override
    public boolean key(KeyEvent event) {
        if (event.getCode() == KeyCode.SLASH && model.stateProperty().get() == State.TOKENS) {
            list.search();
            return true;
        }
        return false;
    }

    private void refresh() {
        State state = model.stateProperty().get();
        boolean tokens = state == State.TOKENS;
        list.setVisible(tokens);
        example.setVisible(tokens);
        side.setVisible(tokens);
        series.setVisible(state == State.NUMBERS);
        empty.setVisible(!tokens && state != State.NUMBERS);
        show(progress, state == State.READING);
        show(again, state == State.FAILED && model.failureProperty().get() != null);
        show(fetch, state == State.MISSING);
        Throwable failure = model.failureProperty().get();
        String name = DatasetName.of(model.cutting().now().dataset(), texts.language());
        sentence.setText(switch (state) {
            case READING -> texts.now("view.data.reading", name);
            case MISSING -> texts.now("view.data.missing");
            case FAILED -> failure instanceof UnrollException told ? told.sentence(texts.language())
                    : failure == null ? texts.now("view.data.noExamples", name) : texts.now("view.data.failed", failure);
            case TOKENS, NUMBERS -> "";
        });
        requestLayout();
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @Override
    protected void arrange(double width, double height) {
        double scale = appearance.scale();
        boolean narrow = width < NARROW * scale;
        double top = snapSizeY(BAR * scale);
        double left = snapSizeX((narrow ? 236 : 284) * scale);
        double right = snapSizeX((narrow ? 350 : 400) * scale);
        bar.resizeRelocate(0, 0, width, top);
        list.resizeRelocate(0, top, left, height - top);
        side.resizeRelocate(width - right, top, right, height - top);
        example.resizeRelocate(left, top, Math.max(0, width - left - right), height - top);
        series.resizeRelocate(0, top, width, height - top);
        empty.resizeRelocate(0, top, width, height - top);
    }
}

package dev.unroll.view.data;

import dev.unroll.picture.data.AreasPicture;
import dev.unroll.picture.data.CodingsPicture;
import dev.unroll.picture.data.OneHotPicture;
import dev.unroll.picture.data.VectorPicture;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Painting;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.corpus.CorpusFigures;
import dev.unroll.workspace.corpus.Footprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The two ways to give words to a model: a one among zeros, or a row of a table; and what memory each takes. */
final class MemoryCard extends VBox {
    private final DataViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final PictureCanvas areas;
    private final PictureCanvas oneHot;
    private final PictureCanvas vector;
    private final Label oneHotName = Parts.label("small");
    private final Label oneHotSize = Parts.label("tiny", "muted");
    private final Label vectorName = Parts.label("small");
    private final Label vectorSize = Parts.label("tiny", "muted");
    private final Label table = Parts.label("mono", "small");

    MemoryCard(DataViewModel model, Appearance appearance, TakePicture.Outside outside) {
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        getStyleClass().add("data-card");
        areas = canvas("areasPicture", this::areas);
        oneHot = canvas("oneHotPicture", this::oneHot);
        vector = canvas("vectorPicture", this::vector);
        VBox.setVgrow(areas, Priority.ALWAYS);
        Segments<Footprint.Element> elements = new Segments<>(model.elementProperty()::set);
        for (Footprint.Element element : Footprint.Element.values()) {
            elements.add(element, texts.get("view.data.element." + element.name()), "element-" + element.name());
        }
        elements.getStyleClass().addAll("small-segments", "mono-segments", "element-segments");
        elements.setMinWidth(USE_PREF_SIZE);
        model.elementProperty().subscribe(elements::show);
        HBox head = Parts.row("data-card-head", CardTitle.of(texts, "view.data.memory"), Parts.spring(), elements,
                new TakePicture("takeMemory", 0.8, this::taken, outside, texts));
        VBox codings = new VBox(Parts.row("coding-head", oneHotName, Parts.spring(), oneHotSize), oneHot,
                Parts.row("coding-head", vectorName, Parts.spring(), vectorSize), vector,
                Parts.row("coding-foot", Parts.label(texts.get("view.data.embeddingTable"), "muted", "tiny"), Parts.spring(),
                        table));
        codings.getStyleClass().add("codings");
        getChildren().addAll(head, areas, codings);
        Parts.follow(this::refresh, model.figuresProperty(), model.cutting().optionsProperty(), model.elementProperty(),
                model.wordProperty(), model.embedding().rowProperty(), model.embedding().widthProperty(),
                model.experiment().datasetProperty(), texts.languageProperty(), appearance.darkProperty(),
                appearance.scaleProperty());
        refresh();
    }

    /** What a canvas shows at this moment, or null. */
    private interface Shown {
        @Nullable Painting now();
    }

    private PictureCanvas canvas(String id, Shown shown) {
        PictureCanvas[] self = new PictureCanvas[1];
        PictureCanvas canvas = new PictureCanvas(surface -> {
            Painting picture = shown.now();
            if (picture != null) {
                picture.paint(surface, appearance.palette(), self[0].getWidth(), self[0].getHeight(), appearance.scale());
            }
        });
        self[0] = canvas;
        canvas.setId(id);
        canvas.getStyleClass().add(id);
        return canvas;
    }

    private AreasPicture areas() {
        Footprint all = model.footprint();
        Footprint.Element element = model.elementProperty().get();
        String shape = Numbers.grouped(all.examples()) + "×" + all.steps();
        AreasPicture.Amount large = new AreasPicture.Amount(texts.now("view.data.oneHot"), all.oneHot(element),
                Footprint.text(all.oneHot(element)), shape + "×" + Numbers.grouped(all.words()) + "×" + element.bytes() + " B");
        AreasPicture.Amount small = new AreasPicture.Amount(texts.now("view.data.tokenIds"), all.ids(),
                Footprint.text(all.ids()), shape + "×4 B");
        String spoken = texts.now("view.data.memorySpoken", large.text(), element.name().toLowerCase(Locale.ROOT), small.text());
        return new AreasPicture(texts.now("view.data.memory"), spoken, large, small);
    }

    /** All that the card shows. */
    private CodingsPicture taken() {
        List<CodingsPicture.Word> words = new ArrayList<>();
        OneHotPicture one = oneHot();
        VectorPicture row = vector();
        if (one != null) {
            words.add(new CodingsPicture.Word(oneHotName.getText(), oneHotSize.getText(), one));
        }
        if (row != null) {
            words.add(new CodingsPicture.Word(vectorName.getText(), vectorSize.getText(), row));
        }
        AreasPicture memory = areas();
        return new CodingsPicture(memory.name(), memory.description(), memory, words);
    }

    private @Nullable OneHotPicture oneHot() {
        int id = model.wordProperty().get();
        return id < 0 || id >= model.words() ? null
                : new OneHotPicture(word(), texts.now("view.data.oneHotSize", model.words()), model.words(), id);
    }

    private @Nullable VectorPicture vector() {
        EmbeddingViewModel.Row row = model.embedding().rowProperty().get();
        return row == null || row.id() != model.wordProperty().get() ? null
                : new VectorPicture(word(), numbers(row), row.numbers(), row.heat());
    }

    private static String numbers(EmbeddingViewModel.Row row) {
        return Arrays.stream(row.numbers()).mapToObj(n -> Numbers.fixed(n, 2)).collect(Collectors.joining(" "));
    }

    private String word() {
        CorpusFigures figures = model.figuresProperty().get();
        int id = model.wordProperty().get();
        return figures == null || id < 0 ? "" : figures.corpus().vocabulary().word(id);
    }

    private void refresh() {
        areas.setAccessibleText(areas().description());
        String word = word();
        boolean there = !word.isEmpty();
        int limit = model.words();
        boolean known = model.wordProperty().get() < limit;
        oneHotName.setText(there ? texts.now("view.data.wordOneHot", word) : texts.now("view.data.chooseWord"));
        oneHotSize.setText(there ? texts.now(known ? "view.data.oneHotSize" : "view.data.oneHotLost", limit) : "");
        EmbeddingViewModel.Row row = model.embedding().rowProperty().get();
        int width = model.embedding().width();
        vectorName.setText(there ? texts.now("view.data.wordEmbedded", word) : "");
        vectorSize.setText(!there ? "" : width < 0 ? texts.now("view.data.noEmbedding") : row == null ? ""
                : texts.now(row.epoch() > 0 ? "view.data.trainedNumbers" : "view.data.untrainedNumbers", width));
        vector.setVisible(width > 0);
        vector.setManaged(width > 0);
        vector.setAccessibleText(row == null ? "" : vectorName.getText() + ": " + numbers(row));
        oneHot.setAccessibleText(oneHotName.getText() + ", " + oneHotSize.getText());
        Footprint all = model.footprint();
        table.setText(width < 0 ? "–" : Numbers.grouped(all.words()) + " × " + width + " = " + Numbers.grouped(all.weights())
                + " → " + Footprint.text(all.table()));
        areas.repaint();
        oneHot.repaint();
        vector.repaint();
    }
}

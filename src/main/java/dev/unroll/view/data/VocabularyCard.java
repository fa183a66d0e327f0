package dev.unroll.view.data;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Vocabulary;
import dev.unroll.picture.data.CoveragePicture;
import dev.unroll.plot.Painting;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Bubble;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.corpus.CorpusFigures;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How much of the text the kept words cover, with their number as a handle; and the words themselves with their counts. */
final class VocabularyCard extends VBox {
    private static final int POINTS = 60;
    private final DataViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final PictureCanvas canvas;
    private final Draggable handle;
    private final Label note = Parts.label("subtle", "small");
    private final WordTable words;
    private @Nullable Bubble bubble;
    private @Nullable CorpusFigures plotted;
    private int[] numbers = new int[0];
    private double[] shares = new double[0];

    VocabularyCard(DataViewModel model, Appearance appearance, TakePicture.Outside outside) {
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        getStyleClass().add("data-card");
        canvas = new PictureCanvas(surface -> {
            CoveragePicture picture = picture();
            if (picture != null) {
                picture.paint(surface, appearance.palette(), width(), high(), appearance.scale());
            }
        });
        canvas.setId("coveragePicture");
        canvas.getStyleClass().addAll("curve-picture", "coverage-picture");
        handle = new Draggable(canvas, model::limited, this::drag, this::step, model.cutting()::commit, model.cutting()::cancel);
        words = new WordTable(model, appearance);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        Button open = new Button();
        open.textProperty().bind(texts.get("view.data.table"));
        open.setId("vocabularyTable");
        open.setGraphic(Parts.icon(Feather.LIST));
        open.getStyleClass().addAll("small-button", "data-small-button");
        open.setOnAction(event -> list(open));
        Parts.tip(open, texts.get("view.data.tableHelp"));
        HBox head = Parts.row("data-card-head", CardTitle.of(texts, "view.data.vocabulary"), Parts.spring(), open,
                new TakePicture("takeCoverage", 0.45, this::taken, outside, texts));
        note.setWrapText(true);
        getChildren().addAll(head, canvas, note);
        note.getStyleClass().add("data-note");
        Parts.follow(this::refresh, model.figuresProperty(), model.cutting().optionsProperty(), texts.languageProperty());
        Parts.follow(canvas::repaint, appearance.darkProperty(), appearance.scaleProperty());
        refresh();
    }

    private void list(Button button) {
        if (bubble != null && bubble.isShowing()) {
            bubble.hide();
            return;
        }
        words.show();
        bubble = new Bubble(words, PopOver.ArrowLocation.RIGHT_TOP, appearance);
        bubble.show(button);
        words.focusQuery();
    }

    private double width() {
        return canvas.getWidth();
    }

    private double high() {
        return canvas.getHeight();
    }

    private @Nullable Painting taken() {
        return picture();
    }

    private void plot(CorpusFigures figures) {
        if (figures == plotted) {
            return;
        }
        plotted = figures;
        int size = figures.corpus().vocabulary().size();
        int first = Math.clamp(size / 5, Vocabulary.INDEX_FROM + 2, 100);
        numbers = IntStream.rangeClosed(0, POINTS)
                .map(i -> (int) Math.round(first * Math.pow((double) size / first, (double) i / POINTS))).distinct().toArray();
        shares = IntStream.of(numbers).mapToDouble(figures.counts()::coverage).toArray();
    }

    private @Nullable CoveragePicture picture() {
        CorpusFigures figures = model.figuresProperty().get();
        if (figures == null) {
            return null;
        }
        plot(figures);
        boolean grabbed = handle.grabbed() || canvas.isFocused() && canvas.isFocusVisible();
        int limit = model.limit();
        return new CoveragePicture(texts.now("view.data.vocabulary"), spoken(figures), numbers, shares, limit,
                figures.counts().coverage(limit), model.limited(), grabbed, texts.language());
    }

    private void drag(double x) {
        CoveragePicture picture = picture();
        if (picture != null) {
            var frame = picture.frame(width(), high(), appearance.scale());
            double share = Math.clamp((x - frame.left()) / frame.width(), 0, 1);
            model.cutting().tryWords(share >= 1 ? DatasetOptions.ALL : DataBar.round(frame.xAxis().value(share)));
        }
    }

    private void step(int count) {
        int now = model.limit();
        int largest = plotted == null ? now : plotted.corpus().vocabulary().size();
        if (count == Integer.MAX_VALUE || count > 0 && now >= largest - 1) {
            model.cutting().tryWords(DatasetOptions.ALL);
        } else if (count == Integer.MIN_VALUE) {
            model.cutting().tryWords(numbers.length == 0 ? now : numbers[0]);
        } else {
            double factor = Math.pow(1.1, count);
            int next = DataBar.round(now * factor);
            model.cutting().tryWords(next == now ? now + Integer.signum(count) : next >= largest ? DatasetOptions.ALL : next);
        }
    }

    private String spoken(CorpusFigures figures) {
        double share = figures.counts().coverage(model.limit());
        return texts.now("view.data.coverageSpoken", model.limit(), LengthCard.percent(share), LengthCard.percent(1 - share));
    }

    private void refresh() {
        CorpusFigures figures = model.figuresProperty().get();
        canvas.repaint();
        if (figures == null) {
            note.setText("");
            return;
        }
        String spoken = spoken(figures);
        long rare = figures.counts().words() - figures.counts().covered(model.limit());
        String share = LengthCard.percent(1 - figures.counts().coverage(model.limit()));
        note.setText(model.limited() ? texts.now("view.data.oovShare", share, rare) : texts.now("view.data.wholeWhy"));
        canvas.setAccessibleText(spoken);
        canvas.notifyAccessibleAttributeChanged(javafx.scene.AccessibleAttribute.TEXT);
    }
}

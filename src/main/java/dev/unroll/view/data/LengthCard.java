package dev.unroll.view.data;

import dev.unroll.picture.data.LengthPicture;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Painting;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.corpus.CorpusFigures;
import dev.unroll.workspace.corpus.Lengths;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How long the training examples are, and the length to which they are cut, as a line to be dragged. */
final class LengthCard extends VBox {
    private static final int STRETCHES = 42;
    private static final int[] WIDTHS = {1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000};
    private final DataViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final PictureCanvas canvas;
    private final Draggable handle;
    private final Label count = Parts.label("subtle", "small");
    private final Label fitting = Parts.label("mono", "strong-number");
    private final Label kept = Parts.label("mono", "strong-number");
    private final Label longest = Parts.label("mono", "strong-number");

    LengthCard(DataViewModel model, Appearance appearance, TakePicture.Outside outside) {
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        getStyleClass().add("data-card");
        canvas = new PictureCanvas(surface -> {
            LengthPicture picture = picture();
            if (picture != null) {
                picture.paint(surface, appearance.palette(), width(), high(), appearance.scale());
            }
        });
        canvas.setId("lengthPicture");
        canvas.getStyleClass().addAll("curve-picture", "length-picture");
        handle = new Draggable(canvas, () -> model.figuresProperty().get() != null, this::drag, this::step,
                model.cutting()::commit, model.cutting()::cancel);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        HBox head = Parts.row("data-card-head", CardTitle.of(texts, "view.data.lengths"), Parts.spring(), count,
                new TakePicture("takeLengths", 0.45, this::taken, outside, texts));
        HBox stats = Parts.row("data-stats", stat(fitting, "view.data.fitting"), stat(kept, "view.data.kept"),
                stat(longest, "view.data.longest"));
        getChildren().addAll(head, canvas, stats);
        Parts.follow(this::refresh, model.figuresProperty(), model.cutting().optionsProperty(), texts.languageProperty());
        Parts.follow(canvas::repaint, appearance.darkProperty(), appearance.scaleProperty());
        refresh();
    }

    private HBox stat(Label number, String key) {
        HBox stat = Parts.row("data-stat", number, Parts.label(texts.get(key), "muted", "small"));
        number.setMinWidth(USE_PREF_SIZE);
        return stat;
    }

    private double width() {
        return canvas.getWidth();
    }

    private double high() {
        return canvas.getHeight();
    }

    private boolean grabbed() {
        return handle.grabbed() || canvas.isFocused() && canvas.isFocusVisible();
    }

    private @Nullable Painting taken() {
        return picture();
    }

    private @Nullable LengthPicture picture() {
        CorpusFigures figures = model.figuresProperty().get();
        if (figures == null) {
            return null;
        }
        Lengths lengths = figures.lengths();
        // A few very long examples would squeeze all others into a corner.
        int end = Math.max(lengths.quantile(0.985), Math.min(model.padding().length(), lengths.longest()));
        int wide = WIDTHS[WIDTHS.length - 1];
        for (int each : WIDTHS) {
            if (each * STRETCHES >= end) {
                wide = each;
                break;
            }
        }
        int stretches = Math.clamp((end + wide) / wide, 4, STRETCHES + 1);
        return new LengthPicture(texts.now("view.data.lengths"), spoken(lengths), lengths.histogram(wide, stretches), wide,
                lengths.longest(), lengths.mean(), lengths.median(), model.padding().length(), grabbed(), texts.language());
    }

    /** Timesteps that are not for the text itself: a translation's target stands beside it. */
    private int beside() {
        return model.cutting().now().maxLength() - model.padding().length();
    }

    private void drag(double x) {
        LengthPicture picture = picture();
        if (picture != null) {
            var frame = picture.frame(width(), high(), appearance.scale());
            double value = frame.xAxis().value(Math.clamp((x - frame.left()) / frame.width(), 0, 1));
            model.cutting().tryLength((int) Math.round(value) + beside());
        }
    }

    private void step(int count) {
        CorpusFigures figures = model.figuresProperty().get();
        int now = model.padding().length();
        int next = count == Integer.MIN_VALUE ? 1 : count == Integer.MAX_VALUE && figures != null ? figures.lengths().longest()
                : now + count;
        model.cutting().tryLength(next + beside());
    }

    private String spoken(Lengths lengths) {
        int length = model.padding().length();
        return texts.now("view.data.lengthSpoken", length, percent(lengths.fitting(length)), percent(lengths.kept(length)),
                Math.round(lengths.mean()), lengths.median());
    }

    static String percent(double share) {
        double percents = 100 * share;
        boolean near = share < 1 && percents > 99 || share > 0 && percents < 1;
        return Double.isNaN(share) ? "–" : Numbers.fixed(near ? Math.min(99.9, Math.max(0.1, percents)) : percents, near ? 1 : 0);
    }

    private void refresh() {
        CorpusFigures figures = model.figuresProperty().get();
        canvas.repaint();
        if (figures == null) {
            count.setText("");
            fitting.setText("–");
            kept.setText("–");
            longest.setText("–");
            return;
        }
        Lengths lengths = figures.lengths();
        int length = model.padding().length();
        count.setText(texts.now("view.data.trainingCount", lengths.count()));
        fitting.setText(percent(lengths.fitting(length)) + "%");
        kept.setText(percent(lengths.kept(length)) + "%");
        longest.setText(Numbers.grouped(lengths.longest()));
        canvas.setAccessibleText(spoken(lengths));
        canvas.notifyAccessibleAttributeChanged(javafx.scene.AccessibleAttribute.TEXT);
    }
}

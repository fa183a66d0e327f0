package dev.unroll.view.backward;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Surface;
import dev.unroll.view.backward.DecayViewModel.Shown;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Choice;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.study.gradient.CellKind;
import dev.unroll.workspace.study.gradient.Start;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The card of one kind of cell, with the choice of its recurrent start. */
final class StrandCard extends Pane {
    private static final double NOTE = 22;
    private final CellKind kind;
    private final BackwardViewModel model;
    private final Appearance appearance;
    private final PictureCanvas canvas = new PictureCanvas(this::paint);
    private final Choice<Start> start;
    private final Label note = Parts.label("small", "warning-text");

    StrandCard(CellKind kind, BackwardViewModel model, Appearance appearance) {
        this.kind = kind;
        this.model = model;
        this.appearance = appearance;
        Texts texts = appearance.texts();
        start = new Choice<>(each -> texts.now(getWidth() < 340 * appearance.scale()
                ? "view.backward.startShort." + each.name() : "view.backward.start." + each.name()));
        start.setId("start" + kind.type());
        start.getStyleClass().add("start-choice");
        start.onChosen(chosen -> model.decay().start(kind, chosen));
        start.accessibleTextProperty().bind(texts.get("view.backward.startOf", kind.type()));
        Parts.tip(start, texts.get("view.backward.startTip"));
        note.setMouseTransparent(true);
        widthProperty().subscribe(width -> refresh());
        getStyleClass().add("strand-card");
        getChildren().addAll(canvas, start, note);
    }

    void refresh() {
        Strand strand = strand();
        setVisible(strand != null);
        setManaged(strand != null);
        if (strand == null) {
            return;
        }
        start.show(List.of(Start.values()), strand.start());
        note.setVisible(!strand.fair());
        note.setText(strand.epoch() == 0 ? appearance.texts().now("view.backward.notTrained")
                : appearance.texts().now("view.backward.trainedLess", (int) strand.epoch()));
        int step = model.step();
        canvas.setAccessibleText(step < strand.main().steps() ? StrandPainter.spoken(strand, step, appearance.texts().language())
                : "");
        canvas.repaint();
        requestLayout();
    }

    private @Nullable Strand strand() {
        Shown shown = model.decay().shownProperty().get();
        return shown == null ? null : shown.of(kind);
    }

    private void paint(Surface surface) {
        Strand strand = strand();
        if (strand != null && model.step() < strand.main().steps()) {
            Brush brush = new Brush(surface, appearance.palette(), appearance.scale());
            new StrandPainter(brush, canvas.getWidth(), appearance.texts().language()).paint(strand, model.step());
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        Strand strand = strand();
        return snapSizeY((StrandPainter.HEIGHT + (strand == null || strand.fair() ? 0 : NOTE)) * appearance.scale());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double scale = appearance.scale();
        double picture = snapSizeY(StrandPainter.HEIGHT * scale);
        canvas.resizeRelocate(0, 0, getWidth(), picture);
        double wide = Math.min(start.prefWidth(-1), getWidth() * 0.42);
        double high = start.prefHeight(-1);
        start.resizeRelocate(snapPositionX(getWidth() - 12 * scale - wide),
                snapPositionY(StrandPainter.START_ROW * scale - high / 2), wide, high);
        note.resizeRelocate(12 * scale, picture - 5 * scale, getWidth() - 24 * scale, NOTE * scale);
    }
}

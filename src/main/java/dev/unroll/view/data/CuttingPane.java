package dev.unroll.view.data;

import dev.unroll.data.Padding;
import dev.unroll.data.Side;
import dev.unroll.picture.data.CutRow;
import dev.unroll.picture.data.CuttingPicture;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Pulse;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.corpus.Cut;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** How the chosen example and its neighbours in the list become equally long; moves from one cutting to the next. */
final class CuttingPane extends Pane {
    private static final double SECONDS = 0.24;
    private static final int LOST_WORDS = 40;
    private static final int MOST_ROWS = 24;
    private final DataViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final PictureCanvas canvas;
    private final Pulse pulse = new Pulse(this::advance);
    private List<CutRow> rows = List.of();
    private int[] places = new int[0];
    private double done = 1;
    private double[] from;
    private double[] now;
    private double[] to;

    CuttingPane(DataViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        to = state(model.padding());
        from = to;
        now = to;
        canvas = new PictureCanvas(surface -> picture().paint(surface, appearance.palette(), getWidth(), getHeight(),
                appearance.scale()));
        canvas.setId("cuttingPicture");
        canvas.setOnMouseMoved(event -> canvas.setCursor(at(event.getY()) < 0 ? Cursor.DEFAULT : Cursor.HAND));
        canvas.setOnMouseClicked(event -> {
            int row = at(event.getY());
            if (row >= 0) {
                model.browse().choose(places[row]);
            }
        });
        getChildren().add(canvas);
        Parts.follow(this::move, model.cutting().optionsProperty(), model.figuresProperty());
        Parts.follow(this::load, model.browse().placeProperty(), model.browse().foundProperty(), texts.languageProperty(),
                heightProperty());
        Parts.follow(canvas::repaint, appearance.darkProperty(), appearance.scaleProperty());
    }

    private int at(double y) {
        return picture().rowAt(y, getWidth(), getHeight(), appearance.scale());
    }

    /** The picture as it will stand when it has come to rest. */
    @Nullable CuttingPicture taken() {
        return rows.isEmpty() ? null : new CuttingPicture(texts.now("view.data.cuttingName", Math.round(to[0])), spoken(), rows,
                to[0], to[1], to[2], texts.language());
    }

    private CuttingPicture picture() {
        return new CuttingPicture("", "", rows, now[0], now[1], now[2], texts.language());
    }

    private static double[] state(Padding padding) {
        return new double[] {padding.length(), padding.padding() == Side.PRE ? 1 : 0, padding.truncating() == Side.PRE ? 1 : 0};
    }

    private void move() {
        double[] next = state(model.padding());
        boolean onlyLength = next[1] == to[1] && next[2] == to[2];
        to = next;
        // Under a hand that drags, the picture follows at once.
        boolean jump = !appearance.motionProperty().get() || model.cutting().previewing() && onlyLength || getScene() == null;
        from = now.clone();
        done = jump ? 1 : 0;
        if (jump) {
            now = to;
        }
        pulse.want(!jump);
        load();
    }

    private void advance(double seconds) {
        done = Math.min(1, done + seconds / SECONDS);
        double eased = 1 - Math.pow(1 - done, 3);
        double[] between = new double[to.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = from[i] + (to[i] - from[i]) * eased;
        }
        now = done >= 1 ? to : between;
        pulse.want(done < 1);
        canvas.repaint();
    }

    private void load() {
        int count = Math.min(MOST_ROWS, CuttingPicture.capacity(getHeight(), appearance.scale()));
        places = model.browse().around(count);
        List<CutRow> next = new ArrayList<>();
        for (int place : places) {
            Cut cut = model.cut(place);
            int length = model.browse().length(place);
            next.add(new CutRow("#" + (place + 1), texts.now("view.examples.length", length), length,
                    words(place, 0, cut.lost()), words(place, length - cut.lost(), cut.lost()),
                    place == model.browse().placeProperty().get()));
        }
        rows = List.copyOf(next);
        canvas.setAccessibleText(spoken());
        canvas.repaint();
    }

    private String words(int place, int first, int count) {
        return count <= 0 ? "" : model.browse().words(place, first, Math.min(LOST_WORDS, count)) + (count > LOST_WORDS ? " …" : "");
    }

    private String spoken() {
        int place = model.browse().placeProperty().get();
        if (place < 0) {
            return texts.now("view.data.cuttingName", Math.round(to[0]));
        }
        Cut cut = model.cut(place);
        String lost = words(place, cut.from() > 0 ? 0 : cut.kept(), cut.lost());
        return texts.now("view.data.cuttingSpoken", place + 1, cut.length(), cut.lost(), lost, cut.padding());
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computeMaxHeight(double width) {
        return 620 * appearance.scale();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 262 * appearance.scale();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 132 * appearance.scale();
    }
}

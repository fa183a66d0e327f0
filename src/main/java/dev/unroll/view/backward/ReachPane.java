package dev.unroll.view.backward;

import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Recurrent;
import dev.unroll.picture.Brush;
import dev.unroll.picture.backward.Formula;
import dev.unroll.picture.backward.ReadingOrder;
import dev.unroll.plot.Align;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Surface;
import dev.unroll.trace.LayerTrace;
import dev.unroll.view.backward.DecayViewModel.Shown;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.study.gradient.CellKind;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How far the gradient reaches: the chain of steps in a formula, a card for each kind of cell, and a sentence. */
final class ReachPane extends VBox {
    private static final double FORMULA = 62;
    private final BackwardViewModel model;
    private final Appearance appearance;
    private final PictureCanvas formula = new PictureCanvas(this::paint);
    private final Label sequences = Parts.label("small", "muted");
    private final Label sentence = Parts.label("gradient-sentence");
    private final List<StrandCard> cards;

    ReachPane(BackwardViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        Texts texts = appearance.texts();
        getStyleClass().add("gradient-pane");
        cards = Stream.of(CellKind.values()).map(kind -> new StrandCard(kind, model, appearance)).toList();
        sequences.textProperty().bind(texts.get("view.backward.everyStep"));
        sequences.setWrapText(true);
        formula.accessibleTextProperty().bind(texts.get("glossary.bptt.text"));
        sentence.setWrapText(true);
        sentence.setId("gradientSentence");
        sentence.setMinHeight(USE_PREF_SIZE);
        Label up = Parts.label(texts.get("view.backward.grows"), "small", "grows");
        Label down = Parts.label(texts.get("view.backward.shrinks"), "small", "shrinks");
        Label bar = Parts.label(texts.get("view.backward.oneBar"), "small", "muted");
        getChildren().addAll(formula, sequences, Parts.row("bars-caption", bar, Parts.spring(), up, down));
        getChildren().addAll(cards);
        getChildren().add(sentence);
        appearance.scaleProperty().subscribe(scale -> {
            formula.setMinHeight(FORMULA * scale.doubleValue());
            formula.setMaxHeight(FORMULA * scale.doubleValue());
        });
    }

    void refresh() {
        cards.forEach(StrandCard::refresh);
        formula.repaint();
        boolean everyStep = everyStep();
        sequences.setVisible(everyStep);
        sequences.setManaged(everyStep);
        Shown shown = model.decay().shownProperty().get();
        Way way = model.way();
        sentence.setText(shown == null || way == null || model.step() >= shown.way().trace().tokens().size() ? ""
                : ReachWords.of(shown, model.step(), shown.way().trace().tokens().get(model.step()),
                        appearance.texts().language()));
    }

    /** Whether gradient arrives at every timestep, not only at the last one that the layer reads. */
    private boolean everyStep() {
        LayerTrace layer = model.layerTrace();
        Way way = model.way();
        if (layer == null || way == null || layer.layer() >= way.model().architecture().layers().size()) {
            return false;
        }
        Layer of = way.model().architecture().layers().get(layer.layer());
        return of instanceof Recurrent recurrent && recurrent.returnSequences()
                || of instanceof Bidirectional both && both.layer().returnSequences();
    }

    private void paint(Surface surface) {
        LayerTrace layer = model.layerTrace();
        if (layer != null) {
            Brush brush = new Brush(surface, appearance.palette(), appearance.scale());
            Formula.of(text(model.order(), model.step())).paint(brush, 2 * brush.scale, 34 * brush.scale, 20,
                    brush.colour(Role.TEXT), Align.START);
        }
    }

    /** The chain from the timestep to the one at which the way back begins. */
    static String text(ReadingOrder order, int step) {
        int place = order.place(step);
        int distance = order.steps() - place;
        String left = "[∂L|∂h_{" + (step + 1) + "}]";
        if (distance == 0) {
            return left;
        }
        StringBuilder text = new StringBuilder(left).append(" = [∂L|∂h_{").append(t(order, order.steps())).append("}]");
        text.append(factor(order, order.steps()));
        if (distance > 2) {
            text.append(" · ⋯ ");
        }
        if (distance > 1) {
            text.append(factor(order, place + 1));
        }
        return text.toString();
    }

    private static String factor(ReadingOrder order, int place) {
        return " · [∂h_{" + t(order, place) + "}|∂h_{" + t(order, place - 1) + "}]";
    }

    private static int t(ReadingOrder order, int place) {
        return order.step(place) + 1;
    }
}

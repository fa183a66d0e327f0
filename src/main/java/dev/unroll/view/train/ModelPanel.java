package dev.unroll.view.train;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Surface;
import dev.unroll.text.Language;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.network.NetworkViewModel.Seen;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.stack.StackCheck;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The model as a stack of cards, with what flows between them and, below, how many parameters there are in all. */
public final class ModelPanel extends BorderPane {
    private final Appearance appearance;
    private final Texts texts;
    private final ObservableValue<@Nullable Seen> seen;
    private final VBox stack = new VBox();
    private final List<LayerCard> cards = new ArrayList<>();
    private final Label total = Parts.label("mono", "key-figure");
    private final PictureCanvas shares = new PictureCanvas(this::paintShares);
    private Architecture architecture;
    private int selected;

    /** Shows the open model with the weights last {@code seen}. */
    public ModelPanel(TrainViewModel model, ObservableValue<@Nullable Seen> seen, Appearance appearance) {
        this.appearance = appearance;
        this.seen = seen;
        texts = appearance.texts();
        architecture = model.experiment().experimentProperty().get().architecture();
        getStyleClass().addAll("panel", "model-panel");
        setMinSize(0, 0);
        setTop(Parts.row("panel-head", Parts.label(texts.get("view.model.title"), "heading")));
        stack.getStyleClass().add("stack");
        ScrollPane scroll = new ScrollPane(stack);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        VBox foot = new VBox(Parts.row("total-row", Parts.label(texts.get("view.model.total"), "muted"), Parts.spring(), total,
                Parts.label(texts.get("view.layer.params"), "subtle", "tiny")), shares);
        foot.getStyleClass().add("model-foot");
        setBottom(foot);
        appearance.darkProperty().subscribe(dark -> shares.repaint());
        appearance.scaleProperty().subscribe(scale -> shares.setMinHeight(8 * scale.doubleValue()));
        model.experiment().experimentProperty().subscribe(this::rebuild);
        seen.subscribe(this::weightsChanged);
    }

    private void rebuild(Experiment experiment) {
        if (!StackCheck.of(experiment.architecture()).ok()) {
            return;
        }
        architecture = experiment.architecture();
        cards.clear();
        stack.getChildren().setAll(inputCard());
        List<Shape> shapes = architecture.shapes();
        selected = -1;
        for (int i = 0; i < shapes.size(); i++) {
            int index = i;
            stack.getChildren().add(wire(architecture.inputOf(i)));
            LayerCard card = new LayerCard(architecture, i, appearance, () -> select(index));
            cards.add(card);
            stack.getChildren().add(card);
            if (architecture.layers().get(i) instanceof Recurrent) {
                selected = i;
            }
        }
        stack.getChildren().add(wire(architecture.output()));
        total.setText(Numbers.grouped(architecture.parameterCount()));
        select(selected);
        shares.repaint();
        weightsChanged(seen.getValue());
    }

    private VBox inputCard() {
        int steps = architecture.input().steps();
        boolean tokens = architecture.input().kind() == Shape.Kind.TOKENS;
        var detail = texts.languageProperty().map((Language l) -> texts.now(
                tokens ? "view.layer.inputTokens" : "view.layer.inputNumbers", steps, architecture.input().width()));
        VBox left = new VBox(Parts.label(texts.get("view.layer.input"), "layer-name"), Parts.label(detail, "muted", "small"));
        VBox card = new VBox(Parts.row("layer-head", left));
        card.getStyleClass().addAll("layer-card", "fixed");
        return card;
    }

    private static StackPane wire(Shape shape) {
        Label label = Parts.label("mono", "wire-shape");
        label.setText(shape.toString());
        StackPane wire = new StackPane(new javafx.scene.layout.Region(), label);
        wire.getChildren().getFirst().getStyleClass().add("wire-line");
        wire.getStyleClass().add("wire");
        return wire;
    }

    private void select(int index) {
        selected = index;
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).show(i == index);
        }
        weightsChanged(seen.getValue());
        shares.repaint();
    }

    private void weightsChanged(@Nullable Seen now) {
        Weights weights = now == null || !now.architecture().equals(architecture) ? null : now.weights();
        if (selected >= 0 && selected < cards.size()) {
            cards.get(selected).show(weights);
            cards.get(selected).requestLayout();
        }
    }

    private void paintShares(Surface surface) {
        double all = Math.max(1, architecture.parameterCount());
        double x = 0;
        double gap = 1.5;
        for (int i = 0; i < architecture.layers().size(); i++) {
            double share = architecture.layers().get(i).parameterCount(architecture.inputOf(i)) / all;
            if (share == 0) {
                continue;
            }
            double width = Math.max(gap + 1.5, share * shares.getWidth());
            double end = Math.min(x + width, shares.getWidth());
            surface.fillRound(x, 0, Math.max(1.5, end - x - gap), shares.getHeight(), 2,
                    appearance.palette().of(i == selected ? Role.ACCENT : Role.TEXT_SUBTLE));
            x = end;
        }
    }
}

package dev.unroll.view.model;

import dev.unroll.nn.Weights;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Surface;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.PlainScroll;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.network.NetworkViewModel.Seen;
import dev.unroll.workspace.stack.StackCheck;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The model as a stack of cards, with what flows between them and, below, how many parameters there are in all. */
public final class ModelPanel extends BorderPane {
    private static final double KILO = 1000;
    /** From so many bytes on, what training needs is shown, and not only told to who asks. */
    private static final double MUCH = 100e6;
    private final ModelViewModel model;
    private final Appearance appearance;
    private final ObservableValue<@Nullable Seen> seen;
    private final PlainScroll scroll = new PlainScroll();
    private final CardStack stack;
    private final Label total = Parts.label("mono", "key-figure");
    private final StringProperty memory = new SimpleStringProperty("");
    private final Label training = Parts.label("mono", "small");
    private final HBox trainingRow;
    private final PictureCanvas shares = new PictureCanvas(this::paintShares);

    /** Shows the open model with the weights last {@code seen}. */
    public ModelPanel(TrainViewModel train, ObservableValue<@Nullable Seen> seen, Appearance appearance) {
        this(new ModelViewModel(train.experiment()), train, seen, appearance);
    }

    /** Another panel on the same {@code model}, for another screen. */
    public ModelPanel(ModelViewModel model, TrainViewModel train, ObservableValue<@Nullable Seen> seen,
            Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        this.seen = seen;
        Texts texts = appearance.texts();
        stack = new CardStack(model, appearance, scroll);
        getStyleClass().addAll("panel", "model-panel");
        setMinSize(0, 0);
        setTop(Parts.row("panel-head", Parts.label(texts.get("view.model.title"), "heading"), Parts.spring(),
                new ModelMenu(model, texts).button()));
        scroll.setContent(stack);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        Label name = Parts.label(texts.get("view.model.total"), "muted");
        Parts.tip(name, memory);
        Parts.tip(total, memory);
        trainingRow = Parts.row("total-row", Parts.label(texts.get("view.model.training"), "muted", "small"), Parts.spring(),
                training);
        training.setId("trainingMemory");
        trainingRow.managedProperty().bind(trainingRow.visibleProperty());
        VBox foot = new VBox(Parts.row("total-row", name, Parts.spring(), total,
                Parts.label(texts.get("view.layer.params"), "subtle", "tiny")), trainingRow, shares);
        foot.getStyleClass().add("model-foot");
        setBottom(foot);
        appearance.darkProperty().subscribe(dark -> shares.repaint());
        appearance.scaleProperty().subscribe(scale -> shares.setMinHeight(8 * scale.doubleValue()));
        texts.languageProperty().subscribe(language -> remember());
        model.stackProperty().subscribe(this::show);
        train.experiment().experimentProperty().subscribe(stack::show);
        // What the stack is checked for comes before the experiment that holds it.
        train.experiment().experimentProperty().subscribe(now -> remember());
        train.experiment().settingsProperty().subscribe(settings -> remember());
        train.experiment().datasetProperty().subscribe(data -> remember());
        model.chosenProperty().subscribe(chosen -> marked());
        model.foldingProperty().subscribe(folding -> marked());
        train.experiment().questionProperty().subscribe(question -> {
            if (question == null) {
                show(model.stackProperty().get());
            }
        });
        seen.subscribe(this::weightsChanged);
    }

    /** What the panel shows and edits. */
    public ModelViewModel model() {
        return model;
    }

    private void show(StackCheck check) {
        stack.show(check);
        total.setText(check.connected() || check.layers().isEmpty() ? Numbers.grouped(check.parameters()) : "?");
        remember();
        marked();
    }

    private void remember() {
        long parameters = model.stackProperty().get().parameters();
        double needed = model.trainingBytes();
        String asked = bytes((long) needed);
        training.setText("≈ " + asked);
        trainingRow.setVisible(needed >= MUCH);
        String weights = appearance.texts().now("view.model.memory", Numbers.grouped(parameters), bytes(4 * parameters));
        memory.set(Double.isNaN(needed) ? weights : weights + "\n" + appearance.texts().now("view.model.trains", asked));
    }

    /** Decimal units, as in the course's figures. */
    static String bytes(long bytes) {
        String[] units = {"B", "kB", "MB", "GB"};
        double size = bytes;
        int unit = 0;
        while (size >= KILO && unit < units.length - 1) {
            size /= KILO;
            unit++;
        }
        return Numbers.fixed(size, unit == 0 ? 0 : 1) + " " + units[unit];
    }

    private void marked() {
        stack.mark();
        weightsChanged(seen.getValue());
        shares.repaint();
        Platform.runLater(this::reveal);
    }

    /** Scrolls so that the chosen card is seen; of one that is higher than the panel, its head. */
    private void reveal() {
        layout();
        Card card = stack.card(model.chosenProperty().get());
        double view = scroll.getViewportBounds().getHeight();
        double hidden = stack.getHeight() - view;
        if (hidden <= 0 || view <= 0) {
            return;
        }
        double margin = 12 * appearance.scale();
        double top = card.getBoundsInParent().getMinY() - margin;
        double bottom = stack.bottomOf(card) + margin;
        if (bottom - top > view) {
            bottom = card.getBoundsInParent().getMaxY() + margin;
        }
        double at = scroll.getVvalue() * hidden;
        if (top < at || bottom - top > view) {
            at = top;
        } else if (bottom > at + view) {
            at = bottom - view;
        }
        scroll.setVvalue(Math.clamp(at / hidden, 0, 1));
    }

    private void weightsChanged(@Nullable Seen now) {
        boolean same = now != null && now.architecture().equals(model.architecture());
        Weights weights = now == null || !same ? null : now.weights();
        stack.show(weights);
    }

    private void paintShares(Surface surface) {
        StackCheck check = model.stackProperty().get();
        double all = Math.max(1, check.parameters());
        double gap = 1.5;
        double x = 0;
        for (int i = 0; i < check.layers().size(); i++) {
            double share = check.layers().get(i).parameters() / all;
            if (share == 0) {
                continue;
            }
            double width = Math.max(gap + 1.5, share * shares.getWidth());
            double end = Math.min(x + width, shares.getWidth());
            surface.fillRound(x, 0, Math.max(1.5, end - x - gap), shares.getHeight(), 2,
                    appearance.palette().of(i == model.chosenProperty().get() ? Role.ACCENT : Role.TEXT_SUBTLE));
            x = end;
        }
    }
}

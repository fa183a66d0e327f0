package dev.unroll.view.model;

import dev.unroll.nn.Embedding;
import dev.unroll.nn.Layer;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import dev.unroll.text.Language;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.stack.Cells;
import dev.unroll.workspace.stack.LayerFit;
import dev.unroll.workspace.stack.StackCheck;
import dev.unroll.workspace.stack.StackProblem;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One layer of the model. Open, it shows its options, and its weights, a square for each number. */
final class LayerCard extends Card {
    private static final List<String> CELLS = List.of("SimpleRNN", "LSTM", "GRU");
    private static final List<String> FIRSTS = List.of("Embedding", "OneHot");
    private final ModelViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final LayerMenu menu;
    private final CardHead head;
    private final ProblemBox problems;
    private final VBox inside = new VBox();
    private final VBox fieldsPlace = new VBox();
    private final SquaresPane squares;
    private @Nullable CellChoice choice;
    private @Nullable LayerFields fields;
    private StackCheck check;
    private int index;

    LayerCard(ModelViewModel model, StackCheck check, int index, Appearance appearance, LayerMenu menu) {
        this.model = model;
        this.check = check;
        this.index = index;
        this.appearance = appearance;
        this.menu = menu;
        texts = appearance.texts();
        head = new CardHead(texts, true, this::derive);
        problems = new ProblemBox(texts, fix -> {
            requestFocus();
            model.fix(fix);
        });
        squares = new SquaresPane(appearance);
        inside.getStyleClass().add("layer-inside");
        fieldsPlace.getStyleClass().add("layer-fields-place");
        inside.getChildren().addAll(fieldsPlace, squares);
        inside.setVisible(false);
        inside.setManaged(false);
        getChildren().addAll(head, problems);
        Parts.late(this, inside);
        texts.languageProperty().subscribe(this::speak);
        show(check, index);
    }

    /** The layer as it was shown last. */
    Layer layer() {
        return check.architecture().layers().get(index);
    }

    /** The part by which the card is taken and dragged. */
    Node handle() {
        return head;
    }

    /** Shows the layer at a place of the stack. */
    void show(StackCheck of, int place) {
        check = of;
        index = place;
        List<StackProblem> found = of.at(place);
        problems.show(found);
        wrong(found.stream().anyMatch(StackProblem::blocking));
        speak(texts.language());
        if (opened()) {
            refresh();
        }
    }

    private void speak(Language language) {
        LayerFit fit = check.layers().get(index);
        head.show(LayerCards.name(layer(), language), LayerCards.detail(layer(), fit.in(), language),
                fit.out() == null ? -1 : fit.parameters());
        setAccessibleText(LayerCards.speech(check, index, language));
    }

    @Override
    void unfold(boolean open) {
        inside.setVisible(open);
        inside.setManaged(open);
        if (open) {
            refresh();
        }
    }

    /** Brings what an open card holds up to date, in place: what a person is typing into stays. */
    private void refresh() {
        Layer layer = layer();
        LayerFields now = fields;
        if (now == null || !now.fits(layer)) {
            now = new LayerFields(layer, texts, this::change);
            fields = now;
            choice = choice(layer);
            fieldsPlace.getChildren().clear();
            if (choice != null) {
                fieldsPlace.getChildren().add(choice);
            }
            fieldsPlace.getChildren().add(now.none() ? nothing(layer) : now);
        }
        now.show(layer);
        if (choice != null) {
            Recurrent recurrent = Cells.inside(layer);
            choice.show(recurrent == null ? layer.type() : recurrent.type(), this::countWith);
        }
        squares.show(check, index);
    }

    private long countWith(String type) {
        if (Cells.inside(layer()) != null) {
            return model.countWith(index, type);
        }
        return type.equals("OneHot") ? 0 : check.layers().get(index).parameters();
    }

    private @Nullable CellChoice choice(Layer layer) {
        if (Cells.inside(layer) != null) {
            return new CellChoice(CELLS, texts, type -> model.useCell(index, type));
        }
        return layer instanceof Embedding || layer instanceof OneHot
                ? new CellChoice(FIRSTS, texts, type -> model.changeOnce(index, l -> first(l, type))) : null;
    }

    /** An Embedding in the place of a one-hot layer, or the other way round. */
    private Layer first(Layer layer, String type) {
        return switch (layer) {
            case Embedding e when type.equals("OneHot") -> new OneHot(e.inputDim());
            case OneHot o when type.equals("Embedding") -> new Embedding(o.width(), 16, false);
            default -> layer;
        };
    }

    private Label nothing(Layer layer) {
        Label label = Parts.label(texts.get("view.layer.kind." + layer.type()), "muted", "small");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void change(String option, UnaryOperator<Layer> change) {
        model.change(index, option, change);
    }

    private void derive(Node anchor) {
        LayerFit fit = check.layers().get(index);
        Shape in = fit.in();
        if (in != null && fit.out() != null) {
            DerivationView.open(anchor, Derivation.of(layer(), in), fit.parameters(), appearance, squares::highlight);
        }
    }

    /** Takes over newer weights of the model that is shown, or null. */
    void show(@Nullable Weights weights) {
        if (opened()) {
            squares.show(weights != null && !weights.slices(index).isEmpty() ? weights : null);
        }
    }

    @Override
    void enter() {
        LayerFields now = fields;
        Node first = now == null ? null : now.lookup(".live-field");
        if (first != null) {
            first.requestFocus();
            if (first instanceof LiveField field) {
                field.selectAll();
            }
        }
    }

    @Override
    ContextMenu menu() {
        return menu.of(index);
    }
}

package dev.unroll.view.model;

import dev.unroll.nn.Layer;
import dev.unroll.nn.Weights;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Icon;
import dev.unroll.view.control.OwnKeys;
import dev.unroll.view.control.Parts;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.stack.StackCheck;
import dev.unroll.workspace.stack.StackProblem;
import dev.unroll.workspace.stack.StackProblem.Mismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The input, the layers, what flows between them, and the button that adds one. Edits change the cards in place. */
final class CardStack extends VBox {
    private final ModelViewModel model;
    private final Appearance appearance;
    private final AddMenu adding;
    private final LayerMenu menu;
    private final Reorder reorder;
    private final InputCard input;
    private final ProblemBox empty;
    private final Button add = new Button();
    private final List<LayerCard> cards = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();

    CardStack(ModelViewModel model, Appearance appearance, ScrollPane scroll) {
        this.model = model;
        this.appearance = appearance;
        getStyleClass().add("stack");
        adding = new AddMenu(model, appearance.texts(), place -> card(place).requestFocus());
        menu = new LayerMenu(model, appearance.texts(), adding, this::edit, this::addAfter);
        reorder = new Reorder(this, scroll);
        input = new InputCard(model, appearance.texts(), menu);
        empty = new ProblemBox(appearance.texts(), model::fix);
        live(input);
        Icon plus = Parts.icon(Feather.PLUS);
        add.setGraphic(plus);
        add.textProperty().bind(appearance.texts().get("view.layer.add"));
        add.getStyleClass().add("add-layer");
        add.setId("addLayer");
        add.setMaxWidth(Double.MAX_VALUE);
        add.setOnAction(event -> adding.show(add, cards.size()));
        add.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.UP) {
                go(cards.size() - 1);
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.INSERT) {
                add.fire();
                event.consume();
            }
        });
        show(model.stackProperty().get());
    }

    // ---- keeping cards and layers together ----

    /** Shows a stack: cards of layers that stay, stay. */
    void show(StackCheck check) {
        List<Layer> layers = check.architecture().layers();
        List<LayerCard> next = Matching.of(cards.stream().map(LayerCard::layer).toList(), layers).stream()
                .map(old -> old < 0 ? null : cards.get(old)).toList();
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        List<LayerCard> now = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            LayerCard kept = next.get(i);
            if (kept == null) {
                kept = new LayerCard(model, check, i, appearance, menu);
                live(kept);
                reorder.allow(kept);
            } else {
                kept.show(check, i);
            }
            kept.setId("layer-" + i);
            now.add(kept);
        }
        boolean same = now.equals(cards) && !getChildren().isEmpty();
        cards.clear();
        cards.addAll(now);
        if (!same) {
            arrange();
            if (focused != null && focused.getScene() != null && focused != focused.getScene().getFocusOwner()) {
                focused.requestFocus();
            }
        }
        input.show(check);
        empty.show(layers.isEmpty() ? check.at(0) : List.of());
        for (int i = 0; i < wires.size(); i++) {
            wires.get(i).show(check.before(i), mismatch(check, i));
        }
        mark();
    }

    private void arrange() {
        while (wires.size() <= cards.size()) {
            int place = wires.size();
            wires.add(new Wire(appearance.texts(), anchor -> adding.show(anchor, place)));
        }
        while (wires.size() > cards.size() + 1) {
            wires.removeLast();
        }
        List<Node> all = new ArrayList<>();
        all.add(input);
        for (int i = 0; i < cards.size(); i++) {
            all.add(wires.get(i));
            all.add(cards.get(i));
        }
        all.add(wires.getLast());
        all.addAll(List.of(empty, add, reorder.mark()));
        getChildren().setAll(all);
    }

    private static @Nullable Mismatch mismatch(StackCheck check, int wire) {
        return check.problems().stream().filter(StackProblem::blocking).map(StackProblem::mismatch).filter(Objects::nonNull)
                .filter(each -> each.wire() == wire).findFirst().orElse(null);
    }

    /** Marks the chosen card, and opens what is to be open. */
    void mark() {
        int chosen = model.chosenProperty().get();
        input.mark(chosen == ModelViewModel.INPUT, model.open(ModelViewModel.INPUT));
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).mark(chosen == i, model.open(i));
        }
        for (int i = 0; i < wires.size(); i++) {
            wires.get(i).mark(i == chosen);
        }
    }

    /** Shows how the experiment cuts its data. */
    void show(Experiment experiment) {
        input.show(experiment.data().maxLength());
    }

    /** Takes over newer weights, or null where those of this very model are not known. */
    void show(@Nullable Weights weights) {
        cards.forEach(card -> card.show(weights));
    }

    /** The card at a place. */
    Card card(int place) {
        return place < 0 || cards.isEmpty() ? input : cards.get(Math.min(place, cards.size() - 1));
    }

    /** The height at which a card ends; with the last one goes the button that adds another. */
    double bottomOf(Card card) {
        Node end = cards.isEmpty() || card == cards.getLast() ? add : card;
        return end.getBoundsInParent().getMaxY();
    }

    int indexOf(Card card) {
        return card == input ? ModelViewModel.INPUT : cards.indexOf(card);
    }

    // ---- mouse and keyboard ----

    private void live(Card card) {
        card.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                boolean head = event.getTarget() == card || within(event.getTarget(), card.getChildren().getFirst());
                if (head) {
                    model.openOrClose(indexOf(card));
                } else {
                    model.choose(indexOf(card));
                }
                Node focused = card.getScene().getFocusOwner();
                if (head || focused == null || !within(focused, card)) {
                    card.requestFocus();
                }
            }
        });
        card.focusedProperty().subscribe(focused -> {
            if (focused) {
                model.choose(indexOf(card));
            }
        });
        card.setOnContextMenuRequested(event -> {
            model.choose(indexOf(card));
            card.menu().show(card, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        OwnKeys.keep(card, event -> event.getTarget() != card && event.getCode() != KeyCode.ESCAPE);
        card.setOnKeyPressed(event -> {
            if (event.getTarget() == card && key(event, indexOf(card))) {
                event.consume();
            }
        });
    }

    private static boolean within(Object target, Node parent) {
        Node node = target instanceof Node each ? each : null;
        while (node != null && node != parent) {
            node = node.getParent();
        }
        return node != null;
    }

    private boolean key(KeyEvent event, int place) {
        boolean plain = !event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown();
        if (plain && event.getCode() == KeyCode.UP) {
            go(place - 1);
        } else if (plain && event.getCode() == KeyCode.DOWN) {
            if (place == cards.size() - 1) {
                add.requestFocus();
            } else {
                go(place + 1);
            }
        } else if (event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown()) {
            AddMenu.show(card(place).menu(), card(place));
        } else {
            boolean done = menu.key(event, place);
            if (done && getScene() != null && !(getScene().getFocusOwner() instanceof LiveField)) {
                card(model.chosenProperty().get()).requestFocus();
            }
            return done;
        }
        return true;
    }

    private void go(int place) {
        model.choose(place);
        card(model.chosenProperty().get()).requestFocus();
    }

    private void edit(int place) {
        model.open(place, false);
        card(place).enter();
    }

    private void addAfter(int place) {
        adding.show(card(place), place + 1);
    }

    // ---- dragging ----

    /** Where a card dragged to a height would stand, or −1 where it would not move. */
    int placeAt(double y, int from) {
        int place = 0;
        for (LayerCard card : cards) {
            if (indexOf(card) != from && card.getLayoutY() + card.getHeight() / 2 < y) {
                place++;
            }
        }
        return place == from ? -1 : place;
    }

    /** The height at which a card that comes from {@code from} would be put in at {@code place}. */
    double gapOf(int place, int from) {
        Wire wire = wires.get(place > from ? place + 1 : place);
        return wire.getLayoutY() + wire.getHeight() / 2;
    }

    void drop(int from, int to) {
        if (to >= 0) {
            model.move(from, to);
            card(to).requestFocus();
        }
    }
}

package dev.unroll.view.network;

import dev.unroll.picture.State;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Legend;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Above the picture: which sequence is shown, a box to type one's own, the scale of colours, and which state is seen. */
final class SubjectBar extends HBox {
    private static final double WEIGHTS_FROM = 820;
    private static final double LEGEND_FROM = 660;
    private final NetworkViewModel model;
    private final Texts texts;
    private final TextField sentence = new TextField();
    private final Label origin = Parts.label("subject-origin");
    private final Label weights = Parts.label("subtle", "small");
    private final Legend legend;
    private final Segments<State> states;
    private boolean following;

    SubjectBar(NetworkViewModel model, Appearance appearance) {
        this.model = model;
        texts = appearance.texts();
        legend = new Legend(appearance, 64);
        states = new Segments<State>(model.stateProperty()::set)
                .add(State.HIDDEN, texts.get("view.state.hidden"), "stateHidden")
                .add(State.CELL, texts.get("view.state.cell"), "stateCell");
        getStyleClass().addAll("row", "stage-bar");
        sentence.setId("sentence");
        sentence.promptTextProperty().bind(texts.get("view.subject.prompt"));
        sentence.accessibleTextProperty().bind(texts.get("view.subject.prompt"));
        sentence.textProperty().subscribe(this::typed);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMinWidth(120);
        Button next = Parts.iconButton(Feather.SHUFFLE, texts.get("view.subject.next"), model::nextExample);
        next.setId("nextExample");
        HBox.setHgrow(weights, Priority.NEVER);
        origin.setMinWidth(USE_PREF_SIZE);
        weights.setMinWidth(USE_PREF_SIZE);
        states.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(sentence, next, origin, legend, weights, states);
        model.stateProperty().subscribe(state -> refresh());
        model.subjectProperty().subscribe(this::subjectChanged);
        model.seenProperty().subscribe(seen -> refresh());
        texts.languageProperty().subscribe(language -> refresh());
        BooleanBinding text = Bindings.createBooleanBinding(model::readsText, model.subjectProperty(), model.seenProperty());
        sentence.disableProperty().bind(text.not());
        widthProperty().subscribe(width -> thin(width.doubleValue() / appearance.scale()));
    }

    /** Where there is little room, what is said elsewhere too steps back. */
    private void thin(double width) {
        show(weights, width == 0 || width > WEIGHTS_FROM);
        show(legend, width == 0 || width > LEGEND_FROM);
        show(origin, width == 0 || width > LEGEND_FROM);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void typed(String text) {
        if (!following) {
            following = true;
            model.type(text);
            following = false;
        }
    }

    private void subjectChanged(@org.jspecify.annotations.Nullable Subject subject) {
        if (!following && subject != null && subject.example() >= 0) {
            following = true;
            sentence.setText(subject.text());
            following = false;
        }
        refresh();
    }

    private void refresh() {
        Subject subject = model.subjectProperty().get();
        NetworkViewModel.Seen seen = model.seenProperty().get();
        origin.setText(subject == null ? "" : origin(subject));
        origin.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("warning"),
                subject != null && subject.unknown() > 0);
        weights.setText(seen == null ? "" : texts.now("view.subject.weights", epoch(seen.epoch())));
        legend.show(seen == null ? 1 : seen.heat(model.stateProperty().get()));
        boolean cells = seen != null && seen.trace().layers().stream().anyMatch(l -> l.type().equals("LSTM"));
        states.setVisible(cells);
        states.setManaged(cells);
        states.show(model.stateProperty().get());
    }

    private String origin(Subject subject) {
        if (subject.example() < 0) {
            return subject.unknown() == 0 ? texts.now("view.subject.typed")
                    : texts.now("view.subject.unknown", subject.unknown());
        }
        String name = model.readout().names().size() > subject.target() && subject.target() >= 0
                ? model.readout().names().get(subject.target()) : "";
        if (name.isEmpty()) {
            return texts.now("view.subject.exampleOnly", subject.example() + 1);
        }
        return texts.now("view.subject.example", subject.example() + 1, name);
    }

    private static String epoch(double epoch) {
        boolean whole = epoch == Math.rint(epoch);
        return dev.unroll.plot.Numbers.fixed(epoch, whole ? 0 : 1);
    }
}

package dev.unroll.view.network;

import dev.unroll.picture.State;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Legend;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Above the picture: a box to type one's own sentence, the examples to choose from, which sequence is shown and what became
 * of it on its way to the model, the scale of colours, and which state is seen.
 */
final class SubjectBar extends HBox {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final double WEIGHTS_FROM = 860;
    private static final double LEGEND_FROM = 690;
    private static final double NOTE_FROM = 540;
    private final NetworkViewModel model;
    private final Texts texts;
    private final TextField sentence = new TextField();
    private final Label origin = Parts.label("subject-origin");
    private final StringProperty details = new SimpleStringProperty("");
    private final Label weights = Parts.label("subtle", "small");
    private final Legend legend;
    private final Segments<State> states;
    private final FoldButton fold;
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
        sentence.textProperty().subscribe(this::typed);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMinWidth(110);
        Button next = Parts.iconButton(Feather.CHEVRON_RIGHT, texts.get("view.subject.next"), model::nextExample);
        next.setId("nextExample");
        HBox buttons = Parts.row("subject-buttons", new ExamplesButton(model.examples(), appearance), next);
        buttons.setMinWidth(USE_PREF_SIZE);
        origin.setId("subjectNote");
        Parts.tip(origin, details);
        weights.setMinWidth(USE_PREF_SIZE);
        states.setMinWidth(USE_PREF_SIZE);
        fold = new FoldButton(model, appearance);
        getChildren().addAll(sentence, buttons, origin, legend, weights, fold, states);
        model.stateProperty().subscribe(state -> refresh());
        model.subjectProperty().subscribe(this::subjectChanged);
        model.seenProperty().subscribe(seen -> refresh());
        texts.languageProperty().subscribe(language -> refresh());
        widthProperty().subscribe(width -> thin(width.doubleValue() / appearance.scale()));
    }

    /** Where there is little room, what is said elsewhere too steps back. */
    private void thin(double width) {
        show(weights, width == 0 || width > WEIGHTS_FROM);
        show(legend, width == 0 || width > LEGEND_FROM);
        show(origin, width == 0 || width > NOTE_FROM);
        origin.setMaxWidth(width == 0 ? USE_COMPUTED_SIZE : Math.max(90, width * 0.25) * sentence.getFont().getSize() / 13);
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

    private void subjectChanged(@Nullable Subject subject) {
        // A sentence may come from elsewhere, too: a lesson types one.
        if (!following && subject != null && !subject.text().equals(sentence.getText())) {
            following = true;
            sentence.setText(subject.text());
            following = false;
        }
        refresh();
    }

    private void refresh() {
        Subject subject = model.subjectProperty().get();
        NetworkViewModel.Seen seen = model.seenProperty().get();
        SubjectNote note = subject == null ? new SubjectNote("", "", false) : note(subject);
        origin.setText(note.words());
        details.set(note.details().isEmpty() ? note.words() : note.details());
        origin.setAccessibleText(note.details().isEmpty() ? note.words() : note.words() + ". " + note.details());
        origin.pseudoClassStateChanged(WARNING, note.warning());
        boolean reads = model.readsText();
        sentence.setDisable(!reads);
        String prompt = texts.now(reads || subject == null ? "view.subject.prompt" : "view.subject.numbers");
        sentence.setPromptText(prompt);
        sentence.setAccessibleText(prompt);
        weights.setText(seen == null ? "" : texts.now("view.subject.weights", epoch(seen.epoch())));
        legend.show(seen == null ? 1 : seen.heat(model.stateProperty().get()));
        boolean cells = seen != null && seen.trace().layers().stream().anyMatch(l -> l.type().equals("LSTM"));
        show(states, cells);
        states.show(model.stateProperty().get());
        fold.setDisable(seen == null || seen.trace().layers().isEmpty());
    }

    private SubjectNote note(Subject subject) {
        if (subject.example() < 0) {
            return SubjectNote.typed(subject, texts);
        }
        String name = model.readout().names().size() > subject.target() && subject.target() >= 0
                ? model.readout().names().get(subject.target()) : "";
        return SubjectNote.example(subject, name, texts);
    }

    private static String epoch(double epoch) {
        boolean whole = epoch == Math.rint(epoch);
        return dev.unroll.plot.Numbers.fixed(epoch, whole ? 0 : 1);
    }
}

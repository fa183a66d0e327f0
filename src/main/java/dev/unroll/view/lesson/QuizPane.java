package dev.unroll.view.lesson;

import dev.unroll.view.control.Icon;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.lesson.QuizViewModel.State;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A question's answers and its explanation. 1 … 9 choose an answer, arrow keys move between them, Enter takes one. */
final class QuizPane extends VBox {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private final QuizViewModel model;
    private final Texts texts;
    private final List<Button> options = new ArrayList<>();
    private final FlowPane answers = new FlowPane();
    private final TextField field = new TextField();
    private final Button check = new Button();
    private final Label said = Parts.label("quiz-verdict");
    private final Label hint = Parts.label("quiz-hint");
    private final Label why = Parts.label("quiz-why");
    private final Icon mark = Parts.icon(Feather.CHECK);
    private final Button again = new Button();
    private final HBox verdict;

    QuizPane(QuizViewModel model, Texts texts, Runnable retry) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("quiz");
        answers.getStyleClass().add("quiz-answers");
        for (int i = 0; i < model.options().size(); i++) {
            options.add(option(i));
        }
        field.setId("quizNumber");
        field.getStyleClass().add("quiz-number");
        field.textProperty().bindBidirectional(model.typedProperty());
        field.accessibleTextProperty().bind(texts.get("view.lesson.quiz.number"));
        field.promptTextProperty().bind(texts.get("view.lesson.quiz.number"));
        field.setOnAction(event -> model.check());
        hint.setId("quizHint");
        hint.textProperty().bind(texts.get("view.lesson.quiz.whole"));
        check.setId("quizCheck");
        check.textProperty().bind(texts.get("view.lesson.quiz.check"));
        check.setOnAction(event -> model.check());
        if (model.number()) {
            answers.getChildren().addAll(field, check, hint);
        } else {
            answers.getChildren().addAll(options);
        }
        again.setId("quizAgain");
        again.textProperty().bind(texts.get("view.lesson.quiz.again"));
        again.getStyleClass().add("small-button");
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(event -> retry.run());
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        said.setMinWidth(USE_PREF_SIZE);
        why.setMaxWidth(Double.MAX_VALUE);
        verdict = Parts.row("quiz-verdict-row", mark, said, why, again);
        verdict.managedProperty().bind(verdict.visibleProperty());
        getChildren().addAll(answers, verdict);
        addEventFilter(MouseEvent.ANY, this::onlyOnce);
        model.stateProperty().subscribe(state -> refresh());
        model.pickedProperty().subscribe(picked -> refresh());
        model.typedProperty().subscribe(typed -> refresh());
        refresh();
    }

    /** The second half of a double click would hit what the first one has brought there, or take it back. */
    private void onlyOnce(MouseEvent event) {
        boolean click = event.getEventType() == MouseEvent.MOUSE_PRESSED || event.getEventType() == MouseEvent.MOUSE_RELEASED;
        if (click && event.getClickCount() > 1 && !within(event.getTarget(), field)) {
            event.consume();
        }
    }

    private static boolean within(EventTarget target, Node parent) {
        Node each = target instanceof Node node ? node : null;
        while (each != null && each != parent) {
            each = each.getParent();
        }
        return each != null;
    }

    private Button option(int place) {
        Label digit = Parts.label("quiz-digit", "mono");
        digit.setText(String.valueOf(place + 1));
        Button button = new Button();
        button.setId("quiz-" + (place + 1));
        button.setGraphic(digit);
        button.getStyleClass().setAll("button", "quiz-option");
        button.setWrapText(true);
        button.setOnAction(event -> model.pick(place));
        return button;
    }

    /** Gives the question the keys. */
    void begin() {
        Node first = model.number() ? field : options.isEmpty() ? null : options.getFirst();
        if (first != null) {
            javafx.application.Platform.runLater(first::requestFocus);
        }
    }

    /** Says everything anew, in the language in use. */
    void refresh() {
        List<String> words = model.options();
        List<Integer> picked = model.pickedProperty().get();
        State state = model.stateProperty().get();
        List<Integer> right = model.closed() ? model.right() : List.of();
        for (int i = 0; i < options.size(); i++) {
            Button button = options.get(i);
            button.setText(words.get(i));
            int order = picked.indexOf(i);
            boolean ordered = model.ordered();
            boolean good = model.closed() && (ordered ? right.indexOf(i) == order : right.contains(i));
            if (button.getGraphic() instanceof Label digit) {
                digit.setText(ordered && model.closed() ? String.valueOf(right.indexOf(i) + 1)
                        : ordered && order >= 0 ? "→ " + (order + 1) : String.valueOf(i + 1));
            }
            button.pseudoClassStateChanged(PICKED, order >= 0);
            button.pseudoClassStateChanged(RIGHT, good);
            button.pseudoClassStateChanged(WRONG, model.closed() && order >= 0 && !good);
        }
        field.setEditable(!model.closed());
        field.pseudoClassStateChanged(WRONG, model.unreadable() || state == State.WRONG);
        field.pseudoClassStateChanged(RIGHT, state == State.RIGHT);
        hint.setVisible(model.unreadable());
        check.setDisable(model.closed() || model.unreadable() || model.typedProperty().get().isBlank());
        verdict.setVisible(model.closed());
        again.setVisible(state == State.WRONG);
        again.setManaged(state == State.WRONG);
        if (model.closed()) {
            said.setText(texts.now("view.lesson.quiz." + state.name().toLowerCase(java.util.Locale.ROOT)));
            why.setText(model.why());
            mark.setIconCode(state == State.RIGHT ? Feather.CHECK_CIRCLE : state == State.WRONG ? Feather.X_CIRCLE
                    : Feather.INFO);
            verdict.pseudoClassStateChanged(RIGHT, state == State.RIGHT);
            verdict.pseudoClassStateChanged(WRONG, state == State.WRONG);
        }
    }

    /** Does what a key asks for; false where it is none of the question's. */
    boolean key(KeyEvent event) {
        if (model.closed() || event.getTarget() == field || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        String digits = event.getText();
        if (!model.number() && digits.length() == 1) {
            int place = Character.digit(digits.charAt(0), 10) - 1;
            if (place >= 0 && place < options.size()) {
                model.pick(place);
                return true;
            }
        }
        int at = getScene() == null ? -1 : options.indexOf(getScene().getFocusOwner());
        KeyCode code = event.getCode();
        if (at >= 0 && (code == KeyCode.LEFT || code == KeyCode.UP || code == KeyCode.RIGHT || code == KeyCode.DOWN)) {
            int by = code == KeyCode.LEFT || code == KeyCode.UP ? -1 : 1;
            options.get(Math.floorMod(at + by, options.size())).requestFocus();
            return true;
        }
        if (at >= 0 && code == KeyCode.ENTER) {
            model.pick(at);
            return true;
        }
        if (code == KeyCode.BACK_SPACE) {
            model.unpick();
            return true;
        }
        return false;
    }
}

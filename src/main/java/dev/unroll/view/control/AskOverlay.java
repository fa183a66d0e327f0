package dev.unroll.view.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One question at a time over the whole window, whose work goes on behind it. Enter takes the marked answer, Esc the last
 * one; keys reach nothing behind it while it is open.
 */
public final class AskOverlay extends Overlay {
    private final Label title = Parts.label("heading", "ask-title");
    private final Label text = Parts.label("ask-text");
    private final HBox answers = Parts.row("ask-answers");
    private final TextField field = new TextField();
    private Runnable last = () -> { };

    /**
     * An answer to choose.
     *
     * @param id     of its button
     * @param action what it does
     */
    public record Answer(String id, String text, Runnable action) {
    }

    /** Nothing is asked yet. */
    public AskOverlay() {
        this(new VBox());
    }

    private AskOverlay(VBox card) {
        super(card, "ask-overlay");
        title.setWrapText(true);
        text.setWrapText(true);
        answers.setAlignment(Pos.CENTER_RIGHT);
        field.setId("askField");
        field.managedProperty().bind(field.visibleProperty());
        card.getChildren().addAll(title, text, field, answers);
        card.getStyleClass().add("ask-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                answer(last);
            } else if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                marked().fire();
            }
        });
    }

    /** Whether a question waits. */
    public boolean asks() {
        return isVisible();
    }

    /** Asks; the first answer is marked, the last leaves everything as it is. */
    public void ask(String question, String details, List<Answer> choices) {
        show(question, details, choices);
        field.setVisible(false);
        answers.getChildren().getLast().requestFocus();
    }

    /**
     * Asks for a line of text, which {@code then} gets unless it is blank or the person turns back.
     *
     * @param begin what stands there at first
     */
    public void type(String question, String details, String begin, String ok, String cancel, Consumer<String> then) {
        show(question, details, List.of(new Answer("askOk", ok, () -> {
            String typed = field.getText();
            if (!typed.isBlank()) {
                then.accept(typed);
            }
        }), new Answer("askCancel", cancel, () -> { })));
        field.setVisible(true);
        field.setText(begin);
        field.setAccessibleText(details);
        field.requestFocus();
        field.selectAll();
    }

    private void show(String question, String details, List<Answer> choices) {
        title.setText(question);
        text.setText(details);
        text.setVisible(!details.isEmpty());
        text.setManaged(!details.isEmpty());
        last = choices.getLast().action();
        answers.getChildren().clear();
        for (Answer choice : choices.reversed()) {
            Button button = new Button(choice.text());
            button.setId(choice.id());
            button.setOnAction(event -> answer(choice.action()));
            button.setMinWidth(USE_PREF_SIZE);
            if (choice == choices.getFirst()) {
                button.getStyleClass().add("accent");
            }
            answers.getChildren().add(button);
        }
        open();
    }

    /** Takes the question back: nothing is done. */
    public void dismiss() {
        if (isVisible()) {
            answers.getChildren().clear();
            hide();
        }
    }

    /** The answer that has the focus, else the first. */
    private Button marked() {
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        return focus instanceof Button button && answers.getChildren().contains(button) ? button
                : (Button) answers.getChildren().getLast();
    }

    private void answer(Runnable action) {
        dismiss();
        action.run();
    }
}

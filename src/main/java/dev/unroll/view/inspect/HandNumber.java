package dev.unroll.view.inspect;

import dev.unroll.view.control.NumberField;
import dev.unroll.view.control.NumberRule;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A number that becomes a field when it is clicked, or with Enter. In the field, Enter takes the number over, Esc leaves
 * it as it was, Up and Down count by a hundredth (with Shift by a tenth) and show at once what follows.
 */
final class HandNumber extends StackPane {
    private static final PseudoClass BY_HAND = PseudoClass.getPseudoClass("by-hand");
    private static final NumberRule RULE = NumberRule.between(-1e9, 1e9);
    private static final double STEP = 0.01;
    private static final int LEAP = 10;
    private final Label label = new Label();
    private final DoubleConsumer taken;
    private final int decimals;
    private final boolean signed;
    private @Nullable NumberField field;
    private double value = Double.NaN;
    private double start = Double.NaN;
    private boolean counted;
    private Runnable closed = () -> { };

    /**
     * A number written with so many decimals.
     *
     * @param signed whether a plus sign stands before positive ones
     * @param taken  is told of a number set by hand
     */
    HandNumber(int decimals, boolean signed, DoubleConsumer taken) {
        this.decimals = decimals;
        this.signed = signed;
        this.taken = taken;
        getStyleClass().add("hand-number");
        label.getStyleClass().addAll("mono", "hand-label");
        label.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(label);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(event -> open());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Shows a number; {@code byHand} marks it. What a person is typing at this moment stays. */
    void show(double now, boolean byHand) {
        value = now;
        label.setText(signed ? Digits.signed(now, decimals) : Digits.of(now, decimals));
        pseudoClassStateChanged(BY_HAND, byHand);
    }

    /** Whether it is a field at this moment. */
    boolean editing() {
        return field != null;
    }

    /** Runs {@code action} whenever it has ceased to be a field. */
    void whenClosed(Runnable action) {
        closed = action;
    }

    /** What it shows. */
    String text() {
        return label.getText();
    }

    private void open() {
        if (field != null || isDisabled()) {
            return;
        }
        NumberField opened = new NumberField(RULE, taken);
        opened.getStyleClass().add("hand-field");
        opened.accessibleTextProperty().bind(accessibleTextProperty());
        opened.show(RULE.text(Double.isFinite(value) ? rounded(value) : 0));
        field = opened;
        start = value;
        counted = false;
        label.setVisible(false);
        getChildren().add(opened);
        opened.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                close(false);
            }
        });
        opened.requestFocus();
        opened.selectAll();
    }

    private void close(boolean keepFocus) {
        NumberField open = field;
        if (open != null) {
            field = null;
            label.setVisible(true);
            getChildren().remove(open);
            if (keepFocus) {
                requestFocus();
            }
            closed.run();
        }
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        NumberField open = field;
        if (open == null) {
            if (code == KeyCode.ENTER || code == KeyCode.F2 || code == KeyCode.SPACE) {
                open();
                event.consume();
            }
            return;
        }
        switch (code) {
            case ENTER -> {
                boolean good = open.problemProperty().get() == null;
                open.fireEvent(new javafx.event.ActionEvent());
                if (good) {
                    close(true);
                }
                event.consume();
            }
            case ESCAPE -> {
                open.show(RULE.text(rounded(value)));
                open.setText(RULE.text(rounded(value)));
                if (counted && Double.isFinite(start)) {
                    taken.accept(start);
                }
                close(true);
                event.consume();
            }
            case UP, DOWN -> {
                double far = STEP * (event.isShiftDown() ? LEAP : 1) * (code == KeyCode.UP ? 1 : -1);
                NumberRule.Reading typed = RULE.read(open.getText());
                double from = typed.problem() == null ? typed.value() : value;
                double next = Math.round((from + far) * 1e6) / 1e6;
                open.show(RULE.text(next));
                open.selectAll();
                counted = true;
                taken.accept(next);
                event.consume();
            }
            default -> { }
        }
    }

    /** As many digits as a person wants to see in a field. */
    private static double rounded(double number) {
        if (!Double.isFinite(number) || number == 0) {
            return Double.isFinite(number) ? number : 0;
        }
        return new java.math.BigDecimal(number).round(new java.math.MathContext(6)).doubleValue();
    }
}

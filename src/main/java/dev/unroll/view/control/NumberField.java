package dev.unroll.view.control;

import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** A field for one number within bounds. It is taken over with Enter or when the field is left; nonsense is marked. */
public final class NumberField extends TextField {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private final double least;
    private final double most;
    private final DoubleConsumer taken;
    private boolean whole;
    private String shown = "";

    /** Tells {@code taken} of numbers between two bounds. */
    public NumberField(double least, double most, DoubleConsumer taken) {
        this.least = least;
        this.most = most;
        this.taken = taken;
        getStyleClass().addAll("mono", "number-field");
        setOnAction(event -> take());
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                take();
                show(shown);
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show(shown);
                event.consume();
            }
        });
        textProperty().subscribe(text -> pseudoClassStateChanged(DANGER, !text.equals(shown) && Double.isNaN(number())));
    }

    /** A field for a whole number. */
    public static NumberField whole(double least, double most, DoubleConsumer taken) {
        NumberField field = new NumberField(least, most, taken);
        field.whole = true;
        return field;
    }

    /** Shows what is in force. */
    public void show(String text) {
        shown = text;
        if (!getText().equals(text)) {
            setText(text);
        }
        pseudoClassStateChanged(DANGER, false);
    }

    private void take() {
        if (!getText().equals(shown) && !Double.isNaN(number())) {
            double value = number();
            shown = getText();
            taken.accept(value);
        }
    }

    private double number() {
        try {
            double value = Double.parseDouble(getText().strip());
            return value >= least && value <= most && (!whole || value == Math.rint(value)) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}

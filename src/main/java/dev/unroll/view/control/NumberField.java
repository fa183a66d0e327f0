package dev.unroll.view.control;

import dev.unroll.text.UnrollException;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * A field for one number. It is taken over with Enter or when the field is left; while nonsense stands in it, it is
 * marked and {@link #problemProperty} says what is wrong. Esc brings back what is in force.
 */
public final class NumberField extends TextField {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private final NumberRule rule;
    private final DoubleConsumer taken;
    private final ReadOnlyObjectWrapper<@Nullable UnrollException> problem = new ReadOnlyObjectWrapper<>();
    private Supplier<String> word = () -> "";
    private double meant = Double.NaN;
    private String shown = "";

    /** Tells {@code taken} of numbers that the rule allows. */
    public NumberField(NumberRule rule, DoubleConsumer taken) {
        this.rule = rule;
        this.taken = taken;
        getStyleClass().addAll("mono", "number-field");
        setOnAction(event -> take());
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                take();
                revert();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().equals(shown)) {
                revert();
                event.consume();
            }
        });
        textProperty().subscribe(this::look);
    }

    /** Tells {@code taken} of numbers between two bounds. */
    public NumberField(double least, double most, DoubleConsumer taken) {
        this(NumberRule.between(least, most), taken);
    }

    /** A field for a whole number. */
    public static NumberField whole(double least, double most, DoubleConsumer taken) {
        return new NumberField(NumberRule.whole(least, most), taken);
    }

    /** Takes also a word, which stands for a number of its own: {@code off} for 0. */
    public NumberField also(Supplier<String> name, double value) {
        word = name;
        meant = value;
        return this;
    }

    /** What is wrong with what stands in the field, or null. */
    public ReadOnlyObjectProperty<@Nullable UnrollException> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Shows what is in force; what a person is typing at this moment stays where nothing else has come into force. */
    public void show(String text) {
        if (!text.equals(shown) || !isFocused()) {
            shown = text;
            revert();
        }
    }

    /** Shows the number in force. */
    public void show(double value) {
        show(text(value));
    }

    /** A number as this field writes it. */
    public String text(double value) {
        return value == meant ? word.get() : rule.text(value);
    }

    private NumberRule.Reading read(String text) {
        boolean isWord = !Double.isNaN(meant) && text.strip().equalsIgnoreCase(word.get());
        return isWord ? new NumberRule.Reading(meant, null) : rule.read(text);
    }

    private void revert() {
        if (!getText().equals(shown)) {
            setText(shown);
            positionCaret(shown.length());
        }
        look(shown);
    }

    private void look(String text) {
        UnrollException wrong = text.equals(shown) ? null : read(text).problem();
        problem.set(wrong);
        pseudoClassStateChanged(DANGER, wrong != null);
    }

    private void take() {
        if (getText().equals(shown)) {
            return;
        }
        NumberRule.Reading reading = read(getText());
        if (reading.problem() == null) {
            shown = getText();
            taken.accept(reading.value());
        }
    }
}

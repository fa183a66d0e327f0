package dev.unroll.view.model;

import dev.unroll.text.UnrollException;
import dev.unroll.view.control.NumberRule;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A field for one number that is taken over while one types, as soon as it is a good one. A bad one is marked and not
 * taken over; {@link #problemProperty} says why. Up and Down count on.
 */
final class LiveField extends TextField {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final int LEAP = 10;
    private final NumberRule rule;
    private final double step;
    private final DoubleConsumer taken;
    private final ReadOnlyObjectWrapper<@Nullable UnrollException> problem = new ReadOnlyObjectWrapper<>();
    private double inForce = Double.NaN;
    private boolean following;

    /** Tells {@code taken} of every good number; {@code step} is how far Up and Down count. */
    LiveField(NumberRule rule, double step, DoubleConsumer taken) {
        this.rule = rule;
        this.step = step;
        this.taken = taken;
        getStyleClass().addAll("mono", "number-field", "live-field");
        textProperty().subscribe((before, now) -> typed(now));
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                settle();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::count);
    }

    /** What is wrong with what stands in the field, or null. */
    ReadOnlyObjectProperty<@Nullable UnrollException> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Shows the number in force; what a person is typing stays as it is where it means the same. */
    void show(double value) {
        if (value != inForce || !isFocused()) {
            inForce = value;
            settle();
        }
    }

    private void settle() {
        if (Double.isNaN(inForce)) {
            return;
        }
        String text = rule.text(inForce);
        following = true;
        if (!getText().equals(text)) {
            int caret = getCaretPosition();
            setText(text);
            positionCaret(Math.min(caret, text.length()));
        }
        following = false;
        tell(null);
    }

    private void typed(String text) {
        if (following) {
            return;
        }
        NumberRule.Reading reading = rule.read(text);
        tell(reading.problem());
        if (reading.problem() == null && reading.value() != inForce) {
            inForce = reading.value();
            taken.accept(inForce);
        }
    }

    private void tell(@Nullable UnrollException wrong) {
        problem.set(wrong);
        pseudoClassStateChanged(DANGER, wrong != null);
    }

    private void count(KeyEvent event) {
        boolean up = event.getCode() == KeyCode.UP;
        if ((up || event.getCode() == KeyCode.DOWN) && !event.isAltDown() && !event.isControlDown()) {
            double far = step * (event.isShiftDown() ? LEAP : 1);
            double next = Math.round((inForce + (up ? far : -far)) / step) * step;
            String text = rule.text(Math.round(next * 1e6) / 1e6);
            if (rule.read(text).problem() == null) {
                setText(text);
                end();
            }
            event.consume();
        }
    }
}

package dev.unroll.view.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/**
 * A choice among values that are shown by their names.
 *
 * @param <T> what is chosen
 */
public final class Choice<T> extends ComboBox<T> {
    private Consumer<T> chosen = value -> { };
    private boolean following;

    /** Shows values by {@code name}, which is asked again whenever {@link #show} is called. */
    public Choice(Function<T, String> name) {
        setMaxWidth(Double.MAX_VALUE);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("not edited as text");
            }
        });
        valueProperty().subscribe(value -> {
            if (!following && value != null) {
                chosen.accept(value);
            }
        });
    }

    /** Hears what a person picks. */
    public void onChosen(Consumer<T> listener) {
        chosen = listener;
    }

    /** Whether these values are shown, and {@code current} as the chosen one; their names may have become other ones. */
    public boolean shows(List<T> values, T current) {
        return current.equals(getValue()) && getItems().equals(values);
    }

    /** Shows these values, and {@code current} as the chosen one. */
    public void show(List<T> values, T current) {
        following = true;
        setValue(null);
        getItems().setAll(values);
        setValue(current);
        following = false;
    }
}

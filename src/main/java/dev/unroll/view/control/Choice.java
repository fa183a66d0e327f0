package dev.unroll.view.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * A choice among values that are shown by their names.
 *
 * @param <T> what is chosen
 */
public final class Choice<T> extends ComboBox<T> {
    private final Function<T, String> name;
    private List<String> names = List.of();
    private Consumer<T> chosen = value -> { };
    private @Nullable T inForce;
    private boolean following;

    /** Shows values by {@code name}, which is asked again whenever {@link #show} is called. */
    public Choice(Function<T, String> name) {
        this.name = name;
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
            if (!following && !isShowing()) {
                tell(value);
            }
        });
        showingProperty().subscribe(showing -> {
            if (!showing) {
                tell(getValue());
            }
        });
    }

    private void tell(@Nullable T value) {
        if (value != null && !value.equals(inForce)) {
            inForce = value;
            chosen.accept(value);
        }
    }

    /** Hears what a person picks; on the way to it through an open list, nothing is picked yet. */
    public void onChosen(Consumer<T> listener) {
        chosen = listener;
    }

    /** Whether these values are shown under the names they have now, and {@code current} as the chosen one. */
    public boolean shows(List<T> values, T current) {
        return current.equals(getValue()) && current.equals(inForce) && getItems().equals(values)
                && names.equals(values.stream().map(name).toList());
    }

    /** Shows these values, and {@code current} as the chosen one. */
    public void show(List<T> values, T current) {
        following = true;
        inForce = current;
        names = values.stream().map(name).toList();
        setValue(null);
        getItems().setAll(values);
        setValue(current);
        following = false;
    }
}

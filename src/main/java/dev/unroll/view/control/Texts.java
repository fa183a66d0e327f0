package dev.unroll.view.control;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Texts that follow the language in use: switch it, and everything on screen speaks the other one. */
public final class Texts {
    private final ReadOnlyObjectWrapper<Language> language = new ReadOnlyObjectWrapper<>(Messages.language());

    /** The language in use. */
    public ReadOnlyObjectProperty<Language> languageProperty() {
        return language.getReadOnlyProperty();
    }

    /** The language in use. */
    public Language language() {
        return language.get();
    }

    /** Switches the language. */
    public void use(Language next) {
        Messages.use(next);
        language.set(next);
    }

    /** The text of {@code key}; observable arguments are read again when they change. */
    public StringBinding get(String key, Object... arguments) {
        List<Observable> dependencies = new ArrayList<>();
        dependencies.add(language);
        for (Object argument : arguments) {
            if (argument instanceof Observable observable) {
                dependencies.add(observable);
            }
        }
        return Bindings.createStringBinding(() -> now(key, current(arguments)),
                dependencies.toArray(Observable[]::new));
    }

    /** The text of {@code key} as it is at this moment. */
    public String now(String key, Object... arguments) {
        return Messages.in(language.get(), key, arguments);
    }

    private static Object[] current(Object[] arguments) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i] instanceof ObservableValue<?> observable ? observable.getValue() : arguments[i];
        }
        return values;
    }
}

package dev.unroll.view.settings;

import dev.unroll.text.Language;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * What the system says where a person leaves the choice to it.
 *
 * @param language the system's
 * @param dark     whether the system is dark
 * @param still    whether the system asks that nothing moves
 * @param cores    how many threads run at once on this machine
 * @param given    the data folder that the environment names, which no choice changes, or null
 * @param usual    the data folder where nobody chose one
 */
public record Surroundings(Language language, ObservableValue<Boolean> dark, ObservableValue<Boolean> still, int cores,
        @Nullable Path given, Path usual) {
    /** As they are now, for somebody whom the system must not know. */
    Surroundings asTheyAre() {
        return new Surroundings(language, new ReadOnlyObjectWrapper<>(dark.getValue()),
                new ReadOnlyObjectWrapper<>(still.getValue()), cores, given, usual);
    }

    /** The data folder in force where {@code chosen} is what a person chose, or null. */
    Path folder(@Nullable Path chosen) {
        return given != null ? given : chosen != null ? chosen : usual;
    }
}

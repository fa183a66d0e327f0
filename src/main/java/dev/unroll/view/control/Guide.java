package dev.unroll.view.control;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Somebody who leads through steps, a lesson for example: the clicker's keys and Space go to it while it leads. */
public interface Guide {
    /** What is told at this step, null while nobody leads. */
    ObservableValue<@Nullable Caption> captionProperty();

    /** The sentence of the step after this one; empty where there is none, or nobody knows. */
    default String upcoming() {
        return "";
    }

    /** Goes one step on; at the last one nothing happens. */
    void next();

    /** Goes one step back and restores what was shown there; at the first one nothing happens. */
    void previous();
}

package dev.unroll.view.control;

import java.util.List;
import javafx.beans.value.ObservableValue;

/** A screen of which a hall sees one part after another: all of it at once could not be read from the last row. */
public interface HallParts {
    /**
     * Takes the screen apart for good, after which it is empty. It stays in the scene, so that it goes on hearing what it
     * listens to.
     *
     * @return the parts in which there is something to see, in the order in which they are shown
     */
    ObservableValue<List<HallPart>> apart();
}

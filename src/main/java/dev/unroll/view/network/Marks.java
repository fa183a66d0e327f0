package dev.unroll.view.network;

import dev.unroll.picture.State;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What a person marked in the network: numbers that stay readable wherever one looks, and the heat cell that keys go to. */
final class Marks {
    private final ObservableList<Spot> pins = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Spot> focus = new SimpleObjectProperty<>();

    ObservableList<Spot> pins() {
        return pins;
    }

    /** The heat cell at the timestep being looked at; null where there is none. */
    ObjectProperty<@Nullable Spot> focusProperty() {
        return focus;
    }

    /** Pins a number, or unpins it. */
    void toggle(Spot spot) {
        if (!pins.remove(spot)) {
            pins.add(spot);
        }
    }

    /** Moves the focus down through the units, or up where negative. */
    void move(int count, SequenceTrace trace, State state, double time) {
        focus.set(Focus.moved(focus.get(), count, trace, state, time));
    }

    /** Keeps the focus on its unit at another time. */
    void follow(SequenceTrace trace, State state, double time) {
        if (focus.get() != null) {
            focus.set(Focus.at(focus.get(), trace, state, time));
        }
    }

    /** Takes one mark away: the focus, else the newest pin; false where there is none. */
    boolean dismiss() {
        if (focus.get() != null) {
            focus.set(null);
            return true;
        }
        return !pins.isEmpty() && pins.removeLast() != null;
    }

    /** Forgets the pins whose places a trace does not have. */
    void keep(SequenceTrace trace) {
        pins.removeIf(pin -> !has(trace, pin));
    }

    /** Whether there is such a place; its number may be known to a closer look only. */
    private static boolean has(SequenceTrace trace, Spot spot) {
        return spot.layer() < trace.layers().size() && spot.t() < trace.tokens().size()
                && (spot.quantity() == Quantity.INPUT_VECTOR || spot.unit() < trace.layers().get(spot.layer()).units());
    }
}

package dev.unroll.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A state that changes by edits, and the way back and forth, without limit. For one thread.
 *
 * @param <S> an immutable state
 */
public final class Timeline<S> {
    /** Edits of one gesture that follow each other within this time are undone together. */
    private static final long ONE_GESTURE = 1_500_000_000L;

    private final List<S> states = new ArrayList<>();
    private final LongSupplier nanos;
    private int at;
    private String gesture = "";
    private long last;

    /** Begins with {@code first}, from which there is no way back. */
    public Timeline(S first) {
        this(first, System::nanoTime);
    }

    /** With another clock. */
    Timeline(S first, LongSupplier nanos) {
        this.nanos = nanos;
        states.add(first);
    }

    /** The state. */
    public S now() {
        return states.get(at);
    }

    /**
     * Goes on to {@code next}; what had been undone is forgotten. A state equal to the present one changes nothing.
     *
     * @param kind names a gesture that goes through many states, such as dragging a slider; empty for a step of its own
     */
    public void edit(S next, String kind) {
        if (next.equals(now())) {
            return;
        }
        long time = nanos.getAsLong();
        boolean joins = !kind.isEmpty() && kind.equals(gesture) && at > 0 && time - last < ONE_GESTURE;
        states.subList(at + 1, states.size()).clear();
        if (joins) {
            states.set(at, next);
        } else {
            states.add(next);
            at++;
        }
        gesture = kind;
        last = time;
    }

    /** Puts {@code next} in the present state's place, as if it had always been so. */
    public void amend(S next) {
        states.set(at, next);
    }

    /** The state to which an undo would go back, or null. */
    public @Nullable S before() {
        return at == 0 ? null : states.get(at - 1);
    }

    /** The state to which a redo would go on, or null. */
    public @Nullable S after() {
        return at == states.size() - 1 ? null : states.get(at + 1);
    }

    /** Goes back by one edit, if there is one. */
    public S undo() {
        at = Math.max(0, at - 1);
        gesture = "";
        return now();
    }

    /** Takes one undo back, if there was one. */
    public S redo() {
        at = Math.min(states.size() - 1, at + 1);
        gesture = "";
        return now();
    }
}

package dev.unroll.picture;

import dev.unroll.trace.Spot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person has marked in a picture, and what is marked for them.
 *
 * @param hover   the heat cell to be read, or null
 * @param focus   the heat cell that keys go to, or null
 * @param pins    the numbers that stay readable wherever one looks
 * @param unknown for timesteps whose word the model does not know: what it reads instead
 */
public record Markings(@Nullable Spot hover, @Nullable Spot focus, List<Spot> pins, Map<Integer, String> unknown) {
    /** Nothing is marked. */
    public static final Markings NONE = new Markings(null, null, List.of(), Map.of());

    public Markings {
        pins = List.copyOf(pins);
        unknown = Map.copyOf(unknown);
    }

    /** With one cell to be read. */
    public Markings hover(@Nullable Spot next) {
        return new Markings(next, focus, pins, unknown);
    }

    /** With the numbers pinned. */
    public Markings pins(List<Spot> next) {
        return new Markings(hover, focus, next, unknown);
    }
}

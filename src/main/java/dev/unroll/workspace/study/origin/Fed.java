package dev.unroll.workspace.study.origin;

import dev.unroll.trace.Spot;
import java.util.List;

/**
 * A feature of what a layer is fed.
 *
 * @param source   what feeds it
 * @param id       the token's id where the source is an embedding or one-hot, else −1
 * @param place    of the embedding's weight that it is, in the model's weights laid out flat, else −1
 * @param below    the states it is where the source is a recurrent layer: one, or both directions'
 * @param computed what the source gives
 */
public record Fed(Spot spot, Source source, int id, int place, List<Spot> below, double value, double computed)
        implements Origin {
    /** What feeds a layer. */
    public enum Source { EMBEDDING, ONE_HOT, NUMBERS, RECURRENT, OTHER }

    public Fed {
        below = List.copyOf(below);
    }
}

package dev.unroll.data.own;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants a table to be read as labelled texts.
 *
 * @param maxLength timesteps; {@link #FITTING} for what suits the texts
 * @param heldBack  which examples are validated on, a second file apart
 * @param second    a second file of the same make that is validated on as a whole, or null
 */
public record TextWish(String name, Path file, TextColumns columns, Tokenizer tokenizer, int numWords, int maxLength,
        HeldBack heldBack, @Nullable Path second) {
    /** Chosen so that few texts are cut. */
    public static final int FITTING = 0;
    /** Ids that are kept unless a person says otherwise. */
    public static final int USUAL_WORDS = 10_000;
}

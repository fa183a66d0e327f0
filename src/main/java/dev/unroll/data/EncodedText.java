package dev.unroll.data;

import java.util.List;

/**
 * A text as a model reads it, padded and cut.
 *
 * @param tokens  what each id stands for: the word typed, {@code <pad>}, {@code <start>}, or the typed word where it is unknown
 * @param ids     the padded ids, as many as tokens
 * @param unknown how many of the typed words the vocabulary does not have
 * @param words   how many words were typed
 */
public record EncodedText(List<String> tokens, int[] ids, int unknown, int words) {
    public EncodedText {
        tokens = List.copyOf(tokens);
    }
}

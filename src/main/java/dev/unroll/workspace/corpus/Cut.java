package dev.unroll.workspace.corpus;

import dev.unroll.data.Padding;
import dev.unroll.data.Side;

/**
 * How one example becomes as long as all others.
 *
 * @param length its tokens
 * @param slots  timesteps
 * @param from   tokens cut away at the front
 * @param kept   tokens that stay
 * @param before padding in front of them
 */
public record Cut(int length, int slots, int from, int kept, int before) {
    /** As {@code padding} has it. */
    public static Cut of(int length, Padding padding) {
        int kept = Math.min(length, padding.length());
        return new Cut(length, padding.length(), padding.truncating() == Side.PRE ? length - kept : 0, kept,
                padding.padding() == Side.PRE ? padding.length() - kept : 0);
    }

    /** Tokens cut away at the back. */
    public int behind() {
        return length - from - kept;
    }

    /** Tokens cut away altogether. */
    public int lost() {
        return length - kept;
    }

    /** Padding altogether. */
    public int padding() {
        return slots - kept;
    }

    /** The token that a slot, 0 first, holds; −1 where it is padding. */
    public int token(int slot) {
        int place = slot - before;
        return place >= 0 && place < kept ? from + place : -1;
    }

    /** The slot that holds a token, 0 first; −1 where it was cut away. */
    public int slot(int token) {
        return token >= from && token < from + kept ? token - from + before : -1;
    }
}

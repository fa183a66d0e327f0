package dev.unroll.picture.data;

/**
 * One example in the picture of padding and cutting.
 *
 * @param name   its number, for example {@code #1634}
 * @param size   its length in words, for example {@code 178 tokens}
 * @param length in tokens
 * @param front  the words that are lost where it is cut in front
 * @param back   the words that are lost where it is cut behind
 * @param chosen whether it is the one being looked at
 */
public record CutRow(String name, String size, int length, String front, String back, boolean chosen) {
}

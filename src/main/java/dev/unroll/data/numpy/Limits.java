package dev.unroll.data.numpy;

/**
 * How much a file may ask for. The IMDB reviews need 14 MB and 6 million numbers a member; a file that asks for
 * several times as much is refused before it can fill the memory.
 *
 * @param bytes   unpacked bytes of a member
 * @param numbers whole numbers in a member
 * @param rows    lists in a member
 * @param stack   things on the pickle machine's stack or in its memo
 * @param objects tuples, strings and other small things in a member
 */
record Limits(long bytes, int numbers, int rows, int stack, int objects) {
    static final Limits DEFAULT = new Limits(256L << 20, 32 << 20, 1 << 20, 1 << 20, 4096);
}

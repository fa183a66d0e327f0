package dev.unroll.data.own;

import dev.unroll.data.table.TextEncoding;

/**
 * A running text, one character in, the next one out. Its last part is validated on.
 *
 * @param file     any text
 * @param window   timesteps of an example
 * @param fraction of the text that is validated on, at its end
 */
public record CharacterSet(String name, FileMark file, TextEncoding encoding, int window, double fraction)
        implements OwnSet {
    @Override
    public CharacterSet named(String next) {
        return new CharacterSet(next, file, encoding, window, fraction);
    }
}

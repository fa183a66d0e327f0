package dev.unroll.view.keys;

import java.util.List;

/**
 * What one key does, or two that belong together, such as back and forward.
 *
 * @param key of the sentence in the bundles
 */
public record Shortcut(String key, List<Stroke> strokes) {
    public Shortcut {
        strokes = List.copyOf(strokes);
    }

    static Shortcut of(String key, Stroke... strokes) {
        return new Shortcut("view.keys." + key, List.of(strokes));
    }
}

package dev.unroll.view.keys;

import java.util.List;

/**
 * Keys that work at one place.
 *
 * @param key of the place's name in the bundles
 */
public record KeyGroup(String key, List<Shortcut> shortcuts) {
    public KeyGroup {
        shortcuts = List.copyOf(shortcuts);
    }

    static KeyGroup of(String key, Shortcut... shortcuts) {
        return new KeyGroup("view.keys.at." + key, List.of(shortcuts));
    }
}

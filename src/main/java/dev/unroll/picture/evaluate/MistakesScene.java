package dev.unroll.picture.evaluate;

import java.util.List;

/** Which class is taken for which, the most frequent first. */
public record MistakesScene(List<Pair> pairs) {
    public MistakesScene {
        pairs = List.copyOf(pairs);
    }

    /** One class taken for another, so many times. */
    public record Pair(String actual, String called, long count) {
    }
}

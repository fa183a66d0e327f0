package dev.unroll.picture.evaluate;

import java.util.List;

/**
 * One example in a list.
 *
 * @param number  of the example, as people count
 * @param words   as far as there is room
 * @param look    of what it is
 * @param place   of the answer on a scale of 0 … 1; NaN where there is none
 * @param border  where on that scale answers divide; NaN for nowhere
 * @param figure  the answer in words
 */
public record ExampleRowScene(String number, List<SentenceScene.Word> words, ClassLook look, double place, double border,
        String figure) {
    public ExampleRowScene {
        words = List.copyOf(words);
    }
}

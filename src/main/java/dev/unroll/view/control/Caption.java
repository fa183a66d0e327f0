package dev.unroll.view.control;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is told about the picture at this moment, as a lesson or the presenter shows it under the picture.
 *
 * @param headline one sentence
 * @param detail   a line below it, in pieces, since numbers wear the colour of what they are; may be empty
 * @param step     where one is, 0 first
 * @param steps    how many steps there are, 0 where they are not counted
 */
public record Caption(String headline, List<Piece> detail, int step, int steps) {
    public Caption {
        detail = List.copyOf(detail);
    }

    /** All of it, to be read aloud. */
    public String words() {
        return Stream.concat(Stream.of(headline), detail.stream().map(Piece::text)).map(String::strip)
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    /**
     * A piece of the detail.
     *
     * @param text  words or a number
     * @param style class of the stylesheet
     */
    public record Piece(String text, String style) {
    }
}

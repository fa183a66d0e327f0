package dev.unroll.view.lesson;

import dev.unroll.lesson.Figure;
import dev.unroll.lesson.Seen;
import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Caption.Piece;
import dev.unroll.view.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A text with figures in it, in pieces, so that each number wears its colour. */
final class FigureWords {
    private static final String WORDS = "caption-words";
    private static final String UNKNOWN = "–";
    /** Stands around a figure's number while the text is put together. */
    private static final char EDGE = '\u0001';

    private FigureWords() {
    }

    static List<Piece> of(Texts texts, String key, List<Figure> figures, Seen seen) {
        Object[] marks = IntStream.range(0, figures.size()).mapToObj(i -> "" + EDGE + i + EDGE).toArray();
        String[] parts = texts.now(key, marks).split(String.valueOf(EDGE), -1);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                Figure figure = figures.get(Integer.parseInt(parts[i]));
                pieces.add(new Piece(written(figure.form(), figure.reading().of(seen)), style(figure)));
            } else if (!parts[i].isEmpty()) {
                pieces.add(new Piece(parts[i], WORDS));
            }
        }
        return pieces;
    }

    /** A number as its form wants it. */
    static String written(Figure.Form form, double value) {
        if (Double.isNaN(value)) {
            return UNKNOWN;
        }
        return switch (form) {
            case DECIMAL -> Numbers.fixed(value, 2);
            case SMALL -> Numbers.significant(value, 2);
            case COUNT -> Numbers.grouped(Math.round(value));
            case PERCENT -> Math.round(100 * value) + "%";
        };
    }

    private static String style(Figure figure) {
        return "figure-" + figure.role().name().toLowerCase(Locale.ROOT);
    }
}

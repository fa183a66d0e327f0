package dev.unroll.lesson.catalogue;

import dev.unroll.lesson.Lesson;
import java.util.List;

/** Every lesson, in the order in which they are learned. */
public final class Catalogue {
    private static final List<Lesson> ALL = List.of(
            Sequence.lesson(),
            Loop.lesson(),
            Shapes.lesson(),
            Counting.lesson(),
            Tokens.lesson(),
            Embeddings.lesson(),
            Vanishing.lesson(),
            Carry.lesson(),
            Gates.lesson(),
            Gru.lesson(),
            Deeper.lesson(),
            Curves.lesson(),
            NextCharacter.lesson(),
            Translating.lesson(),
            SourceCode.lesson(),
            Judging.lesson(),
            OwnReviews.lesson(),
            ThreeClasses.lesson(),
            PaddingAndMasking.lesson(),
            Review.lesson());

    private Catalogue() {
    }

    /** Every lesson. */
    public static List<Lesson> all() {
        return ALL;
    }

    /** A lesson's place in the list, 1 first. */
    public static int number(Lesson lesson) {
        return ALL.indexOf(lesson) + 1;
    }
}

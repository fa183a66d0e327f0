package dev.unroll.data;

import java.util.List;

/** What reviews are sorted into. */
final class Reviews {
    /** Bundle keys by class number: 0 against, 1 for. */
    static final List<String> CLASSES = List.of("data.class.negative", "data.class.positive");

    private Reviews() {
    }
}

package dev.unroll.view.inspect;

import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.Texts;

/** The name of a number. */
final class Title {
    private Title() {
    }

    /** For example "Forget gate, unit 7". */
    static String of(Texts texts, Spot spot) {
        String key = spot.quantity() == Quantity.INPUT_VECTOR ? "view.inspect.titleFeature" : "view.inspect.title";
        return texts.now(key, texts.now("view.inspect.name." + spot.quantity().name()), spot.unit() + 1);
    }
}

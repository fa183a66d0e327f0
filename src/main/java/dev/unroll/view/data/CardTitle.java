package dev.unroll.view.data;

import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import javafx.scene.control.Label;

/** The name of a card, which is never shortened: what stands beside it gives way. */
final class CardTitle {
    private CardTitle() {
    }

    static Label of(Texts texts, String key) {
        Label title = Parts.label(texts.get(key), "heading");
        title.setMinWidth(Label.USE_PREF_SIZE);
        return title;
    }
}

package dev.unroll.view.main;

import dev.unroll.view.control.Texts;
import java.util.Locale;
import javafx.beans.value.ObservableValue;

/** The screens of the window, in the order of their tabs. */
public enum Tab {
    /** The model, its picture, its curves and its training. */
    NETWORK,
    /** The examples as the model sees them. */
    DATA,
    /** How good the model is, and where it errs. */
    EVALUATE,
    /** Next characters, translation and series. */
    GENERATE,
    /** The model as source code of other tools. */
    CODE,
    /** Lessons to learn from. */
    LESSONS;

    ObservableValue<String> title(Texts texts) {
        return texts.get(key());
    }

    /** Of its name in the bundles. */
    String key() {
        return "view.tab." + name().toLowerCase(Locale.ROOT);
    }

    /** Style id of the tab's button. */
    String id() {
        return "tab-" + name().toLowerCase(Locale.ROOT);
    }
}

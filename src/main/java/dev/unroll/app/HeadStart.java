package dev.unroll.app;

import dev.unroll.text.Language;

/** What a start needs sooner or later and can read beside the toolkit, which begins on a thread of its own. */
final class HeadStart {
    private HeadStart() {
    }

    /** Begins to read the texts. */
    static void begin() {
        Thread.ofPlatform().name("head start").daemon().start(Language::all);
    }
}

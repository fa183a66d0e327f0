package dev.unroll.plot;

import dev.unroll.text.Language;

/** What a document says to those who do not see it. */
record Spoken(String title, String description, Language language) {
}

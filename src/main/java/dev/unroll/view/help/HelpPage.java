package dev.unroll.view.help;

import java.util.Locale;

/** The pages of help, one for each screen, as {@code snapshot} calls them. */
enum HelpPage {
    NETWORK, CELL, BACKWARD, DATA, EVALUATE, GENERATE, TRANSLATE, SERIES, CODE, LESSONS, SETTINGS, PRESENTER;

    /** The screen that it is about. */
    String screen() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of a part: its title, what the screen is for, what is to be seen there, what to try. */
    String key(String part) {
        return "help." + screen() + "." + part;
    }

    static HelpPage of(String screen) {
        for (HelpPage each : values()) {
            if (each.screen().equals(screen)) {
                return each;
            }
        }
        return NETWORK;
    }
}

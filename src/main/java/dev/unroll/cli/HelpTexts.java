package dev.unroll.cli;

import dev.unroll.text.Messages;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Gives picocli its help texts: its own key, preceded by {@code cli.help.}, in Unroll's bundles. */
final class HelpTexts extends ResourceBundle {
    private static final String PREFIX = "cli.help.";

    private HelpTexts() {
    }

    /** All commands speak the language in use from now on. */
    static void applyTo(CommandLine line) {
        line.setResourceBundle(new HelpTexts());
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return Messages.has(PREFIX + key) ? Messages.get(PREFIX + key) : null;
    }

    @Override
    public boolean containsKey(String key) {
        return Messages.has(PREFIX + key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keySet());
    }

    @Override
    public Set<String> keySet() {
        return Messages.keys(PREFIX);
    }
}

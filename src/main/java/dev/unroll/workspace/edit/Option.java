package dev.unroll.workspace.edit;

import dev.unroll.nn.Activation;
import dev.unroll.plot.Numbers;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.train.Loss;
import dev.unroll.train.Monitor;
import java.util.Locale;

/**
 * One thing that can be set, with its value.
 *
 * @param key   Keras' name where it has one, for example {@code recurrent_dropout}
 * @param value a number, a yes or no, an enum or a name
 */
public record Option(String key, Object value) {
    /** What it is called. */
    public String name(Language language) {
        String text = "workspace.option." + key;
        return Messages.has(text) ? Messages.in(language, text) : key;
    }

    /** The value as people read it. */
    public String text(Language language) {
        return switch (value) {
            case Boolean on -> Messages.in(language, on ? "workspace.value.on" : "workspace.value.off");
            case Double number -> Numbers.plain(number);
            case Long number -> Long.toString(number);
            case Integer number -> key.equals("num_words") && number == 0 ? Messages.in(language, "workspace.value.all")
                    : Numbers.grouped(number);
            case Activation activation -> activation.kerasName();
            case Monitor monitor -> monitor.kerasName();
            case Loss loss -> loss.kerasName();
            case Enum<?> constant -> named("workspace.value." + constant.name(), constant.name().toLowerCase(Locale.ROOT),
                    language);
            default -> named("view.dataset." + value, value.toString(), language);
        };
    }

    private static String named(String key, String otherwise, Language language) {
        return Messages.has(key) ? Messages.in(language, key) : otherwise;
    }
}

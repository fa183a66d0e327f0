package dev.unroll.workspace.stack;

import dev.unroll.nn.Layer;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.workspace.Experiment;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A remedy that one click applies.
 *
 * @param key       of what the click does, in the bundle
 * @param arguments of the text; a {@link Layer} among them is called by its name
 * @param change    the edit
 */
public record Fix(String key, List<Object> arguments, UnaryOperator<Experiment> change) {
    public Fix {
        arguments = List.copyOf(arguments);
    }

    /** What the click does, in a language. */
    public String text(Language language) {
        Object[] said = arguments.stream().map(a -> a instanceof Layer layer ? LayerLabel.of(layer, language) : a).toArray();
        return Messages.in(language, key, said);
    }

    /** The experiment with the remedy. */
    public Experiment apply(Experiment experiment) {
        return change.apply(experiment);
    }
}

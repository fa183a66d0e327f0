package dev.unroll.view;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A model's weights at one moment of its training.
 *
 * @param version      another number whenever the weights are other ones; 0 where there are none
 * @param architecture of the model, or null where there are no weights
 * @param weights      gives a copy, or weights that nobody changes; asked off the FX thread, since copying takes time
 * @param epoch        how many epochs the weights were trained for, with a fraction within an epoch
 * @param training     whether newer weights will follow soon
 */
public record Moment(long version, @Nullable Architecture architecture, Supplier<@Nullable Weights> weights, double epoch,
        boolean training) {
    /** No weights yet. */
    public static Moment none() {
        return new Moment(0, null, () -> null, 0, false);
    }

    /** The model as it is at that moment, or null. Copies: call it off the FX thread. */
    public @Nullable Model model() {
        Weights now = architecture == null ? null : weights.get();
        return architecture == null || now == null ? null : new Model(architecture, now);
    }
}

package dev.unroll.picture.backward;

import dev.unroll.picture.Brush;
import dev.unroll.text.Messages;
import dev.unroll.trace.Gate;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import org.jspecify.annotations.Nullable;

/** One call to paint: everything its painters share. */
record BackwardScene(Brush brush, BackwardLayout layout, GradientView view, @Nullable SequenceTrace trace,
        @Nullable LayerTrace layer, double time) {
    /** A text in the view's language. */
    String text(String key, Object... arguments) {
        return Messages.in(view.language(), key, arguments);
    }

    /** The place, from 1, that the gradient has reached or is just reaching; one past the last before it sets out. */
    int current() {
        return Math.max(1, (int) Math.floor(time + 1e-9));
    }

    /** How far the gradient at a place has appeared: 0 where it has not been, 1 where it has passed. */
    double shown(int place) {
        return layer == null ? 0 : Math.clamp(place + 1 - time, 0, 1);
    }

    /** Whose gradient the strips show. */
    Quantity quantity() {
        return layer == null ? Quantity.HIDDEN : GradientSizes.in(layer, view.quantity());
    }

    /** The token at a place, reserved ones in angle quotes. */
    String token(int place) {
        if (trace == null) {
            return "";
        }
        String token = trace.tokens().get(layout.order().step(place));
        return token.length() > 2 && token.startsWith("<") && token.endsWith(">")
                ? "‹" + token.substring(1, token.length() - 1) + "›" : token;
    }

    /** The letter of a quantity: h, c, f … */
    static String symbol(Quantity quantity) {
        Gate gate = quantity.gate();
        return gate != null ? gate.letter() : quantity == Quantity.CELL ? "c" : quantity == Quantity.HIDDEN ? "h" : "x";
    }
}

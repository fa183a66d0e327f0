package dev.unroll.keras;

import dev.unroll.nn.Activation;
import java.util.Locale;

/** Whose words a configuration uses: the same names do not always mean the same. */
enum Dialect {
    /** Keras 1 and 2: {@code hard_sigmoid} is 0.2 · x + 0.5, and GRU's {@code reset_after} is off where nothing is said. */
    KERAS_2,
    /** Keras 3. */
    KERAS_3,
    /** Unroll's own part of an archive: Keras 3 and what Keras has no word for. */
    UNROLL;

    /** By the version in the file; 3 where the file says nothing. */
    static Dialect of(String kerasVersion) {
        return kerasVersion.startsWith("1.") || kerasVersion.startsWith("2.") ? KERAS_2 : KERAS_3;
    }

    boolean legacy() {
        return this == KERAS_2;
    }

    /** The activation of that name, or null where Unroll has none of it. */
    @org.jspecify.annotations.Nullable Activation activation(String name) {
        Activation found = switch (name.toLowerCase(Locale.ROOT)) {
            case "linear" -> Activation.LINEAR;
            case "tanh" -> Activation.TANH;
            case "sigmoid" -> Activation.SIGMOID;
            case "relu" -> Activation.RELU;
            case "softmax" -> Activation.SOFTMAX;
            case "hard_sigmoid" -> legacy() ? Activation.HARD_SIGMOID_KERAS2 : Activation.HARD_SIGMOID;
            default -> null;
        };
        return found == null && this == UNROLL && name.equals(Activation.HARD_SIGMOID_KERAS2.kerasName())
                ? Activation.HARD_SIGMOID_KERAS2 : found;
    }
}

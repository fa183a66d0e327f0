package dev.unroll.nn;

/** Activation functions under Keras' names. */
public enum Activation {
    LINEAR("linear"),
    TANH("tanh"),
    SIGMOID("sigmoid"),
    RELU("relu"),
    SOFTMAX("softmax"),
    /** Keras 3: clamp(x / 6 + 0.5, 0, 1). */
    HARD_SIGMOID("hard_sigmoid"),
    /** Keras 2: clamp(0.2 · x + 0.5, 0, 1). */
    HARD_SIGMOID_KERAS2("hard_sigmoid_keras2");

    private final String kerasName;

    Activation(String kerasName) {
        this.kerasName = kerasName;
    }

    /** The name in a Keras configuration (Keras 2's hard sigmoid has a suffix of our own). */
    public String kerasName() {
        return kerasName;
    }
}

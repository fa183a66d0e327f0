package dev.unroll.data;

/** How validation examples are taken out of the training part. */
public enum Split {
    /** scikit-learn's {@code train_test_split(test_size=0.2, random_state=42)}. */
    SHUFFLED_42,
    /** Keras' {@code validation_split=0.2}: the last fifth as it stands. */
    LAST_FIFTH,
    /** The data set brings its own validation part. */
    OWN
}

package dev.unroll.train;

/** Losses under Keras' names. */
public enum Loss {
    BINARY_CROSSENTROPY("binary_crossentropy"),
    CATEGORICAL_CROSSENTROPY("categorical_crossentropy"),
    SPARSE_CATEGORICAL_CROSSENTROPY("sparse_categorical_crossentropy"),
    MSE("mean_squared_error"),
    MAE("mean_absolute_error");

    private final String kerasName;

    Loss(String kerasName) {
        this.kerasName = kerasName;
    }

    /** The name in a Keras configuration. */
    public String kerasName() {
        return kerasName;
    }
}

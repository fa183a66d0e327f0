package dev.unroll.code;

/** 4,000 generated examples to train on, 1,000 to validate on and 1,000 to test on. */
final class Thirds {
    static final int ALL = 6000;

    private Thirds() {
    }

    static void python(Lines out) {
        out.add("x_train, x_val, x_test = np.split(x, [4000, 5000])", "y_train, y_val, y_test = np.split(y, [4000, 5000])");
    }

    /** @param rest what stands behind the comma of an index: one empty place for each further axis of x */
    static void r(Lines out, String rest) {
        out.add("x_train <- x[1:4000" + rest + ", drop = FALSE]", "y_train <- y[1:4000]",
                "x_val <- x[4001:5000" + rest + ", drop = FALSE]", "y_val <- y[4001:5000]",
                "x_test <- x[5001:6000" + rest + ", drop = FALSE]", "y_test <- y[5001:6000]");
    }
}

package dev.unroll.code;

import dev.unroll.data.DatasetOptions;

/** The adding problem, generated as Unroll generates it. */
record AddingData(DatasetOptions options) implements DataRecipe {
    @Override
    public void python(Lines out, Padder padder) {
        int steps = options.maxLength();
        out.comment("data.adding").add("random = np.random.RandomState(12)",
                "x = np.zeros((" + Thirds.ALL + ", " + steps + ", 2), dtype=\"float32\")",
                "y = np.zeros(" + Thirds.ALL + ", dtype=\"float32\")",
                "for i in range(len(x)):").within(
                        "x[i, :, 0] = random.random_sample(" + steps + ")",
                        "first = random.randint(" + steps / 2 + ")",
                        "second = " + steps / 2 + " + random.randint(" + (steps - steps / 2) + ")",
                        "x[i, [first, second], 1] = 1",
                        "y[i] = x[i, first, 0] + x[i, second, 0]");
        Thirds.python(out);
    }

    @Override
    public void r(Lines out) {
        int steps = options.maxLength();
        out.comment("data.adding").remark("data.otherNumbers").add("set.seed(12)",
                "x <- array(0, dim = c(" + Thirds.ALL + ", " + steps + ", 2))",
                "y <- numeric(" + Thirds.ALL + ")", "for (i in seq_len(nrow(x))) {").within(
                        "x[i, , 1] <- runif(" + steps + ")",
                        "marked <- c(sample(" + steps / 2 + ", 1), " + steps / 2 + " + sample(" + (steps - steps / 2) + ", 1))",
                        "x[i, marked, 2] <- 1",
                        "y[i] <- sum(x[i, marked, 1])").add("}");
        Thirds.r(out, ", , ");
    }

    @Override
    public boolean tested() {
        return true;
    }
}

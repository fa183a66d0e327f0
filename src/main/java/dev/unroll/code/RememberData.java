package dev.unroll.code;

import dev.unroll.data.DatasetOptions;

/** Remember the first symbol, generated as Unroll generates it. */
record RememberData(DatasetOptions options) implements DataRecipe {
    @Override
    public void python(Lines out, Padder padder) {
        int steps = options.maxLength();
        out.comment("data.remember").add("random = np.random.RandomState(11)",
                "x = np.ones((" + Thirds.ALL + ", " + steps + "), dtype=\"int64\")",
                "y = np.zeros(" + Thirds.ALL + ", dtype=\"int64\")",
                "for i in range(len(x)):").within(
                        "y[i] = random.randint(4)",
                        "x[i, 1] = 4 + y[i]",
                        "x[i, 2:] = 8 + random.randint(7, size=" + (steps - 2) + ")");
        Thirds.python(out);
    }

    @Override
    public void r(Lines out) {
        int steps = options.maxLength();
        out.comment("data.remember").remark("data.otherNumbers").add("set.seed(11)",
                "y <- sample(0:3, " + Thirds.ALL + ", replace = TRUE)",
                "fillers <- matrix(sample(8:14, " + Thirds.ALL + " * " + (steps - 2) + ", replace = TRUE), nrow = " + Thirds.ALL
                        + ")", "x <- cbind(1L, 4L + y, fillers)");
        Thirds.r(out, ", ");
    }

    @Override
    public boolean tested() {
        return true;
    }
}

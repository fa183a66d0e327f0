package dev.unroll.code;

import dev.unroll.data.DatasetOptions;

/** Mixtures of two sines, generated as Unroll generates them. */
record SineData(DatasetOptions options) implements DataRecipe {
    @Override
    public void python(Lines out, Padder padder) {
        int steps = options.maxLength();
        out.comment("data.sine").add("random = np.random.RandomState(13)", "t = np.arange(" + (steps + 1) + ")",
                "x = np.zeros((" + Thirds.ALL + ", " + steps + ", 1), dtype=\"float32\")",
                "y = np.zeros(" + Thirds.ALL + ", dtype=\"float32\")").blank().blank();
        out.add("def wave(shortest, longest):").within(
                "amplitude = 0.2 + 0.3 * random.random_sample()",
                "period = shortest + (longest - shortest) * random.random_sample()",
                "phase = 2 * np.pi * random.random_sample()",
                "return amplitude * np.sin(2 * np.pi * t / period + phase)").blank().blank();
        out.add("for i in range(len(x)):").within(
                "values = wave(15, 30) + wave(5, 12)",
                "noise = 0.02 * (2 * random.random_sample(" + steps + ") - 1)",
                "x[i, :, 0], y[i] = values[:-1] + noise, values[-1]");
        Thirds.python(out);
    }

    @Override
    public void r(Lines out) {
        int steps = options.maxLength();
        out.comment("data.sine").remark("data.otherNumbers").add("set.seed(13)", "t <- 0:" + steps,
                "x <- array(0, dim = c(" + Thirds.ALL + ", " + steps + ", 1))", "y <- numeric(" + Thirds.ALL + ")").blank();
        out.add("wave <- function(shortest, longest) {").within(
                "(0.2 + 0.3 * runif(1)) * sin(2 * pi * t / runif(1, shortest, longest) + 2 * pi * runif(1))").add("}").blank();
        out.add("for (i in seq_len(nrow(x))) {").within(
                "values <- wave(15, 30) + wave(5, 12)",
                "x[i, , 1] <- values[1:" + steps + "] + 0.02 * runif(" + steps + ", -1, 1)",
                "y[i] <- values[" + (steps + 1) + "]").add("}");
        Thirds.r(out, ", , ");
    }

    @Override
    public boolean tested() {
        return true;
    }
}

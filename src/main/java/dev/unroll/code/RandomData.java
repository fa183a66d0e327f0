package dev.unroll.code;

import dev.unroll.nn.Shape;

/** Random numbers for a model that is only run forward. */
record RandomData(Shape input) implements DataRecipe {
    @Override
    public void python(Lines out, Padder padder) {
        out.add("x = np.random.random((1, " + input.steps() + ", " + input.width() + ")).astype(\"float32\")");
    }

    @Override
    public void r(Lines out) {
        out.add("x <- array(runif(" + input.steps() + " * " + input.width() + "), dim = c(1, " + input.steps() + ", "
                + input.width() + "))");
    }

    @Override
    public boolean tested() {
        return false;
    }
}

package dev.unroll.code;

/** A data set that is not at hand: the program expects its arrays in a file. */
record ArrayFileData(String name) implements DataRecipe {
    @Override
    public void python(Lines out, Padder padder) {
        out.remark("data.arrays", name).add("arrays = np.load(" + Syntax.PYTHON.literal(name + ".npz") + ")",
                "x_train, y_train = arrays[\"x_train\"], arrays[\"y_train\"]",
                "x_val, y_val = arrays[\"x_val\"], arrays[\"y_val\"]");
    }

    @Override
    public void r(Lines out) {
        out.remark("data.arraysR", name).add("arrays <- readRDS(" + Syntax.R.literal(name + ".rds") + ")",
                "x_train <- arrays$x_train", "y_train <- arrays$y_train", "x_val <- arrays$x_val", "y_val <- arrays$y_val");
    }

    @Override
    public boolean tested() {
        return false;
    }
}

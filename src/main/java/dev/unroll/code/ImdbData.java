package dev.unroll.code;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Split;

/** The IMDB reviews. */
record ImdbData(DatasetOptions options) implements DataRecipe {
    private static final String FILE = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/imdb.npz";

    @Override
    public String[] imports(Padder padder) {
        return padder.equals(Padder.OWN) ? new String[] {"import os", "import urllib.request"} : new String[0];
    }

    private boolean all() {
        return options.numWords() == DatasetOptions.ALL;
    }

    @Override
    public void python(Lines out, Padder padder) {
        padder.define(out);
        String words = all() ? "" : "num_words=" + options.numWords();
        if (padder.equals(Padder.OWN)) {
            loader(out);
        }
        words(out);
        out.add((padder.equals(Padder.OWN) ? "(x, y), (x_test, y_test) = load_imdb("
                : "(x, y), (x_test, y_test) = keras.datasets.imdb.load_data(") + words + ")");
        out.comment("data.imdb.pad", options.maxLength());
        out.add("x = " + padder.call("x", options), "x_test = " + padder.call("x_test", options)).blank();
        if (options.split() == Split.SHUFFLED_42) {
            out.comment("data.split42").add("order = np.random.RandomState(42).permutation(len(x))",
                    "val, train = np.split(order, [-(-len(x) // 5)])",
                    "x_train, y_train, x_val, y_val = x[train], y[train], x[val], y[val]");
        } else {
            out.comment("data.splitLast").add("train = int(len(x) * 0.8)",
                    "x_train, y_train, x_val, y_val = x[:train], y[:train], x[train:], y[train:]");
        }
    }

    private void words(Lines out) {
        if (all()) {
            out.comment("data.imdb.all");
        } else {
            out.comment("data.imdb.words", options.numWords());
        }
    }

    /** What Keras' load_data does. */
    private static void loader(Lines out) {
        out.comment("data.imdb.function").add("def load_imdb(num_words=None):").indent(1)
                .add("if not os.path.exists(\"imdb.npz\"):",
                        "    urllib.request.urlretrieve(", "        \"" + FILE + "\",", "        \"imdb.npz\",", "    )",
                        "parts = []", "random = np.random.RandomState(113)",
                        "with np.load(\"imdb.npz\", allow_pickle=True) as file:",
                        "    for part in (\"train\", \"test\"):",
                        "        x, y = file[\"x_\" + part], file[\"y_\" + part]",
                        "        order = np.arange(len(x))", "        random.shuffle(order)",
                        "        parts.append(([[1] + [rank + 3 for rank in x[i]] for i in order], y[order]))",
                        "words = num_words or max(max(ids) for x, _ in parts for ids in x)")
                .add("return [", "    ([[i if i < words else 2 for i in ids] for ids in x], y) for x, y in parts", "]")
                .indent(-1).blank().blank();
    }

    @Override
    public void r(Lines out) {
        words(out);
        out.add(all() ? "imdb <- dataset_imdb()" : "imdb <- dataset_imdb(num_words = " + options.numWords() + ")");
        out.comment("data.imdb.pad", options.maxLength());
        out.add("x <- " + Padder.R.call("imdb$train$x", options), "y <- imdb$train$y",
                "x_test <- " + Padder.R.call("imdb$test$x", options), "y_test <- imdb$test$y").blank();
        if (options.split() == Split.SHUFFLED_42) {
            out.remark("data.splitR").add("set.seed(42)", "val <- sample(nrow(x), ceiling(0.2 * nrow(x)))");
        } else {
            out.comment("data.splitLast").add("val <- (floor(0.8 * nrow(x)) + 1):nrow(x)");
        }
        out.add("x_train <- x[-val, ]", "y_train <- y[-val]", "x_val <- x[val, ]", "y_val <- y[val]");
    }

    @Override
    public boolean tested() {
        return true;
    }
}

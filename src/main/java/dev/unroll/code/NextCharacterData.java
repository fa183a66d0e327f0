package dev.unroll.code;

import dev.unroll.data.Corpus;
import dev.unroll.data.DataShelf;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.text.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The built-in short texts, one character in, the next one out. */
record NextCharacterData(DatasetOptions options) implements DataRecipe {
    /** How often every text is trained on in an epoch. */
    private static final int TIMES = 32;

    private static List<String> texts() {
        Corpus corpus = new DataShelf(Path.of("")).corpus(Datasets.defaults("next-character"), Progress.NONE);
        List<String> texts = new ArrayList<>();
        for (int i = 0; corpus != null && i < corpus.count(); i++) {
            texts.add(corpus.text(i));
        }
        return texts;
    }

    @Override
    public String[] imports(Padder padder) {
        return new String[] {"import collections"};
    }

    @Override
    public void python(Lines out, Padder padder) {
        int steps = options.maxLength();
        out.comment("data.nextCharacter");
        out.add("texts = [");
        texts().forEach(text -> out.within(Syntax.PYTHON.literal(text) + ","));
        out.add("]", "counts = collections.Counter(\"\".join(texts))",
                "letters = sorted(counts, key=lambda letter: (-counts[letter], letter))",
                "ids = {letter: 4 + rank for rank, letter in enumerate(letters)}",
                "x = np.zeros((len(texts), " + steps + "), dtype=\"int64\")", "y = np.zeros_like(x)",
                "for i, text in enumerate(texts):").within("known = [ids[letter] for letter in text][:" + steps + "]",
                        "x[i, :len(known)] = known");
        out.comment("data.shifted").add("y[:, :-1] = x[:, 1:]")
                .add("x_train, y_train = np.tile(x, (" + TIMES + ", 1)), np.tile(y, (" + TIMES + ", 1))",
                        "x_val, y_val = x, y");
    }

    @Override
    public void r(Lines out) {
        int steps = options.maxLength();
        out.comment("data.nextCharacter");
        List<String> texts = texts();
        out.add("texts <- c(");
        for (int i = 0; i < texts.size(); i++) {
            out.within(Syntax.R.literal(texts.get(i)) + (i + 1 < texts.size() ? "," : ""));
        }
        out.add(")", "letters_of <- strsplit(texts, \"\")", "counts <- table(unlist(letters_of))",
                "known <- names(counts)[order(-counts, names(counts), method = \"radix\")]",
                "x <- matrix(0L, nrow = length(texts), ncol = " + steps + ")", "for (i in seq_along(texts)) {").within(
                        "ids <- head(3L + match(letters_of[[i]], known), " + steps + ")", "x[i, seq_along(ids)] <- ids").add("}");
        out.comment("data.shifted").add("y <- cbind(x[, -1], 0L)")
                .add("x_train <- x[rep(seq_along(texts), " + TIMES + "), ]", "y_train <- y[rep(seq_along(texts), " + TIMES + "), ]",
                        "x_val <- x", "y_val <- y");
    }

    @Override
    public boolean tested() {
        return false;
    }
}

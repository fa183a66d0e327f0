package dev.unroll.code;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.own.CharacterSet;

/** A person's own running text. */
record OwnCharacterData(DatasetOptions options, CharacterSet set) implements DataRecipe {
    @Override
    public String[] imports(Padder padder) {
        return new String[] {"import collections", "import unicodedata"};
    }

    @Override
    public void python(Lines out, Padder padder) {
        int steps = options.maxLength();
        out.comment("own.running").add("with open(" + Syntax.PYTHON.literal(set.file().path().toString()) + ", encoding=\""
                + PythonText.encoding(set.encoding().label(), true) + "\") as file:").within(
                        "text = unicodedata.normalize(\"NFC\", file.read().rstrip(\"\\n\") + \"\\n\")")
                .add("trained = len(text) - int(" + set.fraction() + " * len(text) + 0.5)",
                        "counts = collections.Counter(text[:trained])",
                        "letters = sorted(counts, key=lambda letter: (-counts[letter], letter))",
                        "known = {letter: 4 + rank for rank, letter in enumerate(letters)}",
                        "ids = np.array([known.get(letter, 2) for letter in text])").blank().blank();
        out.comment("data.shifted").add("def windows(ids, steps=" + steps + "):").within("count = (len(ids) - 1) // steps",
                "x, y = ids[:count * steps], ids[1:count * steps + 1]",
                "return x.reshape(count, steps), y.reshape(count, steps)").blank().blank();
        out.add("x_train, y_train = windows(ids[:trained])", "x_val, y_val = windows(ids[trained:])");
    }

    @Override
    public void r(Lines out) {
        int steps = options.maxLength();
        out.comment("own.running").add("lines <- readLines(file(" + Syntax.R.literal(set.file().path().toString())
                + ", encoding = \"" + PythonText.encoding(set.encoding().label(), false) + "\"))",
                "text <- strsplit(paste0(lines, \"\\n\", collapse = \"\"), \"\")[[1]]",
                "trained <- length(text) - round(" + set.fraction() + " * length(text))",
                "counts <- table(text[1:trained])",
                "known <- names(counts)[order(-counts, names(counts), method = \"radix\")]",
                "ids <- 3L + match(text, known, nomatch = -1L)").blank();
        out.comment("data.shifted").add("windows <- function(ids, steps = " + steps + ") {").within(
                "count <- (length(ids) - 1) %/% steps", "at <- seq_len(count * steps)",
                "list(x = matrix(ids[at], ncol = steps, byrow = TRUE), y = matrix(ids[at + 1], ncol = steps, byrow = TRUE))")
                .add("}").blank();
        out.add("train <- windows(ids[1:trained])", "val <- windows(ids[(trained + 1):length(ids)])", "x_train <- train$x",
                "y_train <- train$y", "x_val <- val$x", "y_val <- val$y");
    }

    @Override
    public boolean tested() {
        return false;
    }
}

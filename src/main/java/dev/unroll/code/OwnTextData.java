package dev.unroll.code;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Split;
import dev.unroll.data.own.FileMark;
import dev.unroll.data.own.HeldBack;
import dev.unroll.data.own.TextColumns;
import dev.unroll.data.own.TextSet;
import dev.unroll.data.own.Tokenizer;
import dev.unroll.data.table.TableFormat;

/** A person's own table of texts and labels. */
record OwnTextData(DatasetOptions options, TextSet set) implements DataRecipe {
    @Override
    public String[] imports(Padder padder) {
        return new String[] {"import collections", "import csv", "import unicodedata"};
    }

    private Tokenizer tokenizer() {
        return PythonText.tokenizer(set, options.tokenizer());
    }

    @Override
    public void python(Lines out, Padder padder) {
        padder.define(out);
        TextColumns columns = set.columns();
        TableFormat format = columns.format();
        PythonText.pieces(out, tokenizer());
        if (columns.threshold() == null) {
            out.add("CLASSES = " + PythonText.classes(set, Syntax.PYTHON)).blank().blank();
        }
        out.comment("own.rows").add("def read(path):").indent(1)
                .add("texts, labels = [], []",
                        "with open(path, encoding=\"" + PythonText.encoding(format) + "\", newline=\"\") as file:",
                        "    rows = csv.reader(file, delimiter=" + Syntax.PYTHON.literal(String.valueOf(format.separator())) + ")",
                        "    for row in list(rows)[" + (format.header() ? 1 : 0) + ":]:", "        try:",
                        "            label = " + PythonText.label(set), "            text = row[" + columns.text() + "].strip()",
                        "        except (IndexError, ValueError):", "            continue", "        if text:",
                        "            texts.append(text)", "            labels.append(label)",
                        "return texts, np.array(labels)").indent(-1).blank().blank();
        out.add("texts, y = read(" + path(set.file(), Syntax.PYTHON) + ")");
        split(out);
        vocabulary(out);
        out.add("ids = [[1] + [known.get(piece, 2) for piece in " + PythonText.piecesName(tokenizer())
                + "(text)] for text in texts]", "x = " + padder.call("ids", options),
                "x_train, y_train, x_val, y_val = x[train], y[train], x[val], y[val]");
    }

    private static String path(FileMark file, Syntax syntax) {
        return syntax.literal(file.path().toString());
    }

    private void split(Lines out) {
        HeldBack held = set.heldBack();
        FileMark second = held.file();
        if (second != null) {
            out.comment("own.second").add("more, more_y = read(" + path(second, Syntax.PYTHON) + ")",
                    "train, val = np.split(np.arange(len(texts) + len(more)), [len(texts)])", "texts, y = texts + more, "
                            + "np.concatenate([y, more_y])", "learned = train");
            return;
        }
        out.comment("own.split");
        own(out, held);
        out.add("learned = train");
        if (options.split() == Split.SHUFFLED_42) {
            out.add("order = np.random.RandomState(42).permutation(len(texts))",
                    "val, train = np.split(order, [-(-len(texts) // 5)])");
        } else if (options.split() == Split.LAST_FIFTH) {
            out.add("train, val = np.split(np.arange(len(texts)), [int(len(texts) * 0.8)])");
        }
    }

    private static void own(Lines out, HeldBack held) {
        out.add("count = min(max(int(" + held.fraction() + " * len(texts) + 0.5), 1), len(texts) - 1)");
        if (held.shuffled()) {
            out.add("order = np.random.RandomState(" + held.seed() + ").permutation(len(texts))",
                    "val, train = np.split(order, [count])");
        } else {
            out.add("train, val = np.split(np.arange(len(texts)), [len(texts) - count])");
        }
    }

    private void vocabulary(Lines out) {
        String limit = options.numWords() == DatasetOptions.ALL ? "" : "[:" + Math.max(0, options.numWords() - 4) + "]";
        out.comment("own.vocabulary").add("counts = collections.Counter(",
                "    piece for i in learned for piece in " + PythonText.piecesName(tokenizer()) + "(texts[i])", ")",
                "ranked = sorted(counts, key=lambda piece: (-counts[piece], piece))" + limit,
                "known = {piece: 4 + rank for rank, piece in enumerate(ranked)}");
    }

    @Override
    public void r(Lines out) {
        TextColumns columns = set.columns();
        FileMark second = set.heldBack().file();
        out.comment("own.rows").add(read("rows", set.file()));
        if (second != null) {
            out.comment("own.second").add("trained <- nrow(rows)", read("more", second), "rows <- rbind(rows, more)");
        }
        String label = "rows[[" + (columns.label() + 1) + "]]";
        Double threshold = columns.threshold();
        if (threshold != null) {
            out.add("y <- as.integer(as.numeric(" + label + ") > " + Syntax.R.literal(threshold) + ")");
        } else {
            out.add("classes <- " + PythonText.classes(set, Syntax.R),
                    "y <- match(" + (PythonText.numbers(set.classes()) ? "as.numeric(" + label + ")" : "trimws(" + label + ")")
                            + ", classes) - 1");
        }
        out.add("texts <- trimws(rows[[" + (columns.text() + 1) + "]])");
        if (second == null) {
            out.add("good <- !is.na(y) & nzchar(texts)", "texts <- texts[good]", "y <- y[good]");
        }
        out.remark("own.wordsR").add("words <- strsplit(trimws(gsub(\"[[:punct:][:space:]]+\", \" \", tolower(texts))), \" \")");
        pieces(out);
        if (second != null) {
            out.add("val <- (trained + 1):length(texts)");
        } else if (set.heldBack().shuffled()) {
            out.remark("data.splitR").add("set.seed(" + set.heldBack().seed() + ")",
                    "val <- sample(length(texts), round(" + set.heldBack().fraction() + " * length(texts)))");
        } else {
            out.add("val <- tail(seq_along(texts), round(" + set.heldBack().fraction() + " * length(texts)))");
        }
        int most = options.numWords() == DatasetOptions.ALL ? 0 : Math.max(1, options.numWords() - 4);
        out.comment("own.vocabulary").add("counts <- table(unlist(words[-val]))",
                "known <- names(counts)[order(-counts, names(counts), method = \"radix\")]");
        if (most > 0) {
            out.add("known <- head(known, " + most + ")");
        }
        out.add("ids <- lapply(words, function(each) c(1L, 3L + match(each, known, nomatch = -1L)))",
                "x <- " + Padder.R.call("ids", options), "x_train <- x[-val, ]", "y_train <- y[-val]", "x_val <- x[val, ]",
                "y_val <- y[val]");
    }

    private void pieces(Lines out) {
        switch (tokenizer()) {
            case SYLLABLES -> out.comment("own.syllables")
                    .add("words <- lapply(words, function(each) unlist(strsplit(each, \"\")))");
            case BIGRAMS -> out.comment("own.bigrams").add("pairs <- function(word) {").within("n <- nchar(word)",
                    "if (n < 2) word else substring(word, 1:(n - 1), 2:n)").add("}",
                            "words <- lapply(words, function(each) unlist(lapply(each, pairs)))");
            case CHARACTERS -> out.add("words <- strsplit(texts, \"\")");
            case USUAL, WORDS -> { }
        }
    }

    private String read(String name, FileMark file) {
        TableFormat format = set.columns().format();
        return new Call(Syntax.R, name + " <- read.csv").raw("", path(file, Syntax.R))
                .with("sep", String.valueOf(format.separator())).with("header", format.header())
                .with("fileEncoding", PythonText.encoding(format.encoding().label(), false)).line();
    }

    @Override
    public boolean tested() {
        return false;
    }
}

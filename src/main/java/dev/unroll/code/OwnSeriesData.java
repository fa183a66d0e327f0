package dev.unroll.code;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.own.SeriesSet;
import dev.unroll.data.table.TableFormat;
import java.util.stream.Collectors;

/** A person's own series of numbers. */
record OwnSeriesData(DatasetOptions options, SeriesSet set) implements DataRecipe {
    @Override
    public String[] imports(Padder padder) {
        return new String[] {"import csv"};
    }

    @Override
    public void python(Lines out, Padder padder) {
        TableFormat format = set.format();
        String columns = set.inputs().stream().map(String::valueOf).collect(Collectors.joining(", ", "", ", "));
        out.comment("own.series").add("numbers = []", "with open(" + Syntax.PYTHON.literal(set.file().path().toString())
                + ", encoding=\"" + PythonText.encoding(format) + "\", newline=\"\") as file:").indent(1)
                .add("rows = csv.reader(file, delimiter=" + Syntax.PYTHON.literal(String.valueOf(format.separator())) + ")",
                        "for row in list(rows)[" + (format.header() ? 1 : 0) + ":]:", "    try:",
                        "        numbers.append([float(row[i]) for i in (" + columns + set.target() + ")])",
                        "    except (IndexError, ValueError):", "        continue").indent(-1)
                .add("numbers = np.array(numbers)", "trained = len(numbers) - int(" + set.fraction() + " * len(numbers) + 0.5)");
        switch (set.scaling()) {
            case STANDARD -> out.comment("own.standard").add("shift = numbers[:trained].mean(axis=0)",
                    "size = numbers[:trained].std(axis=0)");
            case MIN_MAX -> out.comment("own.minMax").add("shift = numbers[:trained].min(axis=0)",
                    "size = numbers[:trained].max(axis=0) - shift");
            case NONE -> { }
        }
        if (set.scaling() != SeriesSet.Scaling.NONE) {
            out.add("numbers = (numbers - shift) / np.where(size > 0, size, 1)");
        }
        out.add("numbers = numbers.astype(\"float32\")").blank().blank();
        out.comment("own.windows", set.horizon());
        out.add("def windows(first, last, steps=" + options.maxLength() + ", ahead=" + set.horizon() + "):").within(
                "starts = range(first, last - ahead - steps + 2)",
                "x = np.stack([numbers[i:i + steps, :-1] for i in starts])",
                "y = np.stack([numbers[i + ahead:i + ahead + steps, -1:] for i in starts])",
                "return x, y").blank().blank();
        out.add("x_train, y_train = windows(0, trained - 1)",
                "x_val, y_val = windows(trained - " + set.horizon() + ", len(numbers) - 1)");
    }

    @Override
    public void r(Lines out) {
        TableFormat format = set.format();
        String columns = set.inputs().stream().map(i -> String.valueOf(i + 1)).collect(Collectors.joining(", ", "c(", ", "))
                + (set.target() + 1) + ")";
        out.comment("own.series").add(new Call(Syntax.R, "rows <- read.csv").with(set.file().path().toString())
                .with("sep", String.valueOf(format.separator())).with("header", format.header())
                .with("fileEncoding", PythonText.encoding(format.encoding().label(), false)).line(),
                "numbers <- suppressWarnings(sapply(rows[" + columns + "], as.numeric))",
                "numbers <- numbers[complete.cases(numbers), ]",
                "trained <- nrow(numbers) - round(" + set.fraction() + " * nrow(numbers))",
                "part <- numbers[1:trained, ]");
        switch (set.scaling()) {
            case STANDARD -> out.comment("own.standard").add("shift <- colMeans(part)",
                    "size <- apply(part, 2, function(each) sqrt(mean((each - mean(each))^2)))");
            case MIN_MAX -> out.comment("own.minMax").add("shift <- apply(part, 2, min)",
                    "size <- apply(part, 2, max) - shift");
            case NONE -> { }
        }
        if (set.scaling() != SeriesSet.Scaling.NONE) {
            out.add("numbers <- scale(numbers, center = shift, scale = ifelse(size > 0, size, 1))");
        }
        int width = set.inputs().size();
        out.blank().comment("own.windows", set.horizon());
        out.add("windows <- function(first, last, steps = " + options.maxLength() + ", ahead = " + set.horizon() + ") {").within(
                "starts <- first:(last - ahead - steps + 1)",
                "x <- array(0, dim = c(length(starts), steps, " + width + "))",
                "y <- array(0, dim = c(length(starts), steps, 1))",
                "for (i in seq_along(starts)) {", "    at <- starts[i]:(starts[i] + steps - 1)",
                "    x[i, , ] <- numbers[at, 1:" + width + "]", "    y[i, , 1] <- numbers[at + ahead, " + (width + 1) + "]", "}",
                "list(x = x, y = y)").add("}").blank();
        out.add("train <- windows(1, trained)", "val <- windows(trained - " + (set.horizon() - 1) + ", nrow(numbers))",
                "x_train <- train$x", "y_train <- train$y", "x_val <- val$x", "y_val <- val$y");
    }

    @Override
    public boolean tested() {
        return false;
    }
}

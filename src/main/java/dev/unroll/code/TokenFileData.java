package dev.unroll.code;

import dev.unroll.data.DatasetOptions;

/** Built-in texts with a class each: what Unroll writes beside the program, {@code part,label,ids,text}. */
record TokenFileData(DatasetOptions options) implements DataRecipe {
    @Override
    public String[] imports(Padder padder) {
        return new String[] {"import csv"};
    }

    @Override
    public String file() {
        return options.dataset() + ".csv";
    }

    @Override
    public void python(Lines out, Padder padder) {
        padder.define(out);
        out.comment("data.file", file());
        out.add("def read(part):").indent(1)
                .add("with open(\"" + file() + "\", encoding=\"utf-8\", newline=\"\") as file:",
                        "    rows = [row for row in csv.DictReader(file) if row[\"part\"] == part]",
                        "ids = [[int(i) for i in row[\"ids\"].split()] for row in rows]",
                        "x = " + padder.call("ids", options),
                        "return x, np.array([int(row[\"label\"]) for row in rows])").indent(-1).blank().blank();
        out.add("x_train, y_train = read(\"training\")", "x_val, y_val = read(\"validation\")",
                "x_test, y_test = read(\"test\")");
    }

    @Override
    public void r(Lines out) {
        out.comment("data.file", file());
        out.add("rows <- read.csv(\"" + file() + "\", encoding = \"UTF-8\")",
                "ids <- lapply(strsplit(rows$ids, \" \"), as.integer)",
                "x <- " + Padder.R.call("ids", options));
        for (String part : new String[] {"train", "val", "test"}) {
            String name = switch (part) {
                case "train" -> "training";
                case "val" -> "validation";
                default -> part;
            };
            out.add("x_" + part + " <- x[rows$part == \"" + name + "\", ]",
                    "y_" + part + " <- rows$label[rows$part == \"" + name + "\"]");
        }
    }

    @Override
    public boolean tested() {
        return true;
    }
}

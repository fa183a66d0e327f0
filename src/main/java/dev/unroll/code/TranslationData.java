package dev.unroll.code;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Side;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.EncoderDecoder;

/** Built-in pairs of texts: what Unroll writes beside the program, {@code part,source,target,text}. */
record TranslationData(DatasetOptions options, int source, int target) implements DataRecipe {
    TranslationData(DatasetOptions options, Architecture architecture) {
        this(options, source(architecture), Math.max(1, options.maxLength() - source(architecture)));
    }

    private static int source(Architecture architecture) {
        return architecture.layers().getFirst() instanceof EncoderDecoder layer ? layer.sourceSteps() : 1;
    }

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
        out.comment("data.pairs", file());
        out.add("def read(part):").indent(1)
                .add("with open(\"" + file() + "\", encoding=\"utf-8\", newline=\"\") as file:",
                        "    rows = [row for row in csv.DictReader(file) if row[\"part\"] == part]",
                        "source = [[int(i) for i in row[\"source\"].split()] for row in rows]",
                        "target = [[int(i) for i in row[\"target\"].split()] for row in rows]",
                        "fed = [[1] + ids for ids in target]",
                        "x = [", "    " + padder.call("source", source, Side.POST, Side.POST) + ",",
                        "    " + padder.call("fed", target, Side.POST, Side.POST) + ",", "]",
                        "return x, " + padder.call("target", target, Side.POST, Side.POST)).indent(-1).blank().blank();
        out.add("x_train, y_train = read(\"training\")", "x_val, y_val = read(\"validation\")",
                "x_test, y_test = read(\"test\")");
        if (padder.equals(Padder.OWN)) {
            out.comment("data.sideBySide");
            for (String part : new String[] {"train", "val", "test"}) {
                out.add("x_" + part + " = np.concatenate(x_" + part + ", axis=1)");
            }
        }
    }

    @Override
    public void r(Lines out) {
        out.comment("data.pairs", file());
        out.add("rows <- read.csv(\"" + file() + "\", encoding = \"UTF-8\")",
                "ids <- function(column) lapply(strsplit(column, \" \"), as.integer)",
                "read_part <- function(part) {").indent(1)
                .add("source <- ids(rows$source[rows$part == part])", "target <- ids(rows$target[rows$part == part])",
                        "fed <- lapply(target, function(each) c(1L, each))",
                        "list(").indent(1)
                .add("x = list(").within(Padder.R.call("source", source, Side.POST, Side.POST) + ",",
                        Padder.R.call("fed", target, Side.POST, Side.POST))
                .add("),", "y = " + Padder.R.call("target", target, Side.POST, Side.POST)).indent(-1).add(")").indent(-1)
                .add("}");
        for (String part : new String[] {"train", "val", "test"}) {
            String name = switch (part) {
                case "train" -> "training";
                case "val" -> "validation";
                default -> part;
            };
            out.add("part <- read_part(\"" + name + "\")", "x_" + part + " <- part$x", "y_" + part + " <- part$y");
        }
    }

    @Override
    public boolean tested() {
        return true;
    }
}

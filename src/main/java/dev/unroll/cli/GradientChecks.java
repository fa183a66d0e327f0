package dev.unroll.cli;

import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.text.Messages;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.workspace.study.Passage;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.gradient.GradientCheck;
import dev.unroll.workspace.study.gradient.Target;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The largest gradient of every weight array of a model beside a finite difference. */
record GradientChecks(List<Entry> entries) {
    /**
     * One array.
     *
     * @param name  layer and array as Keras names them
     * @param place within the array, row-major
     */
    record Entry(String name, int place, GradientCheck check) {
    }

    /** With the gradients of a backward trace. */
    static GradientChecks of(Model model, Passage passage, SequenceTrace trace, int label) {
        double[] gradients = Objects.requireNonNull(trace.gradients()).weights();
        List<Entry> entries = new ArrayList<>();
        for (Weights.Slice slice : model.weights().slices()) {
            int largest = slice.offset();
            for (int i = slice.offset(); i < slice.offset() + slice.size(); i++) {
                largest = Math.abs(gradients[i]) > Math.abs(gradients[largest]) ? i : largest;
            }
            entries.add(new Entry(model.architecture().names().get(slice.layer()) + "/" + slice.spec().name(),
                    largest - slice.offset(),
                    GradientCheck.of(model, passage, WhatIf.NOTHING, label, new Target.Weight(largest))));
        }
        return new GradientChecks(entries);
    }

    /** Whether no gradient is wrong. */
    boolean passed() {
        return entries.stream().allMatch(entry -> entry.check().passed());
    }

    /** The names of those that are wrong. */
    String wrong() {
        return String.join(", ", entries.stream().filter(entry -> !entry.check().passed()).map(Entry::name).toList());
    }

    /** A line for each array. */
    void print(PrintWriter out) {
        out.println(Messages.get("cli.trace.checks"));
        for (Entry entry : entries) {
            GradientCheck check = entry.check();
            out.println(String.format(Locale.ROOT, "%-36s %8d  % .12e  % .12e  %8.2e  %8.2e  %s", entry.name(), entry.place(),
                    check.analytic(), check.numeric(), check.step(), check.relative(), verdict(check)));
        }
        out.flush();
    }

    /** Adds an array of objects. */
    void write(Json out) {
        out.array("checks", () -> entries.forEach(entry -> out.element(() -> {
            GradientCheck check = entry.check();
            out.put("weights", entry.name()).put("place", entry.place()).put("value", check.value())
                    .put("analytic", check.analytic()).put("numeric", check.numeric()).put("step", check.step())
                    .put("loss_below", check.below()).put("loss_above", check.above())
                    .put("relative_difference", check.relative()).put("rounding", check.rounding())
                    .put("verdict", verdict(check));
        })));
    }

    private static String verdict(GradientCheck check) {
        return check.verdict().name().toLowerCase(Locale.ROOT);
    }
}

package dev.unroll.workspace;

import dev.unroll.nn.Architecture;
import dev.unroll.plot.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Keras' table of a model, in Keras' own words. */
public final class SummaryTable {
    private static final int WIDTH = 65;
    private static final String ROW = " %-28s%-26s%-10s";

    private SummaryTable() {
    }

    /** The lines of the table. */
    public static List<String> of(String name, Architecture architecture) {
        List<String> lines = new ArrayList<>();
        lines.add("Model: \"" + name + "\"");
        lines.add("_".repeat(WIDTH));
        lines.add(row("Layer (type)", "Output Shape", "Param #"));
        lines.add("=".repeat(WIDTH));
        for (int i = 0; i < architecture.layers().size(); i++) {
            var layer = architecture.layers().get(i);
            lines.add(row(architecture.names().get(i) + " (" + layer.type() + ")", architecture.shapes().get(i).toString(),
                    count(layer.parameterCount(architecture.inputOf(i)))));
        }
        lines.add("=".repeat(WIDTH));
        int parameters = architecture.parameterCount();
        lines.add("Total params: " + count(parameters) + " (" + size(parameters) + ")");
        lines.add("Trainable params: " + count(parameters) + " (" + size(parameters) + ")");
        lines.add("Non-trainable params: 0 (0.00 B)");
        lines.add("_".repeat(WIDTH));
        return lines;
    }

    private static String row(String layer, String shape, String parameters) {
        return String.format(Locale.ROOT, ROW, layer, shape, parameters).stripTrailing();
    }

    private static String count(int parameters) {
        return Numbers.grouped(parameters);
    }

    /** Bytes of 32-bit parameters in Keras' units, which are powers of 1,024. */
    private static String size(int parameters) {
        double bytes = (double) Float.BYTES * parameters;
        String[] units = {"B", "KB", "MB", "GB"};
        int unit = 0;
        while (bytes >= 1024 && unit < units.length - 1) {
            bytes /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, "%.2f %s", bytes, units[unit]);
    }
}

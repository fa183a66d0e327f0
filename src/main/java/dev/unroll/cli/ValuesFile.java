package dev.unroll.cli;

import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import dev.unroll.workspace.study.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sequence of numbers as text: a line for each timestep, its features separated by commas. */
final class ValuesFile {
    private static final int LARGEST = 16 << 20;

    private ValuesFile() {
    }

    /**
     * What a model that is fed {@code input} reads of it.
     *
     * @throws UnrollException where the file cannot be read, holds anything but numbers, or does not fit
     */
    static Passage read(Path file, Shape input) {
        List<double[]> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String line : text(file).lines().toList()) {
            if (!line.isBlank()) {
                rows.add(row(file, rows.size() + 1, line, input.width()));
                names.add(Integer.toString(rows.size() - 1));
            }
        }
        if (rows.isEmpty() || input.steps() != Shape.ANY && rows.size() != input.steps()) {
            throw UnrollException.badArgument("cli.valuesSteps", file.toString(), rows.size(), input.toString());
        }
        return new Passage(names, new int[0], rows.toArray(double[][]::new));
    }

    private static double[] row(Path file, int number, String line, int width) {
        String[] cells = line.split(",", -1);
        double[] row = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            try {
                row[i] = Double.parseDouble(cells[i].strip());
            } catch (NumberFormatException word) {
                row[i] = Double.NaN;
            }
            if (!Double.isFinite(row[i])) {
                throw UnrollException.badArgument("cli.valuesNumber", file.toString(), number, i + 1);
            }
        }
        if (row.length != width) {
            throw UnrollException.badArgument("cli.valuesWidth", file.toString(), number, row.length, width);
        }
        return row;
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw UnrollException.badArgument("keras.unreadable", file.toString());
        }
    }
}

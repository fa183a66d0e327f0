package dev.unroll.train;

import java.util.ArrayList;
import java.util.List;

/** One line of a CSV file as RFC 4180 has it; cells do not span lines. */
final class CsvLine {
    private CsvLine() {
    }

    /** A cell, quoted where it must be; line breaks become spaces. */
    static String quote(String cell) {
        String flat = cell.replaceAll("\\R", " ");
        boolean plain = flat.chars().noneMatch(c -> c == ',' || c == '"');
        return plain ? flat : '"' + flat.replace("\"", "\"\"") + '"';
    }

    /** The cells of a line. */
    static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return List.copyOf(cells);
    }
}

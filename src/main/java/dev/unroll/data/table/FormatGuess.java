package dev.unroll.data.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds out how a table is written from how it begins. */
public final class FormatGuess {
    private static final int ROWS = 100;
    private static final int LONGEST_NAME = 60;
    private static final double MOSTLY = 0.8;
    private static final Set<String> NAMES = Set.of("id", "text", "document", "review", "sentence", "comment", "content", "label",
            "score", "rating", "stars", "sentiment", "class", "category", "target", "date", "month", "year", "time", "value",
            "리뷰", "내용", "문장", "댓글", "본문", "텍스트", "라벨", "레이블", "평점", "별점", "점수", "감성", "분류", "날짜", "번호");

    private FormatGuess() {
    }

    /** The first rows of a table that begins with {@code head}; a row cut off at the end of {@code head} is left out. */
    public static List<Row> rows(byte[] head, boolean whole, TableFormat format, int most) {
        List<Row> rows = new ArrayList<>();
        try (TableReader reader = new TableReader(new ByteArrayInputStream(head), format)) {
            for (Row row = reader.next(); row != null && rows.size() <= most; row = reader.next()) {
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.size() > most || !whole && rows.size() > 1) {
            rows.removeLast();
        }
        return rows;
    }

    /** How the table that begins with {@code head} is written in a given encoding. */
    public static TableFormat of(byte[] head, boolean whole, TextEncoding encoding) {
        TableFormat best = new TableFormat(encoding, ',', false);
        double bestScore = 0;
        for (char separator : TableFormat.SEPARATORS.toCharArray()) {
            TableFormat format = new TableFormat(encoding, separator, false);
            double score = score(rows(head, whole, format, ROWS));
            if (score > bestScore) {
                bestScore = score;
                best = format;
            }
        }
        return best.withHeader(header(rows(head, whole, best, ROWS)));
    }

    /** The share of rows that have as many cells as most have, if that is more than one; more so if the first row has. */
    private static double score(List<Row> rows) {
        int usual = usualCells(rows);
        if (usual < 2) {
            return 0;
        }
        long alike = rows.stream().filter(row -> row.cells().size() == usual).count();
        double first = rows.getFirst().cells().size() == usual ? 1 : 0.5;
        return first * alike / rows.size();
    }

    /** How many cells most rows have; the fewest where several numbers are as frequent. */
    public static int usualCells(List<Row> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.cells().size(), 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream().filter(each -> each.getValue() == most).mapToInt(Map.Entry::getKey).min().orElse(0);
    }

    /**
     * Whether the first row names the columns: its cells are short and no numbers, and they are words that tables use for
     * it, or unlike what stands below them.
     */
    static boolean header(List<Row> rows) {
        if (rows.size() < 2) {
            return false;
        }
        List<String> first = rows.getFirst().cells();
        if (first.stream().anyMatch(cell -> numeric(cell) || cell.length() > LONGEST_NAME)
                || first.stream().allMatch(String::isBlank) || new HashSet<>(first).size() < first.size()) {
            return false;
        }
        if (first.stream().anyMatch(cell -> NAMES.contains(cell.strip().toLowerCase(Locale.ROOT)))) {
            return true;
        }
        for (int column = 0; column < first.size(); column++) {
            if (unlike(first.get(column), below(rows, column))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> below(List<Row> rows, int column) {
        return rows.stream().skip(1).filter(row -> row.cells().size() > column).map(row -> row.cells().get(column)).toList();
    }

    /** Whether a word stands above numbers, or above a few values that come again and again without it. */
    private static boolean unlike(String name, List<String> below) {
        if (below.isEmpty()) {
            return false;
        }
        long numbers = below.stream().filter(FormatGuess::numeric).count();
        Set<String> values = new HashSet<>(below);
        boolean few = below.size() > 5 && values.size() * 3 <= below.size();
        return numbers >= MOSTLY * below.size() || few && !values.contains(name);
    }

    /** Whether a cell is a finite number. */
    public static boolean numeric(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || !Character.isDigit(text.charAt(text.length() - 1)) && !text.endsWith(".")) {
            return false;
        }
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}

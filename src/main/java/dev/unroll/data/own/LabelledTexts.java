package dev.unroll.data.own;

import dev.unroll.data.table.BadRow;
import dev.unroll.data.table.BadRows;
import dev.unroll.data.table.Row;
import dev.unroll.data.table.TableReader;
import dev.unroll.text.Messages;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts with their labels as a table holds them, packed into one array. */
public final class LabelledTexts {
    /** Texts that are taken; further ones are left. */
    public static final int MOST_TEXTS = 1_000_000;
    /** Bytes of text in UTF-8 that are taken. */
    public static final int MOST_BYTES = 100_000_000;
    /** Classes that can be told apart. */
    public static final int MOST_CLASSES = 100;

    private final TextColumns columns;
    private final BadRows bad = new BadRows();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final boolean closed;
    private List<String> classes = new ArrayList<>();
    private byte[] bytes = new byte[1 << 16];
    private int[] ends = new int[1024];
    private int[] labels = new int[1024];
    private int[] counts = new int[MOST_CLASSES + 1];
    private int count;
    private long fullAt;
    private @Nullable FileMark mark;

    private LabelledTexts(TextColumns columns, @Nullable List<String> known) {
        this.columns = columns;
        closed = known != null || columns.threshold() != null;
        List<String> given = known != null ? known : columns.threshold() != null ? TextColumns.SIGNS : List.of();
        given.forEach(this::number);
    }

    /**
     * Reads a table.
     *
     * @param known the classes, in the order of their numbers; null to find them
     * @throws UnrollException where nothing in it can be used, or all of it has one label
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public static LabelledTexts read(Path path, TextColumns columns, @Nullable List<String> known, Progress progress) {
        SourceFile file = SourceFile.of(path);
        LabelledTexts texts = new LabelledTexts(columns, known);
        try (TableReader reader = new TableReader(file.open(progress), columns.format())) {
            texts.read(reader, path);
        } catch (IOException e) {
            throw UnrollException.failed(e, "data.unreadable", path.toString());
        }
        texts.mark = file.mark();
        texts.check(path);
        texts.sort();
        return texts;
    }

    private void read(TableReader reader, Path path) throws IOException {
        boolean header = columns.format().header();
        for (Row row = reader.next(); row != null; row = reader.next()) {
            if (header) {
                header = false;
                continue;
            }
            TextColumns.Reading reading = columns.read(row);
            BadRow problem = reading.problem();
            if (problem == null && closed && !numbers.containsKey(reading.label())) {
                problem = BadRow.of(row.line(), "own.bad.otherLabel", TextColumns.shortened(reading.label()),
                        String.join(", ", classes));
            }
            if (problem != null) {
                bad.add(problem);
            } else if (!add(reading.text(), number(reading.label()))) {
                fullAt = row.line();
                return;
            }
            if (classes.size() > MOST_CLASSES) {
                throw UnrollException.badArgument("own.manyLabels", path.toString(), columns.label() + 1, MOST_CLASSES);
            }
        }
    }

    private int number(String label) {
        Integer there = numbers.get(label);
        if (there != null) {
            return there;
        }
        numbers.put(label, classes.size());
        classes.add(label);
        return classes.size() - 1;
    }

    private boolean add(String text, int label) {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int from = count == 0 ? 0 : ends[count - 1];
        if (count == MOST_TEXTS || from + added.length > MOST_BYTES) {
            return false;
        }
        if (from + added.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(from + added.length, Math.min(MOST_BYTES, 2 * bytes.length)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            labels = Arrays.copyOf(labels, 2 * count);
        }
        System.arraycopy(added, 0, bytes, from, added.length);
        ends[count] = from + added.length;
        labels[count] = label;
        counts[label]++;
        count++;
        return true;
    }

    private void check(Path path) {
        if (count == 0) {
            List<BadRow> first = bad.first();
            throw first.isEmpty() ? UnrollException.badArgument("own.noRows", path.toString())
                    : UnrollException.badArgument("own.allBad", path.toString(), bad.count(), first.getFirst().line(),
                            first.getFirst().reason(Messages.language()));
        }
        long used = Arrays.stream(counts).filter(each -> each > 0).count();
        if (used < 2) {
            throw UnrollException.badArgument("own.oneClass", path.toString(), classes.get(labels[0]));
        }
    }

    /** Puts classes into an order that does not depend on which comes first in the file. */
    private void sort() {
        if (closed) {
            return;
        }
        List<String> sorted = ClassOrder.of(classes);
        int[] moved = new int[classes.size()];
        int[] counted = new int[MOST_CLASSES + 1];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = sorted.indexOf(classes.get(i));
            counted[moved[i]] = counts[i];
        }
        for (int i = 0; i < count; i++) {
            labels[i] = moved[labels[i]];
        }
        counts = counted;
        classes = sorted;
    }

    /** How many texts there are. */
    public int count() {
        return count;
    }

    /** A text. */
    public String text(int i) {
        int from = i == 0 ? 0 : ends[i - 1];
        return new String(bytes, from, ends[i] - from, StandardCharsets.UTF_8);
    }

    /** The number of its class. */
    public int label(int i) {
        return labels[i];
    }

    /** Labels as they stand in the file, or bundle keys, by class number. */
    public List<String> classes() {
        return List.copyOf(classes);
    }

    /** How many texts a class has. */
    public int count(String name) {
        int number = classes.indexOf(name);
        return number < 0 ? 0 : counts[number];
    }

    /** What could not be used. */
    public BadRows bad() {
        return bad;
    }

    /** The line from which on texts were left because there are too many; 0 where all were taken. */
    public long fullAt() {
        return fullAt;
    }

    /** The file as it was read. */
    public FileMark mark() {
        FileMark read = mark;
        if (read == null) {
            throw new IllegalStateException("not read");
        }
        return read;
    }
}

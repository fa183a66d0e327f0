package dev.unroll.train;

import dev.unroll.files.AtomicFile;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Histories as CSV with the columns of Keras' CSVLogger, whose epochs begin at 0, then seconds and run: {@code epoch,
 * accuracy, loss, val_accuracy, val_loss, learning_rate, seconds, run}. A figure that was not measured is {@code NA}.
 */
public final class HistoryCsv {
    private static final String HEADER = "epoch,accuracy,loss,val_accuracy,val_loss,learning_rate,seconds,run";

    private HistoryCsv() {
    }

    /** The text of a file. */
    public static String format(List<History> histories) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (History history : histories) {
            for (EpochRecord epoch : history.epochs()) {
                text.append(epoch.epoch() - 1).append(',').append(number(epoch.accuracy())).append(',')
                        .append(number(epoch.loss())).append(',').append(number(epoch.valAccuracy())).append(',')
                        .append(number(epoch.valLoss())).append(',').append(number(epoch.learningRate())).append(',')
                        .append(number(epoch.seconds())).append(',').append(CsvLine.quote(history.run())).append('\n');
            }
        }
        return text.toString();
    }

    /**
     * Writes a file as a whole or not at all.
     *
     * @throws UnrollException where it cannot be written; what stood there before is untouched
     */
    public static void write(Path file, List<History> histories) {
        try {
            AtomicFile.write(file, format(histories));
        } catch (IOException e) {
            throw UnrollException.failed(e, "train.historyUnwritable", file);
        }
    }

    /**
     * Reads a file of ours or of Keras' CSVLogger, whatever the order of its columns; unknown columns are passed over.
     *
     * @return one history for each run, in the order of their first lines
     * @throws UnrollException naming the line where something is no number
     */
    public static List<History> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw UnrollException.failed(e, "train.historyUnreadable", file);
        }
        return parse(lines, file.toString());
    }

    static List<History> parse(List<String> lines, String name) {
        if (lines.isEmpty()) {
            throw UnrollException.failed("train.historyEmpty", name);
        }
        Columns columns = new Columns(name, CsvLine.split(lines.getFirst().replace("\uFEFF", "")));
        columns.need("epoch");
        columns.need("loss");
        Map<String, List<EpochRecord>> runs = new LinkedHashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                List<String> cells = CsvLine.split(lines.get(i));
                runs.computeIfAbsent(columns.text(cells, "run"), run -> new ArrayList<>()).add(columns.record(cells, i + 1));
            }
        }
        return runs.entrySet().stream().map(run -> new History(run.getKey(), run.getValue())).toList();
    }

    private static String number(double figure) {
        return Double.isNaN(figure) ? "NA" : Double.toString(figure);
    }

    /** Where each figure stands in a line. */
    private record Columns(String file, List<String> names) {
        void need(String column) {
            if (!names.contains(column)) {
                throw UnrollException.failed("train.historyColumn", file, column);
            }
        }

        EpochRecord record(List<String> cells, int line) {
            String rate = names.contains("learning_rate") ? "learning_rate" : "lr";
            String accuracy = names.contains("accuracy") ? "accuracy" : "acc";
            return new EpochRecord((int) number(cells, "epoch", line) + 1, number(cells, "loss", line),
                    number(cells, accuracy, line), number(cells, "val_loss", line), number(cells, "val_" + accuracy, line),
                    number(cells, rate, line), number(cells, "seconds", line));
        }

        private double number(List<String> cells, String column, int line) {
            String text = text(cells, column).strip();
            if (text.isEmpty() || text.equals("NA") || text.equals("nan")) {
                return Double.NaN;
            }
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw UnrollException.failed(e, "train.historyNumber", file, line, text);
            }
        }

        String text(List<String> cells, String column) {
            int at = names.indexOf(column);
            return at < 0 || at >= cells.size() ? "" : cells.get(at);
        }
    }
}

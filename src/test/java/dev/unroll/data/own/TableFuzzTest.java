package dev.unroll.data.own;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.unroll.FuzzedFile;
import dev.unroll.data.OwnImport;
import dev.unroll.data.table.TableFormat;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Whatever bytes a table holds, it is previewed and imported as texts and as a series, or refused with a sentence. */
class TableFuzzTest {
    @FuzzTest
    void importsOrRefuses(byte[] bytes) throws IOException {
        Path file = FuzzedFile.write("fuzz.csv", bytes);
        try {
            TablePreview preview = TablePreview.of(file);
            TableFormat format = preview.format();
            Kind.of(preview, format);
            tried(() -> texts(preview, file));
            tried(() -> series(preview, file));
            tried(() -> RunningText.read(file, preview.encoding(), Progress.NONE));
        } catch (UnrollException told) {
            named(told);
        }
    }

    private static void texts(TablePreview preview, Path file) {
        TextColumns columns = ColumnGuess.texts(preview, preview.format());
        OwnImport.texts(new TextWish("mine", file, columns, ColumnGuess.tokenizer(preview, columns), 0, TextWish.FITTING,
                HeldBack.USUAL, null), Progress.NONE);
    }

    private static void series(TablePreview preview, Path file) {
        List<Integer> columns = ColumnGuess.allNumbers(preview, preview.format());
        SeriesNumbers.read(file, preview.format(), columns.isEmpty() ? List.of(0) : columns, Progress.NONE);
    }

    private static void tried(Runnable reading) {
        try {
            reading.run();
        } catch (UnrollException told) {
            named(told);
        }
    }

    private static void named(UnrollException told) {
        if (told.getMessage() == null || !told.getMessage().contains("fuzz.csv")) {
            throw new AssertionError("no sentence", told);
        }
    }
}

package dev.unroll.data.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.sun.management.ThreadMXBean;
import dev.unroll.data.OwnImport;
import dev.unroll.data.table.BadRow;
import dev.unroll.data.table.TextEncoding;
import dev.unroll.text.Language;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people have them: what is wrong is told in a sentence, what is right is kept, and memory stays small. */
class BadFilesTest {
    private static final String ROWS = "text,label\n" + "a good film,1\na bad film,0\n".repeat(6);
    private static final long TWO_GIGABYTES = 2L << 30;
    private static final long MOST_MEMORY = 96L << 20;

    @TempDir
    private Path folder;

    private Path file(String name, byte[]... parts) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file);
        for (byte[] part : parts) {
            Files.write(file, part, java.nio.file.StandardOpenOption.APPEND);
        }
        return file;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static TextWish wish(Path file, @Nullable Path second) {
        TablePreview preview = TablePreview.of(file);
        TextColumns columns = ColumnGuess.texts(preview, preview.format());
        return new TextWish("mine", file, columns, ColumnGuess.tokenizer(preview, columns), 0, TextWish.FITTING,
                HeldBack.USUAL, second);
    }

    private static Imported texts(Path file) {
        return OwnImport.texts(wish(file, null), Progress.NONE);
    }

    private static void refused(String name, String sentence, ThrowingCallable work) {
        assertThatExceptionOfType(UnrollException.class).isThrownBy(work).satisfies(e -> {
            assertThat(e.sentence(Language.ENGLISH)).contains(name).contains(sentence);
            assertThat(e.sentence(Language.KOREAN)).contains(name).isNotEqualTo(e.sentence(Language.ENGLISH));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void leavesAByteOrderMarkOut(String charset) throws IOException {
        Path file = file("marked.csv", ("\ufeff" + ROWS).getBytes(Charset.forName(charset)));
        TablePreview preview = TablePreview.of(file);
        assertThat(preview.columns(preview.format())).containsExactly("text", "label");
        assertThat(texts(file).classes()).containsExactly(Map.entry("0", 6), Map.entry("1", 6));
    }

    @Test
    void keepsLineEndsWithinQuotesAndGoodRowsAmongRaggedOnes() throws IOException {
        Path file = file("ragged.csv", utf8(ROWS + "\"two\nlines\",1\nonly text\n1,2,3,4\nfine,0\n,\n"));
        Imported done = texts(file);
        assertThat(done.examples()).isEqualTo(14);
        assertThat(done.bad().first()).extracting(BadRow::line).containsExactly(16L, 17L, 19L);
        assertThat(done.bad().first()).extracting(row -> row.reason(Language.ENGLISH))
                .containsExactly("only 1 of 2 cells", "4 cells instead of 2", "no text");
    }

    @Test
    void saysThatAnotherEncodingIsMeant() throws IOException {
        Path korean = file("song.txt", "동해물과 백두산이 마르고 닳도록\n".repeat(50).getBytes(Charset.forName("x-windows-949")));
        assertThat(RunningText.encoding(korean)).isEqualTo(TextEncoding.CP949);
        refused("song.txt", "not written in UTF-8", () -> RunningText.read(korean, TextEncoding.UTF_8, Progress.NONE));
        Path table = file("table.csv", ("text,label\n" + "좋아요,1\n싫어요,0\n".repeat(9)).getBytes(Charset.forName("x-windows-949")));
        TextWish right = wish(table, null);
        TextWish wrong = new TextWish("mine", table, right.columns().withFormat(right.columns().format()
                .withEncoding(TextEncoding.UTF_8)), Tokenizer.WORDS, 0, 0, HeldBack.USUAL, null);
        refused("table.csv", "bytes that are no characters of this encoding", () -> OwnImport.texts(wrong, Progress.NONE));
    }

    @Test
    void leavesOutLabelsThatTheFirstFileDoesNotHave() throws IOException {
        Path first = file("train.csv", utf8(ROWS));
        Path second = file("test.csv", utf8("text,label\nfine,1\nodd,7\npoor,0\n"));
        Imported done = OwnImport.texts(wish(first, second), Progress.NONE);
        assertThat(done.classes()).containsOnlyKeys("0", "1");
        Path none = file("none.csv", utf8("text,label\nfine,8\nodd,7\n"));
        refused("none.csv", "\"8\" is none of the classes 0, 1", () -> OwnImport.texts(wish(first, none), Progress.NONE));
    }

    @Test
    void passesOverALineOfTenMegabytes() throws IOException {
        Imported done = texts(file("long.csv", utf8(ROWS), utf8("x".repeat(10_000_000) + ",1\n"), utf8("short,0\n")));
        assertThat(done.examples()).isEqualTo(13);
        assertThat(done.bad().first()).extracting(BadRow::line).containsExactly(14L);
        Path oneLine = file("one.txt", utf8("y".repeat(10_000_000)));
        RunningText text = RunningText.read(oneLine, TextEncoding.UTF_8, Progress.NONE);
        assertThat(text.cutOff()).isTrue();
        assertThat(text.text().length()).isLessThanOrEqualTo(RunningText.MOST);
    }

    /** The file takes no room on the disk: what follows its rows is a hole. */
    @Test
    @Timeout(30)
    void readsAFileOfTwoGigabytesInLittleMemory() throws IOException {
        Path huge = file("huge.csv", utf8("text,label\n" + "a good film,1\na bad film,0\n".repeat(12_000)));
        try (RandomAccessFile end = new RandomAccessFile(huge.toFile(), "rw")) {
            end.setLength(TWO_GIGABYTES);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().threadId();
        long begin = System.nanoTime();
        TextWish wish = wish(huge, null);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as("only its beginning is looked at")
                .isLessThan(Duration.ofSeconds(5));
        long before = threads.getThreadAllocatedBytes(self);
        double[] read = {0};
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> OwnImport.texts(wish, new Progress() {
            @Override
            public void update(double fraction, String sentence) {
                read[0] = fraction;
            }

            @Override
            public boolean cancelled() {
                return read[0] > 0.1;
            }
        }));
        assertThat(read[0] * TWO_GIGABYTES).as("bytes read").isGreaterThan(200e6);
        assertThat(threads.getThreadAllocatedBytes(self) - before).as("bytes allocated").isLessThan(MOST_MEMORY);
    }

    @Test
    void saysWhatIsNoFileToRead() throws IOException {
        Path gone = folder.resolve("gone.csv");
        refused("gone.csv", "no file", () -> TablePreview.of(gone));
        Path locked = file("locked.csv", utf8(ROWS));
        assumeFalse(!locked.toFile().setReadable(false) || Files.isReadable(locked), "this user may read every file");
        refused("locked.csv", "may read it", () -> TablePreview.of(locked));
    }
}

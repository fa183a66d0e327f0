package dev.unroll.data.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unroll.SharedFiles;
import dev.unroll.data.Corpus;
import dev.unroll.data.DataShelf;
import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.data.OwnImport;
import dev.unroll.data.Split;
import dev.unroll.data.TextEncoder;
import dev.unroll.data.Vocabulary;
import dev.unroll.data.table.BadRow;
import dev.unroll.text.Language;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a person's own, good and bad, as data sets. */
class OwnTextsTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return file(text, StandardCharsets.UTF_8);
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("table.csv"), text.getBytes(charset));
    }

    private static TextWish wish(Path file) {
        TablePreview preview = TablePreview.of(file);
        TextColumns columns = ColumnGuess.texts(preview, preview.format());
        return new TextWish("mine", file, columns, ColumnGuess.tokenizer(preview, columns), 0, TextWish.FITTING,
                HeldBack.USUAL, null);
    }

    private static Imported read(Path file) {
        return OwnImport.texts(wish(file), Progress.NONE);
    }

    private static void refused(String sentence, ThrowingCallable work) {
        assertThatExceptionOfType(UnrollException.class).isThrownBy(work)
                .satisfies(e -> assertThat(e.sentence(Language.ENGLISH)).contains("table.csv").contains(sentence));
    }

    @Test
    void keepsGoodRowsAndListsBadOnesByLine() throws IOException {
        Imported done = read(file("text,label\na good film,1\n,1\nno label\na bad film,0\n\"odd quote,0\nfine,1\nbad,0\n"));
        assertThat(done.examples()).isEqualTo(4);
        assertThat(done.classes()).containsExactly(java.util.Map.entry("0", 2), java.util.Map.entry("1", 2));
        assertThat(done.bad().first()).extracting(BadRow::line).containsExactly(3L, 4L, 6L);
        assertThat(done.bad().first()).extracting(row -> row.reason(Language.KOREAN)).first().isEqualTo("글이 없습니다");
    }

    @Test
    void readsScoresWithAThresholdFromKoreanWindows() throws IOException {
        Imported done = read(file("score,text\n" + "5,아주 좋아요 또 살게요\n1,최악입니다\n4,만족해요\n2,별로예요\n3,그냥, 그래요\n".repeat(4),
                Charset.forName("x-windows-949")));
        TextSet set = (TextSet) done.set();
        assertThat(set.columns().threshold()).isEqualTo(3);
        assertThat(set.tokenizer()).isEqualTo(Tokenizer.BIGRAMS);
        assertThat(set.columns().format().encoding().label()).isEqualTo("CP949");
        assertThat(done.classes()).containsExactly(java.util.Map.entry("data.class.negative", 12),
                java.util.Map.entry("data.class.positive", 8));
        assertThat(done.bad().count()).isZero();
    }

    @Test
    void isRememberedAndReadAgain() throws IOException {
        Path table = file("text,label\n" + "맛있어요 정말,2\n그저 그래요,1\n맛없어요,0\n".repeat(20));
        new OwnSets(folder).save(read(table).set());
        assertThat(Datasets.names(folder)).contains("mine").contains("imdb");
        DatasetOptions options = Datasets.defaults("mine", folder);
        Dataset data = Datasets.load(options, folder, Progress.NONE);
        assertThat(data.classes()).containsExactly("0", "1", "2");
        assertThat(data.training().count()).isEqualTo(48);
        assertThat(data.validation().count()).isEqualTo(12);
        TextEncoder encoder = Objects.requireNonNull(data.encoder());
        assertThat(encoder.encode("맛있어요").tokens()).endsWith("<start>", "맛있", "있어", "어요");
        assertThat(encoder.encode("맛있어요").ids()).hasSize(options.maxLength()).doesNotContain(Vocabulary.UNKNOWN);
        assertThat(Datasets.load(options.withTokenizer(Tokenizer.WORDS), folder, Progress.NONE).words()).isLessThan(data.words());
        assertThat(Datasets.load(options.withSplit(Split.LAST_FIFTH), folder, Progress.NONE).training().count()).isEqualTo(48);
    }

    @Test
    void isACorpus() throws IOException {
        new OwnSets(folder).save(read(file("text,label\n" + "a good film,yes\na bad film,no\n".repeat(10))).set());
        DataShelf shelf = new DataShelf(folder);
        DatasetOptions options = Datasets.defaults("mine", folder);
        Corpus corpus = Objects.requireNonNull(shelf.corpus(options, Progress.NONE));
        assertThat(corpus.count()).isEqualTo(20);
        assertThat(corpus.text(1)).isEqualTo("a bad film");
        assertThat(corpus.label(1)).isZero();
        assertThat(corpus.ids(0)).containsExactly(Vocabulary.START, corpus.vocabulary().id("a"), corpus.vocabulary().id("good"),
                corpus.vocabulary().id("film"));
        assertThat(corpus.partition(Split.OWN).validation()).hasSize(4);
        assertThat(shelf.load(options, Progress.NONE).training().count()).isEqualTo(16);
    }

    @Test
    void saysThatAFileIsGoneOrChanged() throws IOException {
        Path table = file("text,label\n" + "good,1\nbad,0\n".repeat(10));
        new OwnSets(folder).save(read(table).set());
        DatasetOptions options = Datasets.defaults("mine", folder);
        Files.writeString(table, "text,label\n" + "gold,1\nbad,0\n".repeat(10));
        refused("not what it was", () -> Datasets.load(options, folder, Progress.NONE));
        Files.delete(table);
        refused("not there any more", () -> Datasets.load(options, folder, Progress.NONE));
    }

    @Test
    void refusesWhatTeachesNothing() throws IOException {
        Path empty = file("");
        refused("empty", () -> TablePreview.of(empty));
        Path oneClass = file("text,label\n" + "good,1\nfine,1\n".repeat(5));
        refused("every label is \"1\"", () -> read(oneClass));
        Path header = file("text,label\n");
        refused("holds no rows", () -> OwnImport.texts(new TextWish("mine", header, new TextColumns(
                TablePreview.of(header).format().withHeader(true), 2, 0, 1, null), Tokenizer.WORDS, 0, 0, HeldBack.USUAL, null),
                Progress.NONE));
        Path allBad = file("text,label\n,1\n,0\n,1\n");
        refused("none of the 3 rows can be used; line 2: no text", () -> OwnImport.texts(new TextWish("mine", allBad,
                new TextColumns(TablePreview.of(allBad).format().withHeader(true), 2, 0, 1, null), Tokenizer.WORDS, 0, 0,
                HeldBack.USUAL, null), Progress.NONE));
    }

    @Test
    void refusesLabelsWithoutEnd() throws IOException {
        StringBuilder many = new StringBuilder("text,label\n");
        for (int i = 0; i < 500; i++) {
            many.append("some words here,").append("w").append(i).append('\n');
        }
        Path table = file(many.toString());
        refused("more than 100 different labels", () -> read(table));
    }

    @Test
    void refusesBinaryFilesAndFolders() throws IOException {
        byte[] noise = new byte[10_000];
        new Random(2).nextBytes(noise);
        Path binary = Files.write(folder.resolve("table.csv"), noise);
        refused("not a text file", () -> TablePreview.of(binary));
        assertThatExceptionOfType(UnrollException.class).isThrownBy(() -> TablePreview.of(folder))
                .satisfies(e -> assertThat(e.sentence(Language.ENGLISH)).contains("is a folder"));
    }

    @Test
    void stopsWhenNobodyWaits() throws IOException {
        Path table = file("text,label\n" + "good,1\nbad,0\n".repeat(1000));
        TextWish wish = wish(table);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> OwnImport.texts(wish, new Progress() {
            @Override
            public void update(double fraction, String sentence) {
                assertThat(fraction).isBetween(0.0, 1.0);
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        }));
    }

    @Test
    void keepsNamesThatAreItsOwn() {
        for (String name : new String[] {"imdb", "", " x", "a/b", "../x", "x".repeat(61)}) {
            assertThatExceptionOfType(UnrollException.class).isThrownBy(() -> OwnImport.checkName(name));
        }
        OwnImport.checkName("네이버 영화평 2");
    }

    @Test
    void saysWhatItCannotUnderstandOfWhatItRemembers() throws IOException {
        Files.createDirectories(folder.resolve("own"));
        for (String damaged : new String[] {"", "{}", "[]", "{\"version\":1,\"set\":{\"kind\":\"text\",\"name\":\"mine\"}}",
            "{\"version\":1,\"set\":{\"kind\":\"other\"}}"}) {
            Files.writeString(folder.resolve("own").resolve("mine.json"), damaged);
            assertThatExceptionOfType(UnrollException.class).as(damaged).isThrownBy(() -> new OwnSets(folder).find("mine"))
                    .satisfies(e -> assertThat(e.sentence(Language.ENGLISH)).contains("mine").contains("again"));
        }
    }

    @Test
    void readsTheKoreanReviews() {
        Path reviews = SharedFiles.data("nsmc/official_test_first25000.txt");
        Imported done = read(reviews);
        assertThat(done.examples()).isEqualTo(24_998);
        assertThat(done.bad().first()).extracting(BadRow::line).containsExactly(5748L, 7901L);
        assertThat(((TextSet) done.set()).columns()).extracting(TextColumns::text, TextColumns::label).containsExactly(1, 2);
    }
}

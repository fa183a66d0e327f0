package dev.unroll.view.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.own.HeldBack;
import dev.unroll.data.own.Imported;
import dev.unroll.data.own.Kind;
import dev.unroll.data.own.OwnSet;
import dev.unroll.data.own.SeriesSet;
import dev.unroll.data.own.TextColumns;
import dev.unroll.data.own.TextSet;
import dev.unroll.data.own.Tokenizer;
import dev.unroll.data.table.TextEncoding;
import dev.unroll.text.Language;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file on its way to a data set, without a screen. */
class ImportViewModelTest {
    @TempDir
    private Path folder;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<OwnSet> remembered = new ArrayList<>();
    private final List<OwnSet> imported = new ArrayList<>();
    private final ImportViewModel model = new ImportViewModel(work::add, Runnable::run,
            name -> remembered.stream().anyMatch(set -> set.name().equals(name)), remembered::add, imported::add);

    private void finish() {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    private void open(String name, String text, TextEncoding encoding) throws IOException {
        model.open(Files.write(folder.resolve(name), text.getBytes(encoding.charset())));
        finish();
    }

    private ImportDraft draft() {
        return Objects.requireNonNull(model.now());
    }

    private Imported whole() {
        return Objects.requireNonNull(model.wholeProperty().get());
    }

    private Sample sample() {
        return Objects.requireNonNull(model.sampleProperty().get());
    }

    private static final String REVIEWS = "score,text\n"
            + "5,정말 좋아요 또 보고 싶은 영화\n1,별로예요 시간이 아까워요\n4,또 살게요\n,빈 점수\n2,그냥 그래요\n".repeat(6);

    @Test
    void findsOutHowAFileIsReadAndShowsIt() throws IOException {
        open("shop.csv", REVIEWS, TextEncoding.CP949);
        assertThat(draft().kind()).isEqualTo(Kind.TEXTS);
        assertThat(draft().name()).isEqualTo("shop");
        assertThat(draft().format().encoding()).isEqualTo(TextEncoding.CP949);
        assertThat(draft().texts().threshold()).isEqualTo(3);
        assertThat(draft().tokenizer()).isEqualTo(Tokenizer.BIGRAMS);
        assertThat(sample().columns()).containsExactly("score", "text");
        assertThat(sample().lines().getFirst().pieces()).startsWith("정말", "좋아", "아요");
        assertThat(sample().lines().get(3).problem()).isNotNull();
        assertThat(whole().examples()).isEqualTo(24);
        assertThat(whole().bad().count()).isEqualTo(6);
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void showsEveryChoiceAtOnce() throws IOException {
        open("shop.csv", REVIEWS, TextEncoding.UTF_8);
        model.change(d -> d.withTokenizer(Tokenizer.WORDS));
        finish();
        assertThat(sample().lines().getFirst().pieces()).startsWith("정말", "좋아요");
        TextColumns texts = draft().texts();
        model.change(d -> d.withTexts(new TextColumns(d.format(), texts.columns(), texts.text(), texts.label(), null)));
        finish();
        assertThat(whole().classes()).containsOnlyKeys("1", "2", "4", "5");
        model.change(d -> d.withFormat(Objects.requireNonNull(model.previewProperty().get()),
                d.format().withEncoding(TextEncoding.WINDOWS_1252)));
        finish();
        assertThat(sample().lines().getFirst().cells().get(1)).doesNotContain("정말");
    }

    @Test
    void saysWhatIsWrongAndGoesOnOnceItIsMended() throws IOException {
        open("one.csv", "text,label\n" + "a good film,1\nanother good film,1\n".repeat(5), TextEncoding.UTF_8);
        UnrollException problem = Objects.requireNonNull(model.problemProperty().get());
        assertThat(problem.sentence(Language.ENGLISH)).contains("one.csv").contains("every label");
        model.importIt();
        finish();
        assertThat(remembered).isEmpty();
        model.change(d -> d.withKind(Kind.CHARACTERS).withWindow(10));
        finish();
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void remembersWhatIsImportedUnderItsName() throws IOException {
        open("shop.csv", REVIEWS, TextEncoding.UTF_8);
        model.change(d -> d.withName("imdb"));
        assertThat(model.problemProperty().get()).isNotNull();
        model.change(d -> d.withName("가게 후기"));
        assertThat(model.problemProperty().get()).isNull();
        model.importIt();
        finish();
        assertThat(remembered).hasSize(1).isEqualTo(imported);
        TextSet set = (TextSet) remembered.getFirst();
        assertThat(set.name()).isEqualTo("가게 후기");
        assertThat(set.heldBack()).isEqualTo(HeldBack.USUAL);
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void waitsForTheFileWhenImportIsPressedEarlyAndTakesItBack() throws IOException {
        open("shop.csv", REVIEWS, TextEncoding.UTF_8);
        model.change(d -> d.withTokenizer(Tokenizer.SYLLABLES));
        model.importIt();
        assertThat(model.wantedProperty().get()).isTrue();
        model.cancel();
        finish();
        assertThat(remembered).isEmpty();
        assertThat(model.openProperty().get()).isTrue();
        model.change(d -> d.withTokenizer(Tokenizer.WORDS));
        model.importIt();
        finish();
        assertThat(((TextSet) remembered.getFirst()).tokenizer()).isEqualTo(Tokenizer.WORDS);
    }

    @Test
    void asksBeforeItReplacesADataSet() throws IOException {
        open("shop.csv", REVIEWS, TextEncoding.UTF_8);
        model.importIt();
        finish();
        assertThat(model.askingProperty().get()).as("there is nothing to replace").isFalse();
        open("shop.csv", REVIEWS, TextEncoding.CP949);
        model.importIt();
        finish();
        assertThat(model.askingProperty().get()).isTrue();
        assertThat(remembered).hasSize(1);
        model.cancel();
        assertThat(model.openProperty().get()).isTrue();
        model.importIt();
        model.change(d -> d.withName("shop 2"));
        assertThat(model.askingProperty().get()).as("another name asks anew").isFalse();
        model.importIt();
        finish();
        assertThat(remembered).extracting(OwnSet::name).containsExactly("shop", "shop 2");
        open("shop.csv", REVIEWS, TextEncoding.CP949);
        model.importIt();
        model.importIt();
        finish();
        assertThat(remembered).hasSize(3);
        assertThat(((TextSet) remembered.getLast()).columns().format().encoding()).isEqualTo(TextEncoding.CP949);
    }

    @Test
    void readsASeriesAndARunningText() throws IOException {
        StringBuilder series = new StringBuilder("day,temp\n");
        for (int i = 0; i < 300; i++) {
            series.append("2020-").append(i).append(',').append(Math.sin(i / 10.0)).append('\n');
        }
        open("days.csv", series.toString(), TextEncoding.UTF_8);
        assertThat(draft().kind()).isEqualTo(Kind.SERIES);
        assertThat(((SeriesSet) whole().set()).target()).isEqualTo(1);
        open("song.txt", "동해물과 백두산이 마르고 닳도록\n".repeat(100), TextEncoding.UTF_16LE);
        assertThat(draft().kind()).isEqualTo(Kind.CHARACTERS);
        assertThat(whole().examples()).isEqualTo(1800);
    }

    @Test
    void leavesAFileItCannotReadBehind() throws IOException {
        Path zip = Files.write(folder.resolve("x.csv"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        model.open(zip);
        finish();
        assertThat(Objects.requireNonNull(model.problemProperty().get()).sentence(Language.ENGLISH)).contains("not a text file");
        open("shop.csv", REVIEWS, TextEncoding.UTF_8);
        assertThat(model.problemProperty().get()).isNull();
    }
}

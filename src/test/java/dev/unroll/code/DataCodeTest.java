package dev.unroll.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.data.OwnImport;
import dev.unroll.data.Part;
import dev.unroll.data.Samples;
import dev.unroll.data.Side;
import dev.unroll.data.own.HeldBack;
import dev.unroll.data.own.OwnSet;
import dev.unroll.data.own.OwnSets;
import dev.unroll.data.own.SeriesSet;
import dev.unroll.data.own.SeriesSet.Scaling;
import dev.unroll.data.own.TextColumns;
import dev.unroll.data.own.TextWish;
import dev.unroll.data.own.Tokenizer;
import dev.unroll.data.table.TableFormat;
import dev.unroll.data.table.TextEncoding;
import dev.unroll.text.Language;
import dev.unroll.text.Progress;
import dev.unroll.workspace.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The data section of the PyTorch code is run by Python: it makes the very numbers that Unroll trains on. */
class DataCodeTest {
    private static final List<String> PRESETS = List.of("adding", "sine", "remember-first", "next-character", "three-class",
            "reviews-ko-lstm", "dates-ko");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> theDataAreOurs() throws IOException, InterruptedException {
        for (String preset : PRESETS) {
            CodeSubject subject = EveryProgramTest.subject(Presets.find(preset));
            write(preset, subject);
        }
        CodeSubject reviews = EveryProgramTest.subject(Presets.find("reviews-en-lstm"));
        write("cut-behind", new CodeSubject("cut-behind", reviews.data().withMaxLength(6).withSides(Side.POST, Side.POST), null,
                reviews.architecture(), reviews.training()));
        List<String> own = own();
        JsonNode found = Programs.check("check_data.py", "numpy", "python3-numpy", folder);
        Stream<String> names = Stream.of(PRESETS, own, List.of("cut-behind")).flatMap(List::stream);
        return names.map(name -> DynamicTest.dynamicTest(name, () -> {
            assertThat(found.path(name)).isNotEmpty();
            found.path(name).properties().forEach(each -> {
                assertThat(each.getValue().isNumber()).as(each.toString()).isTrue();
                assertThat(each.getValue().doubleValue()).as(each.getKey()).isLessThan(1e-6);
            });
        }));
    }

    private void write(String name, CodeSubject subject) throws IOException {
        SourceCode code = CodeWriter.write(subject, Dialect.PYTORCH, Language.ENGLISH);
        String imports = code.text(Section.HEAD).lines().filter(line -> line.startsWith("import ") && !line.contains("torch"))
                .reduce("", (a, b) -> a + b + "\n");
        Files.writeString(folder.resolve(name + ".py"), imports + code.text(Section.DATA));
        if (!code.dataFile().isEmpty()) {
            DataFile.write(subject, folder, folder.resolve(code.dataFile()), Progress.NONE);
        }
        Dataset dataset = Datasets.load(subject.data(), folder, Progress.NONE);
        ObjectNode arrays = new ObjectMapper().createObjectNode();
        put(arrays, "train", dataset.samples(Part.TRAINING));
        put(arrays, "val", dataset.samples(Part.VALIDATION));
        put(arrays, "test", dataset.samples(Part.TEST));
        Files.writeString(folder.resolve(name + ".json"), arrays.toString());
    }

    /** A person's own files: labels and a threshold, three ways to cut texts, a running text, and series. */
    private List<String> own() throws IOException {
        List<String> names = new ArrayList<>();
        Path labels = Files.writeString(folder.resolve("labels.csv"), table("It's good", "so BAD, really — bad", "배우가 좋다"));
        Path scores = Files.writeString(folder.resolve("scores.tsv"), "3.5\tgood good film\n0.5\tbad\nx\tno score\n"
                + "2\tnot \"good\"\n4\tthe best\n1\tthe worst\n");
        for (Tokenizer tokenizer : List.of(Tokenizer.WORDS, Tokenizer.SYLLABLES, Tokenizer.BIGRAMS)) {
            TextColumns columns = new TextColumns(new TableFormat(TextEncoding.UTF_8, ',', true), 2, 1, 0, null);
            names.add(texts("own-" + tokenizer.name().toLowerCase(Locale.ROOT), labels, columns, tokenizer,
                    new HeldBack(0.3, true, 7, null)));
        }
        TextColumns columns = new TextColumns(new TableFormat(TextEncoding.UTF_8, '\t', false), 2, 1, 0, 2.0);
        names.add(texts("own-scores", scores, columns, Tokenizer.WORDS, new HeldBack(0.4, false, 1, null)));
        Path running = Files.writeString(folder.resolve("running.txt"), "나는 밥을 먹는다.\nabc abc\n".repeat(20));
        names.add(write(OwnImport.characters("own-running", running, TextEncoding.UTF_8, 6, 0.25, Progress.NONE).set()));
        Path numbers = Files.writeString(folder.resolve("numbers.csv"), "day,a,b\n" + IntStream.range(0, 60)
                .mapToObj(i -> i % 17 == 3 ? i + ",?,1\n" : i + "," + Math.sin(i) + "," + i * i + "\n")
                .collect(Collectors.joining()));
        for (Scaling scaling : Scaling.values()) {
            SeriesSet wish = new SeriesSet("own-" + scaling.name().toLowerCase(Locale.ROOT), SeriesSet.NO_FILE,
                    new TableFormat(TextEncoding.UTF_8, ',', true), List.of(1, 2), 1, 5, 2, scaling, 0.3);
            names.add(write(OwnImport.series(wish, numbers, Progress.NONE).set()));
        }
        return names;
    }

    private static String table(String... texts) {
        StringBuilder out = new StringBuilder("label,text\n");
        for (int i = 0; i < 30; i++) {
            out.append(i % 3 == 0 ? "1.0" : "0").append(",\"").append(texts[i % texts.length]).append(' ').append(i % 5)
                    .append("\"\n");
        }
        return out.append("1,\n").toString();
    }

    private String texts(String name, Path file, TextColumns columns, Tokenizer tokenizer, HeldBack held) throws IOException {
        return write(OwnImport.texts(new TextWish(name, file, columns, tokenizer, 12, 6, held, null), Progress.NONE).set());
    }

    private String write(OwnSet set) throws IOException {
        new OwnSets(folder).save(set);
        DatasetOptions options = Datasets.defaults(set.name(), folder);
        CodeSubject like = EveryProgramTest.subject(Presets.find("three-class"));
        write(set.name(), new CodeSubject(set.name(), options, set, like.architecture(), like.training()));
        return set.name();
    }

    private static void put(ObjectNode arrays, String part, @Nullable Samples samples) {
        if (samples != null) {
            arrays.set("x_" + part, new ObjectMapper().valueToTree(samples.ids() == null ? samples.values() : samples.ids()));
            arrays.set("y_" + part, new ObjectMapper().valueToTree(samples.targets()));
        }
    }
}

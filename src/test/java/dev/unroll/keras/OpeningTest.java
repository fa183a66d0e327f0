package dev.unroll.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.nn.Model;
import dev.unroll.text.Language;
import dev.unroll.text.UnrollException;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be opened is refused in one sentence that names the file, the place and a remedy. */
class OpeningTest {
    @TempDir
    private Path folder;
    private Path good;

    @BeforeEach
    void save() {
        good = folder.resolve("good.keras");
        KerasFiles.write(good, SampleModels.random(SampleModels.architecture("two-lstm"), 1), UnrollParts.NONE);
    }

    @Test
    void aMissingFileIsTheCallersMistake() {
        assertThatThrownBy(() -> KerasFiles.read(folder.resolve("none.keras"))).isInstanceOf(UnrollException.class)
                .extracting("kind").isEqualTo(UnrollException.Kind.BAD_ARGUMENT);
    }

    @Test
    void foreignFilesAreRefused() throws IOException {
        refused(Files.writeString(folder.resolve("a.keras"), "hello"), "keras.foreign");
        refused(Files.write(folder.resolve("empty.h5"), new byte[0]), "keras.foreign");
        refused(folder, "keras.unreadable");
        Path zip = folder.resolve("b.keras");
        Zips.write(zip, Map.of("x.npy", new byte[10]));
        refused(zip, "keras.missingMember");
    }

    @Test
    void everyPartOfAnArchiveIsNeeded() throws IOException {
        for (String member : new String[] {Archive.CONFIG, Archive.WEIGHTS}) {
            Map<String, byte[]> members = Zips.members(good);
            members.remove(member);
            Path copy = folder.resolve("without.keras");
            Zips.write(copy, members);
            assertThat(refused(copy, "keras.missingMember")).contains(member);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "units":3                | "units":2000000000      | keras.badOption       | layer 2 (LSTM "lstm")
            "units":3                | "units":90000000        | keras.tooLarge        | 300,000,000
            "units":3                | "units":4               | keras.badShape        | layers/lstm/cell/vars/0
            "activation":"tanh"      | "activation":"swish"    | keras.badOption       | "swish"
            "stateful":false         | "time_major":true       | keras.badOption       | time_major = true
            "dropout":0.2            | "dropout":1.5           | keras.badOption       | dropout = 1.5
            "LSTM"                   | "ConvLSTM1D"            | keras.unsupportedLayer | layer 2 (ConvLSTM1D "lstm")
            "return_sequences":true  | "return_sequences":false | keras.layerUnfit     | layer 3 (LSTM "lstm_1")
            "use_bias":true          | "use_bias":false        | keras.weightArrays    | layers/lstm/cell/vars
            "Sequential"             | "MyModel"               | keras.notAModel       | MyModel
            "batch_shape":[null,7]   | "batch_shape":[null,7,3,2] | keras.badInput     | [null,7,3,2]
            """)
    void aConfigurationThatCannotBeFollowedIsRefused(String from, String to, String key, String place)
            throws IOException {
        Path copy = changed(Archive.CONFIG, text -> text.replaceFirst(java.util.regex.Pattern.quote(from),
                java.util.regex.Matcher.quoteReplacement(to)));
        assertThat(refused(copy, key)).contains(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "version":2              | "version":3         | keras.newerUnroll
            "format":"unroll"        | "format":"rolled"   | keras.badParts
            "width":1                | "width":"one"       | keras.badParts
            "units":2                | "units":3           | keras.contradiction
            "words":[]               | "words":[3]         | keras.badParts
            "kind":"TOKENS"          | "kind":"VECTOR"     | keras.badPartsBecause
            {                        | x                   | keras.badJson
            """)
    void anOwnPartThatDoesNotFitIsRefused(String from, String to, String key) throws IOException {
        refused(changed(Archive.PARTS, text -> text.replaceFirst(java.util.regex.Pattern.quote(from), to)), key);
    }

    @Test
    void weightsThatAreMissingOrOfAnotherKindAreNamed() throws IOException {
        assertThat(refused(withWeights(h5 -> { }), "keras.missingWeights")).contains("layers/embedding/vars/0");
        assertThat(refused(withWeights(h5 -> h5.putGroup("layers").putGroup("embedding").putGroup("vars")
                .putDataset("0", new int[12][4])), "keras.notFloats")).contains("layers/embedding/vars/0");
        assertThat(refused(withWeights(h5 -> h5.putGroup("layers").putDataset("embedding", new float[3])),
                "keras.missingWeights")).contains("layers/embedding/vars/0");
    }

    @Test
    void anHdf5FileWithoutAModelIsRefused() {
        Path file = folder.resolve("weights.h5");
        try (WritableHdfFile h5 = HdfFile.write(file)) {
            h5.putDataset("kernel", new float[3]);
        }
        refused(file, "keras.weightsOnly");
    }

    @Test
    void aModelOverNumbersDoesNotReadTokens() {
        Model model = SampleModels.random(SampleModels.architecture("vector"), 1);
        KerasModel read = new KerasModel(model, "", null, null);
        assertThat(read.readsTokens()).isFalse();
        assertThatThrownBy(read::readingTokens).isInstanceOf(UnrollException.class).hasMessageContaining("(None, 6)");
    }

    private interface Content {
        void put(WritableHdfFile file);
    }

    private Path withWeights(Content content) throws IOException {
        Path h5 = folder.resolve("w.h5");
        try (WritableHdfFile file = HdfFile.write(h5)) {
            file.putDataset("here", new float[1]);
            content.put(file);
        }
        Path copy = folder.resolve("weights.keras");
        Zips.copy(good, copy, Archive.WEIGHTS, Files.readAllBytes(h5));
        return copy;
    }

    private Path changed(String member, UnaryOperator<String> change) throws IOException {
        String text = new String(Zips.member(good, member), StandardCharsets.UTF_8);
        assertThat(change.apply(text)).isNotEqualTo(text);
        Path copy = folder.resolve("changed.keras");
        Zips.copy(good, copy, member, change.apply(text).getBytes(StandardCharsets.UTF_8));
        return copy;
    }

    /** The sentence, after checking that it is one in both languages. */
    private static String refused(Path file, String key) {
        try {
            KerasFiles.read(file);
        } catch (UnrollException told) {
            assertThat(told.key()).isEqualTo(key);
            assertThat(told.sentence(Language.KOREAN)).contains(file.toString()).doesNotContain("{");
            assertThat(told.sentence(Language.ENGLISH)).contains(file.toString()).doesNotContain("{").endsWith(".");
            return told.sentence(Language.ENGLISH);
        }
        throw new AssertionError(file + " was opened");
    }
}

package dev.unroll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.keras.KerasFiles;
import dev.unroll.keras.UnrollParts;
import dev.unroll.nn.Model;
import dev.unroll.workspace.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code unroll code} and {@code unroll export-onnx} as a person types them. */
class CodeCommandTest {
    @TempDir
    private Path folder;

    @Test
    void printsAPresetInTheLanguageAskedFor() {
        CommandRun run = CommandRun.of("code", "--preset", "chapter9-gru", "--to", "pytorch", "--lang", "ko");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("# chapter9-gru").contains("nn.GRU(16, 8, batch_first=True)").contains("# 모델");
    }

    @Test
    void writesAFileAndTheDataBesideIt() throws IOException {
        Path file = folder.resolve("program.R");
        CommandRun run = CommandRun.of("code", "--preset", "three-class", "--to", "r", "--out", file.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).contains("read.csv(\"three-class.csv\"");
        assertThat(Files.readAllLines(folder.resolve("three-class.csv"))).hasSize(8001).first().isEqualTo("part,label,ids,text");
    }

    @Test
    void takesAModelFileForCodeAndForOnnx() throws IOException {
        Path model = folder.resolve("mine.keras");
        KerasFiles.write(model, Model.create(Presets.find("chapter9-rnn").architecture(), 1), UnrollParts.NONE);
        CommandRun code = CommandRun.of("code", model.toString(), "--to", "keras");
        assertThat(code.status()).isZero();
        assertThat(code.out()).startsWith("# mine").contains("keras.layers.SimpleRNN(units=8)");
        assertThat(code.err()).contains("are assumed");
        Path onnx = folder.resolve("mine.onnx");
        assertThat(CommandRun.of("export-onnx", model.toString(), "--out", onnx.toString()).status()).isZero();
        assertThat(Files.size(onnx)).isGreaterThan(4 * 8000);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(CommandRun.of("code", "--to", "keras").status()).isEqualTo(2);
        CommandRun both = CommandRun.of("code", "x.keras", "--preset", "sine", "--to", "keras");
        assertThat(both.err()).contains("Name a preset with --preset, or a model file");
        CommandRun language = CommandRun.of("code", "--preset", "sine", "--to", "keras", "--lang", "fr");
        assertThat(language.status()).isEqualTo(2);
        assertThat(language.err()).contains("Choose one of en, ko");
    }
}

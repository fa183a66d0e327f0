package dev.unroll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unroll.text.Language;
import dev.unroll.train.HistoryCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UnrollCommandTest {
    @TempDir
    private Path folder;

    private static JsonNode json(CommandRun run) throws IOException {
        assertThat(run.out().strip()).doesNotContain("\n");
        return new ObjectMapper().readTree(run.out());
    }

    private static void assertRefused(CommandRun run, int status, String... words) {
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).startsWith("unroll: ").doesNotContain("\n").contains(words);
    }

    @Test
    void listsThePresets() {
        CommandRun run = CommandRun.of("presets");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("chapter9-lstm ", "8,809", "Embedding(500, 16) LSTM(8) Dense(1, sigmoid)",
                "kookmin-r-lstm4");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void listsThePresetsForAProgram() throws IOException {
        JsonNode presets = json(CommandRun.of("presets", "--json")).path("presets");
        assertThat(presets.findValuesAsText("name")).contains("chollet-lstm", "reviews-ko-lstm");
    }

    @Test
    void summarizesAsKerasDoes() {
        CommandRun run = CommandRun.of("summary", "--preset", "chapter9-gru");
        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).contains(" gru (GRU)                   (None, 8)                 624",
                "Total params: 8,633 (33.72 KB)");
    }

    @Test
    void tellsWhatTrainingAddsToTheStack() throws IOException {
        assertThat(CommandRun.of("summary", "--preset", "chollet-rnn-stacked").out())
                .contains("Total params: 328,320", "328,353");
        assertThat(json(CommandRun.of("summary", "--preset", "chollet-rnn-stacked", "--json")).path("parameters").asInt())
                .isEqualTo(328_320);
    }

    @Test
    void trainsAndReportsTheBestEpoch() throws IOException {
        Path history = folder.resolve("history.csv");
        CommandRun run = CommandRun.of("train", "--preset", "next-character", "--epochs", "3", "--seed", "7", "--json",
                "--history", history.toString());
        assertThat(run.status()).isZero();
        JsonNode report = json(run);
        assertThat(report.fieldNames()).toIterable().containsExactly("preset", "seed", "parameters", "epochs", "best_epoch",
                "loss", "accuracy", "val_loss", "val_accuracy", "seconds");
        assertThat(report.path("seed").asInt()).isEqualTo(7);
        assertThat(report.path("epochs").asInt()).isEqualTo(3);
        assertThat(report.path("parameters").asInt()).isEqualTo(6765);
        var epochs = HistoryCsv.read(history).getFirst().epochs();
        assertThat(epochs).hasSize(3);
        assertThat(report.path("val_loss").asDouble())
                .isEqualTo(epochs.get(report.path("best_epoch").asInt() - 1).valLoss());
        assertThat(run.err().lines()).hasSize(3).last().asString().startsWith("epoch 3/3");
    }

    @Test
    void sameSeedSameFigures() throws IOException {
        String[] arguments = {"train", "--preset", "next-character", "--epochs", "1", "--json"};
        assertThat(json(CommandRun.of(arguments)).path("val_accuracy"))
                .isEqualTo(json(CommandRun.of(arguments)).path("val_accuracy"));
    }

    @Test
    void printsTheFiguresForAPerson() {
        CommandRun run = CommandRun.of("train", "--preset", "next-character", "--epochs", "1");
        assertThat(run.out().lines().map(line -> line.split(" +")[0])).containsExactly("preset", "seed", "parameters",
                "epochs", "best_epoch", "loss", "accuracy", "val_loss", "val_accuracy", "seconds");
    }

    @Test
    void refusesWhatCannotBe() throws IOException {
        assertRefused(CommandRun.of("train", "--preset", "chapter9-lsmt"), 2, "chapter9-lstm");
        assertRefused(CommandRun.of("summary", "--preset", "chapter9-lsmt"), 2, "chapter9-lstm");
        assertRefused(CommandRun.of("summary"), 2, "--preset");
        assertRefused(CommandRun.of("train", "--preset", "chapter9-lstm", "--epochs", "-1"), 2, "-1");
        assertRefused(CommandRun.of("train", "--preset", "chapter9-lstm", "--epochs", "many"), 2, "--epochs", "many");
        assertRefused(CommandRun.of("train"), 2, "--preset");
        assertRefused(CommandRun.of("train", "--preset", "chollet-numpy-rnn"), 2, "chollet-numpy-rnn");
        assertRefused(CommandRun.of("sumary"), 2, "summary");
        assertRefused(CommandRun.of(), 2, "--help");
        assertRefused(CommandRun.of("train", "--preset", "chapter9-lstm", "--data", folder.toString()), 1, "imdb.npz");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void refusesToWriteWhereItCannotBeforeItTrains() {
        Path nowhere = folder.resolve("missing").resolve("history.csv");
        assertRefused(CommandRun.of("train", "--preset", "next-character", "--history", nowhere.toString()), 2, "missing");
        assertRefused(CommandRun.of("train", "--preset", "next-character", "--history", folder.toString()), 2,
                folder.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "presets", "summary", "train", "evaluate", "predict", "trace", "bench", "get-imdb",
        "import", "forecast"})
    void everyOptionHasItsHelpInBothLanguages(String command) {
        String[] arguments = command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};
        CommandLine root = UnrollCommand.create();
        CommandLine spec = command.isEmpty() ? root : Objects.requireNonNull(root.getSubcommands().get(command));
        HelpTexts.applyTo(spec);
        assertThat(spec.getCommandSpec().usageMessage().description()).isNotEmpty();
        for (var argument : spec.getCommandSpec().args()) {
            assertThat(List.of(argument.description())).as(argument.toString()).isNotEmpty();
        }
        CommandRun korean = CommandRun.in(Language.KOREAN, arguments);
        assertThat(korean.status()).isZero();
        assertThat(korean.out()).contains("사용법: unroll").doesNotContain("Usage");
        assertThat(CommandRun.of(arguments).out()).contains("Usage: unroll");
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        assertThat(CommandRun.of("--lang", "ko", "--help").out()).contains("사용법: unroll").doesNotContain("Usage");
        assertThat(CommandRun.of("--lang=ko", "train", "--help").out()).contains("사용법: unroll train");
        assertThat(CommandRun.in(Language.KOREAN, "--lang", "en", "summary", "--preset", "nothing").err()).contains("no preset");
        assertRefused(CommandRun.of("--lang", "xx", "presets"), 2, "no language \"xx\"");
    }

    @Test
    void tellsItsVersion() {
        CommandRun run = CommandRun.of("--version");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("unroll ");
    }
}

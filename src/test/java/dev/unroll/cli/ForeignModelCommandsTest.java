package dev.unroll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that Keras saved, from the command line. */
class ForeignModelCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void aSummaryShowsWhatWasUnderstoodAndSaysTheRest() throws URISyntaxException {
        CommandRun run = CommandRun.of("summary", fixture("left-out.keras"));
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("simple_rnn (SimpleRNN)", "(None, 3)", "Total params: 95");
        assertThat(run.err()).contains("kernel_regularizer = L1L2 (l1 = 0.01, l2 = 0.02)", "trainable = false");
        assertThat(CommandRun.of("summary", "--json", fixture("left-out.keras")).out()).contains("\"parameters\":95");
    }

    @Test
    void aModelOverNumbersReadsAFileOfNumbers() throws IOException, URISyntaxException {
        String model = fixture("options.keras");
        Path values = Files.writeString(folder.resolve("v.csv"), "1,2,3\n0.5,0,-1\n\n1,1,1\n0,0,0\n2,1,0\n");
        CommandRun run = CommandRun.of("predict", model, "--values", values.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).hasSize(2).allMatch(line -> Double.isFinite(Double.parseDouble(line)));
        CommandRun trace = CommandRun.of("trace", model, "--values", values.toString(), "--json", "--backward");
        assertThat(trace.status()).isZero();
        assertThat(trace.out()).contains("\"gradients\"", "\"name\":\"gru\"");
        assertThat(CommandRun.of("predict", model, "--text", "good").err()).contains("--values");
        assertThat(CommandRun.of("predict", fixture("adam.keras"), "--values", values.toString()).err()).contains("--text");
        Files.writeString(values, "1,2,3\n1,2\n");
        assertThat(CommandRun.of("predict", model, "--values", values.toString()).err()).contains("line 2: 2 numbers");
        Files.writeString(values, "1,2,3\n1,x,2\n");
        assertThat(CommandRun.of("predict", model, "--values", values.toString()).err()).contains("line 2: item 2");
        Files.writeString(values, "1,2,3\n");
        assertThat(CommandRun.of("predict", model, "--values", values.toString()).err()).contains("1 lines of numbers");
    }

    private static String fixture(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ForeignModelCommandsTest.class.getResource("/dev/unroll/keras/foreign/" + name))
                .toURI()).toString();
    }
}

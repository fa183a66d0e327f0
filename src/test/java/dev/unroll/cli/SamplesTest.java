package dev.unroll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample files open, each as what it is said to be. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("assets", "samples");
    @TempDir
    private Path folder;

    private CommandRun imported(String file, String name) {
        CommandRun run = CommandRun.of("import", SAMPLES.resolve(file).toString(), "--name", name, "--data", folder.toString(),
                "--json");
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    private CommandRun trained(String name, String epochs) {
        CommandRun run = CommandRun.of("train", "--dataset", name, "--epochs", epochs, "--seed", "1", "--data", folder.toString(),
                "--json");
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    @Test
    void opinionsAreTextsWithLabels() {
        assertThat(imported("opinions.csv", "opinions").out()).contains("\"examples\":400", "\"bad_rows\":0");
        assertThat(trained("opinions", "1").out()).contains("\"val_accuracy\":");
    }

    @Test
    void tidesAreASeries() {
        assertThat(imported("tides.csv", "tides").out()).contains("\"examples\":1440", "\"bad_rows\":0");
        assertThat(trained("tides", "1").out()).contains("\"preset\":\"series-gru\"");
    }

    @Test
    void theRhymeIsARunningText() {
        assertThat(imported("rhyme.txt", "rhyme").out()).contains("\"bad_rows\":0");
        assertThat(trained("rhyme", "1").out()).contains("\"preset\":\"characters-");
    }

    @Test
    void theExperimentKnowsWhatNotMeans() {
        String model = SAMPLES.resolve("negation.keras").toString();
        assertThat(CommandRun.of("summary", model).out()).contains("LSTM");
        double good = answer(model, "not a bad film, I recommend it");
        double bad = answer(model, "not a good film, I do not recommend it");
        assertThat(good).isGreaterThan(0.5).isGreaterThan(bad);
        assertThat(bad).isLessThan(0.5);
    }

    private static double answer(String model, String text) {
        CommandRun run = CommandRun.of("predict", model, "--text", text, "--json");
        assertThat(run.status()).as(run.err()).isZero();
        String output = run.out().substring(run.out().indexOf("\"output\":") + 9).replaceAll("[\\[\\]}\\s]", "");
        return Double.parseDouble(output);
    }
}

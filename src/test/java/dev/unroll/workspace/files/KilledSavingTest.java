package dev.unroll.workspace.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Model;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program is killed while it saves over an older file, at a moment of chance: the older file is there or the newer one, whole.
 * Ten times here; {@code src/bench/kill-saving.sh} does it a hundred times.
 */
class KilledSavingTest {
    private static final int USUAL = 10;
    private static final int LONGEST_WAIT = 600;

    @TempDir
    private Path folder;

    /**
     * What was found after all kills.
     *
     * @param first  how often the first experiment was there
     * @param second how often the other
     * @param within how often the program was killed within a save
     */
    private record Found(int first, int second, int within) {
    }

    @Test
    @Timeout(120)
    void theOlderFileOrTheNewerOneIsThere() throws IOException, InterruptedException {
        Found found = kill(folder, USUAL, 3);
        assertThat(found.first() + found.second()).isEqualTo(USUAL);
        assertThat(found.within()).as("kills within a save").isPositive();
    }

    private static Found kill(Path folder, int times, long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        Path file = folder.resolve("work.keras");
        ExperimentFile.write(file, DoomedSaver.state(2));
        int[] seen = new int[3];
        int within = 0;
        for (int i = 0; i < times; i++) {
            within += killOnce(folder, file, random.nextInt(LONGEST_WAIT)) ? 1 : 0;
            seen[number(file)]++;
        }
        return new Found(seen[1], seen[2], within);
    }

    /** Whether it was within a save: then an unfinished part is left beside the file. */
    private static boolean killOnce(Path folder, Path file, int wait) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp",
                System.getProperty("java.class.path"), DoomedSaver.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).as("it saves").isEqualTo("0");
            Thread.sleep(wait);
        } finally {
            process.destroyForcibly().waitFor();
        }
        boolean within = false;
        for (File left : Objects.requireNonNull(folder.toFile().listFiles())) {
            if (left.getName().endsWith(".part")) {
                within = true;
                Files.delete(left.toPath());
            }
        }
        return within;
    }

    /** Which experiment the file holds, every number of it. */
    private static int number(Path file) {
        ExperimentState state = ExperimentFile.read(file).state();
        int number = state.experiment().title().equals("number 1") ? 1 : 2;
        ExperimentState wanted = DoomedSaver.state(number);
        Model model = Objects.requireNonNull(state.model());
        assertThat(state.experiment()).isEqualTo(wanted.experiment());
        assertThat(model.weights().values()).isEqualTo(Objects.requireNonNull(wanted.model()).weights().values());
        return number;
    }

    /** {@code args}: how often to kill. Prints what was found; every file that is neither ends it. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int times = Integer.parseInt(List.of(args).getFirst());
        Path folder = Files.createTempDirectory("kill-saving");
        Found found = kill(folder, times, System.nanoTime());
        System.out.printf("kills %d, within a save %d; then whole: the one %d, the other %d, neither %d%n", times,
                found.within(), found.first(), found.second(), times - found.first() - found.second());
        Files.deleteIfExists(folder.resolve("work.keras"));
        Files.delete(folder);
    }
}

package dev.unroll;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs of the system that read our files independently; where one is not installed its test is skipped. */
public final class Tools {
    private static final long SECONDS = 30;

    private Tools() {
    }

    /**
     * What a program prints to its standard output.
     *
     * @param debianPackage named where the program is missing
     */
    public static String run(String debianPackage, String... command) {
        String path = System.getenv("PATH");
        boolean there = path != null && Arrays.stream(path.split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command[0])));
        assumeTrue(there, () -> "skipped: no " + command[0] + " (Debian: " + debianPackage + ")");
        try {
            Path out = Files.createTempFile("tool", ".out");
            Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).redirectOutput(out.toFile()).start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command[0] + " does not end");
            }
            String printed = Files.readString(out, StandardCharsets.UTF_8);
            Files.delete(out);
            if (process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

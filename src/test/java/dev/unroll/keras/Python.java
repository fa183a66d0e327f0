package dev.unroll.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Python with h5py and NumPy, to read files with the HDF Group's own library; a test that needs it is skipped and says so. */
final class Python {
    private static final String NONE = "none";
    private static final String PROBE = "import h5py, numpy; print('there')";
    private static String found = "";

    private Python() {
    }

    /** What the interpreter prints. */
    static String run(List<String> arguments, String input) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(interpreter()));
        command.addAll(arguments);
        return output(command, input);
    }

    private static synchronized String interpreter() throws IOException, InterruptedException {
        if (found.isEmpty()) {
            found = NONE;
            for (String python : List.of("/usr/bin/python3", "python3")) {
                if (found.equals(NONE) && works(python)) {
                    found = python;
                }
            }
        }
        return found.equals(NONE) ? abort("skipped: no python3 with h5py and numpy (Debian: python3-h5py, python3-numpy)") : found;
    }

    private static boolean works(String python) throws InterruptedException {
        try {
            return output(List.of(python, "-c", PROBE), "").startsWith("there");
        } catch (IOException missing) {
            return false;
        }
    }

    /** The same of any interpreter. */
    static String output(List<String> command, String input) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("python", ".txt");
        try {
            Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean probe = command.contains(PROBE);
            assertThat(process.waitFor() == 0 || probe).as(Files.readString(errors)).isTrue();
            return printed;
        } finally {
            Files.delete(errors);
        }
    }
}

package dev.unroll.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Compiled code must round as interpreted code does, or a run would depend on what ran before it. */
@Timeout(120)
class TrainingDeterminismTest {
    @Test
    void coldAndWarmCodeGiveTheSameBits() throws IOException, InterruptedException {
        int cold = interpreted();
        for (int i = 0; i < 200; i++) {
            assertThat(ColdRun.hash()).as("run %d", i + 1).isEqualTo(cold);
        }
    }

    private static int interpreted() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xint",
                "--add-modules=jdk.incubator.vector", "-cp", System.getProperty("java.class.path"), ColdRun.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var out = java.inputReader()) {
            String last = out.readLine();
            assertThat(java.waitFor(100, TimeUnit.SECONDS)).isTrue();
            assertThat(java.exitValue()).isZero();
            return Integer.parseInt(last);
        }
    }
}

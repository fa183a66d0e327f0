package dev.unroll.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class StandardErrorTest {
    private static final Path BASH = Path.of("/bin/bash");

    /** Says something through a program whose standard error was put back. */
    static final class Speaker {
        private Speaker() {
        }

        /** Speaks. */
        public static void main(String[] words) {
            StandardError.restore();
            System.err.println(words[0]);
        }
    }

    private static String speak(Path folder, String opens) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(BASH), "skipped: no bash");
        Path file = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(BASH.toString(), "-c",
                "exec 3> \"$1\"; shift; echo before >&3; \"$@\" 2> /dev/null; echo after >&3", "speak", file.toString()));
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", opens,
                "-Dunroll.stderr=3", "-cp", System.getProperty("java.class.path"), Speaker.class.getName(), "국민 대학"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        assertThat(builder.start().waitFor()).isZero();
        return Files.readString(file);
    }

    @Test
    void isTheDescriptorThatTheLauncherNames(@TempDir Path folder) throws Exception {
        assertThat(speak(folder, "--add-opens=java.base/java.io=ALL-UNNAMED")).isEqualTo("before\n국민 대학\nafter\n");
    }

    @Test
    void staysWhereItIsWhereJavaForbidsIt(@TempDir Path folder) throws Exception {
        assertThat(speak(folder, "-Dno=opens")).isEqualTo("before\nafter\n");
    }

    @Test
    void staysWhereItIsWithoutALauncher() {
        PrintStream before = System.err;
        StandardError.restore();
        assertThat(System.err).isSameAs(before);
    }
}

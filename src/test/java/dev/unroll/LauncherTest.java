package dev.unroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher finds its JDK and its jars; a make-believe java command prints what it is called with. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path SOURCE = Path.of("src", "dist", "bin", "unroll").toAbsolutePath();
    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    private Path folder;
    private Path launcher = SOURCE;

    /** What a run printed and how it ended. */
    private record Run(int status, String out, String err) {
    }

    @BeforeEach
    void copyTheLauncher() throws IOException {
        assumeTrue(Files.isExecutable(BASH), "skipped: no bash");
        folder = folder.toRealPath();
        launcher = folder.resolve("unroll").resolve("bin").resolve("unroll");
        Files.createDirectories(launcher.getParent());
        Files.copy(SOURCE, launcher);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A JDK whose java command prints its arguments, one a line, and something on standard error. */
    private Path jdk(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk-" + version));
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(java, """
                echo 'WARNING: Using incubator modules: jdk.incubator.vector' >&2
                echo "java $LC_ALL from the JVM" >&2
                printf '%s\\n' "$@"
                exit 7
                """);
        return home;
    }

    private static void script(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + commands);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run(Map<String, String> environment, Path command, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(BASH.toString(), command.toString()));
        words.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(words).redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(err.toFile()));
        Files.deleteIfExists(err);
        builder.environment().clear();
        builder.environment().put("PATH", tools());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ends").isTrue();
        return new Run(process.exitValue(), Files.readString(out), awaitText(err));
    }

    /** The filter may end a moment after the program. */
    private static String awaitText(Path err) throws IOException, InterruptedException {
        for (int i = 0; i < 200 && Files.size(err) == 0; i++) {
            Thread.sleep(10);
        }
        return Files.readString(err);
    }

    /** A PATH with what the launcher needs and without a Java. */
    private String tools() throws IOException {
        Path bin = folder.resolve("tools");
        if (Files.notExists(bin)) {
            Files.createDirectory(bin);
            for (String tool : List.of("readlink", "sed", "head")) {
                for (Path place : List.of(Path.of("/usr/bin", tool), Path.of("/bin", tool))) {
                    if (Files.isExecutable(place) && Files.notExists(bin.resolve(tool))) {
                        script(bin.resolve(tool), "exec " + place + " \"$@\"");
                    }
                }
            }
        }
        return bin.toString();
    }

    @Test
    void saysWhatItNeedsWhereThereIsNoJdk() throws Exception {
        Run none = run(Map.of(), launcher, "presets");
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.out()).isEmpty();
        assertThat(none.err().strip()).startsWith("unroll: ").contains("JDK 25", "JAVA_HOME is not set").doesNotContain("\n");
    }

    @Test
    void passesOverAnOldJdk() throws Exception {
        Path old = jdk("17.0.15");
        Run refused = run(Map.of("JAVA_HOME", old.toString()), launcher);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("JAVA_HOME names Java 17");
        Run found = run(Map.of("JAVA_HOME", old.toString(), "PATH", jdk("25.0.3").resolve("bin") + ":" + tools()), launcher);
        assertThat(found.status()).isEqualTo(7);
    }

    @Test
    void startsTheProgramWithItsArgumentsAndItsStatus() throws Exception {
        Path home = jdk("26-ea");
        Run run = run(Map.of("JAVA_HOME", home.toString()), launcher, "predict", "--text", "국민 대학", "");
        assertThat(run.status()).isEqualTo(7);
        List<String> arguments = List.of(run.out().split("\n", -1));
        assertThat(arguments).contains(folder.resolve("unroll/lib/javafx").toString(), folder + "/unroll/lib/*",
                "--enable-native-access=ALL-UNNAMED,javafx.graphics", "-Dunroll.stderr.terminal=false");
        assertThat(arguments).endsWith("dev.unroll.app.Main", "predict", "--text", "국민 대학", "", "");
    }

    @Test
    void keepsTheVectorModulesAnnouncementOffTheScreenAndAllElseOnIt() throws Exception {
        Run run = run(Map.of("JAVA_HOME", jdk("25").toString()), launcher, "presets");
        assertThat(run.err()).isEqualTo("java C.UTF-8 from the JVM\n");
    }

    @Test
    void isFoundBehindSymbolicLinks() throws Exception {
        Path near = Files.createSymbolicLink(folder.resolve("near"), Path.of("unroll", "bin", "unroll"));
        Path far = Files.createSymbolicLink(Files.createDirectory(folder.resolve("links")).resolve("far"), Path.of("..", "near"));
        for (Path link : List.of(near, far)) {
            assertThat(run(Map.of("JAVA_HOME", jdk("25").toString()), link).out()).contains(folder + "/unroll/lib/*");
        }
    }
}

package dev.unroll.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a process of its own: it starts and ends the toolkit, which a process can do only once. */
class SnapshotTest {
    @TempDir
    private Path folder;

    private record Ended(int status, String errors) {
    }

    private Ended unroll(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Duser.language=en", "-cp", System.getProperty("java.class.path"),
                "dev.unroll.app.Main"));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        Process process = builder.start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(errors));
    }

    @Test
    void rendersTheScreenWithoutADisplay() throws Exception {
        Path file = folder.resolve("train.png");
        Ended ended = unroll("snapshot", "--screen", "train", "--out", file.toString(), "--size", "1280x720", "--lang", "ko",
                "--theme", "dark");
        assertThat(ended.status()).as(ended.errors()).isZero();
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(image.getHeight()).isEqualTo(720);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < 720; y += 2) {
            for (int x = 0; x < 1280; x += 2) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertThat(colours).hasSizeGreaterThan(200).contains(0xff0d1117);
    }

    @ParameterizedTest
    @CsvSource({"snapshot --screen nowhere --out x.png, 2", "snapshot --screen train --out x.png --size big, 2",
        "snapshot --screen train --out x.png --lang fr, 2"})
    void badArgumentsGetASentence(String line, int status) throws Exception {
        Ended ended = unroll(line.split(" "));
        assertThat(ended.status()).isEqualTo(status);
        assertThat(ended.errors()).contains("unroll: ").doesNotContain("\tat ");
        assertThat(Path.of("x.png")).doesNotExist();
    }

    @Test
    void withoutADisplayTheWindowSaysSo() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(System.getProperty("os.name").contains("Linux"),
                "skipped: only Linux tells by its environment that there is no display");
        Ended ended = unroll();
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.errors()).contains("there is no display").doesNotContain("\tat ");
    }
}

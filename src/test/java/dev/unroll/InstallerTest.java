package dev.unroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What of the installer can be tried without making a package: the programs of its folder, run as they are run. */
@Timeout(60)
class InstallerTest {
    private static final Path SOURCES = Path.of("installer").toAbsolutePath();
    @TempDir
    private Path folder;

    /** What a Java said, and its status. */
    private record Said(int status, String text) {
    }

    private Said java(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private Said notices(String list) throws IOException, InterruptedException {
        for (String each : List.of("target", "installer", "jars")) {
            Files.createDirectories(folder.resolve(each));
        }
        Files.copy(SOURCES.resolve("Notices.java"), folder.resolve("installer/Notices.java"));
        Files.writeString(folder.resolve("installer/notices.txt"), "libnative: some licence\n");
        Files.writeString(folder.resolve("target/THIRD-PARTY.txt"), list);
        Files.writeString(folder.resolve("installer/Ask.java"), """
                final class Ask {
                    public static void main(String[] args) throws Exception {
                        new Notices(java.nio.file.Path.of("jars")).write(java.nio.file.Path.of("out.txt"));
                    }
                }
                """);
        return java("installer/Ask.java");
    }

    private void jar(String name, String entry, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            jar.putNextEntry(new ZipEntry(entry));
            jar.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.createDirectories(folder.resolve("jars"));
        Files.write(folder.resolve("jars").resolve(name), bytes.toByteArray());
    }

    @Test
    void noticesTellEachTextOnceAndWhoseItIs() throws Exception {
        jar("a-1.0.jar", "META-INF/LICENSE", "Do as you like.");
        jar("b-2.0-linux.jar", "META-INF/LICENSE.txt", "Do as you like.\r\n");
        jar("unroll-0.1.0.jar", "dev/unroll/x", "");
        Said said = notices(" (Free) A (g:a:1.0 - https://a)\n (Free) B (g:b:2.0 - https://b)\n");
        assertThat(said.text()).isEmpty();
        assertThat(Files.readString(folder.resolve("out.txt"))).contains("(g:a:1.0 - https://a)", "libnative: some licence",
                "a-1.0.jar: META-INF/LICENSE\nb-2.0-linux.jar: META-INF/LICENSE.txt\n").containsOnlyOnce("Do as you like.");
    }

    @Test
    void aJarWithoutALicenceInTheListIsRefused() throws Exception {
        jar("stranger-1.0.jar", "x", "");
        Said said = notices(" (Free) A (g:a:1.0 - https://a)\n");
        assertThat(said.status()).isNotZero();
        assertThat(said.text()).contains("says nothing of stranger-1.0");
    }

    @Test
    void thePackagerSaysHowItIsCalledAndWhatIsMissing() throws Exception {
        Said bare = java(SOURCES.resolve("Package.java").toString());
        assertThat(bare.status()).isEqualTo(2);
        assertThat(bare.text()).contains("deb", "msi", "dmg");
        Said early = java(SOURCES.resolve("Package.java").toString(), "deb");
        assertThat(early.status()).isNotZero();
        assertThat(early.text()).contains("run mvn package first");
    }

    @Test
    void theMenuEntrySpeaksBothLanguagesAndOpensExperiments() throws IOException {
        List<String> entry = Files.readAllLines(SOURCES.resolve("linux/unroll.desktop"));
        assertThat(entry).contains("Exec=/usr/bin/unroll %f", "MimeType=application/x-keras;")
                .anyMatch(line -> line.startsWith("Name[ko]="))
                .anyMatch(line -> line.startsWith("Comment[ko]=")).anyMatch(line -> line.startsWith("Comment="));
        assertThat(Files.readString(SOURCES.resolve("linux/unroll.xml"))).contains("\"application/x-keras\"", "*.keras");
        assertThat(Files.readString(SOURCES.resolve("keras.properties"))).contains("mime-type=application/x-keras");
    }

    @Test
    void theStarterFindsItsPlaceThroughALinkAndKeepsTheJvmQuiet() throws Exception {
        Path bash = Path.of("/bin/bash");
        assumeThat(Files.isExecutable(bash)).as("skipped: no bash").isTrue();
        Path home = Files.createDirectories(folder.resolve("opt place/unroll"));
        Path app = Files.createDirectories(home.resolve("lib/app"));
        Path bin = Files.createDirectories(home.resolve("bin"));
        Files.copy(SOURCES.resolve("linux/unroll"), bin.resolve("unroll"));
        Files.write(app.resolve("unroll.classpath"), List.of("unroll-1.jar", "b.jar"));
        Path java = Files.createDirectories(home.resolve("lib/runtime/bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/bash
                echo 'WARNING: Using incubator modules: jdk.incubator.vector' >&2
                echo 'something else' >&2
                echo by the program >&3
                printf '<%s>\\n' "$@"
                """);
        assertThat(java.toFile().setExecutable(true) && bin.resolve("unroll").toFile().setExecutable(true)).isTrue();
        Path link = Files.createSymbolicLink(folder.resolve("unroll"), bin.resolve("unroll"));
        // The filter ends after the program does; a stream of Java's ends with the program, a file keeps both.
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(link.toString(), "a b.keras").redirectErrorStream(true).redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        for (int attempt = 0; attempt < 100 && !Files.readString(out).contains("something else"); attempt++) {
            Thread.sleep(50);
        }
        String said = Files.readString(out);
        assertThat(said).contains("<@" + app + "/unroll.options>", "<-Dunroll.natives=" + app + "/natives>",
                "<-XX:AOTCache=" + app + "/unroll.aot>", "<" + app + "/unroll-1.jar:" + app + "/b.jar>",
                "<dev.unroll.app.Main>\n<a b.keras>\n", "something else\n", "by the program\n").doesNotContain("incubator modules");
    }
}

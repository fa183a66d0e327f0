package dev.unroll.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language is a file. */
class LanguageTest {
    private static final String DUTCH = "view.prefs.title=Instellingen\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void theReleasedOnesAreKoreanAndEnglish() {
        assertThat(Language.all()).containsExactly(Language.KOREAN, Language.ENGLISH);
        assertThat(Language.all()).extracting(Language::ownName).containsExactly("한국어", "English");
        assertThat(Language.codes()).isEqualTo("en, ko");
    }

    @Test
    void isFoundByCodeAndLocale() {
        assertThat(Language.find("KO")).contains(Language.KOREAN);
        assertThat(Language.find("xx")).isEmpty();
        assertThat(Language.of(Locale.KOREA)).isEqualTo(Language.KOREAN);
        assertThat(Language.of(Locale.forLanguageTag("ko-KR-u-ca-buddhist"))).isEqualTo(Language.KOREAN);
        assertThat(Language.of(Locale.UK)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.JAPANESE)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.ROOT)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void anotherFileIsAnotherLanguageInTheSettingsAndSaysTheRestInEnglish() throws Exception {
        copyTexts(folder.resolve("dev").resolve("unroll").resolve("text"));
        Files.writeString(folder.resolve("dev/unroll/text/messages_nl.properties"), DUTCH);
        Files.writeString(folder.resolve("dev/unroll/text/messages_pt_BR.properties"), "view.prefs.title=Ajustes\n");
        Files.writeString(folder.resolve("dev/unroll/text/messages.properties.bak"), "");
        assertThat(offered(folder.toUri().toURL()))
                .containsExactly("ko 설정", "en Settings", "nl Instellingen", "pt-BR Ajustes");
    }

    @Test
    void anArchiveIsSearchedLikewise() throws Exception {
        Path texts = folder.resolve("texts");
        copyTexts(texts);
        Files.writeString(texts.resolve("messages_nl.properties"), DUTCH);
        Path jar = folder.resolve("with space.jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out);
                Stream<Path> files = Files.list(texts)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                zip.putNextEntry(new JarEntry("dev/unroll/text/" + file.getFileName()));
                Files.copy(file, zip);
            }
        }
        assertThat(offered(jar.toUri().toURL())).containsExactly("ko 설정", "en Settings", "nl Instellingen");
    }

    private static void copyTexts(Path to) throws Exception {
        Files.createDirectories(to);
        for (String name : List.of("messages.properties", "messages_ko.properties")) {
            URI file = LanguageTest.class.getResource(name).toURI();
            Files.copy(Path.of(file), to.resolve(name));
        }
    }

    /** The languages that the settings of a program with {@code first} before everything else offer, and its title in each. */
    private static List<String> offered(URL first) throws Exception {
        List<URL> path = new ArrayList<>(List.of(first));
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(Path.of(each).toUri().toURL());
        }
        try (URLClassLoader program = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            List<?> languages = (List<?>) program.loadClass("dev.unroll.view.settings.SettingsViewModel").getMethod("languages")
                    .invoke(null);
            List<String> told = new ArrayList<>();
            for (Object each : languages) {
                Object title = program.loadClass("dev.unroll.text.Messages")
                        .getMethod("in", each.getClass(), String.class, Object[].class)
                        .invoke(null, each, "view.prefs.title", new Object[0]);
                String rest = (String) program.loadClass("dev.unroll.text.Messages")
                        .getMethod("in", each.getClass(), String.class, Object[].class)
                        .invoke(null, each, "app.name", new Object[0]);
                assertThat(rest).isEqualTo("Unroll");
                told.add(each + " " + title);
            }
            return told;
        }
    }
}

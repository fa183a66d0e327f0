package dev.unroll.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person reads in the window comes from the bundles, and nothing lies there unused. */
class ViewTextsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "unroll");
    private static final Pattern KEY = Pattern.compile("\"(view\\.[A-Za-z0-9.-]+)\"");
    private static final Pattern PREFIX = Pattern.compile("\"(view\\.[A-Za-z0-9.]+\\.)\" \\+");
    private static final Pattern SPOKEN = Pattern.compile(
            "(?:setText|setTitle|setPromptText|setAccessibleText|setHeaderText|new Label|new Button|new Tooltip)"
                    + "\\(\"[^\"]*\\p{L}{2,}");

    private static List<String> sources(String... packages) throws IOException {
        List<String> all = new ArrayList<>();
        for (String each : packages) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(each))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    all.add(Files.readString(file));
                }
            }
        }
        return all;
    }

    @Test
    void everyKeyThatTheWindowAsksForIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String source : sources("view", "picture", "plot", "app", "workspace")) {
            Matcher keys = KEY.matcher(source);
            while (keys.find()) {
                if (!keys.group(1).endsWith(".") && !Messages.has(keys.group(1))) {
                    missing.add(keys.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextOfTheWindowIsUsed() throws IOException {
        Set<String> unused = Messages.keys("view.").stream().map(key -> "view." + key)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String source : sources("view", "picture", "plot", "app", "workspace")) {
            Matcher keys = KEY.matcher(source);
            while (keys.find()) {
                unused.remove(keys.group(1));
            }
            Matcher prefixes = PREFIX.matcher(source);
            while (prefixes.find()) {
                unused.removeIf(key -> key.startsWith(prefixes.group(1)));
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void noTextIsWrittenIntoTheWindowItself() throws IOException {
        List<String> found = new ArrayList<>();
        for (String source : sources("view", "app")) {
            Matcher spoken = SPOKEN.matcher(source);
            while (spoken.find()) {
                found.add(spoken.group());
            }
        }
        assertThat(found).isEmpty();
    }
}

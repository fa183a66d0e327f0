package dev.unroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the contributor's guide names exists: classes, methods, files. */
class ContributingTest {
    private static final Path GUIDE = Path.of("src", "docs", "contributing.md");
    private static final Pattern CODE = Pattern.compile("`([A-Z]\\w+)(?:\\.([a-z]\\w*))?`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

    @Test
    void everyClassAndMethodExists() throws IOException {
        Map<String, List<Path>> sources;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(file -> file.getFileName().toString().replace(".java", "")));
        }
        List<String> missing = new ArrayList<>();
        Matcher named = CODE.matcher(Files.readString(GUIDE));
        int seen = 0;
        while (named.find()) {
            seen++;
            if (!sources.containsKey(named.group(1))
                    || named.group(2) != null && !declares(sources.get(named.group(1)), named.group(2))) {
                missing.add(named.group());
            }
        }
        assertThat(seen).isGreaterThan(40);
        // Of libraries.
        missing.removeAll(List.of("`Region`"));
        assertThat(missing).isEmpty();
    }

    private static boolean declares(List<Path> files, String method) throws IOException {
        Pattern declared = Pattern.compile("(?m)^ +[\\w<>@ ,.?\\[\\]]+ " + method + "\\(");
        for (Path file : files) {
            if (declared.matcher(Files.readString(file)).find()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whatIsLinkedExists() throws IOException {
        assertThat(LINK.matcher(Files.readString(GUIDE)).results().map(link -> GUIDE.resolveSibling(link.group(1)).normalize()))
                .isNotEmpty().allSatisfy(path -> assertThat(path).exists());
    }
}

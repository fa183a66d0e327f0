package dev.unroll.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every comment of the programs lies in the bundles, and nothing lies there unused. */
class CodeTextsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "unroll", "code");
    private static final Pattern SAID = Pattern.compile("\"(?:code\\.)?([a-zA-Z0-9.]+)\"");
    private static final Pattern COMMENT = Pattern.compile("\\.(?:comment|remark)\\(\"([^\"]+)\"");

    @Test
    void commentsAndBundlesAgree() throws IOException {
        Set<String> there = Messages.keys("code.");
        Set<String> unused = new TreeSet<>(there);
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                String source = Files.readString(file);
                find(SAID, source).forEach(unused::remove);
                asked.addAll(find(COMMENT, source));
            }
        }
        assertThat(unused).isEmpty();
        assertThat(asked).isNotEmpty();
        assertThat(there).containsAll(asked);
    }

    private static Set<String> find(Pattern pattern, String source) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}

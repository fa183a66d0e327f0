package dev.unroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the read-me says of the project is so. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| ([^|]+) \\|$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

    @Test
    void thePackageTableIsTheRules() throws IOException {
        String text = Files.readString(README);
        String table = text.substring(text.indexOf("<!-- packages begin -->"), text.indexOf("<!-- packages end -->"));
        Map<String, Set<String>> said = new TreeMap<>();
        ROW.matcher(table).results().forEach(row -> said.put(row.group(1), names(row.group(2))));
        Map<String, Set<String>> rules = new TreeMap<>();
        ArchitectureTest.MAY_IMPORT.forEach((name, imports) -> rules.put(name, new TreeSet<>(imports)));
        Set<String> everything = new TreeSet<>(rules.keySet());
        everything.removeAll(Set.of("app", "files"));
        assertThat(rules.get("app")).as("app may import everything").containsAll(everything);
        rules.put("app", new TreeSet<>(Set.of("everything")));
        assertThat(said).isEqualTo(rules);
    }

    private static Set<String> names(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).filter(name -> !name.equals("–"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatIsLinkedExists() throws IOException {
        assertThat(LINK.matcher(Files.readString(README)).results().map(link -> link.group(1))
                .filter(target -> !target.startsWith("http")).map(Path::of))
                .isNotEmpty().allSatisfy(path -> assertThat(path).exists());
    }
}

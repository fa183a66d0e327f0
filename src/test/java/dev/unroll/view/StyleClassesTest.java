package dev.unroll.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The style sheet has no rule for a style class that nobody has. */
class StyleClassesTest {
    private static final Path STYLES = Path.of("src/main/resources/dev/unroll/view/unroll.css");
    private static final Path SOURCES = Path.of("src/main/java/dev/unroll");
    private static final Pattern SELECTORS = Pattern.compile("([^{}]+)\\{[^{}]*}");
    private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");
    /** Style classes that the toolkit and ControlsFX give to their own parts. */
    private static final Set<String> TOOLKIT = Set.of("check-box", "clipped-container", "column-header", "combo-box-base",
            "combo-box-popup", "context-menu", "custom-menu-item", "hyperlink", "list-cell", "list-view", "menu-button",
            "menu-item", "popover", "progress-bar", "scroll-bar", "table-cell", "table-row-cell", "text-field", "thumb-area",
            "toggle-button");
    /** Names put together in the sources. */
    private static final Pattern MADE = Pattern.compile("(code|figure)-\\w+");

    @Test
    void everyStyleClassIsUsed() throws IOException {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                WORD.matcher(Files.readString(file)).results().forEach(word -> words.add(word.group()));
            }
        }
        String styles = Files.readString(STYLES).replaceAll("(?s)/\\*.*?\\*/", "");
        Set<String> unused = new TreeSet<>();
        SELECTORS.matcher(styles).results().flatMap(rule -> CLASS.matcher(rule.group(1)).results())
                .map(name -> name.group(1)).forEach(unused::add);
        assertThat(unused).hasSizeGreaterThan(400);
        unused.removeIf(name -> words.contains(name) || TOOLKIT.contains(name) || MADE.matcher(name).matches());
        assertThat(unused).isEmpty();
    }
}

package dev.unroll.view.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.cli.UnrollCommand;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.view.keys.KeyGroup;
import dev.unroll.view.keys.KeySheet;
import dev.unroll.view.keys.Stroke;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the guide names is what the program has: buttons by their texts, keys by the key sheet, commands, pictures. */
class GuideTest {
    private static final Pattern KEY = Pattern.compile(
            "((Ctrl|Alt|Shift)\\+)*(F\\d+|[A-Z0-9.,/]|[←→↑↓]|Space|Enter|Esc|Home|End"
            + "|Insert|Delete|PageUp|PageDown)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^unroll ([a-z][a-z-]*)(.*)$");
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");
    private static final Map<String, KeyCode> NAMED = Map.of("←", KeyCode.LEFT, "→", KeyCode.RIGHT, "↑", KeyCode.UP, "↓",
            KeyCode.DOWN, ".", KeyCode.PERIOD, ",", KeyCode.COMMA, "/", KeyCode.SLASH, "PageUp", KeyCode.PAGE_UP, "PageDown",
            KeyCode.PAGE_DOWN);

    private static Stream<Language> languages() {
        return Stream.of(Language.ENGLISH, Language.KOREAN);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyNameStandsOnTheScreen(Language language) {
        Set<String> written = new HashSet<>();
        for (String key : Messages.keys("")) {
            written.add(Messages.in(language, key));
        }
        assertThat(strong(language)).hasSizeGreaterThan(30).allSatisfy(name -> assertThat(written).contains(name));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKeyIsOnTheSheet(Language language) {
        Set<Stroke> known = new HashSet<>();
        for (KeyGroup group : List.of(KeySheet.EVERYWHERE, KeySheet.TRAINING, KeySheet.SEQUENCE, KeySheet.PICTURE,
                KeySheet.CURVES, KeySheet.LAYERS, KeySheet.DATA, KeySheet.CODE, KeySheet.PRESENTER, KeySheet.LESSONS)) {
            group.shortcuts().forEach(shortcut -> known.addAll(shortcut.strokes()));
        }
        // The sheet says "1 … 6" and "1 … 9": the ends of a row.
        assertThat(known).contains(stroke("Ctrl+1"), stroke("Ctrl+6"));
        for (int i = 2; i < 6; i++) {
            known.add(stroke("Ctrl+" + i));
        }
        List<String> keys = code(language).stream().filter(each -> KEY.matcher(each).matches()).toList();
        assertThat(keys).hasSizeGreaterThan(25).allSatisfy(key -> assertThat(known).contains(stroke(key)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCommandAndOptionExists(Language language) {
        Map<String, CommandLine> commands = UnrollCommand.create().getSubcommands();
        String all = String.join("\n", code(language));
        assertThat(COMMAND.matcher(all).results().toList()).hasSizeGreaterThan(6).allSatisfy(found -> {
            assertThat(commands).containsKey(found.group(1));
            Set<String> options = Objects.requireNonNull(commands.get(found.group(1))).getCommandSpec().optionsMap().keySet();
            assertThat(options).containsAll(OPTION.matcher(found.group(2)).results().map(each -> each.group()).toList());
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPictureIsThereAndEveryChapterHasItsTwin(Language language) {
        List<String> missing = new ArrayList<>();
        for (Guide.Chapter chapter : Guide.in(language).chapters()) {
            walk(chapter, new AbstractVisitor() {
                @Override
                public void visit(Image image) {
                    if (chapter.picture(image.getDestination()) == null) {
                        missing.add(image.getDestination());
                    }
                }
            });
        }
        assertThat(missing).isEmpty();
        assertThat(Guide.in(language).chapters()).allSatisfy(chapter -> assertThat(chapter.title()).isNotBlank());
        assertThat(Guide.in(language).chapters().stream().map(chapter -> chapter.blocks().size()))
                .isEqualTo(Guide.in(Language.ENGLISH).chapters().stream().map(chapter -> chapter.blocks().size()).toList());
    }

    private static List<String> strong(Language language) {
        List<String> names = new ArrayList<>();
        Guide.in(language).chapters().forEach(chapter -> walk(chapter, new AbstractVisitor() {
            @Override
            public void visit(StrongEmphasis strong) {
                names.add(((Text) strong.getFirstChild()).getLiteral());
            }
        }));
        return names;
    }

    private static List<String> code(Language language) {
        List<String> spans = new ArrayList<>();
        Guide.in(language).chapters().forEach(chapter -> walk(chapter, new AbstractVisitor() {
            @Override
            public void visit(Code span) {
                spans.add(span.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock block) {
                spans.add(block.getLiteral());
            }
        }));
        return spans;
    }

    private static void walk(Guide.Chapter chapter, AbstractVisitor visitor) {
        chapter.blocks().forEach(block -> block.accept(visitor));
    }

    private static Stroke stroke(String written) {
        List<String> parts = List.of(written.split("\\+"));
        List<Modifier> held = new ArrayList<>();
        for (String each : parts.subList(0, parts.size() - 1)) {
            held.add(switch (each.toLowerCase(Locale.ROOT)) {
                case "ctrl" -> KeyCombination.SHORTCUT_DOWN;
                case "alt" -> KeyCombination.ALT_DOWN;
                default -> KeyCombination.SHIFT_DOWN;
            });
        }
        KeyCode code = NAMED.getOrDefault(parts.getLast(), KeyCode.getKeyCode(parts.getLast()));
        return new Stroke(code, held);
    }
}

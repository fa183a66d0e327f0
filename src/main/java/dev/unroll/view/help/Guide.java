package dev.unroll.view.help;

import dev.unroll.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The guide: one Markdown text for each language in the program's resources, read here and on the web alike. A heading of the
 * second level begins a chapter. A language without a guide reads the English one.
 */
final class Guide {
    private static final String FOLDER = "/dev/unroll/guide/";
    private static final Map<Language, Guide> READ = new ConcurrentHashMap<>();
    private final List<Chapter> chapters;

    /**
     * A part that is shown as one page.
     *
     * @param blocks   what follows its heading
     * @param language the folder of its pictures
     */
    record Chapter(String title, List<Node> blocks, String language) {
        Chapter {
            blocks = List.copyOf(blocks);
        }

        /** A picture that lies beside the guide, or null. */
        @Nullable URL picture(String file) {
            return Guide.class.getResource(FOLDER + language + "/" + file);
        }
    }

    private Guide(List<Chapter> chapters) {
        this.chapters = List.copyOf(chapters);
    }

    /** The guide in a language. */
    static Guide in(Language language) {
        return READ.computeIfAbsent(language, wanted -> read(
                Guide.class.getResource(FOLDER + wanted.code() + "/guide.md") == null ? "en" : wanted.code()));
    }

    /** From the first start to when something goes wrong. */
    List<Chapter> chapters() {
        return chapters;
    }

    private static Guide read(String code) {
        try (InputStream in = Objects.requireNonNull(Guide.class.getResourceAsStream(FOLDER + code + "/guide.md"))) {
            Node text = Parser.builder().extensions(List.of(TablesExtension.create())).build()
                    .parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return new Guide(cut(text, code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Chapter> cut(Node text, String code) {
        List<Chapter> all = new ArrayList<>();
        List<Node> blocks = new ArrayList<>();
        String title = "";
        for (Node each = text.getFirstChild(); each != null; each = each.getNext()) {
            if (each instanceof Heading heading) {
                if (!blocks.isEmpty()) {
                    all.add(new Chapter(title, blocks, code));
                }
                blocks = new ArrayList<>();
                title = heading.getFirstChild() instanceof Text words ? words.getLiteral() : "";
            } else {
                blocks.add(each);
            }
        }
        all.add(new Chapter(title, blocks, code));
        return all;
    }
}

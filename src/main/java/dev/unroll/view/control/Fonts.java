package dev.unroll.view.control;

import dev.unroll.plot.Type;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/** The typefaces that come with Unroll, so that both languages look the same on every machine. */
public final class Fonts {
    private static final String FOLDER = "/dev/unroll/plot/fonts/";
    private static final String ICONS = "feather.ttf";
    /** Where an installed program has them as files; out of an archive, the toolkit would first write a copy of each. */
    private static final String FILES_FOLDER = "unroll.fonts";
    private static final List<String> FILES = List.of("Pretendard-Regular.ttf", "Pretendard-Medium.ttf",
            "Pretendard-SemiBold.ttf", "Pretendard-Bold.ttf", "JetBrainsMono-Regular.ttf", "JetBrainsMono-Medium.ttf",
            "JetBrainsMono-Bold.ttf");
    private static final Map<Type, Font> CACHE = new HashMap<>();
    private static final Map<Double, Font> GREEK = new HashMap<>();
    private static boolean loaded;

    private Fonts() {
    }

    /** Makes them known to the toolkit. Call once, on its thread, before anything is shown. */
    public static void load() {
        if (!loaded) {
            loaded = true;
            FILES.forEach(file -> load(file, 13));
            load(ICONS, 13);
        }
    }

    /** The toolkit's font for a type. */
    public static Font of(Type type) {
        return CACHE.computeIfAbsent(type, Fonts::make);
    }

    private static Font make(Type type) {
        return switch (type.face()) {
            case SANS -> Font.font("Pretendard", type.size());
            case SANS_MEDIUM -> Font.font("Pretendard Medium", type.size());
            case SANS_SEMIBOLD -> Font.font("Pretendard SemiBold", type.size());
            case SANS_BOLD -> Font.font("Pretendard", FontWeight.BOLD, type.size());
            case MONO -> Font.font("JetBrains Mono", type.size());
            case MONO_MEDIUM -> Font.font("JetBrains Mono Medium", type.size());
            case MONO_BOLD -> Font.font("JetBrains Mono", FontWeight.BOLD, type.size());
            case MATH -> load("STIXTwoText-Italic-latin.ttf", type.size());
        };
    }

    /** The font for Greek symbols, which lie in a file of their own under the same family name. */
    public static Font greek(double size) {
        return GREEK.computeIfAbsent(size, s -> load("STIXTwoText-Italic-greek.ttf", s));
    }

    private static Font load(String file, double size) {
        String folder = System.getProperty(FILES_FOLDER);
        // Not an encoded address: the toolkit takes what follows the colon for a path.
        Font there = folder == null ? null : Font.loadFont("file:" + Path.of(folder, file), size);
        return there == null ? unpacked(file, size) : there;
    }

    private static Font unpacked(String file, double size) {
        try (InputStream in = file.equals(ICONS) ? new FeatherIkonHandler().getFontResourceAsStream()
                : Fonts.class.getResourceAsStream(FOLDER + file)) {
            Font font = in == null ? null : Font.loadFont(in, size);
            if (font == null) {
                throw new IllegalStateException("font missing: " + file);
            }
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

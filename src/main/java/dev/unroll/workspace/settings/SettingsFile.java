package dev.unroll.workspace.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.files.AtomicFile;
import dev.unroll.text.UnrollException;
import dev.unroll.workspace.DataFolder;
import dev.unroll.workspace.settings.Settings.MotionChoice;
import dev.unroll.workspace.settings.Settings.ThemeChoice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A small JSON file. It is read leniently: what is missing or makes no sense is as usual, so that no file can keep the program
 * from starting. What a newer version has written into it stays there.
 */
public final class SettingsFile {
    private static final int LARGEST = 1 << 16;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{2,40}");
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Path file;

    /** That file; it need not be there. */
    public SettingsFile(Path file) {
        this.file = file;
    }

    /** The person's own, in the platform's folder for application data. */
    public static SettingsFile ofPerson() {
        return new SettingsFile(DataFolder.platform().resolve("settings.json"));
    }

    /** Where data sets lie: what is named, else what the variable names, else the chosen folder, else the platform's. */
    public Path dataFolder(@Nullable Path named) {
        if (named != null || DataFolder.ofVariable() != null) {
            return DataFolder.resolve(named);
        }
        Path chosen = read().dataFolder();
        return chosen == null ? DataFolder.platform() : chosen;
    }

    /** What it holds. */
    public Settings read() {
        ObjectNode tree = tree();
        return new Settings(language(tree.path("language")), choice(tree.path("theme"), ThemeChoice.SYSTEM, ThemeChoice.values()),
                tree.path("scale").asDouble(1), choice(tree.path("motion"), MotionChoice.SYSTEM, MotionChoice.values()),
                tree.path("threads").asInt(0), path(tree.path("dataFolder")),
                tree.path("tourOffered").asBoolean(false));
    }

    /**
     * Writes it whole or not at all; keys that are not ours stay.
     *
     * @throws UnrollException where it cannot be written
     */
    public void write(Settings settings) {
        ObjectNode tree = tree();
        put(tree, "language", settings.language());
        put(tree, "theme", settings.theme() == ThemeChoice.SYSTEM ? null : name(settings.theme()));
        put(tree, "motion", settings.motion() == MotionChoice.SYSTEM ? null : name(settings.motion()));
        put(tree, "dataFolder", settings.dataFolder() == null ? null : settings.dataFolder().toString());
        tree.put("scale", settings.scale());
        tree.put("threads", settings.threads());
        tree.put("tourOffered", settings.tourOffered());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, MAPPER.writeValueAsString(tree) + "\n");
        } catch (IOException e) {
            throw UnrollException.failed(e, "settings.notWritten", file.toString());
        }
    }

    private ObjectNode tree() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST && MAPPER.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException damaged) {
            // As usual, then.
        } catch (IOException none) {
            // Not there yet, or not for us to read.
        }
        return MAPPER.createObjectNode();
    }

    private static void put(ObjectNode tree, String key, @Nullable String value) {
        if (value == null) {
            tree.remove(key);
        } else {
            tree.put(key, value);
        }
    }

    private static @Nullable String language(JsonNode node) {
        return LANGUAGE.matcher(node.asText("")).matches() ? node.asText("") : null;
    }

    private static <T extends Enum<T>> T choice(JsonNode node, T usual, T[] values) {
        for (T each : values) {
            if (name(each).equals(node.asText(""))) {
                return each;
            }
        }
        return usual;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Path path(JsonNode node) {
        try {
            String text = node.asText("");
            Path path = text.isBlank() ? null : Path.of(text);
            return path != null && path.isAbsolute() ? path.normalize() : null;
        } catch (InvalidPathException damaged) {
            return null;
        }
    }
}

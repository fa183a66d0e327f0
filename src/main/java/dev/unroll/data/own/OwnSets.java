package dev.unroll.data.own;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unroll.files.AtomicFile;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A person's own data sets, remembered in the folder {@code own} of the data folder, a small JSON file each. */
public final class OwnSets {
    private static final String FOLDER = "own";
    private static final String ENDING = ".json";
    private static final long LARGEST = 1 << 18;
    private static final int VERSION = 1;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,58}[\\p{L}\\p{N}]|[\\p{L}\\p{N}]");

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).addMixIn(OwnSet.class, Kinds.class).build();

    private final Path folder;

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = TextSet.class, name = "text"),
        @JsonSubTypes.Type(value = CharacterSet.class, name = "characters"),
        @JsonSubTypes.Type(value = SeriesSet.class, name = "series")})
    private interface Kinds {
    }

    private record Stored(int version, OwnSet set) {
    }

    /** Those of a data folder. */
    public OwnSets(Path dataFolder) {
        folder = dataFolder.resolve(FOLDER);
    }

    /** Their names, in alphabetical order. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(name -> NAME.matcher(name).matches()).sorted().toList();
        } catch (IOException e) {
            throw UnrollException.failed(e, "data.unreadable", folder.toString());
        }
    }

    /**
     * The one of that name.
     *
     * @throws UnrollException where what is remembered of it cannot be understood
     */
    public Optional<OwnSet> find(String name) {
        Path file = folder.resolve(name + ENDING);
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw UnrollException.failed("own.badDescriptor", name, file.toString());
            }
            Stored stored = MAPPER.readValue(Files.readAllBytes(file), Stored.class);
            if (stored.version() != VERSION || !stored.set().name().equals(name)) {
                throw UnrollException.failed("own.badDescriptor", name, file.toString());
            }
            return Optional.of(stored.set());
        } catch (JsonProcessingException e) {
            throw UnrollException.failed(e, "own.badDescriptor", name, file.toString());
        } catch (IOException e) {
            throw UnrollException.failed(e, "data.unreadable", file.toString());
        }
    }

    /**
     * Looks whether a data set may be called so.
     *
     * @throws UnrollException where it may not
     */
    public static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw UnrollException.badArgument("own.badName", TextColumns.shortened(name));
        }
    }

    /**
     * Remembers one from now on, in the place of another of that name.
     *
     * @throws UnrollException where that fails; an older one is untouched
     */
    public void save(OwnSet set) {
        checkName(set.name());
        try {
            Files.createDirectories(folder);
            AtomicFile.write(folder.resolve(set.name() + ENDING), MAPPER.writeValueAsString(new Stored(VERSION, set)) + "\n");
        } catch (IOException e) {
            throw UnrollException.failed(e, "own.notSaved", set.name(), folder.toString());
        }
    }

    /** Forgets one; its file stays where it is. */
    public void forget(String name) {
        checkName(name);
        try {
            Files.deleteIfExists(folder.resolve(name + ENDING));
        } catch (IOException e) {
            throw UnrollException.failed(e, "own.notSaved", name, folder.toString());
        }
    }
}

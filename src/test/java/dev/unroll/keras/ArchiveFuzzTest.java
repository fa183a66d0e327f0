package dev.unroll.keras;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unroll.text.Language;
import dev.unroll.text.Remark;
import dev.unroll.text.UnrollException;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a file holds, it opens or is refused with a sentence, within two seconds (five times as many where others keep the
 * machine busy) and 256 MB of what a thread asks for. The mutations are the same in every run.
 */
class ArchiveFuzzTest {
    private static final int EACH = Integer.getInteger("mutations", 60);
    private static final long MOST_BYTES = 256L << 20;
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final List<String> SEEDS = List.of("version-1.keras", "version-1-own.keras", "version-2.keras",
            "version-2-no-model.keras", "foreign/functional-masked.keras", "foreign/both-ways.keras", "foreign/adam.h5",
            "foreign/functional-masked.h5");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> changedFilesOpenOrAreRefused() {
        return SEEDS.stream().map(seed -> DynamicTest.dynamicTest(seed, () -> {
            Random random = new Random(seed.hashCode());
            int refused = 0;
            for (int i = 0; i < EACH; i++) {
                Path changed = seed.endsWith(".keras") && i % 3 != 0 ? changedMembers(file(seed), random)
                        : changedBytes(file(seed), random);
                refused += open(changed, seed + ", mutation " + i) == null ? 0 : 1;
            }
            assertThat(refused).isBetween(EACH / 6, EACH);
        }));
    }

    @Test
    void bombsAreRefused() throws IOException, URISyntaxException {
        for (String member : List.of(Archive.CONFIG, Archive.METADATA, Archive.PARTS, Archive.WEIGHTS, Archive.NUMBERS)) {
            Map<String, byte[]> members = Zips.members(file("version-2.keras"));
            members.put(member, new byte[200 << 20]);
            assertThat(refused(zipped(members), member)).isEqualTo("keras.memberTooLarge");
        }
        assertThat(refused(config("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)), "deep")).isEqualTo("keras.badJson");
        assertThat(refused(config("{\"a\":[" + "[],".repeat(3_000_000) + "0]}"), "many")).isEqualTo("keras.badJson");
        assertThat(refused(config("{\"a\":\"" + "x".repeat(8 << 20) + "\"}"), "long")).isEqualTo("keras.badJson");
        assertThat(refused(config("{\"a\":" + "9".repeat(100_000) + "}"), "digits")).isEqualTo("keras.badJson");
    }

    @Test
    void configurationsWithoutMeasureAreRefused() throws IOException, URISyntaxException {
        String layer = "{\"class_name\":\"Dense\",\"config\":{\"units\":1}}";
        assertThat(refused(config("{\"class_name\":\"Sequential\",\"config\":{\"layers\":[" + (layer + ",").repeat(200_000)
                + layer + "]}}"), "layers")).isIn("keras.noLayers", "keras.badJson", "keras.memberTooLarge");
        for (String shape : List.of("[null,NaN]", "[null,-1]", "[null,1e9]", "[null,null,NaN]", "[null,[7]]", "[]", "[null,0]",
                "[null,99999999999999999999]", "\"\\u0000\"", "[null,5,99999999]")) {
            assertThat(refused(config(model("\"batch_shape\":" + shape, "LSTM", "\"units\":3")), shape)).startsWith("keras.");
        }
        for (String units : List.of("NaN", "Infinity", "-3", "0", "2147483647", "1e400", "\"3\"", "null", "[]", "3.5")) {
            assertThat(refused(config(model("\"batch_shape\":[null,5,2]", "GRU", "\"units\":" + units)), units))
                    .startsWith("keras.");
        }
        assertThat(refused(config(model("\"batch_shape\":[null,5,2]", "Dense", "\"units\":90000000")), "large"))
                .isIn("keras.tooLarge", "keras.tooFewWeights");
        String nested = "{\"class_name\":\"Bidirectional\",\"config\":{\"layer\":".repeat(45) + layer + "}}".repeat(45);
        assertThat(refused(config("{\"class_name\":\"Sequential\",\"config\":[" + nested + "]}"), "nested"))
                .isIn("keras.unsupportedLayer", "keras.badJson");
    }

    @Test
    void namesThatLeaveTheFolderAreNotFollowed() throws IOException, URISyntaxException {
        Map<String, byte[]> members = Zips.members(file("version-1.keras"));
        members.put("../../escaped.txt", "x".getBytes(StandardCharsets.UTF_8));
        members.put("/tmp/escaped.txt", "x".getBytes(StandardCharsets.UTF_8));
        Path inner = Files.createDirectories(folder.resolve("a/b"));
        Path path = inner.resolve("m.keras");
        Zips.write(path, members);
        assertThat(KerasFiles.read(path).model().parameterCount()).isPositive();
        assertThat(folder.resolve("escaped.txt")).doesNotExist();
        assertThat(inner.toFile().list()).containsExactly("m.keras");
    }

    @Test
    void aMemberThatIsThereTwiceIsRefused() throws IOException, URISyntaxException {
        Map<String, byte[]> members = Zips.members(file("version-1.keras"));
        members.put("config.jsoX", "{}".getBytes(StandardCharsets.UTF_8));
        Path path = folder.resolve("twice.keras");
        Zips.write(path, members);
        byte[] bytes = Files.readAllBytes(path);
        byte[] from = "config.jsoX".getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + from.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + from.length, from, 0, from.length)) {
                bytes[at + from.length - 1] = 'n';
            }
        }
        Files.write(path, bytes);
        assertThat(refused(path, "twice")).isEqualTo("keras.duplicateMember");
    }

    @Test
    void aFileOfManyMembersIsRefused() throws IOException {
        Path path = folder.resolve("many.keras");
        try (OutputStream out = Files.newOutputStream(path); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 12_000; i++) {
                ZipEntry entry = new ZipEntry("m" + i);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(0);
                entry.setCrc(new CRC32().getValue());
                zip.putNextEntry(entry);
            }
        }
        assertThat(refused(path, "many")).isEqualTo("keras.tooManyMembers");
    }

    /** A group that contains itself, arrays that claim to be huge, and an array where a group should be. */
    @Test
    void hdf5ThatIsNotWhatItSeemsIsRefused() throws IOException, URISyntaxException {
        byte[] whole = Zips.member(file("version-1.keras"), Archive.WEIGHTS);
        // Every 8-byte number that could be an address or a size, one after the other, set to the file's own beginning, to its
        // middle, and to something enormous: links in circles and arrays without end among them.
        Random random = new Random(3);
        long[] values = {0, whole.length / 2, Long.MAX_VALUE, -1, 1L << 40, 96};
        for (int i = 0; i < 150; i++) {
            byte[] changed = whole.clone();
            int at = 8 * random.nextInt(Math.min(changed.length, 6000) / 8 - 1);
            long value = values[i % values.length];
            for (int k = 0; k < 8; k++) {
                changed[at + k] = (byte) (value >> 8 * k);
            }
            Path path = folder.resolve("h5.keras");
            Zips.copy(file("version-1.keras"), path, Archive.WEIGHTS, changed);
            open(path, "address at " + at + " = " + value);
        }
        Path h5 = folder.resolve("w.h5");
        try (WritableHdfFile file = HdfFile.write(h5)) {
            file.putDataset("model_weights", new float[4]);
            file.putAttribute("keras_version", "2.4.0");
            file.putAttribute("model_config", model("\"batch_shape\":[null,5,2]", "GRU", "\"units\":3"));
        }
        assertThat(refused(h5, "an array for a group")).startsWith("keras.");
    }

    @Test
    void anotherKindOfNumbersForTheOptimizerOnlyStartsItAnew() throws IOException {
        Path path = folder.resolve("odd.keras");
        Path from = ForeignModelsTest.file("adam.keras");
        Path h5 = folder.resolve("w.h5");
        KerasModel read = KerasFiles.read(from);
        KerasForm form = Objects.requireNonNull(KerasForm.of(read.model()));
        float[] odd = new float[read.model().parameterCount()];
        odd[5] = Float.NaN;
        WeightsWriter.write(h5, form.entries(), form.weights(), new dev.unroll.train.OptimizerSettings.Adam(),
                new SavedOptimizer(new dev.unroll.train.OptimizerState(4, List.of(odd, odd)), 0.01));
        Zips.copy(from, path, Archive.WEIGHTS, Files.readAllBytes(h5));
        KerasModel again = KerasFiles.read(path);
        assertThat(again.optimizer()).isNull();
        assertThat(again.remarks()).extracting(Remark::key).containsExactly("keras.remark.freshOptimizer");
    }

    /** Some bits turned, a stretch taken out, or the end cut off. */
    private Path changedBytes(Path from, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(from);
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                int at = random.nextInt(bytes.length);
                int length = Math.min(bytes.length - at, 1 + random.nextInt(200));
                byte[] rest = Arrays.copyOfRange(bytes, at + length, bytes.length);
                bytes = Arrays.copyOf(bytes, bytes.length - length);
                System.arraycopy(rest, 0, bytes, at, rest.length);
            }
            default -> {
                for (int i = 0; i <= random.nextInt(6); i++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return Files.write(folder.resolve("changed"), bytes);
    }

    /** Members swapped, missing, in each other's place, of other files, with other values, or with other bytes. */
    private Path changedMembers(Path from, Random random) throws IOException, URISyntaxException {
        Map<String, byte[]> members = new LinkedHashMap<>(Zips.members(from));
        List<String> names = new ArrayList<>(members.keySet());
        String one = names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> {
                String other = names.get(random.nextInt(names.size()));
                byte[] kept = Objects.requireNonNull(members.get(one));
                members.put(one, Objects.requireNonNull(members.get(other)));
                members.put(other, kept);
            }
            case 1 -> members.remove(one);
            case 2 -> members.putAll(Map.of(one, Zips.members(file("version-1.keras")).getOrDefault(one, new byte[3])));
            case 3 -> {
                byte[] bytes = Objects.requireNonNull(members.get(one)).clone();
                for (int i = 0; i <= random.nextInt(4) && bytes.length > 0; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                members.put(one, bytes);
            }
            default -> {
                String json = members.containsKey(Archive.CONFIG) && random.nextBoolean() ? Archive.CONFIG
                        : members.containsKey(Archive.PARTS) ? Archive.PARTS : Archive.CONFIG;
                JsonNode root = new ObjectMapper().readTree(members.get(json));
                OddConfigTest.change(root, random);
                members.put(json, new ObjectMapper().writeValueAsBytes(root));
            }
        }
        return zipped(members);
    }

    private Path zipped(Map<String, byte[]> members) throws IOException {
        Path path = folder.resolve("zipped.keras");
        Zips.write(path, members);
        return path;
    }

    private Path config(String json) throws IOException, URISyntaxException {
        Map<String, byte[]> members = Zips.members(file("version-1.keras"));
        members.remove(Archive.PARTS);
        members.put(Archive.CONFIG, json.getBytes(StandardCharsets.UTF_8));
        return zipped(members);
    }

    private static String model(String input, String type, String options) {
        return "{\"class_name\":\"Sequential\",\"config\":{\"layers\":[{\"class_name\":\"InputLayer\",\"config\":{" + input
                + "}},{\"class_name\":\"" + type + "\",\"config\":{" + options + "}}]}}";
    }

    private static String refused(Path path, String what) {
        String key = open(path, what);
        assertThat(key).as(what).isNotNull();
        return Objects.requireNonNull(key);
    }

    /** The key of the sentence with which a file is refused; null where it opens. */
    private static @org.jspecify.annotations.Nullable String open(Path path, String what) {
        com.sun.management.ThreadMXBean thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        long begin = System.nanoTime();
        String key = null;
        try {
            KerasFiles.open(path);
            KerasFiles.glance(path);
        } catch (UnrollException told) {
            key = told.key();
            assertThat(key).as(what).startsWith("keras.");
            for (Language language : Language.all()) {
                assertThat(told.sentence(language)).as(what).contains(path.toString()).doesNotContain("{0}");
            }
        } catch (RuntimeException | Error escaped) {
            throw new AssertionError(what, escaped);
        }
        assertThat(thread.getCurrentThreadAllocatedBytes() - before).as(what).isLessThan(MOST_BYTES);
        assertThat(System.nanoTime() - begin).as(what).isLessThan(5 * MOST_NANOS);
        return key;
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ArchiveFuzzTest.class.getResource(name)).toURI());
    }
}

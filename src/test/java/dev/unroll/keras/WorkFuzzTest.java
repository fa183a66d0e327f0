package dev.unroll.keras;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever Unroll's part says about runs and a checkpoint, it is read or refused with a sentence. */
class WorkFuzzTest {
    private static final int EACH = Integer.getInteger("mutations", 3000);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    @FuzzTest
    void anyBytes(byte[] bytes) {
        refused(() -> Json.parse("file", Archive.PARTS, bytes), bytes);
    }

    @Test
    void soundJsonThatSaysOddThings() throws IOException, URISyntaxException {
        byte[] json = Zips.member(fixture(), Archive.PARTS);
        byte[] numbers = Zips.member(fixture(), Archive.NUMBERS);
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < EACH; i++) {
            JsonNode root = MAPPER.readTree(json);
            for (int k = 0; k <= random.nextInt(3); k++) {
                OddConfigTest.change(root, random);
            }
            byte[] changed = MAPPER.writeValueAsBytes(root);
            refused += refused(() -> Json.parse("file", Archive.PARTS, changed), numbers) ? 1 : 0;
        }
        assertThat(refused).isBetween(EACH / 20, EACH - 1);
    }

    @Test
    void numbersThatAreMissingOrCutOff() throws IOException, URISyntaxException {
        byte[] json = Zips.member(fixture(), Archive.PARTS);
        byte[] numbers = Zips.member(fixture(), Archive.NUMBERS);
        for (int length = 0; length < numbers.length; length += 7) {
            byte[] cut = Arrays.copyOf(numbers, length);
            assertThat(refused(() -> Json.parse("file", Archive.PARTS, json), cut)).as("length %d", length).isTrue();
        }
        Path without = folder.resolve("without.keras");
        var members = Zips.members(fixture());
        members.remove(Archive.NUMBERS);
        Zips.write(without, members);
        try {
            KerasFiles.read(without);
            throw new AssertionError("read");
        } catch (UnrollException told) {
            assertThat(told.key()).isEqualTo("keras.missingMember");
        }
    }

    @Test
    void aSmallFileCannotClaimMuchMemory() throws IOException, URISyntaxException {
        ObjectNode root = (ObjectNode) MAPPER.readTree(Zips.member(fixture(), Archive.PARTS));
        byte[] numbers = new byte[1 << 20];
        ArrayNode runs = (ArrayNode) root.get("runs");
        ObjectNode last = (ObjectNode) runs.get(0).get("last");
        ObjectNode all = Json.object().put("at", 0).put("count", numbers.length / 4);
        last.set("batch_losses", all);
        last.set("batch_accuracies", all);
        for (int i = 10; i < 9000; i++) {
            runs.add(((ObjectNode) runs.get(0).deepCopy()).put("id", i));
        }
        root.put("current", 0);
        root.remove("checkpoint");
        assertThat(refused(() -> root, numbers)).isTrue();
    }

    private interface Parsing {
        ObjectNode parse();
    }

    private static boolean refused(Parsing parsing, byte[] numbers) {
        try {
            ObjectNode root = parsing.parse();
            PartsReader reader = new PartsReader("file", root);
            reader.glance();
            reader.parts(() -> new NumberSource(numbers, new float[EveryVersionTest.PLAIN.parameterCount()]));
            return false;
        } catch (UnrollException told) {
            assertThat(told.key()).startsWith("keras.");
            return true;
        }
    }

    static Path fixture() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(WorkFuzzTest.class.getResource("version-2.keras")).toURI());
    }
}

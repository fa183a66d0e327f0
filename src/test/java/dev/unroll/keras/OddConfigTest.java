package dev.unroll.keras;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Sound JSON that says odd things: values exchanged for others, members taken out, in Keras' part and in ours. */
class OddConfigTest {
    private static final int EACH = Integer.getInteger("mutations", 400);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyOddConfigurationIsReadOrRefused() {
        return SampleModels.architectures().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            Path path = folder.resolve(entry.getKey() + ".keras");
            KerasFiles.write(path, SampleModels.random(entry.getValue(), 1),
                    new UnrollParts(null, List.of("a"), RoundTripTest.TRAINING, List.of(), ""));
            Random random = new Random(entry.getKey().hashCode());
            int refused = 0;
            for (int i = 0; i < EACH; i++) {
                refused += refused(path, i % 2 == 0 ? Archive.CONFIG : Archive.PARTS, random) ? 1 : 0;
            }
            assertThat(refused).isBetween(EACH / 20, EACH - 1);
        }));
    }

    private static boolean refused(Path path, String member, Random random) throws IOException {
        JsonNode root = MAPPER.readTree(Zips.member(path, member));
        for (int i = 0; i <= random.nextInt(3); i++) {
            change(root, random);
        }
        ObjectNode changed = Json.parse("file", member, MAPPER.writeValueAsBytes(root));
        try {
            if (member.equals(Archive.CONFIG)) {
                new ConfigReader("file", Dialect.KERAS_3).read(changed);
                CompileReader.read(changed.path("compile_config"), new Remarks());
            } else {
                PartsReader reader = new PartsReader("file", changed);
                KerasTwin.of(reader.architecture());
                reader.parts(() -> new NumberSource(new byte[0], new float[0]));
            }
            return false;
        } catch (UnrollException told) {
            assertThat(told.key()).as(changed.toString()).startsWith("keras.");
            return true;
        } catch (RuntimeException escaped) {
            throw new AssertionError(changed.toString(), escaped);
        }
    }

    /** Makes one thing within an object odd. */
    static void change(JsonNode root, Random random) {
        List<JsonNode> inner = new ArrayList<>();
        collect(root, inner);
        JsonNode node = inner.get(random.nextInt(inner.size()));
        if (node instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            if (random.nextInt(3) == 0) {
                array.remove(at);
            } else {
                array.set(at, odd(random));
            }
        } else if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<Map.Entry<String, JsonNode>> members = List.copyOf(object.properties());
            String key = members.get(random.nextInt(members.size())).getKey();
            if (random.nextInt(3) == 0) {
                object.remove(key);
            } else {
                object.set(key, odd(random));
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainerNode()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }

    private static JsonNode odd(Random random) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(12)) {
            case 0 -> make.nullNode();
            case 1 -> make.numberNode(0);
            case 2 -> make.numberNode(-1);
            case 3 -> make.numberNode(Integer.MAX_VALUE);
            case 4 -> make.numberNode(Long.MAX_VALUE);
            case 5 -> make.numberNode(new java.math.BigInteger("9".repeat(40)));
            case 6 -> make.numberNode(0.5);
            case 7 -> make.numberNode(1e308);
            case 8 -> make.textNode("NaN");
            case 9 -> make.booleanNode(random.nextBoolean());
            case 10 -> make.arrayNode().add(make.arrayNode());
            default -> make.objectNode().put("class_name", "LSTM");
        };
    }
}

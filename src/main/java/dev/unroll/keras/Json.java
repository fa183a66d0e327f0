package dev.unroll.keras;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.text.UnrollException;
import java.io.IOException;

/** JSON from files that nobody vouches for: bounded depth and lengths. */
final class Json {
    private static final int DEPTH = 100;
    private static final int TEXT = 4 << 20;
    private static final int NAME = 1 << 12;
    private static final int DIGITS = 400;
    /** Of the largest file that Unroll writes; a tree of so many stays below 200 MB. */
    private static final long TOKENS = 2_000_000;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxStringLength(TEXT)
                    .maxTokenCount(TOKENS).maxNameLength(NAME).maxNumberLength(DIGITS).build())
            // Python writes NaN and Infinity.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {
    }

    /** An empty object. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** JSON has no word for NaN and infinity: they are written as text. */
    static void number(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.put(key, Double.toString(value));
        }
    }

    /** The object that {@code text} holds; {@code member} tells where it lies in {@code file}. */
    static ObjectNode parse(String file, String member, byte[] text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException broken) {
            throw UnrollException.failed(broken, "keras.badJson", file, member);
        }
        throw UnrollException.failed("keras.badJson", file, member);
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.unroll.keras;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Layer;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import java.util.List;

/** Finds what a model is fed, which Keras has written in several places over the years. */
final class InputReader {
    private static final int MOST_STEPS = 1_000_000;

    private final LayerPlace place;

    /** {@code place} is the first layer's, for sentences. */
    InputReader(LayerPlace place) {
        this.place = place;
    }

    /**
     * The input of a model.
     *
     * @param config     the model's configuration
     * @param firstNode  the input layer's configuration, or the first layer's where there is none
     * @param firstLayer the first layer that does something
     */
    Shape read(JsonNode config, JsonNode firstNode, Layer firstLayer) {
        JsonNode own = firstNode.path("config");
        boolean tokens = firstLayer instanceof Embedding || firstLayer instanceof OneHot;
        List<JsonNode> whole = List.of(own.path("batch_shape"), own.path("batch_input_shape"),
                config.path("build_input_shape"), firstNode.path("build_config").path("input_shape"));
        for (JsonNode shape : whole) {
            if (shape.isArray()) {
                return shape(shape, 1, tokens, own);
            }
        }
        if (own.path("input_shape").isArray()) {
            return shape(own.path("input_shape"), 0, tokens, own);
        }
        if (tokens) {
            return Shape.tokens(inputLength(own));
        }
        throw place.refuse("keras.noInput");
    }

    private Shape shape(JsonNode shape, int from, boolean tokens, JsonNode own) {
        int axes = shape.size() - from;
        if (tokens && axes == 1) {
            int steps = size(shape, from, MOST_STEPS);
            return Shape.tokens(steps == Shape.ANY ? inputLength(own) : steps);
        }
        if (axes < 1 || axes > 2 || tokens || size(shape, shape.size() - 1, Fields.LARGEST) == Shape.ANY) {
            throw bad(shape);
        }
        int width = size(shape, shape.size() - 1, Fields.LARGEST);
        return axes == 1 ? Shape.vector(width) : Shape.sequence(size(shape, from, MOST_STEPS), width);
    }

    private int inputLength(JsonNode own) {
        JsonNode length = own.path("input_length");
        return length.canConvertToInt() && length.intValue() > 0 && length.intValue() <= MOST_STEPS
                ? length.intValue() : Shape.ANY;
    }

    private int size(JsonNode shape, int axis, int largest) {
        JsonNode size = shape.path(axis);
        if (size.isNull()) {
            return Shape.ANY;
        }
        if (!size.isIntegralNumber() || !size.canConvertToInt() || size.intValue() < 1 || size.intValue() > largest) {
            throw bad(shape);
        }
        return size.intValue();
    }

    private UnrollException bad(JsonNode shape) {
        return place.refuse("keras.badInput", LayerPlace.shown(shape.toString()));
    }
}

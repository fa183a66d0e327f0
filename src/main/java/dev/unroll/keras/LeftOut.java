package dev.unroll.keras;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unroll.text.Remark;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a Keras layer has and Unroll's has not, where the layer answers the same without it: said, not passed over. */
final class LeftOut {
    private static final Set<String> LAYERS = Set.of("GaussianNoise", "GaussianDropout", "AlphaDropout", "SpatialDropout1D",
            "ActivityRegularization");
    private static final Set<String> PRECISIONS = Set.of("", "float32");

    private LeftOut() {
    }

    /** Whether the whole layer acts only in training, and nothing is kept of it. */
    static boolean onlyInTraining(LayerPlace place, Remarks remarks) {
        if (!LAYERS.contains(place.type())) {
            return false;
        }
        remarks.add(place.remark("keras.remark.onlyInTraining"));
        return true;
    }

    /** Looks at a layer's options. */
    static void of(Fields fields, Remarks remarks) {
        LayerPlace place = fields.place();
        for (Map.Entry<String, JsonNode> each : fields.config().properties()) {
            String key = each.getKey();
            if (!each.getValue().isNull() && (key.endsWith("_regularizer") || key.endsWith("_constraint"))) {
                remarks.add(place.remark("keras.remark.steering", LayerPlace.shown(key), described(each.getValue())));
            }
        }
        if (fields.has("trainable") && !fields.flag("trainable", true)) {
            remarks.add(place.remark("keras.remark.frozen"));
        }
        if (fields.flag("stateful", false)) {
            remarks.add(place.remark("keras.remark.stateful"));
        }
        if (fields.flag("return_state", false)) {
            remarks.add(place.remark("keras.remark.returnState"));
        }
        if (fields.has("noise_shape")) {
            remarks.add(place.remark("keras.remark.steering", "noise_shape", described(fields.get("noise_shape"))));
        }
        JsonNode dtype = fields.get("dtype");
        String precision = dtype.isObject() ? dtype.path("config").path("name").asText("") : dtype.asText("");
        if (!dtype.isNull() && !PRECISIONS.contains(precision)) {
            remarks.add(Remark.of("keras.remark.precision", LayerPlace.shown(precision)));
        }
    }

    /** A regularizer in a few words: {@code L2 (l2 = 0.01)}. */
    private static String described(JsonNode node) {
        if (!node.isObject()) {
            return LayerPlace.shown(node.isTextual() ? node.textValue() : node.toString());
        }
        String settings = node.path("config").properties().stream().limit(4)
                .map(each -> each.getKey() + " = " + each.getValue()).collect(Collectors.joining(", "));
        return LayerPlace.shown(node.path("class_name").asText("?") + (settings.isEmpty() ? "" : " (" + settings + ")"));
    }
}

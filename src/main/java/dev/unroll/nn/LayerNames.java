package dev.unroll.nn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names layers as Keras does. */
final class LayerNames {
    private LayerNames() {
    }

    static List<String> of(List<Layer> layers) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Layer layer : layers) {
            String base = base(layer.type());
            int count = seen.merge(base, 1, Integer::sum) - 1;
            names.add(count == 0 ? base : base + "_" + count);
        }
        return List.copyOf(names);
    }

    private static String base(String type) {
        return switch (type) {
            case "SimpleRNN" -> "simple_rnn";
            case "LSTM" -> "lstm";
            case "GRU" -> "gru";
            case "OneHot" -> "one_hot";
            case "EncoderDecoder" -> "encoder_decoder";
            default -> Character.toLowerCase(type.charAt(0)) + type.substring(1);
        };
    }
}

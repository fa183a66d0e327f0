package dev.unroll.workspace;

import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.text.UnrollException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every preset by name: those on the built-in data sets, then the models of the course. */
public final class Presets {
    /** What the window opens with. */
    public static final String FIRST = "reviews-en-lstm";

    private static final Map<String, Preset> ALL = byName();

    private Presets() {
    }

    private static Map<String, Preset> byName() {
        Map<String, Preset> presets = new LinkedHashMap<>();
        Stream.of(BuiltInPresets.all(), TranslationPresets.all(), ChapterNinePresets.all(), CholletPresets.all(),
                KookminPresets.all(), BlogPresets.all(), OwnPresets.all()).flatMap(List::stream)
                .forEach(preset -> presets.put(preset.name(), preset));
        return presets;
    }

    /** Every preset, in the order in which a list shows them. */
    public static List<Preset> all() {
        return List.copyOf(ALL.values());
    }

    /** The encoder–decoder for a set of written dates. */
    public static Preset translation(String dataset, boolean gru, Attention attention) {
        return find(TranslationPresets.name(dataset, gru, attention));
    }

    /**
     * The preset of that name.
     *
     * @throws UnrollException where there is none; the sentence names the nearest ones
     */
    public static Preset find(String name) {
        Preset preset = ALL.get(name);
        if (preset != null) {
            return preset;
        }
        List<String> near = NearNames.of(name, ALL.keySet());
        throw near.isEmpty() ? UnrollException.badArgument("workspace.unknownPreset", name)
                : UnrollException.badArgument("workspace.unknownPresetNear", name, String.join(", ", near));
    }
}

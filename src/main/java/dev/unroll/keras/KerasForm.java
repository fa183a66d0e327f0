package dev.unroll.keras;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.train.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model as Keras is told of it.
 *
 * @param architecture Unroll's, or its {@link KerasTwin}
 * @param weights      of that
 * @param entries      where they lie
 * @param functional   whether it is one with two inputs
 * @param same         whether the weights are Unroll's own, so that what an optimizer remembers fits them
 */
record KerasForm(Architecture architecture, Weights weights, List<WeightEntry> entries, boolean functional, boolean same) {
    /** Null where Keras has no layers for it. */
    static @Nullable KerasForm of(Model model) {
        Architecture own = model.architecture();
        if (KerasTwin.exists(own)) {
            Model twin = KerasTwin.of(model);
            return new KerasForm(twin.architecture(), twin.weights(), chain(twin), false, KerasTwin.sameWeights(own));
        }
        return !FunctionalTwin.exists(own) ? null
                : new KerasForm(own, model.weights(), FunctionalTwin.entries(own), true, true);
    }

    private static List<WeightEntry> chain(Model model) {
        List<Layer> layers = model.architecture().layers();
        List<String> names = model.architecture().names();
        List<String> parts = WeightPlaces.groups(layers.stream().map(Layer::type).toList());
        List<WeightEntry> entries = new ArrayList<>();
        for (Weights.Slice slice : model.weights().slices()) {
            Layer layer = layers.get(slice.layer());
            String group = "layers/" + parts.get(slice.layer()) + "/" + WeightPlaces.within(layer, slice.spec(), false);
            entries.add(new WeightEntry(group, group.endsWith("cell/vars") ? cellName(layer) : names.get(slice.layer()),
                    slice.spec().shape(), slice));
        }
        return entries;
    }

    private static String cellName(Layer layer) {
        String type = layer instanceof dev.unroll.nn.Bidirectional both ? both.layer().type() : layer.type();
        return WeightPlaces.snake(type) + "_cell";
    }

    /** {@code config.json}. */
    ObjectNode config(@Nullable TrainingSettings training) {
        return functional ? FunctionalTwin.config(architecture, training) : ConfigWriter.write(architecture, training);
    }

    /** Whether a weights file holds exactly these numbers where Keras looks for them. */
    boolean equalTo(Hdf5 hdf5) {
        List<String> paths = WeightsWriter.paths(entries);
        for (int i = 0; i < entries.size(); i++) {
            float[] wanted = entries.get(i).of(weights.values());
            float[] found = new float[wanted.length];
            hdf5.copy(paths.get(i), entries.get(i).shape(), found, 0);
            if (!java.util.Arrays.equals(found, wanted)) {
                return false;
            }
        }
        return true;
    }
}

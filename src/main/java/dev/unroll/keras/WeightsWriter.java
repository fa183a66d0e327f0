package dev.unroll.keras;

import dev.unroll.nn.Layer;
import dev.unroll.nn.Model;
import dev.unroll.nn.ParameterSpec;
import dev.unroll.nn.Weights;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.OptimizerState;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code model.weights.h5} with Keras 3's own paths. Groups that would be empty are left out: Keras does not miss
 * them, and an empty group as the library writes it stops the HDF5 library from reading the file.
 */
final class WeightsWriter {
    private final Map<String, WritableGroup> groups = new HashMap<>();

    private WeightsWriter(WritableHdfFile root) {
        groups.put("", root);
    }

    /**
     * Writes the weights of a model that Keras has in full.
     *
     * @param optimizer null: none
     * @param at        where it stands, so that Keras goes on from there; null: as new
     */
    static void write(Path path, Model model, @Nullable OptimizerSettings optimizer, @Nullable SavedOptimizer at) {
        try (WritableHdfFile root = HdfFile.write(path)) {
            WeightsWriter writer = new WeightsWriter(root);
            writer.layers(model);
            if (optimizer != null) {
                writer.optimizer(model.weights(), optimizer, at == null ? new SavedOptimizer(
                        OptimizerState.fresh(optimizer, model.weights().values().length), optimizer.learningRate()) : at);
            }
        }
    }

    private void layers(Model model) {
        List<Layer> layers = model.architecture().layers();
        List<String> names = model.architecture().names();
        List<String> parts = WeightPlaces.groups(layers.stream().map(Layer::type).toList());
        Map<String, Integer> next = new HashMap<>();
        for (Weights.Slice slice : model.weights().slices()) {
            Layer layer = layers.get(slice.layer());
            String path = "layers/" + parts.get(slice.layer()) + "/" + WeightPlaces.within(layer, slice.spec(), false);
            int number = next.merge(path, 1, Integer::sum) - 1;
            WritableGroup group = group(path);
            if (number == 0) {
                boolean cell = path.endsWith("cell/vars");
                group.putAttribute("name", cell ? cellName(layer) : names.get(slice.layer()));
            }
            group.putDataset(Integer.toString(number), array(slice.spec(), model.weights().values(slice)));
        }
    }

    private static String cellName(Layer layer) {
        String type = layer instanceof dev.unroll.nn.Bidirectional both ? both.layer().type() : layer.type();
        return WeightPlaces.snake(type) + "_cell";
    }

    /** Iteration, learning rate, and for each weight array what the optimizer remembers. */
    private void optimizer(Weights weights, OptimizerSettings settings, SavedOptimizer at) {
        WritableGroup group = group("optimizer/vars");
        group.putAttribute("name", settings.type().toLowerCase(java.util.Locale.ROOT));
        List<Object> variables = new ArrayList<>(List.of(at.state().steps(), (float) at.learningRate()));
        for (Weights.Slice slice : weights.slices()) {
            for (float[] memory : at.state().slots()) {
                variables.add(array(slice.spec(), Arrays.copyOfRange(memory, slice.offset(), slice.offset() + slice.size())));
            }
        }
        for (int i = 0; i < variables.size(); i++) {
            group.putDataset(Integer.toString(i), variables.get(i));
        }
    }

    private WritableGroup group(String path) {
        WritableGroup known = groups.get(path);
        if (known != null) {
            return known;
        }
        int cut = path.lastIndexOf('/');
        WritableGroup made = group(cut < 0 ? "" : path.substring(0, cut)).putGroup(path.substring(cut + 1));
        groups.put(path, made);
        return made;
    }

    /** As the library wants it: an array for each axis. */
    private static Object array(ParameterSpec spec, float[] values) {
        if (spec.shape().size() == 1) {
            return values;
        }
        int columns = spec.shape().get(1);
        float[][] rows = new float[spec.shape().get(0)][columns];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(values, row * columns, rows[row], 0, columns);
        }
        return rows;
    }
}

package dev.unroll.keras;

import dev.unroll.nn.Weights;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.OptimizerState;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.nio.file.Path;
import java.util.ArrayList;
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
     * Writes weights.
     *
     * @param entries   what goes where
     * @param optimizer null: none
     * @param at        where it stands, so that Keras goes on from there; null: as new
     */
    static void write(Path path, List<WeightEntry> entries, Weights weights, @Nullable OptimizerSettings optimizer,
            @Nullable SavedOptimizer at) {
        try (WritableHdfFile root = HdfFile.write(path)) {
            WeightsWriter writer = new WeightsWriter(root);
            writer.layers(entries, weights.values());
            if (optimizer != null) {
                writer.optimizer(entries, optimizer, at == null ? new SavedOptimizer(
                        OptimizerState.fresh(optimizer, weights.values().length), optimizer.learningRate()) : at);
            }
        }
    }

    /** Where each array of a file that {@link #write} wrote lies, in the order of the entries. */
    static List<String> paths(List<WeightEntry> entries) {
        Map<String, Integer> next = new HashMap<>();
        return entries.stream().map(each -> each.group() + "/" + (next.merge(each.group(), 1, Integer::sum) - 1)).toList();
    }

    private void layers(List<WeightEntry> entries, float[] values) {
        List<String> paths = paths(entries);
        for (int i = 0; i < entries.size(); i++) {
            WeightEntry entry = entries.get(i);
            WritableGroup group = group(entry.group());
            if (paths.get(i).endsWith("/0")) {
                group.putAttribute("name", entry.owner());
            }
            group.putDataset(paths.get(i).substring(entry.group().length() + 1), array(entry.shape(), entry.of(values)));
        }
    }

    /** Iteration, learning rate, and for each trained array what the optimizer remembers. */
    private void optimizer(List<WeightEntry> entries, OptimizerSettings settings, SavedOptimizer at) {
        WritableGroup group = group("optimizer/vars");
        group.putAttribute("name", settings.type().toLowerCase(java.util.Locale.ROOT));
        List<Object> variables = new ArrayList<>(List.of(at.state().steps(), (float) at.learningRate()));
        for (WeightEntry entry : entries) {
            for (float[] memory : entry.slice() == null ? List.<float[]>of() : at.state().slots()) {
                variables.add(array(entry.shape(), entry.of(memory)));
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
    private static Object array(List<Integer> shape, float[] values) {
        if (shape.size() == 1) {
            return values;
        }
        int columns = shape.get(1);
        float[][] rows = new float[shape.getFirst()][columns];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(values, row * columns, rows[row], 0, columns);
        }
        return rows;
    }
}

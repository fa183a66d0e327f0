package dev.unroll.keras;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.text.UnrollException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies the weights of a model out of HDF5, each array to its place. */
final class WeightsReader {
    /** Arrays may be compressed in the file (Keras does not do it), but not beyond this. */
    private static final long MOST_EXPANSION = 16;
    private static final String OLD_LAYERS = "_layer_checkpoint_dependencies";

    private final String file;
    private final Hdf5 hdf5;
    private final long size;

    /** {@code size} is the HDF5 file's, in bytes. */
    WeightsReader(String file, Hdf5 hdf5, long size) {
        this.file = file;
        this.hdf5 = hdf5;
        this.size = size;
    }

    /** Weights as {@code model.weights.h5} keeps them. */
    Model archived(ReadConfig config) {
        Weights weights = allocate(config.architecture());
        List<String> groups = WeightPlaces.groups(config.places().stream().map(LayerPlace::type).toList());
        // Keras 2.12 to 2.15 already wrote archives, under another name.
        String layers = hdf5.hasGroup(OLD_LAYERS) ? OLD_LAYERS + "/" : "layers/";
        for (int i = 0; i < groups.size(); i++) {
            boolean distributed = config.places().get(i).type().equals("TimeDistributed");
            Map<String, Integer> next = new HashMap<>();
            for (Weights.Slice slice : weights.slices(i)) {
                String group = layers + groups.get(i) + "/"
                        + WeightPlaces.within(config.architecture().layers().get(i), slice.spec(), distributed);
                int number = next.merge(group, 1, Integer::sum) - 1;
                hdf5.copy(group + "/" + number, slice.spec().shape(), weights.values(), slice.offset());
            }
            next.forEach((group, count) -> checkCount(group, hdf5.children(group).size(), count));
        }
        return new Model(config.architecture(), weights);
    }

    /** Weights as a whole-model HDF5 file keeps them: each layer's group lists its arrays in order. */
    Model listed(ReadConfig config) {
        Weights weights = allocate(config.architecture());
        for (int i = 0; i < config.places().size(); i++) {
            List<Weights.Slice> slices = weights.slices(i);
            String group = "model_weights/" + config.places().get(i).name();
            List<String> names = slices.isEmpty() ? List.of() : hdf5.texts(group, "weight_names");
            checkCount(group, names.size(), slices.size());
            for (int k = 0; k < names.size(); k++) {
                Weights.Slice slice = slices.get(k);
                hdf5.copy(group + "/" + names.get(k), slice.spec().shape(), weights.values(), slice.offset());
            }
        }
        return new Model(config.architecture(), weights);
    }

    private Weights allocate(Architecture architecture) {
        if (4L * architecture.parameterCount() > MOST_EXPANSION * size) {
            throw UnrollException.failed("keras.tooFewWeights", file);
        }
        return Weights.zeros(architecture);
    }

    private void checkCount(String group, int found, int wanted) {
        if (found != wanted) {
            throw UnrollException.failed("keras.weightArrays", file, LayerPlace.shown(group), found, wanted);
        }
    }
}

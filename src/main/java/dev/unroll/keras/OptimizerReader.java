package dev.unroll.keras;

import dev.unroll.nn.Weights;
import dev.unroll.text.Remark;
import dev.unroll.text.UnrollException;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.OptimizerState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an optimizer remembers among the variables that Keras saved for it. They are numbered or named differently
 * in every version, so they are known by their shapes: single numbers are the count of steps (whole, first) and the
 * learning rate; the rest is as long as the weights, once for each memory. Since 2.11 Keras keeps the memories of one
 * weight array side by side, before it kept all first memories, then all second ones.
 */
final class OptimizerReader {
    private static final String ARCHIVED = "optimizer/vars";
    private static final String LISTED = "optimizer_weights";

    private final Hdf5 hdf5;
    private final Weights layout;

    /** Of the optimizer of a model whose weights lie as {@code layout}. */
    OptimizerReader(Hdf5 hdf5, Weights layout) {
        this.hdf5 = hdf5;
        this.layout = layout;
    }

    /**
     * Reads it where the model was compiled with an optimizer that Unroll has, and says what became of it.
     *
     * @param there whether the file keeps anything of an optimizer
     */
    static @Nullable SavedOptimizer remembered(@Nullable CompileSettings compile, Remarks remarks, boolean there,
            Function<OptimizerSettings, @Nullable SavedOptimizer> read) {
        OptimizerSettings settings = compile == null ? null : compile.optimizer();
        if (!there || settings == null) {
            return null;
        }
        SavedOptimizer found = read.apply(settings);
        if (found == null) {
            remarks.add(Remark.of("keras.remark.freshOptimizer", settings.type()));
        } else if (found.state().steps() == 0) {
            remarks.add(Remark.of("keras.remark.goesOnUncounted", settings.type()));
        } else {
            remarks.add(Remark.of("keras.remark.goesOn", settings.type(), found.state().steps()));
        }
        return found;
    }

    /** As {@code model.weights.h5} keeps it; null where there is none, or another than {@code settings} needs. */
    @Nullable SavedOptimizer archived(OptimizerSettings settings) {
        int count = hdf5.children(ARCHIVED).size();
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < Math.min(count, most()); i++) {
            paths.add(ARCHIVED + "/" + i);
        }
        return paths.size() < count ? null : read(paths, settings, true);
    }

    /** As a whole-model HDF5 file keeps it; null where there is none, or another than {@code settings} needs. */
    @Nullable SavedOptimizer listed(OptimizerSettings settings) {
        List<String> names = hdf5.texts(LISTED, "weight_names");
        return names.size() > most() ? null : read(names.stream().map(name -> LISTED + "/" + name).toList(), settings, false);
    }

    private int most() {
        return 8 * layout.slices().size() + 8;
    }

    private @Nullable SavedOptimizer read(List<String> paths, OptimizerSettings settings, boolean recent) {
        try {
            List<String> arrays = new ArrayList<>();
            double steps = Double.NaN;
            double rate = Double.NaN;
            for (String path : paths) {
                List<Integer> shape = hdf5.shape(path);
                if (shape == null) {
                    return null;
                }
                if (!shape.isEmpty()) {
                    arrays.add(path);
                } else if (Double.isNaN(steps)) {
                    steps = hdf5.number(path);
                } else if (Double.isNaN(rate)) {
                    rate = hdf5.number(path);
                }
            }
            // Before 2.2 RMSprop did not count.
            boolean uncounted = Double.isNaN(steps) && !arrays.isEmpty() && !(settings instanceof OptimizerSettings.Adam);
            double done = uncounted ? 0 : steps;
            List<float[]> slots = uncounted || done >= 1 && done == Math.rint(done) && done < Long.MAX_VALUE
                    ? slots(arrays, OptimizerState.slots(settings), recent) : null;
            return slots == null ? null : new SavedOptimizer(new OptimizerState((long) done, slots), rate);
        } catch (UnrollException unreadable) {
            // The model itself is sound.
            return null;
        }
    }

    private @Nullable List<float[]> slots(List<String> arrays, int memories, boolean recent) {
        int each = layout.slices().size();
        // Keras 2's Adam kept a placeholder for each array, its plain SGD velocities that it did not use.
        boolean spare = memories != 1 && arrays.size() == (memories + 1) * each;
        List<String> used = spare ? arrays.subList(0, memories * each) : arrays;
        if (used.size() != memories * each) {
            return null;
        }
        boolean beside = fits(used, memories, true) && (recent || !fits(used, memories, false) || namedBeside(used));
        if (!beside && !fits(used, memories, false)) {
            return null;
        }
        List<float[]> slots = new ArrayList<>();
        for (int memory = 0; memory < memories; memory++) {
            float[] slot = new float[layout.values().length];
            for (int i = 0; i < each; i++) {
                Weights.Slice slice = layout.slices().get(i);
                hdf5.copy(used.get(at(i, memory, memories, beside)), slice.spec().shape(), slot, slice.offset());
            }
            for (float value : slot) {
                if (!Float.isFinite(value)) {
                    return null;
                }
            }
            slots.add(slot);
        }
        return slots;
    }

    private int at(int array, int memory, int memories, boolean beside) {
        return beside ? array * memories + memory : memory * layout.slices().size() + array;
    }

    private boolean fits(List<String> arrays, int memories, boolean beside) {
        for (int i = 0; i < layout.slices().size(); i++) {
            for (int memory = 0; memory < memories; memory++) {
                if (!layout.slices().get(i).spec().shape().equals(hdf5.shape(arrays.get(at(i, memory, memories, beside))))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Where all arrays are alike, Keras 2.11's names tell: {@code Adam/m/dense/kernel:0}, {@code Adam/v/dense/kernel:0}. */
    private static boolean namedBeside(List<String> arrays) {
        return arrays.size() > 1 && arrays.get(0).contains("/m/") && arrays.get(1).contains("/v/");
    }
}

package dev.unroll.keras;

import dev.unroll.text.UnrollException;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.object.datatype.FloatingPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An HDF5 file in memory that nobody vouches for. Every size is checked before anything of it is allocated, links to
 * other places and files are not followed, and whatever the library throws at damaged bytes becomes one sentence.
 */
final class Hdf5 implements AutoCloseable {
    private static final int LONGEST_TEXT = 16 << 20;

    private final String file;
    private final HdfFile root;

    private Hdf5(String file, HdfFile root) {
        this.file = file;
        this.root = root;
    }

    /** Opens the bytes of {@code file} (or of its weights), all of which must be there. */
    static Hdf5 open(String file, byte[] bytes) {
        Hdf5 hdf5 = new Hdf5(file, guard(file, "/", () -> HdfFile.fromBytes(bytes)));
        long claimed = guard(file, "/", () -> hdf5.root.getHdfBackingStorage().getSuperblock().getEndOfFileAddress());
        if (claimed > bytes.length) {
            throw UnrollException.failed("keras.cutOff", file);
        }
        return hdf5;
    }

    /** Whether a group is there. */
    boolean hasGroup(String path) {
        return guard(file, path, () -> find(path) instanceof Group);
    }

    /** Names of what lies in a group; none where there is no such group. */
    Set<String> children(String path) {
        return guard(file, path, () -> find(path) instanceof Group group ? Set.copyOf(group.getChildren().keySet())
                : Set.of());
    }

    /** A text attribute of a group, or null. */
    @Nullable String text(String path, String attribute) {
        List<String> texts = texts(path, attribute);
        return texts.size() == 1 ? texts.getFirst() : null;
    }

    /** An attribute of texts, one or several; empty where it is missing or holds something else. */
    List<String> texts(String path, String attribute) {
        return guard(file, path, () -> {
            Node node = find(path);
            Attribute found = node == null ? null : node.getAttributes().get(attribute);
            if (found == null || found.isEmpty() || found.getJavaType() != String.class) {
                return List.of();
            }
            if (found.getSizeInBytes() > LONGEST_TEXT) {
                throw damaged(file, path, null);
            }
            List<String> texts = new ArrayList<>();
            Object data = found.getData();
            if (data instanceof String one) {
                texts.add(one);
            } else if (data instanceof String[] several) {
                texts.addAll(List.of(several));
            }
            return List.copyOf(texts);
        });
    }

    /** The shape of an array, outermost axis first, empty for a single number; null where there is no array. */
    @Nullable List<Integer> shape(String path) {
        return guard(file, path, () -> find(path) instanceof Dataset dataset ? shape(dataset) : null);
    }

    /** A single number, whole or not; NaN where there is none. */
    double number(String path) {
        return guard(file, path, () -> {
            boolean single = find(path) instanceof Dataset dataset && shape(dataset).isEmpty() && !dataset.isVariableLength();
            Object data = single ? ((Dataset) Objects.requireNonNull(find(path))).getData() : null;
            return data instanceof Number number ? number.doubleValue() : Double.NaN;
        });
    }

    /**
     * Copies an array of floating-point numbers.
     *
     * @param shape what it must have
     * @param into  receives the numbers, row-major, from {@code offset} on
     */
    void copy(String path, List<Integer> shape, float[] into, int offset) {
        guard(file, path, () -> {
            if (!(find(path) instanceof Dataset dataset)) {
                throw UnrollException.failed("keras.missingWeights", file, LayerPlace.shown(path));
            }
            checkShape(path, dataset, shape);
            if (!(dataset.getDataType() instanceof FloatingPoint) || dataset.isVariableLength()) {
                throw UnrollException.failed("keras.notFloats", file, LayerPlace.shown(path));
            }
            copy(dataset.getDataFlat(), into, offset);
            return path;
        });
    }

    private void checkShape(String path, Dataset dataset, List<Integer> shape) {
        List<Integer> found = shape(dataset);
        if (!found.equals(shape)) {
            throw UnrollException.failed("keras.badShape", file, LayerPlace.shown(path), found.toString(),
                    shape.toString());
        }
    }

    private static List<Integer> shape(Dataset dataset) {
        List<Integer> found = new ArrayList<>();
        for (long size : dataset.getDimensionsAsLong()) {
            found.add(Math.toIntExact(size));
        }
        return found;
    }

    private void copy(Object data, float[] into, int offset) {
        if (data instanceof float[] floats) {
            System.arraycopy(floats, 0, into, offset, floats.length);
        } else {
            double[] doubles = (double[]) data;
            for (int i = 0; i < doubles.length; i++) {
                into[offset + i] = (float) doubles[i];
            }
        }
    }

    private @Nullable Node find(String path) {
        Node at = root;
        for (String part : path.split("/")) {
            if (part.isEmpty()) {
                continue;
            }
            if (!(at instanceof Group group)) {
                return null;
            }
            at = group.getChildren().get(part);
            if (at == null) {
                return null;
            }
            if (at.isLink()) {
                throw UnrollException.failed("keras.linked", file, LayerPlace.shown(path));
            }
        }
        return at;
    }

    /** The library promises nothing about damaged bytes: any failure of its may mean them. */
    private static <T> T guard(String file, String path, Supplier<T> work) {
        try {
            return work.get();
        } catch (UnrollException told) {
            throw told;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            throw damaged(file, path, broken);
        }
    }

    private static UnrollException damaged(String file, String path, @Nullable Throwable cause) {
        return cause == null ? UnrollException.failed("keras.damagedWeights", file, LayerPlace.shown(path))
                : UnrollException.failed(cause, "keras.damagedWeights", file, LayerPlace.shown(path));
    }

    @Override
    public void close() {
        root.close();
    }
}

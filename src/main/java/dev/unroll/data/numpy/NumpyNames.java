package dev.unroll.data.numpy;

import dev.unroll.data.numpy.PickleValue.Constant;
import dev.unroll.data.numpy.PickleValue.ElementType;
import dev.unroll.data.numpy.PickleValue.Known;
import dev.unroll.data.numpy.PickleValue.ObjectArray;
import dev.unroll.data.numpy.PickleValue.Row;
import dev.unroll.data.numpy.PickleValue.Text;
import dev.unroll.data.numpy.PickleValue.Tuple;
import java.util.Map;

/** The few names by which NumPy rebuilds an array from a pickle. Every other name is refused and told. */
final class NumpyNames {
    private static final Map<String, Known> NAMES = Map.of(
            "numpy.core.multiarray._reconstruct", Known.RECONSTRUCT,
            "numpy._core.multiarray._reconstruct", Known.RECONSTRUCT,
            "numpy.ndarray", Known.NDARRAY,
            "numpy.dtype", Known.DTYPE,
            "_codecs.encode", Known.ENCODE);

    private final Place place;

    NumpyNames(Place place) {
        this.place = place;
    }

    Known find(String module, String name) {
        Known known = NAMES.get(module + "." + name);
        if (known == null) {
            throw place.refuse("data.npz.forbidden", printable(module + "." + name));
        }
        return known;
    }

    /** What REDUCE means for one of the known names: an empty array, an element type, or bytes. */
    PickleValue reduce(PickleValue callee, PickleValue arguments) {
        if (callee instanceof Known known && arguments instanceof Tuple tuple) {
            if (known == Known.RECONSTRUCT && tuple.has(0, Known.NDARRAY)) {
                return new ObjectArray();
            }
            if (known == Known.DTYPE && tuple.items().length > 0 && tuple.items()[0] instanceof Text type) {
                return new ElementType(type.value());
            }
            if (known == Known.ENCODE && tuple.has(1, new Text("latin1")) && tuple.items()[0] instanceof Text text) {
                return text;
            }
        }
        throw place.refuse("data.npz.badPickle");
    }

    /** What BUILD means: an element type's details, which do not matter here, or an array's shape and content. */
    void build(PickleValue target, PickleValue state) {
        boolean done = target instanceof ElementType && state instanceof Tuple;
        if (target instanceof ObjectArray array && state instanceof Tuple tuple && tuple.items().length == 5
                && tuple.items()[1] instanceof Tuple shape && tuple.items()[2] instanceof ElementType type
                && tuple.items()[4] instanceof Row content && array.content == null) {
            if (!type.name().startsWith("O") || shape.items().length != 1 || shape.items()[0] != Constant.NUMBER) {
                throw place.refuse("data.npz.notRows");
            }
            array.length = shape.numbers()[0];
            array.content = content;
            done = true;
        }
        if (!done) {
            throw place.refuse("data.npz.badPickle");
        }
    }

    private static String printable(String name) {
        String clean = name.replaceAll("[^\\p{Print}]", "?");
        return clean.length() > 80 ? clean.substring(0, 80) + "…" : clean;
    }
}

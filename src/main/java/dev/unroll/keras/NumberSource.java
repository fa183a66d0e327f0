package dev.unroll.keras;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** The arrays of {@code unroll.numbers}. However often a file refers to them, no more memory is asked for than it fills. */
final class NumberSource {
    /** Epochs and curves stand in a run and in its checkpoint, so that a fair file may claim them twice. */
    private static final int CLAIMS = 4;

    private final ByteBuffer bytes;
    private final float[] model;
    private final Map<Long, float[]> shared = new HashMap<>();
    private long claimed;

    /** {@code model} are the model's weights, to which a file may refer as well. */
    NumberSource(byte[] bytes, float[] model) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.model = model.clone();
    }

    /** The same array for the same place, so that it must not be changed. */
    float[] shared(PartFields owner, String key, int count) {
        PartFields place = owner.at(key);
        if (place.flag("model")) {
            if (model.length != count) {
                throw owner.bad(key);
            }
            return model;
        }
        if (place.count("count") != count) {
            throw owner.bad(key);
        }
        float[] known = shared.get(place.wide("at"));
        if (known == null || known.length != count) {
            known = floats(owner, key);
            shared.put(place.wide("at"), known);
        }
        return known;
    }

    float[] floats(PartFields owner, String key) {
        PartFields place = owner.at(key);
        float[] numbers = new float[claim(owner, key, Float.BYTES)];
        bytes.slice((int) place.wide("at"), numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer()
                .get(numbers);
        return numbers;
    }

    double[] doubles(PartFields owner, String key) {
        PartFields place = owner.at(key);
        double[] numbers = new double[claim(owner, key, Double.BYTES)];
        bytes.slice((int) place.wide("at"), numbers.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer()
                .get(numbers);
        return numbers;
    }

    private int claim(PartFields owner, String key, int size) {
        PartFields place = owner.at(key);
        long from = place.wide("at");
        int count = place.count("count");
        claimed += (long) count * size;
        if (from < 0 || from > bytes.capacity() - (long) count * size || claimed > (long) CLAIMS * bytes.capacity()) {
            throw owner.bad(key);
        }
        return count;
    }
}

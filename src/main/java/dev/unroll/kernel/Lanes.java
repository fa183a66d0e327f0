package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The machine's vector width. */
public final class Lanes {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int COUNT = SPECIES.length();

    private Lanes() {
    }

    /** Floats in one vector. */
    public static int count() {
        return COUNT;
    }

    /** {@code samples} rounded up to whole vectors. */
    public static int pad(int samples) {
        return Math.ceilDiv(samples, COUNT) * COUNT;
    }
}

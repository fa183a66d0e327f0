package dev.unroll.tensor;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Random numbers that are the same on every machine and in every Java: 64-bit draws of the JDK's L64X128MixRandom, made
 * into numbers by rules written here. It lives on the heap and never loads ND4J.
 */
public final class SeededRandom {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final RandomGenerator bits;
    private double spare = Double.NaN;

    /** A stream that depends on {@code seed} alone. */
    public SeededRandom(long seed) {
        this(seed, "");
    }

    /** A stream of its own for each pair of seed and name, so that drawing from one leaves the others as they are. */
    public SeededRandom(long seed, String stream) {
        bits = RandomGeneratorFactory.of("L64X128MixRandom").create(mix(mix(seed) ^ hash(stream)));
    }

    /** 64 random bits. */
    public long bits() {
        return bits.nextLong();
    }

    /** Uniform in [0, 1), a multiple of 2⁻⁵³. */
    public double uniform() {
        return (bits.nextLong() >>> 11) * 0x1p-53;
    }

    /** Uniform in [low, high). */
    public double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** Normal with mean 0 and standard deviation 1 (Marsaglia's polar method). */
    public double gaussian() {
        if (!Double.isNaN(spare)) {
            double value = spare;
            spare = Double.NaN;
            return value;
        }
        double u;
        double v;
        double s;
        do {
            u = uniform(-1, 1);
            v = uniform(-1, 1);
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        double scale = Math.sqrt(-2 * StrictMath.log(s) / s);
        spare = v * scale;
        return u * scale;
    }

    private static long hash(String name) {
        long h = FNV_OFFSET;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            h = (h ^ (b & 0xff)) * FNV_PRIME;
        }
        return h;
    }

    /** SplitMix64's finalizer (Stafford's variant 13). */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}

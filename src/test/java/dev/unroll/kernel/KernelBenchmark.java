package dev.unroll.kernel;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The kernels one by one, on the shapes of the course's LSTMs and of a wide one. Started by hand, not by the tests. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH fills the fields
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {
    private static final int LANES = 32;
    private static final int RUN = 1024;

    /** Units and inputs. */
    @Param({"8x16", "32x32", "128x64"})
    public String shape;

    private int units;
    private int inputs;
    private float[] weights;
    private float[] state;
    private float[] z;
    private float[] dz;
    private float[] x;
    private float[] c;
    private float[] tc;
    private float[] dh;
    private float[] dc;
    private float[] gradient;

    /** Fills the arrays with harmless numbers. */
    @Setup
    public void fill() {
        String[] parts = shape.split("x");
        units = Integer.parseInt(parts[0]);
        inputs = Integer.parseInt(parts[1]);
        weights = numbers(4 * units * units);
        state = numbers(units * LANES);
        z = numbers(4 * units * LANES);
        dz = numbers(4 * units * RUN);
        x = numbers(inputs * RUN);
        c = numbers(2 * units * LANES);
        tc = numbers(units * LANES);
        dh = numbers(units * LANES);
        dc = numbers(units * LANES);
        gradient = numbers(4 * units * inputs);
    }

    private static float[] numbers(int size) {
        float[] all = new float[size];
        Arrays.fill(all, 1e-3f);
        return all;
    }

    /** z += U · h for one timestep: 8 · units² · 32 operations. */
    @Benchmark
    public void product() {
        Product.add(weights, 0, 4 * units, units, state, 0, LANES, z, 0, LANES, LANES);
    }

    /** dW += dz · xᵀ for a chunk: 8 · units · inputs · 1024 operations. */
    @Benchmark
    public void outer() {
        Outer.add(dz, 0, RUN, 4 * units, x, 0, RUN, inputs, RUN, gradient, 0, 4 * units);
    }

    /** The gates of one timestep. */
    @Benchmark
    public void lstmForward() {
        LstmGates.forward(z, 0, units * LANES, c, 0, units * LANES, tc, 0);
    }

    /** The gates of one timestep, back. */
    @Benchmark
    public void lstmBackward() {
        LstmGates.backward(z, 0, units, LANES, c, 0, tc, 0, dh, dc, dz, 0, RUN);
    }

    /** Runs all of them. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder().include(KernelBenchmark.class.getSimpleName()).build()).run();
    }
}

package dev.unroll.train;

import dev.unroll.data.Samples;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import java.util.Arrays;
import java.util.List;

/** A short training whose weights are told by a hash; also a program of its own, to be run without the compiler. */
final class ColdRun {
    private static final int STEPS = 5;

    private ColdRun() {
    }

    /** Prints the hash. */
    public static void main(String[] arguments) {
        System.out.println(hash());
    }

    static int hash() {
        int[] ids = new int[40 * STEPS];
        Arrays.setAll(ids, i -> i * i % 9);
        float[] targets = new float[40];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = i % 3 == 0 ? 1 : 0;
        }
        Model model = Model.create(new Architecture(Shape.tokens(STEPS), List.of(new Embedding(9, 5, false),
                new Recurrent(new SimpleRnn(6)).returningSequences(true), new Recurrent(new Gru(7)).returningSequences(true),
                new Recurrent(new Lstm(4)), new Dense(1, Activation.SIGMOID))), 1);
        TrainingSettings settings = new TrainingSettings(new OptimizerSettings.Adam(), Loss.BINARY_CROSSENTROPY, 32, 2, 1,
                null, null, new Clipping(Clipping.Kind.GLOBAL_NORM, 0.1));
        try (Workers one = new Workers(1)) {
            new Trainer(model, Samples.tokens(40, STEPS, ids, targets), null, settings, one).run();
        }
        return Arrays.hashCode(model.weights().values());
    }
}

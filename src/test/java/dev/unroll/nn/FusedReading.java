package dev.unroll.nn;

import dev.unroll.kernel.Frames;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.fused.Batch;
import dev.unroll.nn.fused.FusedModel;
import dev.unroll.nn.fused.Objective;
import dev.unroll.nn.fused.Tally;
import org.jspecify.annotations.Nullable;

/** The reading for training. */
public record FusedReading(int workers) implements Reading {
    @Override
    public String name() {
        return "fused, " + workers + " workers";
    }

    @Override
    public double tolerance() {
        return 1e-5;
    }

    @Override
    public double[] output(Architecture architecture, double[] weights, Input input) {
        int outputs = architecture.output().steps() * architecture.output().width();
        try (var team = new Workers(workers)) {
            var fused = new FusedModel(model(architecture, weights), new Upstream(new double[0]), team);
            return widen(fused.predict(batch(input, Math.max(outputs, 1))));
        }
    }

    @Override
    public Gradients gradients(Architecture architecture, double[] weights, Input input, double[] upstream) {
        try (var team = new Workers(workers)) {
            var fused = new FusedModel(model(architecture, weights), new Upstream(upstream), team);
            fused.train(batch(input, upstream.length / input.batch()), 1);
            fused.train(batch(input, upstream.length / input.batch()), 1);
            return new Gradients(widen(fused.gradient()), null);
        }
    }

    private static Model model(Architecture architecture, double[] weights) {
        return new Model(withoutDropout(architecture), Weights.of(architecture, narrow(weights)));
    }

    /** The same layers as they answer. */
    static Architecture withoutDropout(Architecture architecture) {
        return new Architecture(architecture.input(), architecture.layers().stream().map(FusedReading::withoutDropout).toList(),
                architecture.initialValues());
    }

    private static Layer withoutDropout(Layer layer) {
        return switch (layer) {
            case Recurrent r -> plain(r);
            case Bidirectional b -> new Bidirectional(plain(b.layer()), b.merge());
            case Dropout d -> new Dropout(0);
            default -> layer;
        };
    }

    private static Recurrent plain(Recurrent r) {
        return new Recurrent(r.cell(), r.returnSequences(), r.goBackwards(), 0, 0);
    }

    private static Batch batch(Input input, int targetWidth) {
        double[] values = input.values();
        return new Batch(input.batch(), input.steps(), input.ids(), values == null ? null : narrow(values), input.width(),
                new float[input.batch() * targetWidth], 1, targetWidth);
    }

    private static float[] narrow(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }

    private static double[] widen(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }

    /** L = Σ output ∘ upstream, upstream laid out [batch][steps or 1][width]. */
    private record Upstream(double[] upstream) implements Objective {
        @Override
        public boolean fromLogits() {
            return false;
        }

        @Override
        public void score(Frames output, Batch batch, int first, int count, @Nullable Frames gradient, Tally tally) {
            double loss = 0;
            for (int i = 0; i < count; i++) {
                for (int t = 0; t < output.steps(); t++) {
                    for (int r = 0; r < output.rows(); r++) {
                        double up = upstream[((first + i) * output.steps() + t) * output.rows() + r];
                        loss += up * output.get(r, t, i);
                        if (gradient != null) {
                            gradient.set(r, t, i, (float) up);
                        }
                    }
                }
            }
            tally.add(loss, 0, count);
        }
    }
}

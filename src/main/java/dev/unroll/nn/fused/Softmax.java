package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;

/** Softmax over the rows of frames, for each timestep and sample. */
final class Softmax {
    private Softmax() {
    }

    static void apply(Frames y) {
        for (int t = 0; t < y.steps(); t++) {
            for (int i = 0; i < y.lanes(); i++) {
                apply(y, t, i);
            }
        }
    }

    private static void apply(Frames y, int t, int i) {
        float most = Float.NEGATIVE_INFINITY;
        for (int r = 0; r < y.rows(); r++) {
            most = Math.max(most, y.get(r, t, i));
        }
        double sum = 0;
        for (int r = 0; r < y.rows(); r++) {
            double e = StrictMath.exp(y.get(r, t, i) - most);
            sum += e;
            y.set(r, t, i, (float) e);
        }
        for (int r = 0; r < y.rows(); r++) {
            y.set(r, t, i, (float) (y.get(r, t, i) / sum));
        }
    }

    /** ∂L/∂y becomes ∂L/∂logits: y ∘ (dy − Σ dy ∘ y). */
    static void slope(Frames y, Frames dy) {
        for (int t = 0; t < y.steps(); t++) {
            for (int i = 0; i < y.lanes(); i++) {
                double sum = 0;
                for (int r = 0; r < y.rows(); r++) {
                    sum += (double) dy.get(r, t, i) * y.get(r, t, i);
                }
                for (int r = 0; r < y.rows(); r++) {
                    dy.set(r, t, i, (float) (y.get(r, t, i) * (dy.get(r, t, i) - sum)));
                }
            }
        }
    }
}

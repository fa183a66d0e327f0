package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import dev.unroll.kernel.Rows;
import dev.unroll.nn.Bidirectional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two passes over the same sequence, joined timestep by timestep. Where they give sequences, padding gives zeros: Keras
 * sets {@code zero_output_for_mask} in both directions.
 */
final class BidirectionalPass implements Pass {
    private final Bidirectional.Merge merge;
    private final boolean sequences;
    private final int units;
    private final RecurrentPass ahead;
    private final RecurrentPass back;
    private final Frames joined;
    private final Frames dAhead;
    private final Frames dBack;
    private final Layout outLayout;
    private @Nullable Frames dInBack;
    private float @Nullable [] mask;
    private @Nullable Signal fromAhead;
    private @Nullable Signal fromBack;
    private final Layout layout;

    BidirectionalPass(BidirectionalPlan plan, Layout layout) {
        this.layout = layout;
        merge = plan.layer().merge();
        sequences = plan.layer().layer().returnSequences();
        units = plan.forward().cell.units;
        ahead = plan.forward().pass(layout);
        back = plan.backward().pass(layout);
        outLayout = sequences ? layout : layout.single();
        joined = outLayout.frames(merge == Bidirectional.Merge.CONCAT ? 2 * units : units);
        dAhead = outLayout.frames(units);
        dBack = outLayout.frames(units);
    }

    @Override
    public Signal forward(Signal in, Share share) {
        Signal a = ahead.forward(in, share);
        Signal raw = back.forward(in, share);
        Signal b = sequences ? new Signal(raw.frames(), raw.shift(), true, null, units, raw.steps(), null) : raw;
        fromAhead = a;
        fromBack = b;
        for (int t = 0; t < outLayout.steps(); t++) {
            for (int u = 0; u < units; u++) {
                join(a, b, t, u);
            }
        }
        mask = sequences ? in.mask() : null;
        known(joined);
        return Signal.of(joined, sequences ? in.mask() : null);
    }

    private void join(Signal a, Signal b, int t, int u) {
        for (int i = 0; i < layout.lanes(); i++) {
            float p = value(a, t, u, i);
            float q = value(b, t, u, i);
            switch (merge) {
                case CONCAT -> {
                    joined.set(u, t, i, p);
                    joined.set(units + u, t, i, q);
                }
                case SUM -> joined.set(u, t, i, p + q);
                case MUL -> joined.set(u, t, i, p * q);
                case AVE -> joined.set(u, t, i, (p + q) / 2);
            }
        }
    }

    /** 0 where an output is padding. */
    private void known(Frames frames) {
        float[] m = mask;
        if (m == null) {
            return;
        }
        int lanes = layout.lanes();
        for (int t = 0; t < layout.steps(); t++) {
            int at = (ahead.readsBackwards() ? layout.steps() - 1 - t : t) * lanes;
            for (int r = 0; r < frames.rows(); r++) {
                int row = frames.index(r, t, 0);
                Rows.multiply(m, at, frames.data(), row, frames.data(), row, lanes);
            }
        }
    }

    private static float value(Signal s, int t, int u, int i) {
        Frames f = s.numbers();
        return f.data()[s.offset(t) + u * f.rowStride() + i];
    }

    @Override
    public void backward(Frames dOut, @Nullable Frames dIn, Share share, float[] gradient) {
        Signal a = Objects.requireNonNull(fromAhead);
        Signal b = Objects.requireNonNull(fromBack);
        known(dOut);
        int steps = outLayout.steps();
        for (int t = 0; t < steps; t++) {
            int read = sequences ? steps - 1 - t : t;
            for (int u = 0; u < units; u++) {
                for (int i = 0; i < layout.lanes(); i++) {
                    float d = dOut.get(u, t, i);
                    dAhead.set(u, t, i, switch (merge) {
                        case CONCAT, SUM -> d;
                        case MUL -> d * value(b, t, u, i);
                        case AVE -> d / 2;
                    });
                    dBack.set(u, read, i, switch (merge) {
                        case CONCAT -> dOut.get(units + u, t, i);
                        case SUM -> d;
                        case MUL -> d * value(a, t, u, i);
                        case AVE -> d / 2;
                    });
                }
            }
        }
        ahead.backward(dAhead, dIn, share, gradient);
        if (dIn == null) {
            back.backward(dBack, null, share, gradient);
            return;
        }
        Frames other = dInBack == null ? layout.frames(dIn.rows()) : dInBack;
        dInBack = other;
        back.backward(dBack, other, share, gradient);
        for (int i = 0; i < other.data().length; i++) {
            dIn.data()[i] += other.data()[i];
        }
    }

    RecurrentPass ahead() {
        return ahead;
    }

    RecurrentPass back() {
        return back;
    }
}

package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import dev.unroll.kernel.Outer;
import dev.unroll.kernel.Product;
import dev.unroll.kernel.Rows;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The loop over time. On the way back, the gradients of weights and inputs are made for a chunk of timesteps at once,
 * while it is still in the cache.
 */
final class RecurrentPass implements Pass {
    private final RecurrentPlan plan;
    private final CellPlan cell;
    private final Layout layout;
    private final CellStep step;
    private final CellState state;
    private final InputSide input;
    private final Frames last;
    private final Frames fed;
    private final float[] recurrentMask;
    private final float[] keptH;
    private final float[] keptC;
    private final float[] through;
    private float @Nullable [] mask;

    RecurrentPass(RecurrentPlan plan, Layout layout) {
        this.plan = plan;
        this.cell = plan.cell;
        this.layout = layout;
        this.step = CellStep.of(cell.cell);
        this.state = new CellState(cell, layout);
        this.input = new InputSide(plan, layout);
        this.last = layout.single().frames(cell.units);
        boolean drops = plan.layer.recurrentDropout() > 0;
        this.fed = drops ? layout.states(cell.units) : state.h;
        this.recurrentMask = new float[drops ? cell.units * layout.lanes() : 0];
        this.keptH = new float[state.dh.length];
        this.keptC = new float[state.dc.length];
        this.through = new float[drops ? state.dh.length : 0];
    }

    @Override
    public Signal forward(Signal in, Share share) {
        begin(in, share);
        for (int s = 0; s < layout.steps(); s++) {
            step(s);
        }
        return output(in);
    }

    /** Takes a share's input over; then comes {@link #step} for every timestep, in order. */
    void begin(Signal in, Share share) {
        mask = in.mask();
        boolean drops = share.training && plan.layer.recurrentDropout() > 0;
        if (drops) {
            DropoutMask.fill(recurrentMask, cell.units, layout.lanes(), plan.layer.recurrentDropout(), share.seed,
                    2L * plan.index + 1, share.first);
        }
        state.recurrentMask = drops ? recurrentMask : new float[0];
        input.take(in, share);
    }

    /** One timestep; ids of one-hot input are read only now. */
    void step(int s) {
        input.multiply(state.z, s);
        advance(s, state.recurrentMask.length > 0 ? fed : state.h);
    }

    /** Begins with the last state of another layer of the same cell, in place of zeros. */
    void startFrom(RecurrentPass before) {
        first(before.state.h, before.layout.steps(), state.h);
        if (state.dc.length > 0) {
            first(before.state.c, before.layout.steps(), state.c);
        }
    }

    private void first(Frames from, int step, Frames to) {
        for (int u = 0; u < cell.units; u++) {
            System.arraycopy(from.data(), from.index(u, step, 0), to.data(), to.index(u, 0, 0), layout.lanes());
        }
    }

    private void advance(int s, Frames from) {
        if (from != state.h) {
            drop(from, s);
        }
        Frames z = state.z;
        Product.add(cell.state, 0, cell.stateRows, cell.units, from.data(), from.offset(s), from.rowStride(),
                z.data(), z.offset(s) + cell.stateFirst * z.rowStride(), z.rowStride(), layout.lanes());
        step.forward(state, from, s);
        float[] m = mask;
        if (m != null) {
            hold(m, s, state.h);
            if (state.dc.length > 0) {
                hold(m, s, state.c);
            }
        }
    }

    private void drop(Frames to, int s) {
        int lanes = layout.lanes();
        for (int u = 0; u < cell.units; u++) {
            Rows.multiply(state.h.data(), state.h.index(u, s, 0), recurrentMask, u * lanes, to.data(), to.index(u, s, 0), lanes);
        }
    }

    /** Padding copies the state. */
    private void hold(float[] m, int s, Frames states) {
        int at = maskAt(s);
        for (int u = 0; u < cell.units; u++) {
            Rows.select(m, at, states.data(), states.index(u, s, 0), states.data(), states.index(u, s + 1, 0), layout.lanes());
        }
    }

    private int maskAt(int s) {
        return input.time(s) * layout.lanes();
    }

    /** Keras hands the mask on as it came, also where the layer reads backwards. */
    private Signal output(Signal in) {
        if (plan.layer.returnSequences()) {
            return new Signal(state.h, 1, false, null, cell.units, layout.steps(), in.mask());
        }
        for (int u = 0; u < cell.units; u++) {
            System.arraycopy(state.h.data(), state.h.index(u, layout.steps(), 0), last.data(), last.index(u, 0, 0),
                    layout.lanes());
        }
        return Signal.of(last, null);
    }

    @Override
    public void backward(Frames dOut, @Nullable Frames dIn, Share share, float[] gradient) {
        Arrays.fill(state.dh, 0);
        Arrays.fill(state.dc, 0);
        back(dOut, dIn, gradient);
    }

    /** As {@link #backward} for a layer whose last state {@code after} began with, once that one has gone back. */
    void backwardInto(RecurrentPass after, Frames dOut, Share share, float[] gradient) {
        System.arraycopy(after.state.dh, 0, state.dh, 0, state.dh.length);
        System.arraycopy(after.state.dc, 0, state.dc, 0, state.dc.length);
        back(dOut, null, gradient);
    }

    private void back(Frames dOut, @Nullable Frames dIn, float[] gradient) {
        Frames from = state.recurrentMask.length > 0 ? fed : state.h;
        if (!plan.layer.returnSequences()) {
            addOutput(dOut, 0);
        }
        for (int start = layout.lastChunk(); start >= 0; start -= layout.chunkSteps()) {
            int end = layout.chunkEnd(start);
            state.chunk = start;
            for (int s = end - 1; s >= start; s--) {
                if (plan.layer.returnSequences()) {
                    addOutput(dOut, s);
                }
                retreat(s, from);
            }
            weightGradients(start, end, from, gradient);
            input.back(state.dz, start, end, dIn, gradient);
        }
    }

    private void addOutput(Frames dOut, int s) {
        for (int u = 0; u < cell.units; u++) {
            Rows.add(dOut.data(), dOut.index(u, s, 0), state.dh, u * layout.lanes(), layout.lanes());
        }
    }

    private void retreat(int s, Frames from) {
        float[] m = mask;
        if (m == null) {
            step.backward(state, from, s);
            throughProducts(s);
            return;
        }
        System.arraycopy(state.dh, 0, keptH, 0, keptH.length);
        System.arraycopy(state.dc, 0, keptC, 0, keptC.length);
        step.backward(state, from, s);
        int lanes = layout.lanes();
        int at = maskAt(s);
        for (int r = 0; r < cell.zRows; r++) {
            int row = state.dzOffset(s) + r * state.dz.rowStride();
            Rows.multiply(m, at, state.dz.data(), row, state.dz.data(), row, lanes);
        }
        throughProducts(s);
        for (int u = 0; u < cell.units; u++) {
            Rows.select(m, at, keptH, u * lanes, state.dh, u * lanes, lanes);
            if (keptC.length > 0) {
                Rows.select(m, at, keptC, u * lanes, state.dc, u * lanes, lanes);
            }
        }
    }

    /** dh += Uᵀ · dz. */
    private void throughProducts(int s) {
        Frames dz = state.dz;
        int lanes = layout.lanes();
        boolean drops = state.recurrentMask.length > 0;
        float[] to = drops ? through : state.dh;
        if (drops) {
            Arrays.fill(through, 0);
        }
        Product.add(cell.stateBack, 0, cell.units, cell.stateRows, dz.data(),
                state.dzOffset(s) + cell.stateFirst * dz.rowStride(), dz.rowStride(), to, 0, lanes, lanes);
        if (drops) {
            Rows.addProduct(through, 0, state.recurrentMask, 0, state.dh, 0, through.length);
        }
    }

    private void weightGradients(int start, int end, Frames from, float[] gradient) {
        Frames dz = state.dz;
        int run = (end - start) * layout.lanes();
        for (CellPlan.Block b : cell.stateBlocks) {
            Outer.add(dz.data(), b.row() * dz.rowStride(), dz.rowStride(), b.rows(),
                    from.data(), from.offset(start), from.rowStride(), cell.units, run,
                    gradient, cell.recurrentGradient + b.column(), cell.columns);
        }
        if (cell.resetBefore()) {
            Outer.add(dz.data(), 0, dz.rowStride(), cell.units,
                    state.rh.data(), state.rh.offset(start), state.rh.rowStride(), cell.units, run,
                    gradient, cell.recurrentGradient + 2 * cell.units, cell.columns);
        }
        if (cell.biasGradient < 0) {
            return;
        }
        for (CellPlan.Block b : cell.inputBlocks) {
            biasGradient(b, run, gradient, cell.biasGradient);
        }
        if (cell.cell.biasRows() == 2) {
            for (CellPlan.Block b : cell.stateBlocks) {
                biasGradient(b, run, gradient, cell.biasGradient + cell.columns);
            }
        }
    }

    private void biasGradient(CellPlan.Block b, int run, float[] gradient, int at) {
        Outer.addRowSums(state.dz.data(), b.row() * state.dz.rowStride(), state.dz.rowStride(), b.rows(), run, gradient,
                at + b.column());
    }

    boolean readsBackwards() {
        return plan.layer.goBackwards();
    }

    /** The timestep that the layer read at step {@code s}. */
    int time(int s) {
        return input.time(s);
    }

    /** Whether the first sample was padding at step {@code s}. */
    boolean masked(int s) {
        float[] m = mask;
        return m != null && m[maskAt(s)] == 0;
    }

    /** What the first sample was fed at step {@code s}. */
    double[] input(int s) {
        return input.first(s);
    }

    /** What the cell keeps, for a trace. */
    CellState state() {
        return state;
    }
}

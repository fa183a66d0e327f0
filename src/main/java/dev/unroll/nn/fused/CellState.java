package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import dev.unroll.nn.Lstm;

/** Everything a cell keeps over time for one share; steps count in the order in which the layer reads. */
final class CellState {
    final CellPlan plan;
    final int units;
    final int lanes;
    /** Pre-activations, then gates; the rows of a step lie together. */
    final Frames z;
    /** ∂L/∂pre-activations of the chunk at hand, which begins with step {@link #chunk}. */
    final Frames dz;
    int chunk;
    /** Hidden state; step s + 1 is the one after timestep s. */
    final Frames h;
    /** Cell state likewise, the rows of a step together; one row for cells without. */
    final Frames c;
    /** tanh of the cell state after each timestep; one row for cells without. */
    final Frames tc;
    /** r ∘ h₋₁ where the reset gate acts before the product; one row otherwise. */
    final Frames rh;
    /** ∂L/∂h and ∂L/∂c of the step at hand: rows {@link #lanes} apart. */
    final float[] dh;
    final float[] dc;
    /** Recurrent dropout of the share at hand, rows {@link #lanes} apart; empty without. */
    float[] recurrentMask = {};

    CellState(CellPlan plan, Layout layout) {
        this.plan = plan;
        this.units = plan.units;
        this.lanes = layout.lanes();
        boolean lstm = plan.cell instanceof Lstm;
        int steps = layout.steps();
        z = new Frames(plan.zRows, steps, lanes, 1);
        dz = new Frames(plan.zRows, layout.chunkSteps(), lanes, layout.chunkSteps());
        h = layout.states(units);
        c = lstm ? new Frames(units, steps + 1, lanes, 1) : new Frames(1, 1, lanes, 1);
        tc = lstm ? new Frames(units, steps, lanes, 1) : new Frames(1, 1, lanes, 1);
        rh = plan.resetBefore() ? layout.frames(units) : new Frames(1, 1, lanes, 1);
        dh = new float[units * lanes];
        dc = new float[lstm ? units * lanes : 0];
    }

    /** Where row 0 of ∂L/∂pre-activations of step {@code s} begins. */
    int dzOffset(int s) {
        return dz.offset(s - chunk);
    }

    void dz(int row, int s, int i, float value) {
        dz.set(row, s - chunk, i, value);
    }
}

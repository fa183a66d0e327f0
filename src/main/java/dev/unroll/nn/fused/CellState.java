package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import dev.unroll.nn.Lstm;

/** Everything a cell keeps over time for one share; steps count in the order in which the layer reads. */
final class CellState {
    final CellPlan plan;
    final int units;
    final int lanes;
    /** Pre-activations, then gates, and on the way back ∂L/∂pre-activations. */
    final Frames z;
    /** Hidden state; step s + 1 is the one after timestep s. */
    final Frames h;
    /** Cell state likewise; one row for cells without. */
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
        z = layout.frames(plan.zRows);
        h = layout.states(units);
        c = lstm ? layout.states(units) : new Frames(1, 1, lanes, 1);
        tc = lstm ? layout.frames(units) : new Frames(1, 1, lanes, 1);
        rh = plan.resetBefore() ? layout.frames(units) : new Frames(1, 1, lanes, 1);
        dh = new float[units * lanes];
        dc = new float[lstm ? units * lanes : 0];
    }
}

package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import dev.unroll.kernel.Outer;
import dev.unroll.kernel.Product;
import dev.unroll.kernel.Rows;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A recurrent layer's products with its input, forward and backward, for numbers and for one-hot ids. */
final class InputSide {
    private final CellPlan cell;
    private final RecurrentPlan plan;
    private final Layout layout;
    private final float[] dropMask;
    private @Nullable Frames copy;
    private @Nullable Frames x;
    private int @Nullable [] ids;
    private boolean drops;

    InputSide(RecurrentPlan plan, Layout layout) {
        this.plan = plan;
        this.cell = plan.cell;
        this.layout = layout;
        this.dropMask = new float[plan.layer.dropout() > 0 ? cell.inputs * layout.lanes() : 0];
    }

    /** The timestep that the layer reads at step {@code s}. */
    int time(int s) {
        return plan.layer.goBackwards() ? layout.steps() - 1 - s : s;
    }

    /** Takes a share's input over, in the order in which the layer reads it and with dropout applied. */
    void take(Signal in, Share share) {
        drops = share.training && dropMask.length > 0;
        if (drops) {
            DropoutMask.fill(dropMask, cell.inputs, layout.lanes(), plan.layer.dropout(), share.seed, 2L * plan.index,
                    share.first);
        }
        ids = in.ids();
        if (ids != null) {
            x = null;
            return;
        }
        Frames frames = in.numbers();
        if (in.plain() && !drops && !plan.layer.goBackwards() && frames.chunkSteps() == layout.chunkSteps()) {
            x = frames;
            return;
        }
        Frames own = copy == null ? layout.frames(cell.inputs) : copy;
        copy = own;
        x = own;
        for (int s = 0; s < layout.steps(); s++) {
            takeStep(frames, in.offset(time(s)), own, own.offset(s));
        }
    }

    private void takeStep(Frames from, int fo, Frames to, int at) {
        int lanes = layout.lanes();
        for (int k = 0; k < cell.inputs; k++) {
            if (drops) {
                Rows.multiply(from.data(), fo + k * from.rowStride(), dropMask, k * lanes, to.data(), at + k * to.rowStride(),
                        lanes);
            } else {
                System.arraycopy(from.data(), fo + k * from.rowStride(), to.data(), at + k * to.rowStride(), lanes);
            }
        }
    }

    /** z = bias + W · x for step {@code s}, and the bias alone in rows without input. */
    void multiply(Frames z, int s) {
        int lanes = layout.lanes();
        for (int r = cell.inputRows; r < cell.zRows; r++) {
            int at = z.index(r, s, 0);
            Arrays.fill(z.data(), at, at + lanes, cell.bias[r]);
        }
        Frames numbers = x;
        if (numbers != null) {
            Product.set(cell.input, 0, cell.inputRows, cell.inputs, cell.bias, 0, numbers.data(), numbers.offset(s),
                    numbers.rowStride(), z.data(), z.offset(s), z.rowStride(), lanes);
        } else {
            pick(z, s);
        }
    }

    /** One-hot: each sample picks a row of the kernel. */
    private void pick(Frames z, int s) {
        int lanes = layout.lanes();
        int[] tokens = tokens();
        int rows = cell.inputRows;
        int at = z.offset(s);
        for (int i = 0; i < lanes; i++) {
            int id = tokens[time(s) * lanes + i];
            float kept = drops ? dropMask[id * lanes + i] : 1;
            for (int r = 0; r < rows; r++) {
                z.data()[at + r * z.rowStride() + i] = cell.bias[r] + kept * cell.inputColumns[id * rows + r];
            }
        }
    }

    /** What the first sample was fed at step {@code s}. */
    double[] first(int s) {
        double[] fed = new double[cell.inputs];
        Frames numbers = x;
        if (numbers == null) {
            fed[tokens()[time(s) * layout.lanes()]] = 1;
        } else {
            for (int k = 0; k < fed.length; k++) {
                fed[k] = numbers.get(k, s, 0);
            }
        }
        return fed;
    }

    private int[] tokens() {
        if (ids == null) {
            throw new IllegalStateException("no input taken");
        }
        return ids;
    }

    /**
     * Adds the kernel's gradient of the steps from {@code start} to {@code end} and writes ∂L/∂input.
     *
     * @param dz ∂L/∂pre-activations of these steps, the first at step 0
     */
    void back(Frames dz, int start, int end, @Nullable Frames dIn, float[] gradient) {
        Frames numbers = x;
        if (numbers == null) {
            for (int s = start; s < end; s++) {
                scatter(dz, s - start, s, gradient);
            }
            return;
        }
        int run = (end - start) * layout.lanes();
        for (CellPlan.Block b : cell.inputBlocks) {
            Outer.add(dz.data(), b.row() * dz.rowStride(), dz.rowStride(), b.rows(),
                    numbers.data(), numbers.offset(start), numbers.rowStride(), cell.inputs, run,
                    gradient, cell.kernelGradient + b.column(), cell.columns);
        }
        if (dIn == null) {
            return;
        }
        if (plan.layer.goBackwards()) {
            for (int s = start; s < end; s++) {
                inputGradient(dz, s - start, dIn, time(s), layout.lanes());
            }
        } else {
            inputGradient(dz, 0, dIn, start, run);
        }
        if (drops) {
            for (int s = start; s < end; s++) {
                dropGradient(dIn, time(s));
            }
        }
    }

    private void inputGradient(Frames dz, int s, Frames dIn, int t, int run) {
        for (int k = 0; k < cell.inputs; k++) {
            int at = dIn.index(k, t, 0);
            Arrays.fill(dIn.data(), at, at + run, 0);
        }
        Product.add(cell.inputBack, 0, cell.inputs, cell.inputRows, dz.data(), dz.offset(s), dz.rowStride(),
                dIn.data(), dIn.offset(t), dIn.rowStride(), run);
    }

    private void dropGradient(Frames dIn, int t) {
        int lanes = layout.lanes();
        for (int k = 0; k < cell.inputs; k++) {
            int at = dIn.index(k, t, 0);
            Rows.multiply(dropMask, k * lanes, dIn.data(), at, dIn.data(), at, lanes);
        }
    }

    private void scatter(Frames dz, int at, int s, float[] gradient) {
        int lanes = layout.lanes();
        int[] tokens = tokens();
        int from = dz.offset(at);
        for (int i = 0; i < lanes; i++) {
            int id = tokens[time(s) * lanes + i];
            float kept = drops ? dropMask[id * lanes + i] : 1;
            for (CellPlan.Block b : cell.inputBlocks) {
                int to = cell.kernelGradient + id * cell.columns + b.column();
                for (int r = 0; r < b.rows(); r++) {
                    gradient[to + r] += kept * dz.data()[from + (b.row() + r) * dz.rowStride() + i];
                }
            }
        }
    }
}

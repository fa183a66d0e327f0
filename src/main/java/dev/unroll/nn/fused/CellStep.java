package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import dev.unroll.kernel.GruGates;
import dev.unroll.kernel.LstmGates;
import dev.unroll.kernel.RnnGates;
import dev.unroll.kernel.Rows;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.SimpleRnn;
import java.util.Arrays;

/** What a cell does at one step besides the products. */
interface CellStep {
    /**
     * z holds the sums of the products: makes the gates of step {@code s} in place and the state after it.
     *
     * @param fed the hidden states that go into the products (recurrent dropout applied)
     */
    void forward(CellState state, Frames fed, int s);

    /**
     * dh and dc hold ∂L/∂ of the states after step {@code s}: writes the gates' gradients to dz, and leaves in dh and
     * dc what flows to the states before it other than through the products of {@link CellPlan#stateBlocks}.
     */
    void backward(CellState state, Frames fed, int s);

    /** The fused loops where the activations are Keras' defaults, else the general ones. */
    static CellStep of(Cell cell) {
        boolean standard = cell.activation() == Activation.TANH
                && (cell instanceof SimpleRnn || cell.recurrentActivation() == Activation.SIGMOID);
        if (!standard || cell instanceof Gru gru && !gru.resetAfter()) {
            return GeneralStep.of(cell);
        }
        return switch (cell) {
            case SimpleRnn rnn -> new FusedRnn();
            case Lstm lstm -> new FusedLstm();
            case Gru gru -> new FusedGru();
        };
    }

    /** SimpleRNN with tanh. */
    final class FusedRnn implements CellStep {
        @Override
        public void forward(CellState a, Frames fed, int s) {
            RnnGates.forward(a.z.data(), a.z.offset(s), a.units * a.lanes);
            Rows.spread(a.z.data(), a.z.offset(s), a.units, a.lanes, a.h.data(), a.h.offset(s + 1), a.h.rowStride());
        }

        @Override
        public void backward(CellState a, Frames fed, int s) {
            RnnGates.backward(a.z.data(), a.z.offset(s), a.units, a.lanes, a.dh, a.dz.data(), a.dzOffset(s),
                    a.dz.rowStride());
            Arrays.fill(a.dh, 0);
        }
    }

    /** LSTM with sigmoid gates and tanh. */
    final class FusedLstm implements CellStep {
        @Override
        public void forward(CellState a, Frames fed, int s) {
            int size = a.units * a.lanes;
            LstmGates.forward(a.z.data(), a.z.offset(s), size, a.c.data(), a.c.offset(s), a.c.offset(s + 1),
                    a.tc.data(), a.tc.offset(s));
            Rows.spreadProduct(a.z.data(), a.z.offset(s) + 3 * size, a.tc.data(), a.tc.offset(s), a.units, a.lanes,
                    a.h.data(), a.h.offset(s + 1), a.h.rowStride());
        }

        @Override
        public void backward(CellState a, Frames fed, int s) {
            LstmGates.backward(a.z.data(), a.z.offset(s), a.units, a.lanes, a.c.data(), a.c.offset(s),
                    a.tc.data(), a.tc.offset(s), a.dh, a.dc, a.dz.data(), a.dzOffset(s), a.dz.rowStride());
            Arrays.fill(a.dh, 0);
        }
    }

    /** GRU with reset_after, sigmoid gates and tanh. */
    final class FusedGru implements CellStep {
        @Override
        public void forward(CellState a, Frames fed, int s) {
            GruGates.forward(a.z.data(), a.z.offset(s), a.units * a.lanes);
            GruGates.mix(a.z.data(), a.z.offset(s), a.units, a.lanes, a.h.data(), a.h.offset(s), a.h.offset(s + 1),
                    a.h.rowStride());
        }

        @Override
        public void backward(CellState a, Frames fed, int s) {
            GruGates.backward(a.z.data(), a.z.offset(s), a.units, a.lanes, a.h.data(), a.h.offset(s), a.h.rowStride(),
                    a.dh, a.dz.data(), a.dzOffset(s), a.dz.rowStride());
        }
    }
}

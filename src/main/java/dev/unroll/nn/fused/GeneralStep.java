package dev.unroll.nn.fused;

import dev.unroll.kernel.Curve;
import dev.unroll.kernel.Frames;
import dev.unroll.kernel.Product;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.SimpleRnn;

/** Cells with any activations, number by number: for the course's sigmoid LSTM and for old models, not for speed. */
abstract class GeneralStep implements CellStep {
    final Curve act;
    final Curve gate;

    private GeneralStep(Cell cell) {
        act = Kernels.curve(cell.activation());
        gate = Kernels.curve(cell.recurrentActivation());
    }

    static CellStep of(Cell cell) {
        return switch (cell) {
            case SimpleRnn rnn -> new Rnn(cell);
            case Lstm lstm -> new LstmStep(cell);
            case Gru gru -> gru.resetAfter() ? new GruAfter(cell) : new GruBefore(cell);
        };
    }

    @Override
    public void forward(CellState a, Frames fed, int s) {
        for (int u = 0; u < a.units; u++) {
            for (int i = 0; i < a.lanes; i++) {
                forward(a, s, u, i);
            }
        }
    }

    @Override
    public void backward(CellState a, Frames fed, int s) {
        for (int u = 0; u < a.units; u++) {
            for (int i = 0; i < a.lanes; i++) {
                backward(a, s, u, i);
            }
        }
    }

    void forward(CellState a, int s, int u, int i) {
        throw new UnsupportedOperationException();
    }

    void backward(CellState a, int s, int u, int i) {
        throw new UnsupportedOperationException();
    }

    private static final class Rnn extends GeneralStep {
        Rnn(Cell cell) {
            super(cell);
        }

        @Override
        void forward(CellState a, int s, int u, int i) {
            float h = act.of(a.z.get(u, s, i));
            a.z.set(u, s, i, h);
            a.h.set(u, s + 1, i, h);
        }

        @Override
        void backward(CellState a, int s, int u, int i) {
            int d = u * a.lanes + i;
            a.dz(u, s, i, a.dh[d] * act.slope(a.z.get(u, s, i)));
            a.dh[d] = 0;
        }
    }

    private static final class LstmStep extends GeneralStep {
        LstmStep(Cell cell) {
            super(cell);
        }

        @Override
        void forward(CellState a, int s, int u, int at) {
            int n = a.units;
            float i = gate.of(a.z.get(u, s, at));
            float f = gate.of(a.z.get(n + u, s, at));
            float g = act.of(a.z.get(2 * n + u, s, at));
            float o = gate.of(a.z.get(3 * n + u, s, at));
            a.z.set(u, s, at, i);
            a.z.set(n + u, s, at, f);
            a.z.set(2 * n + u, s, at, g);
            a.z.set(3 * n + u, s, at, o);
            float c = f * a.c.get(u, s, at) + i * g;
            float t = act.of(c);
            a.c.set(u, s + 1, at, c);
            a.tc.set(u, s, at, t);
            a.h.set(u, s + 1, at, o * t);
        }

        @Override
        void backward(CellState a, int s, int u, int at) {
            int n = a.units;
            int d = u * a.lanes + at;
            float i = a.z.get(u, s, at);
            float f = a.z.get(n + u, s, at);
            float g = a.z.get(2 * n + u, s, at);
            float o = a.z.get(3 * n + u, s, at);
            float t = a.tc.get(u, s, at);
            float dc = a.dc[d] + a.dh[d] * o * act.slope(t);
            a.dz(u, s, at, dc * g * gate.slope(i));
            a.dz(n + u, s, at, dc * a.c.get(u, s, at) * gate.slope(f));
            a.dz(2 * n + u, s, at, dc * i * act.slope(g));
            a.dz(3 * n + u, s, at, a.dh[d] * t * gate.slope(o));
            a.dc[d] = dc * f;
            a.dh[d] = 0;
        }
    }

    private static final class GruAfter extends GeneralStep {
        GruAfter(Cell cell) {
            super(cell);
        }

        @Override
        void forward(CellState a, int s, int u, int at) {
            int n = a.units;
            float z = gate.of(a.z.get(n + u, s, at));
            float r = gate.of(a.z.get(2 * n + u, s, at));
            float hh = act.of(a.z.get(u, s, at) + r * a.z.get(3 * n + u, s, at));
            a.z.set(u, s, at, hh);
            a.z.set(n + u, s, at, z);
            a.z.set(2 * n + u, s, at, r);
            a.h.set(u, s + 1, at, z * a.h.get(u, s, at) + (1 - z) * hh);
        }

        @Override
        void backward(CellState a, int s, int u, int at) {
            int n = a.units;
            int d = u * a.lanes + at;
            float dh = a.dh[d];
            float hh = a.z.get(u, s, at);
            float z = a.z.get(n + u, s, at);
            float r = a.z.get(2 * n + u, s, at);
            float part = a.z.get(3 * n + u, s, at);
            float dhh = dh * (1 - z) * act.slope(hh);
            a.dz(u, s, at, dhh);
            a.dz(n + u, s, at, dh * (a.h.get(u, s, at) - hh) * gate.slope(z));
            a.dz(2 * n + u, s, at, dhh * part * gate.slope(r));
            a.dz(3 * n + u, s, at, dhh * r);
            a.dh[d] = dh * z;
        }
    }

    /** The reset gate acts on the state before the product, which therefore waits for it. */
    private static final class GruBefore extends GeneralStep {
        GruBefore(Cell cell) {
            super(cell);
        }

        @Override
        public void forward(CellState a, Frames fed, int s) {
            int n = a.units;
            for (int u = 0; u < n; u++) {
                for (int i = 0; i < a.lanes; i++) {
                    float r = gate.of(a.z.get(2 * n + u, s, i));
                    a.z.set(2 * n + u, s, i, r);
                    a.rh.set(u, s, i, r * fed.get(u, s, i));
                }
            }
            Product.add(a.plan.candidate, 0, n, n, a.rh.data(), a.rh.offset(s), a.rh.rowStride(),
                    a.z.data(), a.z.offset(s), a.z.rowStride(), a.lanes);
            super.forward(a, fed, s);
        }

        @Override
        void forward(CellState a, int s, int u, int at) {
            float hh = act.of(a.z.get(u, s, at));
            float z = gate.of(a.z.get(a.units + u, s, at));
            a.z.set(u, s, at, hh);
            a.z.set(a.units + u, s, at, z);
            a.h.set(u, s + 1, at, z * a.h.get(u, s, at) + (1 - z) * hh);
        }

        @Override
        public void backward(CellState a, Frames fed, int s) {
            super.backward(a, fed, s);
            int n = a.units;
            float[] drh = new float[n * a.lanes];
            Product.add(a.plan.candidateBack, 0, n, n, a.dz.data(), a.dzOffset(s), a.dz.rowStride(), drh, 0, a.lanes, a.lanes);
            for (int u = 0; u < n; u++) {
                for (int i = 0; i < a.lanes; i++) {
                    int d = u * a.lanes + i;
                    float r = a.z.get(2 * n + u, s, i);
                    float kept = a.recurrentMask.length == 0 ? 1 : a.recurrentMask[d];
                    a.dz(2 * n + u, s, i, drh[d] * fed.get(u, s, i) * gate.slope(r));
                    a.dh[d] += drh[d] * r * kept;
                }
            }
        }

        @Override
        void backward(CellState a, int s, int u, int at) {
            int d = u * a.lanes + at;
            float dh = a.dh[d];
            float hh = a.z.get(u, s, at);
            float z = a.z.get(a.units + u, s, at);
            a.dz(u, s, at, dh * (1 - z) * act.slope(hh));
            a.dz(a.units + u, s, at, dh * (a.h.get(u, s, at) - hh) * gate.slope(z));
            a.dh[d] = dh * z;
        }
    }
}

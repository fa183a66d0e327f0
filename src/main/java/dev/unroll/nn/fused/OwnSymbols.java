package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import dev.unroll.kernel.Product;

/**
 * Feeds a decoder in training, now and then, its own likeliest symbol in place of the true one (scheduled sampling). The
 * choice is a constant: no gradient flows through it.
 */
final class OwnSymbols {
    private final DensePlan reader;
    private final double teacherForcing;
    private final long place;
    private final Frames sums;
    private final float[] coin;

    /** @param place distinguishes the draws of one batch from its dropout masks */
    OwnSymbols(DensePlan reader, double teacherForcing, long place, Layout target) {
        this.reader = reader;
        this.teacherForcing = teacherForcing;
        this.place = place;
        this.sums = target.single().frames(reader.units);
        this.coin = new float[target.lanes()];
    }

    /** After step {@code t}: decides what is fed at the next one. */
    void feed(Frames features, int t, int[] ids, Share share) {
        int lanes = features.lanes();
        Product.set(reader.kernel, 0, reader.units, reader.inputs, reader.bias, 0, features.data(), features.offset(t),
                features.rowStride(), sums.data(), 0, sums.rowStride(), lanes);
        // The largest rate below 1 stands for 1: then every number is dropped.
        double rate = Math.min(1 - teacherForcing, Math.nextDown(1.0));
        DropoutMask.fill(coin, 1, lanes, rate, share.seed, (place + 1) * 0x1000 + t, share.first);
        for (int i = 0; i < share.count; i++) {
            if (coin[i] == 0 && ids[(t + 1) * lanes + i] != 0) {
                ids[(t + 1) * lanes + i] = likeliest(i);
            }
        }
    }

    private int likeliest(int sample) {
        int best = 0;
        for (int row = 1; row < sums.rows(); row++) {
            if (sums.get(row, 0, sample) > sums.get(best, 0, sample)) {
                best = row;
            }
        }
        return best;
    }
}

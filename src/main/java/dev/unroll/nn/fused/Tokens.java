package dev.unroll.nn.fused;

import org.jspecify.annotations.Nullable;

/** A share's token ids, timestep by timestep with the samples side by side; lanes beyond the samples hold id 0. */
final class Tokens {
    final int[] ids;
    private final int steps;
    private final int lanes;
    private final float[] mask;

    Tokens(int steps, int lanes) {
        this.steps = steps;
        this.lanes = lanes;
        this.ids = new int[steps * lanes];
        this.mask = new float[steps * lanes];
    }

    void take(Share share, int limit) {
        int[] all = share.batch.ids();
        if (all == null) {
            throw new IllegalArgumentException("the model reads tokens, the batch has numbers");
        }
        for (int i = 0; i < share.count; i++) {
            int from = (share.first + i) * steps;
            for (int t = 0; t < steps; t++) {
                int id = all[from + t];
                if (id < 0 || id >= limit) {
                    throw new IndexOutOfBoundsException("token id " + id + ", but the model knows " + limit + " ids");
                }
                ids[t * lanes + i] = id;
            }
        }
        for (int i = share.count; i < lanes; i++) {
            for (int t = 0; t < steps; t++) {
                ids[t * lanes + i] = 0;
            }
        }
    }

    /** 0 where the id is 0, else 1; null where no id is 0. */
    float @Nullable [] mask() {
        boolean any = false;
        for (int i = 0; i < ids.length; i++) {
            mask[i] = ids[i] == 0 ? 0 : 1;
            any |= ids[i] == 0;
        }
        return any ? mask : null;
    }
}

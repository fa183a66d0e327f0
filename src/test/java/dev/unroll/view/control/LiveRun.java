package dev.unroll.view.control;

import dev.unroll.train.EpochRecord;
import dev.unroll.train.Series;
import dev.unroll.workspace.curves.CurveRun;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** A run amid its training, one batch an epoch, so that it is as long as the others. */
final class LiveRun {
    private static final int PER_EPOCH = 1;
    private static final float[] LOSSES = new float[20_000];

    static {
        Random random = new Random(2);
        for (int i = 0; i < LOSSES.length; i++) {
            LOSSES[i] = (float) (0.35 + 0.35 * Math.exp(-i / 900.0) + random.nextGaussian() * 0.04);
        }
    }

    private LiveRun() {
    }

    static CurveRun of(int batches) {
        List<EpochRecord> epochs = new ArrayList<>();
        for (int e = 1; e <= batches / PER_EPOCH; e++) {
            double loss = LOSSES[e];
            epochs.add(new EpochRecord(e, loss, 1 - loss, loss + 0.02, 1 - loss, 0.001, e));
        }
        Series losses = series(batches);
        return new CurveRun("live", epochs, new CurveRun.Batches(losses, losses, PER_EPOCH),
                new CurveRun.Now((double) batches / PER_EPOCH, 0.4, 0.8), true, epochs.size() / 2, null, new TreeSet<>(), false);
    }

    private static Series series(int size) {
        try {
            Constructor<Series> constructor = Series.class.getDeclaredConstructor(float[].class, int.class);
            constructor.setAccessible(true);
            return constructor.newInstance(LOSSES, size);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

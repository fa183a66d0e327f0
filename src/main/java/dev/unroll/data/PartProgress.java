package dev.unroll.data;

import dev.unroll.text.Progress;

/**
 * A part of longer work.
 *
 * @param whole the longer work
 * @param start where this part begins, 0 … 1
 * @param end   where it ends
 */
record PartProgress(Progress whole, double start, double end) implements Progress {
    @Override
    public void update(double fraction, String sentence) {
        whole.update(fraction < 0 ? fraction : start + fraction * (end - start), sentence);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}

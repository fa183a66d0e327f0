package dev.unroll.data;

import dev.unroll.text.Progress;

/** Somebody who has already changed their mind. */
final class Cancelled implements Progress {
    @Override
    public void update(double fraction, String sentence) {
        // does not look
    }

    @Override
    public boolean cancelled() {
        return true;
    }
}

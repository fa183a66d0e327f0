package dev.unroll.train;

import java.util.List;

/**
 * The finished epochs of one run.
 *
 * @param run what the person calls it; empty where a file names no runs
 */
public record History(String run, List<EpochRecord> epochs) {
    public History {
        epochs = List.copyOf(epochs);
    }
}

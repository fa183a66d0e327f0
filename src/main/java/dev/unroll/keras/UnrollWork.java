package dev.unroll.keras;

import dev.unroll.train.Checkpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is on a person's table besides the model: since version 2 of Unroll's part of an archive.
 *
 * @param shown      the experiment on the screen
 * @param runs       oldest first
 * @param current    the number of the run whose weights are the model's; 0 where it is none's
 * @param checkpoint where that run can go on; null where it cannot
 */
public record UnrollWork(ExperimentParts shown, List<RunParts> runs, int current, @Nullable Checkpoint checkpoint) {
    public UnrollWork {
        runs = List.copyOf(runs);
    }
}

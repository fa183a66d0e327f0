package dev.unroll.workspace.report;

import dev.unroll.nn.Model;
import dev.unroll.train.EpochRecord;
import dev.unroll.workspace.Experiment;
import java.util.List;

/**
 * What came of a training in the background.
 *
 * @param model with the weights of the best epoch
 * @param best  that epoch, 1 first
 */
public record Learned(Experiment experiment, Model model, List<EpochRecord> history, int best) {
    public Learned {
        history = List.copyOf(history);
    }
}

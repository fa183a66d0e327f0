package dev.unroll.view;

import dev.unroll.nn.Model;
import dev.unroll.train.EpochRecord;
import java.util.List;

/** A model that was trained before, and how its training went. */
public record Trained(Model model, List<EpochRecord> history) {
    public Trained {
        history = List.copyOf(history);
    }
}

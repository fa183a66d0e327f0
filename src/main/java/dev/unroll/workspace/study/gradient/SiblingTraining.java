package dev.unroll.workspace.study.gradient;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Model;
import dev.unroll.text.Progress;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.TrainingSettings;
import dev.unroll.workspace.QuietTraining;

/** Trains one sibling on a thread of its own, while the caller tells how far it is. */
record SiblingTraining(CellKind kind, Model model, Dataset data, TrainingSettings settings, KeptWeights kept) {
    /** Returns when training has ended. */
    void run(Progress progress) {
        new QuietTraining(kind.type(), model, data, settings, kept).run(progress);
    }
}

package dev.unroll.view.evaluate;

import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.KeptRun;
import java.util.ArrayList;
import java.util.List;

/**
 * The models among which one is evaluated.
 *
 * @param runs       numbers of runs, first {@link EvaluateViewModel#CURRENT}
 * @param names      of the models, in the same order
 * @param run        the chosen one
 * @param epochs     of the chosen run, {@link TrainViewModel#LATEST}, then the newest first; empty for the current weights
 * @param epoch      the chosen one
 * @param best       the best epoch of the chosen run, 0 where there is none
 * @param parameters of the chosen model
 * @param trained    for how many epochs it was trained
 */
record Choices(List<Integer> runs, List<String> names, int run, List<Integer> epochs, int epoch, int best, int parameters,
        double trained) {
    static final Choices NONE = new Choices(List.of(EvaluateViewModel.CURRENT), List.of(""), EvaluateViewModel.CURRENT, List.of(),
            TrainViewModel.LATEST, 0, 0, 0);

    Choices {
        runs = List.copyOf(runs);
        names = List.copyOf(names);
        epochs = List.copyOf(epochs);
    }

    static Choices of(TrainViewModel train, int run, int epoch) {
        List<Integer> runs = new ArrayList<>(List.of(EvaluateViewModel.CURRENT));
        List<String> names = new ArrayList<>();
        Source current = Source.current(train);
        names.add(current == null ? "" : current.name());
        Source chosen = current;
        List<Integer> epochs = new ArrayList<>();
        int best = 0;
        for (KeptRun each : train.runs()) {
            if (each.epochs().isEmpty()) {
                continue;
            }
            runs.add(each.id());
            names.add(each.name());
            if (each.id() == run) {
                chosen = Source.of(train, each, epoch);
                best = each.last().bestEpoch();
                epochs.add(TrainViewModel.LATEST);
                epochs.addAll(train.keptEpochs(run).reversed());
            }
        }
        int parameters = chosen == null ? 0 : chosen.experiment().architecture().parameterCount();
        return new Choices(runs, names, run, epochs, epoch, best, parameters, chosen == null ? 0 : chosen.epoch());
    }
}

package dev.unroll.view.evaluate;

import dev.unroll.data.Dataset;
import dev.unroll.data.Side;
import dev.unroll.text.Messages;
import dev.unroll.view.Engine;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.report.FeedForward;
import dev.unroll.workspace.report.Learned;
import dev.unroll.workspace.report.PaddingStudy;
import dev.unroll.workspace.report.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Other models on the same examples: runs, the baseline without a memory, and the four ways of padding. What was trained
 * for a comparison is kept while the window is open.
 */
final class ComparisonViewModel {
    private final Engine engine;
    private final Judge judge;
    private final EvaluateViewModel evaluate;
    private final LineUp models;
    private final LineUp paddings;
    private final Map<Experiment, Learned> learned = new ConcurrentHashMap<>();
    private final Set<Integer> runs = new TreeSet<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private boolean baseline;
    private @Nullable String shownFor;

    ComparisonViewModel(Engine engine, Judge judge, Executor background, Executor screen, EvaluateViewModel evaluate) {
        this.engine = engine;
        this.judge = judge;
        this.evaluate = evaluate;
        models = new LineUp(background, screen);
        paddings = new LineUp(background, screen);
    }

    // ---- properties ----

    /** The models compared with the one evaluated. */
    LineUp models() {
        return models;
    }

    /** The four ways of padding. */
    LineUp paddings() {
        return paddings;
    }

    /** Whether a run takes part. */
    boolean with(int run) {
        return runs.contains(run);
    }

    /** Whether the baseline takes part. */
    boolean withBaseline() {
        return baseline;
    }

    /** Whether there is a baseline for the model evaluated. */
    boolean hasBaseline() {
        Source source = evaluate.source();
        return source != null && FeedForward.of(source.experiment()).isPresent() && !FeedForward.is(source.experiment());
    }

    /** Whether padding makes a difference to the model evaluated. */
    boolean hasPaddings() {
        Source source = evaluate.source();
        return source != null && !PaddingStudy.of(source.experiment()).isEmpty();
    }

    // ---- commands ----

    /** Compares with a run, or no longer. */
    void compare(int run, boolean wanted) {
        if (wanted ? runs.add(run) : runs.remove(run)) {
            begin();
        }
    }

    /** Compares with the baseline, or no longer. */
    void compareBaseline(boolean wanted) {
        if (baseline != wanted) {
            baseline = wanted;
            begin();
        }
    }

    /** Trains the four ways of padding and compares them. */
    void comparePaddings() {
        Source source = evaluate.source();
        if (source != null) {
            Part part = evaluate.partProperty().get();
            List<LineUp.Entry> entries = new ArrayList<>();
            for (PaddingStudy.Variant variant : PaddingStudy.of(source.experiment())) {
                String name = Messages.get(variant.padding() == Side.PRE ? "view.evaluate.padding.pre"
                        : "view.evaluate.padding.post",
                        Messages.get(variant.masked() ? "view.evaluate.padding.masked" : "view.evaluate.padding.read"));
                entries.add(trained(name, variant.experiment(), part));
            }
            paddings.begin(entries);
        }
    }

    /** Another model or other examples are evaluated. */
    void refresh() {
        Judged now = evaluate.judgedProperty().get();
        String next = now == null ? null : now.source().key() + now.part();
        if (next != null && !next.equals(shownFor)) {
            shownFor = next;
            if (!runs.isEmpty() || baseline) {
                begin();
            }
        }
    }

    // ---- within ----

    private void begin() {
        changes.set(changes.get() + 1);
        TrainViewModel train = evaluate.train();
        Source chosen = evaluate.source();
        Part part = evaluate.partProperty().get();
        Dataset near = train.experiment().datasetProperty().get();
        List<LineUp.Entry> entries = new ArrayList<>();
        for (KeptRun run : train.runs()) {
            if (runs.contains(run.id())) {
                int best = run.last().bestEpoch();
                Source source = Source.of(train, run,
                        best > 0 && train.keptEpochs(run.id()).contains(best) ? best : TrainViewModel.LATEST);
                entries.add(new LineUp.Entry(run.name(), progress -> judge.judge(source, part, near, progress)));
            }
        }
        if (baseline && chosen != null) {
            FeedForward.of(chosen.experiment()).ifPresent(experiment ->
                    entries.add(trained(Messages.get("view.evaluate.baseline"), experiment, part)));
        }
        models.begin(entries);
    }

    private LineUp.Entry trained(String name, Experiment experiment, Part part) {
        Experiment plain = experiment.withTitle("").withNotes("");
        return new LineUp.Entry(name, progress -> {
            Learned found = learned.get(plain);
            if (found == null) {
                Source unlearned = new Source("", name, experiment, () -> null, 0, new double[0]);
                found = engine.train(name, experiment, judge.load(unlearned, progress), progress);
                learned.put(plain, found);
            }
            return judge.judge(Source.of(name, found), part, null, progress);
        });
    }
}

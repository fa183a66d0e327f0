package dev.unroll.workspace.study.gradient;

import dev.unroll.data.Dataset;
import dev.unroll.data.Samples;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Weights;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.WeightBudget;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.stack.Cells;
import dev.unroll.workspace.study.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares how far gradients reach in the model of an experiment and in its siblings: the same layers, units and seed with
 * the cells of another kind, or with recurrent kernels that begin elsewhere. All that is computed is shown, also where an
 * untrained LSTM forgets faster than a SimpleRNN.
 *
 * <p>Untrained siblings are there at once. {@link #train} trains one with the experiment's own settings and keeps its
 * weights epoch by epoch, as memory allows; {@link #adopt} takes over those of the run on the screen instead. For all
 * threads; methods that work long say so.
 */
public final class DecayStudy {
    /** Memory for the weights of all trained siblings. */
    private static final long BYTES = 64L << 20;

    private final Experiment experiment;
    /** Of the experiment's own cell, of the first recurrent layer where they differ. */
    private final CellKind kind;
    private final WeightBudget budget = new WeightBudget(BYTES);
    private final Map<Sibling, KeptWeights> trained = new HashMap<>();

    /** One model to compare. */
    private record Sibling(CellKind kind, Start start) {
    }

    /**
     * Nothing is computed yet.
     *
     * @throws UnrollException where the experiment's model has no recurrent layer
     */
    public DecayStudy(Experiment experiment) {
        this.experiment = experiment;
        this.kind = experiment.architecture().layers().stream().map(Cells::inside).filter(Objects::nonNull).findFirst()
                .map(Recurrent::type).map(CellKind::of)
                .orElseThrow(() -> UnrollException.badArgument("gradient.notRecurrent"));
    }

    /** What is compared. */
    public Experiment experiment() {
        return experiment;
    }

    /** Where the experiment's own recurrent kernels begin. */
    public Start start() {
        return Start.of(experiment.architecture().initialValues());
    }

    /** The layers of a sibling; the experiment's own where it is of that kind. */
    public Architecture architecture(CellKind of) {
        return of == kind ? experiment.architecture() : Siblings.of(experiment.architecture(), of);
    }

    /** Takes over the weights that a run of the experiment itself keeps, now and while it goes on. */
    public synchronized void adopt(KeptWeights own) {
        trained.put(new Sibling(kind, start()), own);
    }

    /** The epochs after which a sibling's weights are known, in order; 0, untrained, always. */
    public List<Integer> epochs(CellKind of, Start start) {
        KeptWeights kept = kept(of, start);
        List<Integer> epochs = kept == null ? List.of() : kept.epochs();
        return epochs.contains(0) ? epochs : Stream.concat(Stream.of(0), epochs.stream()).toList();
    }

    /** A sibling after an epoch, or null where its weights are not known. Copies: call it off the FX thread. */
    public @Nullable Model model(CellKind of, Start start, int epoch) {
        KeptWeights kept = kept(of, start);
        Weights weights = kept == null ? null : kept.of(epoch);
        if (weights != null) {
            return new Model(architecture(of), weights);
        }
        return epoch == 0 ? Siblings.create(architecture(of), start, experiment.training().seed()) : null;
    }

    /**
     * What one sequence's gradient becomes on its way back through a layer of a sibling: a {@link Decay} for each of its
     * states, the most lasting one first; none where its weights after that epoch are not known. Works long (tens of
     * milliseconds).
     *
     * @param label as in {@link dev.unroll.workspace.study.Studies#trace}
     * @param layer index among the recurrent layers of a trace
     */
    public List<Decay> decays(CellKind of, Start start, int epoch, Passage passage, int label, int layer) {
        Model model = model(of, start, epoch);
        return model == null ? List.of() : Decays.of(model, passage, label, layer);
    }

    /**
     * The same for many examples, those with the most words first: quartiles by distance. Works long.
     *
     * @param examples of the experiment's data set, best its validation part
     * @param most     so many at most
     * @throws java.util.concurrent.CancellationException where nobody waits any more
     */
    public List<DecayBand> bands(CellKind of, Start start, int epoch, Samples examples, int most, int layer,
            Progress progress) {
        Model model = model(of, start, epoch);
        return model == null ? List.of() : new ManySequences(model, layer).bands(examples, most, progress);
    }

    /**
     * Trains a sibling from its start as the experiment is trained, and keeps its weights. {@link #epochs} grows
     * meanwhile. Works long; the latest call for a sibling counts. Nothing is left of one that is cancelled.
     *
     * @throws java.util.concurrent.CancellationException where nobody waits any more
     * @throws UnrollException where it cannot be trained
     */
    public void train(CellKind of, Start start, Dataset data, Progress progress) {
        Sibling sibling = new Sibling(of, start);
        KeptWeights kept = budget.open();
        synchronized (this) {
            KeptWeights before = trained.put(sibling, kept);
            if (before != null && before.budget() == budget) {
                before.release();
            }
        }
        Model model = Siblings.create(architecture(of), start, experiment.training().seed());
        try {
            new SiblingTraining(of, model, data, experiment.training(), kept).run(progress);
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                trained.remove(sibling, kept);
            }
            kept.release();
            throw e;
        }
    }

    /** Gives the memory of all siblings back. */
    public synchronized void close() {
        trained.values().stream().filter(kept -> kept.budget() == budget).forEach(KeptWeights::release);
        trained.clear();
    }

    private synchronized @Nullable KeptWeights kept(CellKind of, Start start) {
        return trained.get(new Sibling(of, start));
    }
}

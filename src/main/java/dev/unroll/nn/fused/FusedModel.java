package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import dev.unroll.kernel.Lanes;
import dev.unroll.kernel.Rows;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Model;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reading for training: forward and backward through a whole model in fused vector loops, each worker over its
 * shares of the batch. Shares have a fixed size and their gradients are added in a fixed order, so results do not depend
 * on the number of workers. Reads the model's weights afresh at every call, so the caller may change them between calls.
 * Not for several threads at once.
 */
public final class FusedModel {
    private enum Mode { TRAIN, SCORE, PREDICT }

    private final Architecture architecture;
    private final Weights weights;
    private final Objective objective;
    private final Workers workers;
    private final GradientMap map;
    private final List<Plan> plans;
    private final @Nullable EmbeddingPlan embedding;
    private final @Nullable EmbeddingGradient embeddingGradient;
    private final List<Map<Layout, Chain>> chains = new ArrayList<>();
    private final float[] gradient;
    private final List<ShareResult> results = new ArrayList<>();

    /** What one share leaves behind until all shares are added. */
    private static final class ShareResult {
        final Tally tally = new Tally();
        float[] gradient = {};
        int[] ids = {};
        @Nullable Frames embedded;
    }

    /** Nothing is computed yet; buffers are made when the first batch comes. */
    public FusedModel(Model model, Objective objective, Workers workers) {
        this.architecture = model.architecture();
        this.weights = model.weights();
        this.objective = objective;
        this.workers = workers;
        this.map = new GradientMap(weights.slices());
        boolean logits = objective.fromLogits() && PlanBuilder.endsInLogits(architecture);
        this.plans = new PlanBuilder(architecture, weights, map, logits).build();
        this.embedding = plans.getFirst() instanceof EmbeddingPlan plan ? plan : null;
        this.embeddingGradient = embedding == null ? null : new EmbeddingGradient(embedding);
        this.gradient = new float[weights.values().length];
        for (int i = 0; i < workers.count(); i++) {
            chains.add(new HashMap<>());
        }
    }

    /**
     * Forward and backward through one batch; the gradient of the mean loss is in {@link #gradient()} afterwards.
     *
     * @param dropoutSeed decides the dropout masks of this batch
     */
    public Tally train(Batch batch, long dropoutSeed) {
        Tally tally = run(batch, dropoutSeed, Mode.TRAIN, null);
        if (embeddingGradient != null) {
            embeddingGradient.begin(batch, gradient);
        }
        int shares = Share.count(batch.size());
        float[][] parts = new float[shares][];
        for (int i = 0; i < shares; i++) {
            parts[i] = results.get(i).gradient;
        }
        workers.run(workers.count(), (part, member) -> reduce(batch, parts, part));
        return tally;
    }

    /** The gradient left by the last {@link #train}, laid out as the model's weights. */
    public float[] gradient() {
        return gradient;
    }

    /** Scores one batch without dropout. */
    public Tally evaluate(Batch batch) {
        return run(batch, 0, Mode.SCORE, null);
    }

    /** The last layer's output without dropout: [size][steps or 1][units]; targets are ignored. */
    public float[] predict(Batch batch) {
        int width = architecture.output().width();
        Shape output = architecture.output(batch.steps());
        int steps = output.kind() == Shape.Kind.VECTOR ? 1 : output.steps();
        float[] out = new float[batch.size() * steps * width];
        run(batch, 0, Mode.PREDICT, out);
        return out;
    }

    /** Gives the memory of its passages back; the next batch makes it anew. */
    public void forget() {
        chains.forEach(Map::clear);
        results.clear();
    }

    private Tally run(Batch batch, long seed, Mode mode, float @Nullable [] out) {
        for (Plan plan : plans) {
            plan.prepare(weights.values());
        }
        int shares = Share.count(batch.size());
        while (results.size() < shares) {
            results.add(new ShareResult());
        }
        workers.run(shares, (i, member) ->
                pass(new Share(batch, i, mode == Mode.TRAIN, seed), results.get(i), member, mode, out));
        Tally tally = new Tally();
        for (int i = 0; i < shares; i++) {
            tally.add(results.get(i).tally);
        }
        return tally;
    }

    private void pass(Share share, ShareResult result, int member, Mode mode, float @Nullable [] out) {
        Layout layout = Layout.of(share.batch.steps(), Lanes.pad(share.count));
        Chain chain = chains.get(member).computeIfAbsent(layout, l -> new Chain(architecture, plans, l));
        result.tally.clear();
        Frames output = chain.forward(share);
        if (out != null) {
            take(output, share, out);
        } else if (mode == Mode.SCORE) {
            objective.score(output, share.batch, share.first, share.count, null, result.tally);
        } else {
            train(share, result, chain, layout, output);
        }
    }

    private void train(Share share, ShareResult result, Chain chain, Layout layout, Frames output) {
        objective.score(output, share.batch, share.first, share.count, chain.outputGradient(), result.tally);
        if (result.gradient.length == 0) {
            result.gradient = new float[map.size()];
        } else {
            Arrays.fill(result.gradient, 0);
        }
        EmbeddingPlan table = embedding;
        if (table != null) {
            Frames embedded = result.embedded;
            if (embedded == null || embedded.lanes() != layout.lanes() || embedded.steps() != layout.steps()) {
                embedded = layout.frames(table.layer.outputDim());
                result.embedded = embedded;
            }
            int[] ids = ((EmbeddingPlan.EmbeddingPass) chain.pass(0)).ids();
            if (result.ids.length != ids.length) {
                result.ids = new int[ids.length];
            }
            System.arraycopy(ids, 0, result.ids, 0, ids.length);
        }
        chain.backward(share, result.embedded, result.gradient);
    }

    /** Copies a share's output, making it a probability where the model stopped at the sums. */
    private void take(Frames output, Share share, float[] out) {
        if (plans.getLast() instanceof DensePlan dense && dense.logits
                && architecture.layers().getLast() instanceof Dense layer) {
            DensePass.activate(layer.activation(), output);
        }
        int steps = output.steps();
        int width = output.rows();
        for (int i = 0; i < share.count; i++) {
            for (int t = 0; t < steps; t++) {
                for (int r = 0; r < width; r++) {
                    out[((share.first + i) * steps + t) * width + r] = output.get(r, t, i);
                }
            }
        }
    }

    /** One part of adding the shares: a range of every weight array, and its rows of the embedding. */
    private void reduce(Batch batch, float[][] parts, int part) {
        for (Weights.Slice slice : weights.slices()) {
            if (!GradientMap.embedding(slice)) {
                int size = slice.size();
                int from = (int) ((long) size * part / workers.count());
                int to = (int) ((long) size * (part + 1) / workers.count());
                int at = map.offset(slice);
                Rows.sumParts(parts, parts.length, at + from, at + to, gradient, slice.offset() + from);
            }
        }
        if (embeddingGradient != null) {
            for (int i = 0; i < parts.length; i++) {
                ShareResult result = results.get(i);
                Frames embedded = result.embedded;
                if (embedded != null) {
                    embeddingGradient.scatter(new Share(batch, i, true, 0), result.ids, embedded, gradient, part,
                            workers.count());
                }
            }
        }
    }
}

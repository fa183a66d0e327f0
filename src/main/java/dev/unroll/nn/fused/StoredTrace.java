package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import dev.unroll.kernel.Lanes;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Weights;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A view of what the reading for training stores anyway, for a picture that follows training: states and gates of a
 * sequence within microseconds. The sums behind a gate are not stored; its terms but for the value are empty. The reading
 * for people has them all. Not for several threads at once.
 */
public final class StoredTrace {
    private final Architecture architecture;
    private final Weights weights;
    private final List<Plan> plans;

    /** Makes room for traces through one model, whose weights are read afresh each time. */
    public StoredTrace(Model model) {
        this.architecture = model.architecture();
        this.weights = model.weights();
        this.plans = new PlanBuilder(architecture, weights, new GradientMap(weights.slices()), false).build();
    }

    /**
     * One sequence of ids, forward.
     *
     * @param tokens what each id stands for
     */
    public SequenceTrace trace(int[] ids, List<String> tokens) {
        plans.forEach(plan -> plan.prepare(weights.values()));
        Layout layout = Layout.of(ids.length, Lanes.pad(1));
        Chain chain = new Chain(architecture, plans, layout);
        var batch = new Batch(1, ids.length, ids, null, 1, new float[0], 1, 1);
        Frames output = chain.forward(new Share(batch, 0, false, 0));
        List<LayerTrace> layers = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            String name = architecture.names().get(i);
            if (chain.pass(i) instanceof RecurrentPass pass) {
                layers.add(layer(i, name, pass));
            } else if (chain.pass(i) instanceof BidirectionalPass both) {
                layers.add(layer(i, name + "/forward", both.ahead()));
                layers.add(layer(i, name + "/backward", both.back()));
            }
        }
        return new SequenceTrace(tokens, ids.clone(), column(output), stopped(layers), layers);
    }

    private static double[] column(Frames frames) {
        double[] values = new double[frames.steps() * frames.rows()];
        for (int t = 0; t < frames.steps(); t++) {
            for (int r = 0; r < frames.rows(); r++) {
                values[t * frames.rows() + r] = frames.get(r, t, 0);
            }
        }
        return values;
    }

    private static LayerTrace layer(int index, String name, RecurrentPass pass) {
        var cell = pass.state().plan.cell;
        return new LayerTrace(index, name, cell.type(), cell.units(), pass.readsBackwards(),
                !(cell instanceof Gru gru) || gru.resetAfter(), new double[cell.units()],
                new double[cell.type().equals("LSTM") ? cell.units() : 0], new StoredSteps(pass).all());
    }

    /** What the dense layers after the last recurrent one make of its state at each timestep. */
    private List<double[]> stopped(List<LayerTrace> traced) {
        List<Layer> layers = architecture.layers();
        if (traced.isEmpty() || !(layers.get(traced.getLast().layer()) instanceof Recurrent last) || last.returnSequences()
                || layers.stream().anyMatch(l -> l instanceof Bidirectional || l instanceof Recurrent r && r.goBackwards())) {
            return List.of();
        }
        List<double[]> all = new ArrayList<>();
        traced.getLast().steps().forEach(step -> {
            double[] at = step.h();
            for (int i = traced.getLast().layer() + 1; i < layers.size(); i++) {
                at = layers.get(i) instanceof Dense dense ? dense(dense, weights.slices(i), at) : at;
            }
            all.add(at);
        });
        return all;
    }

    private double[] dense(Dense layer, List<Weights.Slice> slices, double[] x) {
        float[] all = weights.values();
        double[] y = new double[layer.units()];
        for (int u = 0; u < y.length; u++) {
            double sum = layer.useBias() ? all[slices.get(1).offset() + u] : 0;
            for (int k = 0; k < x.length; k++) {
                sum += x[k] * all[slices.getFirst().offset() + k * y.length + u];
            }
            y[u] = sum;
        }
        if (layer.activation() == Activation.SOFTMAX) {
            double most = Arrays.stream(y).max().orElse(0);
            double sum = Arrays.stream(y).map(v -> Math.exp(v - most)).sum();
            return Arrays.stream(y).map(v -> Math.exp(v - most) / sum).toArray();
        }
        return Arrays.stream(y).map(v -> Kernels.curve(layer.activation()).of((float) v)).toArray();
    }
}

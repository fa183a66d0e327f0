package dev.unroll.nn.plain;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Recurrent;
import dev.unroll.tensor.Tensor;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceGradients;
import dev.unroll.trace.SequenceTrace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down the passage of a single sequence. */
final class Tracer {
    private final Architecture architecture;
    private final ModelPass pass;

    Tracer(Architecture architecture, ModelPass pass) {
        this.architecture = architecture;
        this.pass = pass;
    }

    SequenceTrace trace(List<String> tokens, int[] ids, @Nullable OutputGradient backward) {
        SequenceGradients gradients = backward == null ? null : gradients(pass.back(backward));
        List<LayerTrace> layers = new ArrayList<>();
        for (int layer = 0; layer < pass.layers().size(); layer++) {
            for (RecurrentPass cell : pass.layers().get(layer).cells()) {
                layers.add(layer(layer, cell));
            }
        }
        return new SequenceTrace(tokens, ids.clone(), pass.output(), stopped(), layers, gradients);
    }

    private static SequenceGradients gradients(ModelGradients back) {
        return new SequenceGradients(back.loss(), back.output(), back.logits(), back.weights());
    }

    private static LayerTrace layer(int index, RecurrentPass pass) {
        var cell = pass.layer().cell();
        var steps = new StepTraces(pass);
        return new LayerTrace(index, pass.name(), cell.type(), cell.units(), pass.layer().goBackwards(),
                !(cell instanceof Gru gru) || gru.resetAfter(), pass.initial().h().toDoubles(),
                StepTraces.cellState(pass.initial()), steps.all());
    }

    /** What the layers after the last recurrent one make of its state at each timestep. */
    private List<double[]> stopped() {
        int last = lastRecurrent();
        if (last < 0 || !endsAnywhere(last)) {
            return List.of();
        }
        RecurrentPass recurrent = pass.layers().get(last).cells().getFirst();
        Tensor states = Tensor.stack(recurrent.passage().states().stream().map(CellState::h).toList());
        Signal at = Signal.vector(states);
        for (LayerPass layer : pass.layers().subList(last + 1, pass.layers().size())) {
            at = layer instanceof DensePass dense ? dense.again(at).output() : at;
        }
        Tensor outputs = at.steps().getFirst();
        List<double[]> rows = new ArrayList<>();
        for (int t = 0; t < outputs.rows(); t++) {
            rows.add(outputs.rows(t, t + 1).toDoubles());
        }
        return rows;
    }

    private int lastRecurrent() {
        int last = architecture.layers().size() - 1;
        while (last >= 0 && pass.layers().get(last).cells().isEmpty()) {
            last--;
        }
        return last;
    }

    /** Whether the sequence could end at any timestep: all is read forward, and the head acts on the last state alone. */
    private boolean endsAnywhere(int last) {
        List<Layer> layers = architecture.layers();
        return layers.get(last) instanceof Recurrent recurrent && !recurrent.returnSequences()
                && layers.stream().noneMatch(layer -> layer instanceof Bidirectional
                        || layer instanceof Recurrent other && other.goBackwards());
    }
}

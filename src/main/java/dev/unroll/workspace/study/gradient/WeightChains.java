package dev.unroll.workspace.study.gradient;

import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Weights;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What each timestep adds to the gradient of a single weight. */
final class WeightChains {
    private final List<Layer> layers;
    private final Weights weights;
    private final List<RecurrentPlace> places;
    private final List<LayerChains> chains;
    private final SequenceTrace trace;
    private final double[] logits;
    private final Held held;

    WeightChains(Model model, List<RecurrentPlace> places, List<LayerChains> chains, SequenceTrace trace, Held held) {
        this.layers = model.architecture().layers();
        this.weights = model.weights();
        this.places = places;
        this.chains = chains;
        this.trace = trace;
        this.logits = Objects.requireNonNull(trace.gradients()).logits();
        this.held = held;
    }

    /** A single path with a product for each timestep; none where the weight's layer is not spelled out. */
    List<Path> of(int index) {
        Weights.Slice slice = weights.slices().stream()
                .filter(s -> index >= s.offset() && index < s.offset() + s.size()).findFirst().orElseThrow();
        Path path = switch (layers.get(slice.layer())) {
            case Recurrent recurrent -> recurrent(slice, index - slice.offset());
            case Bidirectional both -> recurrent(slice, index - slice.offset());
            case Embedding embedding -> embedding(embedding.outputDim(), index - slice.offset());
            case Dense dense -> dense(dense, slice, index - slice.offset());
            default -> null;
        };
        return path == null ? List.of() : List.of(path);
    }

    private Path recurrent(Weights.Slice slice, int within) {
        for (LayerChains each : chains) {
            int array = each.weights().slices().indexOf(slice);
            if (array >= 0) {
                int units = each.trace().units();
                int columns = slice.spec().shape().getLast();
                return each.overTime(array, within / columns, within % columns / units, within % columns % units);
            }
        }
        throw new IllegalStateException(slice.toString());
    }

    private @Nullable Path embedding(int width, int within) {
        int above = 1;
        while (above < layers.size() && layers.get(above) instanceof Dropout) {
            above++;
        }
        List<Product> products = new ArrayList<>();
        boolean found = false;
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).index() == above) {
                found = true;
                for (int t = 0; t < trace.ids().length; t++) {
                    if (trace.ids()[t] == within / width) {
                        Spot spot = new Spot(i, t, Quantity.INPUT_VECTOR, within % width);
                        double gradient = Quantity.INPUT_VECTOR.gradients(trace.layers().get(i).steps().get(t))[spot.unit()];
                        products.add(Product.of(Factor.at(Symbol.GRADIENT, spot, gradient)).times(held.through(spot)));
                    }
                }
            }
        }
        return found ? new Path(Path.Way.TIME, null, products) : null;
    }

    /** The closing layer on a recurrent one: ∂L/∂logit · h; for a bias ∂L/∂logit alone. */
    private @Nullable Path dense(Dense dense, Weights.Slice slice, int within) {
        int layer = slice.layer();
        if (layer != layers.size() - 1 || logits.length == 0) {
            return null;
        }
        int units = dense.units();
        int outputs = logits.length / units;
        if (!slice.equals(weights.slices(layer).getFirst())) {
            return new Path(Path.Way.TIME, null, IntStream.range(0, outputs)
                    .mapToObj(t -> Product.of(logit(t * units + within))).toList());
        }
        int below = layer - 1;
        boolean flat = false;
        while (below >= 0 && (layers.get(below) instanceof Dropout || layers.get(below) instanceof Flatten)) {
            flat |= layers.get(below) instanceof Flatten;
            below--;
        }
        int at = below;
        List<RecurrentPlace> found = places.stream().filter(place -> place.index() == at).toList();
        if (found.isEmpty() || layers.get(at) instanceof Bidirectional both && both.merge() != Bidirectional.Merge.CONCAT) {
            return null;
        }
        int size = found.getFirst().layer().cell().units();
        int row = within / units;
        int feature = row % (size * found.size());
        RecurrentPlace place = found.get(feature / size);
        List<Product> products = new ArrayList<>();
        for (int t = 0; t < outputs; t++) {
            int time = flat ? row / (size * found.size()) : t;
            products.add(Product.of(logit(t * units + within % units), state(place, time, feature % size, found.size() > 1)));
        }
        return new Path(Path.Way.TIME, null, products);
    }

    private Factor logit(int output) {
        return Factor.output(Symbol.LOGIT_GRADIENT, output, logits[output]);
    }

    /** The hidden state that a layer gives at a place of its output. */
    private Factor state(RecurrentPlace place, int time, int unit, boolean bidirectional) {
        int layer = places.indexOf(place);
        LayerTrace at = chains.get(layer).trace();
        int steps = at.steps().size();
        int t = place.layer().returnSequences() ? at.backwards() && !bidirectional ? steps - 1 - time : time
                : at.backwards() ? 0 : steps - 1;
        if (bidirectional && place.layer().returnSequences() && at.steps().get(t).masked()) {
            return Factor.of(Symbol.PADDED, 0);
        }
        return Factor.at(Symbol.VALUE, new Spot(layer, t, Quantity.HIDDEN, unit), at.steps().get(t).h()[unit]);
    }
}

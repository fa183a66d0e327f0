package dev.unroll.workspace.study.gradient;

import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Weights;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceGradients;
import dev.unroll.trace.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What arrives at a hidden state from outside its layer: from a recurrent layer above, from the closing Dense layer, or
 * from the loss itself; Dropout and Flatten in between change nothing but places.
 */
final class Arrivals {
    private final List<Layer> layers;
    private final Weights weights;
    private final List<RecurrentPlace> places;
    private final List<LayerChains> chains;
    private final SequenceGradients gradients;
    private final Held held;

    Arrivals(Model model, List<RecurrentPlace> places, List<LayerChains> chains, SequenceGradients gradients, Held held) {
        this.layers = model.architecture().layers();
        this.weights = model.weights();
        this.places = places;
        this.chains = chains;
        this.gradients = gradients;
        this.held = held;
    }

    /** One path for all that is not spelled out. */
    static Path rest(double gradient) {
        return Path.of(Path.Way.REST, Product.of(Factor.of(Symbol.REST, gradient)));
    }

    /**
     * A hidden state's arrivals.
     *
     * @param rest what they must add up to, for those that cannot be spelled out
     */
    List<Path> at(Spot spot, double rest) {
        RecurrentPlace place = places.get(spot.layer());
        LayerTrace trace = chains.get(spot.layer()).trace();
        boolean sequence = place.layer().returnSequences();
        int steps = trace.steps().size();
        if (!sequence && spot.t() != (trace.backwards() ? 0 : steps - 1)) {
            return List.of();
        }
        boolean bidirectional = layers.get(place.index()) instanceof Bidirectional;
        int time = sequence && trace.backwards() && !bidirectional ? steps - 1 - spot.t() : spot.t();
        int feature = spot.unit() + offset(place);
        List<Path> paths = above(place.index(), sequence, time, feature, rest);
        List<Factor> joined = joined(place, spot);
        return joined.isEmpty() || isRest(paths) ? paths : paths.stream().map(path -> times(path, joined)).toList();
    }

    private static boolean isRest(List<Path> paths) {
        return paths.size() == 1 && paths.getFirst().way() == Path.Way.REST;
    }

    private List<Path> above(int index, boolean sequence, int time, int feature, double rest) {
        boolean flat = false;
        int at = index + 1;
        while (at < layers.size() && (layers.get(at) instanceof Dropout || layers.get(at) instanceof Flatten)) {
            flat |= layers.get(at) instanceof Flatten;
            at++;
        }
        int width = width(index);
        int place = sequence ? time * width + feature : feature;
        if (at == layers.size() && gradients.output().length > place) {
            return List.of(Path.of(Path.Way.LOSS,
                    Product.of(Factor.output(Symbol.OUTPUT_GRADIENT, place, gradients.output()[place]))));
        }
        if (at < layers.size() && !flat && (layers.get(at) instanceof Recurrent || layers.get(at) instanceof Bidirectional)) {
            return recurrent(at, time, feature);
        }
        if (at == layers.size() - 1 && layers.get(at) instanceof Dense dense && gradients.logits().length > 0) {
            return List.of(dense(at, dense.units(), flat ? place : feature, sequence && !flat ? time : 0));
        }
        return List.of(rest(rest));
    }

    private Path dense(int layer, int units, int row, int time) {
        int kernel = weights.slices(layer).getFirst().offset();
        return new Path(Path.Way.LOSS, null, IntStream.range(0, units).mapToObj(u -> {
            int output = time * units + u;
            int index = kernel + row * units + u;
            return Product.of(Factor.output(Symbol.LOGIT_GRADIENT, output, gradients.logits()[output]),
                    Factor.weight(index, weights.values()[index]));
        }).toList());
    }

    private List<Path> recurrent(int layer, int time, int feature) {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).index() == layer) {
                List<Factor> through = held.through(new Spot(i, time, Quantity.INPUT_VECTOR, feature));
                chains.get(i).fromGates(time, feature, Path.Way.ABOVE).forEach(path -> paths.add(times(path, through)));
            }
        }
        return paths;
    }

    private static Path times(Path path, List<Factor> more) {
        return more.isEmpty() ? path
                : new Path(path.way(), path.gate(), path.products().stream().map(p -> p.times(more)).toList());
    }

    /** Where a half's units begin in what a Bidirectional layer gives. */
    private int offset(RecurrentPlace place) {
        return layers.get(place.index()) instanceof Bidirectional both && both.merge() == Bidirectional.Merge.CONCAT
                ? place.side() * place.layer().cell().units() : 0;
    }

    /** How a half's number came into what a Bidirectional layer gives. */
    private List<Factor> joined(RecurrentPlace place, Spot spot) {
        if (!(layers.get(place.index()) instanceof Bidirectional both)) {
            return List.of();
        }
        if (place.layer().returnSequences() && chains.get(spot.layer()).trace().steps().get(spot.t()).masked()) {
            return List.of(Factor.of(Symbol.PADDED, 0));
        }
        return switch (both.merge()) {
            case CONCAT, SUM -> List.of();
            case AVE -> List.of(Factor.of(Symbol.JOINED, 0.5));
            case MUL -> List.of(other(place, spot));
        };
    }

    private Factor other(RecurrentPlace place, Spot spot) {
        int layer = spot.layer() + (place.side() == 0 ? 1 : -1);
        LayerTrace trace = chains.get(layer).trace();
        int t = place.layer().returnSequences() ? spot.t() : trace.backwards() ? 0 : trace.steps().size() - 1;
        return Factor.at(Symbol.JOINED, new Spot(layer, t, Quantity.HIDDEN, spot.unit()),
                trace.steps().get(t).h()[spot.unit()]);
    }

    private int width(int index) {
        Layer layer = layers.get(index);
        int units = layer instanceof Bidirectional both ? both.layer().cell().units() : ((Recurrent) layer).cell().units();
        return layer instanceof Bidirectional both && both.merge() == Bidirectional.Merge.CONCAT ? 2 * units : units;
    }
}

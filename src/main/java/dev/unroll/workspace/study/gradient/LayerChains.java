package dev.unroll.workspace.study.gradient;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Weights;
import dev.unroll.trace.Gate;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import dev.unroll.trace.StepGradients;
import dev.unroll.trace.StepTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Chains within one recurrent layer; equations in {@link GradientChain}. */
final class LayerChains {
    private final int index;
    private final Cell cell;
    private final LayerTrace trace;
    private final LayerWeights weights;
    private final Held held;
    private final List<Gate> gates;

    /** {@code index} among the trace's layers. */
    LayerChains(int index, RecurrentPlace place, LayerTrace trace, Weights weights, Held held) {
        this.index = index;
        this.cell = place.layer().cell();
        this.trace = trace;
        this.weights = new LayerWeights(place, weights);
        this.held = held;
        this.gates = Gate.of(trace.type());
    }

    LayerTrace trace() {
        return trace;
    }

    LayerWeights weights() {
        return weights;
    }

    /** ∂L/∂z of the gate at a spot. */
    double preGradient(Spot spot) {
        return preGradients(spot.t(), gate(spot.quantity()))[spot.unit()];
    }

    private double[] preGradients(int t, Gate gate) {
        StepGradients gradients = Objects.requireNonNull(trace.steps().get(t).gradients());
        double[] all = gradients.z().get(gate);
        if (all == null) {
            throw new IllegalArgumentException(gate.name());
        }
        return all;
    }

    private static Gate gate(Quantity quantity) {
        Gate gate = quantity == Quantity.HIDDEN ? Gate.STATE : quantity.gate();
        if (gate == null) {
            throw new IllegalArgumentException(quantity.name());
        }
        return gate;
    }

    /** ∂L/∂z = ∂L/∂value · a'(z). */
    Path preActivation(Spot spot) {
        Gate gate = gate(spot.quantity());
        StepTrace step = trace.steps().get(spot.t());
        Activation activation = gate == Gate.CANDIDATE || gate == Gate.NEW_STATE || gate == Gate.STATE
                ? cell.activation() : cell.recurrentActivation();
        double arriving = spot.quantity().gradients(step)[spot.unit()];
        if (activation == Activation.SOFTMAX) {
            return Path.of(Path.Way.REST, Product.of(Factor.of(Symbol.REST, preGradient(spot))));
        }
        Factor slope = step.masked() ? Factor.of(Symbol.PADDED, 0)
                : Factor.at(Symbol.SLOPE, spot, Slope.of(activation, spot.quantity().values(step)[spot.unit()]));
        return Path.of(Path.Way.STEP, Product.of(Factor.at(Symbol.GRADIENT, spot, arriving), slope)
                .times(held.through(spot)));
    }

    /** ∂L/∂ a gate's value. */
    List<Path> gate(Spot spot) {
        return switch (spot.quantity()) {
            case OUTPUT -> single(arriving(spot.of(Quantity.HIDDEN)),
                    Factor.at(Symbol.ACTIVATED, spot.of(Quantity.CELL), Slope.value(cell.activation(), cellValue(spot))));
            case FORGET -> single(arriving(spot.of(Quantity.CELL)),
                    Factor.at(Symbol.VALUE, before(spot).of(Quantity.CELL), trace.cBefore(spot.t())[spot.unit()]));
            case INPUT -> single(arriving(spot.of(Quantity.CELL)), value(spot.of(Quantity.CANDIDATE)));
            case CANDIDATE -> single(arriving(spot.of(Quantity.CELL)), value(spot.of(Quantity.INPUT)));
            case UPDATE -> single(arriving(spot.of(Quantity.HIDDEN)), Factor.at(Symbol.BETWEEN, spot,
                    trace.hBefore(spot.t())[spot.unit()] - number(spot.of(Quantity.NEW_STATE))));
            case NEW_STATE -> single(arriving(spot.of(Quantity.HIDDEN)),
                    Factor.at(Symbol.ONE_MINUS, spot.of(Quantity.UPDATE), 1 - number(spot.of(Quantity.UPDATE))));
            case RESET -> List.of(reset(spot));
            default -> throw new IllegalArgumentException(spot.toString());
        };
    }

    private static List<Path> single(List<Factor> arriving, Factor met) {
        return List.of(Path.of(Path.Way.STEP, new Product(arriving).times(List.of(met))));
    }

    /** What arrives at a state of the same step and flows on: nothing where it is padding or set by hand. */
    private List<Factor> arriving(Spot state) {
        double gradient = state.quantity().gradients(trace.steps().get(state.t()))[state.unit()];
        List<Factor> factors = new ArrayList<>();
        factors.add(Factor.at(Symbol.GRADIENT, state, gradient));
        if (trace.steps().get(state.t()).masked()) {
            factors.add(Factor.of(Symbol.PADDED, 0));
        }
        factors.addAll(held.through(state));
        return factors;
    }

    private Path reset(Spot spot) {
        int k = spot.unit();
        if (trace.resetAfter()) {
            double inner = weights.inner(trace.hBefore(spot.t()), k);
            return new Path(Path.Way.GATE, Gate.NEW_STATE,
                    List.of(Product.of(pre(spot.of(Quantity.NEW_STATE)), Factor.at(Symbol.INNER, spot, inner))));
        }
        Factor h = Factor.at(Symbol.VALUE, before(spot).of(Quantity.HIDDEN), trace.hBefore(spot.t())[k]);
        return new Path(Path.Way.GATE, Gate.NEW_STATE, units()
                .mapToObj(j -> Product.of(pre(spot.of(Quantity.NEW_STATE).unit(j)), weights.state(k, 2, j), h)).toList());
    }

    /** ∂L/∂c: through the hidden state of the same step, and straight from the next. */
    List<Path> cell(Spot spot) {
        List<Path> paths = new ArrayList<>();
        double y = Slope.value(cell.activation(), cellValue(spot));
        if (!trace.steps().get(spot.t()).masked()) {
            paths.add(Path.of(Path.Way.STEP, new Product(arriving(spot.of(Quantity.HIDDEN))).times(List.of(
                    value(spot.of(Quantity.OUTPUT)), Factor.at(Symbol.CELL_SLOPE, spot, Slope.of(cell.activation(), y))))));
        }
        int next = next(spot.t());
        if (next >= 0) {
            paths.add(straight(spot.at(next), spot.at(next).of(Quantity.FORGET)));
        }
        return paths;
    }

    /** From a state after the next step to the one before it: through {@code gate}, or copied. */
    private Path straight(Spot later, Spot gate) {
        double gradient = later.quantity().gradients(trace.steps().get(later.t()))[later.unit()];
        Factor met = trace.steps().get(later.t()).masked() ? Factor.at(Symbol.COPIED, later, 1) : value(gate);
        return Path.of(Path.Way.STATE, Product.of(Factor.at(Symbol.GRADIENT, later, gradient), met)
                .times(held.through(later)));
    }

    /** What the next step sends back to a hidden state. */
    List<Path> laterSteps(Spot spot) {
        int next = next(spot.t());
        if (next < 0) {
            return List.of();
        }
        List<Path> paths = new ArrayList<>();
        Spot later = spot.at(next);
        if (trace.steps().get(next).masked() || cell instanceof Gru) {
            paths.add(straight(later, later.of(Quantity.UPDATE)));
        }
        if (!trace.steps().get(next).masked()) {
            for (int g = 0; g < gates.size(); g++) {
                paths.add(fromGate(spot, later, g));
            }
        }
        return paths;
    }

    /** Σ_j ∂L/∂z₊₁,j · U_j through one gate; a GRU's candidate has the reset gate on its way too. */
    private Path fromGate(Spot spot, Spot later, int g) {
        Gate gate = gates.get(g);
        boolean reset = gate == Gate.NEW_STATE;
        List<Product> products = units().mapToObj(j -> {
            Product product = Product.of(pre(later.of(Quantity.of(gate)).unit(j)), weights.state(spot.unit(), g, j));
            return reset ? product.times(List.of(value(later.of(Quantity.RESET).unit(trace.resetAfter() ? j : spot.unit()))))
                    : product;
        }).toList();
        return new Path(Path.Way.NEXT_GATE, gate, products);
    }

    /** ∂L/∂x, through this layer alone. */
    List<Path> input(Spot spot) {
        return fromGates(spot.t(), spot.unit(), Path.Way.GATE);
    }

    /** Σ_j ∂L/∂z_j · W_j for each gate at one timestep. */
    List<Path> fromGates(int t, int feature, Path.Way way) {
        List<Path> paths = new ArrayList<>();
        for (int g = 0; g < gates.size(); g++) {
            int at = g;
            Quantity quantity = Quantity.of(gates.get(g));
            paths.add(new Path(way, gates.get(g), units().mapToObj(j -> Product.of(
                    pre(new Spot(index, t, quantity, j)), weights.input(feature, at, j))).toList()));
        }
        return paths;
    }

    /**
     * What a weight's timesteps add to its gradient: ∂L/∂z · what it was multiplied with.
     *
     * @param array 0: kernel, 1: recurrent kernel, 2: bias
     * @param row   of the array
     * @param gate  whose columns it is in
     * @param unit  of that gate
     */
    Path overTime(int array, int row, int gate, int unit) {
        Quantity quantity = Quantity.of(gates.get(gate));
        boolean candidate = gates.get(gate) == Gate.NEW_STATE;
        List<Product> products = new ArrayList<>();
        for (int t = 0; t < trace.steps().size(); t++) {
            Spot at = new Spot(index, t, quantity, unit);
            Product product = Product.of(pre(at));
            if (array == 0) {
                product = product.times(List.of(value(at.of(Quantity.INPUT_VECTOR).unit(row))));
            } else if (array == 1) {
                product = product.times(List.of(
                        Factor.at(Symbol.VALUE, before(at).of(Quantity.HIDDEN).unit(row), trace.hBefore(t)[row])));
            }
            if (candidate && array == 1) {
                product = product.times(List.of(value(at.of(Quantity.RESET).unit(trace.resetAfter() ? unit : row))));
            } else if (candidate && array == 2 && row == 1) {
                product = product.times(List.of(value(at.of(Quantity.RESET))));
            }
            products.add(product);
        }
        return new Path(Path.Way.TIME, gates.get(gate), products);
    }

    /** ∂L/∂z of a gate as a factor. */
    Factor pre(Spot spot) {
        return Factor.at(Symbol.PRE_GRADIENT, spot, preGradients(spot.t(), gate(spot.quantity()))[spot.unit()]);
    }

    private Factor value(Spot spot) {
        return Factor.at(Symbol.VALUE, spot, number(spot));
    }

    private double number(Spot spot) {
        return spot.quantity().values(trace.steps().get(spot.t()))[spot.unit()];
    }

    private double cellValue(Spot spot) {
        return trace.steps().get(spot.t()).c()[spot.unit()];
    }

    /** Where the state before a step stands; before the first step outside of the sequence. */
    Spot before(Spot spot) {
        return spot.at(trace.backwards() ? spot.t() + 1 : spot.t() - 1);
    }

    private int next(int t) {
        int next = trace.backwards() ? t - 1 : t + 1;
        return next < trace.steps().size() ? next : -1;
    }

    private IntStream units() {
        return IntStream.range(0, cell.units());
    }
}

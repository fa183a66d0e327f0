package dev.unroll.workspace.study.gradient;

import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceGradients;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.workspace.study.Studies;
import dev.unroll.workspace.study.WhatIf;
import java.util.ArrayList;
import java.util.List;

/** Makes the chains of one backward trace. */
final class Chains {
    private final Weights weights;
    private final SequenceTrace trace;
    private final SequenceGradients gradients;
    private final List<LayerChains> layers = new ArrayList<>();
    private final Arrivals arrivals;
    private final WeightChains weightChains;

    Chains(Model model, WhatIf whatIf, SequenceTrace trace) {
        SequenceGradients back = trace.gradients();
        if (back == null) {
            throw new IllegalArgumentException("a forward trace has no gradients");
        }
        Model changed = Studies.changed(model, whatIf);
        this.weights = changed.weights();
        this.trace = trace;
        this.gradients = back;
        List<RecurrentPlace> places = RecurrentPlace.all(model.architecture());
        for (int i = 0; i < places.size(); i++) {
            layers.add(new LayerChains(i, places.get(i), trace.layers().get(i), weights, new Held(whatIf)));
        }
        this.arrivals = new Arrivals(changed, places, layers, back, new Held(whatIf));
        this.weightChains = new WeightChains(changed, places, layers, trace, new Held(whatIf));
    }

    GradientChain of(Target target) {
        return switch (target) {
            case Target.Weight(int index) -> weight(target, index);
            case Target.Number(Spot spot) -> number(target, check(spot));
            case Target.PreActivation(Spot spot) -> preActivation(target, check(spot));
        };
    }

    private Spot check(Spot spot) {
        if (!spot.in(trace)) {
            throw new IllegalArgumentException(spot.toString());
        }
        return spot;
    }

    private GradientChain weight(Target target, int index) {
        if (index < 0 || index >= weights.values().length) {
            throw new IllegalArgumentException(Integer.toString(index));
        }
        return new GradientChain(gradients.weights()[index], weightChains.of(index));
    }

    private GradientChain number(Target target, Spot spot) {
        LayerTrace layer = trace.layers().get(spot.layer());
        double gradient = spot.quantity().gradients(layer.steps().get(spot.t()))[spot.unit()];
        LayerChains chains = layers.get(spot.layer());
        List<Path> paths = switch (spot.quantity()) {
            case INPUT_VECTOR -> chains.input(spot);
            case HIDDEN -> {
                List<Path> all = new ArrayList<>(chains.laterSteps(spot));
                all.addAll(arrivals.at(spot, gradient - sum(all)));
                yield all;
            }
            case CELL -> chains.cell(spot);
            default -> chains.gate(spot);
        };
        return new GradientChain(gradient, Double.isNaN(sum(paths)) ? List.of(Arrivals.rest(gradient)) : paths);
    }

    private GradientChain preActivation(Target target, Spot spot) {
        LayerChains chains = layers.get(spot.layer());
        return new GradientChain(chains.preGradient(spot), List.of(chains.preActivation(spot)));
    }

    private static double sum(List<Path> paths) {
        return paths.stream().mapToDouble(Path::sum).sum();
    }
}

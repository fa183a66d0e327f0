package dev.unroll.workspace.study.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Bidirectional.Merge;
import dev.unroll.trace.Gate;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.trace.StepTrace;
import dev.unroll.workspace.study.Studies;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.gradient.Path.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientChainTest {
    private static final double EXACT = 1e-10;

    static Set<String> cases() {
        return Cases.all().keySet();
    }

    /** Every number of a trace and every gate's pre-activation. */
    private static List<Target> targets(SequenceTrace trace) {
        List<Target> all = new ArrayList<>();
        for (int l = 0; l < trace.layers().size(); l++) {
            LayerTrace layer = trace.layers().get(l);
            for (StepTrace step : layer.steps()) {
                for (Quantity quantity : Quantity.in(layer.type())) {
                    for (int unit = 0; unit < quantity.values(step).length; unit++) {
                        all.add(new Target.Number(new Spot(l, step.t(), quantity, unit)));
                    }
                }
                for (Gate gate : Gate.of(layer.type())) {
                    for (int unit = 0; unit < layer.units(); unit++) {
                        all.add(new Target.PreActivation(new Spot(l, step.t(), Quantity.of(gate), unit)));
                    }
                }
            }
        }
        return all;
    }

    private static double gradient(SequenceTrace trace, Target target) {
        return switch (target) {
            case Target.Weight(int index) -> Cases.back(trace).weights()[index];
            case Target.Number(Spot spot) -> spot.quantity().gradients(step(trace, spot))[spot.unit()];
            case Target.PreActivation(Spot spot) -> {
                Gate gate = spot.quantity() == Quantity.HIDDEN ? Gate.STATE : spot.quantity().gate();
                Map<Gate, double[]> z = Objects.requireNonNull(step(trace, spot).gradients()).z();
                yield Objects.requireNonNull(z.get(gate))[spot.unit()];
            }
        };
    }

    private static StepTrace step(SequenceTrace trace, Spot spot) {
        return trace.layers().get(spot.layer()).steps().get(spot.t());
    }

    private static void assertAddsUp(Cases.Case at, WhatIf whatIf) {
        SequenceTrace trace = Studies.trace(at.model(), at.passage(), whatIf, 1);
        List<Target> all = targets(trace);
        for (int index = 0; index < at.model().parameterCount(); index++) {
            all.add(new Target.Weight(index));
        }
        for (Target target : all) {
            GradientChain chain = GradientChain.of(at.model(), whatIf, trace, target);
            assertThat(chain.gradient()).isEqualTo(gradient(trace, target));
            if (target instanceof Target.Weight && chain.paths().isEmpty()) {
                assertThat(at.model().architecture().layers().get(2)).as("%s is not spelled out", target)
                        .isInstanceOfSatisfying(Bidirectional.class, both -> assertThat(both.merge()).isEqualTo(Merge.MUL));
                continue;
            }
            assertThat(chain.sum()).as("%s", target).isCloseTo(chain.gradient(), within(EXACT));
            assertThat(chain.paths()).as("%s", target).noneMatch(path -> path.way() == Way.REST);
            for (Path path : chain.paths()) {
                for (Product product : path.products()) {
                    assertThat(product.factors()).allSatisfy(factor -> assertThat(factor.value())
                            .as("%s of %s", factor, target).isEqualTo(told(at, whatIf, trace, factor)));
                }
            }
        }
    }

    /** What the trace and the model themselves say of a factor, where they say it. */
    private static double told(Cases.Case at, WhatIf whatIf, SequenceTrace trace, Factor factor) {
        Spot spot = factor.spot() == null ? new Spot(0, 0, Quantity.HIDDEN, 0) : factor.spot();
        return switch (factor.symbol()) {
            case GRADIENT -> gradient(trace, new Target.Number(spot));
            case PRE_GRADIENT -> gradient(trace, new Target.PreActivation(spot));
            case VALUE -> spot.in(trace) ? spot.value(trace) : 0;
            case WEIGHT -> Studies.changed(at.model(), whatIf).weights().values()[factor.index()];
            case LOGIT_GRADIENT -> Cases.back(trace).logits()[factor.index()];
            case OUTPUT_GRADIENT -> Cases.back(trace).output()[factor.index()];
            case ONE_MINUS -> 1 - spot.value(trace);
            case ACTIVATED, CELL_SLOPE, SLOPE, BETWEEN, INNER, JOINED, REST -> factor.value();
            case COPIED -> 1;
            case PADDED, HELD -> 0;
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void productsAddUpToTheGradient(String name) {
        assertAddsUp(Cases.at(name), WhatIf.NOTHING);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingFlowsThroughWhatWasSetByHand(String name) {
        Cases.Case at = Cases.at(name);
        SequenceTrace trace = Studies.trace(at.model(), at.passage(), WhatIf.NOTHING, 1);
        String type = trace.layers().getFirst().type();
        WhatIf whatIf = WhatIf.NOTHING.with(new WhatIf.Place.Weight(3), 0.4);
        for (Quantity quantity : Quantity.in(type)) {
            whatIf = whatIf.with(new WhatIf.Place.Number(new Spot(0, quantity.ordinal() % Cases.STEPS, quantity, 0)), 0.3);
        }
        assertAddsUp(at, whatIf);
    }

    @Test
    void theLargestComesFirst() {
        Cases.Case at = Cases.at("stacked");
        SequenceTrace trace = Studies.trace(at.model(), at.passage(), WhatIf.NOTHING, 1);
        GradientChain chain = GradientChain.of(at.model(), WhatIf.NOTHING, trace,
                new Target.Number(new Spot(0, 2, Quantity.HIDDEN, 1)));

        assertThat(chain.paths().stream().map(path -> path.way() + " " + path.gate()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("NEXT_GATE INPUT", "NEXT_GATE FORGET", "NEXT_GATE CANDIDATE", "NEXT_GATE OUTPUT",
                        "ABOVE UPDATE", "ABOVE RESET", "ABOVE NEW_STATE");
        assertThat(chain.paths()).isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.sum()), Math.abs(a.sum())));
        assertThat(chain.paths()).allSatisfy(path -> assertThat(path.products())
                .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.value()), Math.abs(a.value()))));
    }

    @Test
    void anLstmsForgetGate() {
        Cases.Case at = Cases.at("LSTM");
        SequenceTrace trace = Studies.trace(at.model(), at.passage(), WhatIf.NOTHING, 1);
        Spot f = new Spot(0, 3, Quantity.FORGET, 2);
        Product ofGate = only(GradientChain.of(at.model(), WhatIf.NOTHING, trace, new Target.Number(f)));
        Product ofSum = only(GradientChain.of(at.model(), WhatIf.NOTHING, trace, new Target.PreActivation(f)));

        assertThat(ofGate.factors()).extracting(Factor::symbol).containsExactly(Symbol.GRADIENT, Symbol.VALUE);
        assertThat(ofGate.factors()).extracting(Factor::spot)
                .containsExactly(f.of(Quantity.CELL), f.of(Quantity.CELL).at(2));
        assertThat(ofSum.factors()).extracting(Factor::symbol).containsExactly(Symbol.GRADIENT, Symbol.SLOPE);
        double y = f.value(trace);
        assertThat(ofSum.factors().getLast().value()).isEqualTo(y * (1 - y));
    }

    private static Product only(GradientChain chain) {
        assertThat(chain.paths()).hasSize(1);
        assertThat(chain.paths().getFirst().products()).hasSize(1);
        return chain.paths().getFirst().products().getFirst();
    }

    @Test
    void aWeightsTimesteps() {
        Cases.Case at = Cases.at("GRU");
        SequenceTrace trace = Studies.trace(at.model(), at.passage(), WhatIf.NOTHING, 1);
        int recurrent = at.model().weights().slices(1).get(1).offset();
        GradientChain chain = GradientChain.of(at.model(), WhatIf.NOTHING, trace, new Target.Weight(recurrent + 7));

        assertThat(chain.paths()).singleElement().satisfies(path -> {
            assertThat(path.way()).isEqualTo(Way.TIME);
            assertThat(path.gate()).isEqualTo(Gate.NEW_STATE);
            assertThat(path.products()).hasSize(Cases.STEPS);
        });
        double[][] sum = new double[3][9];
        trace.layers().getFirst().steps().forEach(step -> {
            double[][] share = trace.layers().getFirst().share(step.t()).recurrentKernel();
            for (int i = 0; i < 3; i++) {
                for (int k = 0; k < 9; k++) {
                    sum[i][k] += share[i][k];
                }
            }
        });
        assertThat(chain.sum()).isCloseTo(sum[0][7], within(EXACT));
    }

    @Test
    void normsOfWeightShares() {
        Cases.Case at = Cases.at("GRU, reset before");
        LayerTrace layer = Studies.trace(at.model(), at.passage(), WhatIf.NOTHING, 1).layers().getFirst();
        WeightNorms norms = WeightNorms.of(layer);
        for (int t = 0; t < Cases.STEPS; t++) {
            assertThat(norms.kernel()[t]).isCloseTo(norm(layer.share(t).kernel()), within(1e-12));
            assertThat(norms.recurrentKernel()[t]).isCloseTo(norm(layer.share(t).recurrentKernel()), within(1e-12));
        }
        assertThat(norms.bias()).hasSize(Cases.STEPS);
        assertThat(Arrays.stream(norms.bias()).min().orElseThrow()).isPositive();
    }

    private static double norm(double[][] matrix) {
        return Math.sqrt(Arrays.stream(matrix).flatMapToDouble(Arrays::stream).map(v -> v * v).sum());
    }

    @Test
    void refusesWhatIsNotThere() {
        Cases.Case at = Cases.at("LSTM");
        SequenceTrace forward = Studies.trace(at.model(), at.passage(), WhatIf.NOTHING, null);
        SequenceTrace trace = Studies.trace(at.model(), at.passage(), WhatIf.NOTHING, 1);
        assertThatThrownBy(() -> GradientChain.of(at.model(), WhatIf.NOTHING, forward, new Target.Weight(0)))
                .isInstanceOf(IllegalArgumentException.class);
        List<Target> missing = List.of(new Target.Weight(-1), new Target.Weight(10_000),
                new Target.Number(new Spot(0, 9, Quantity.HIDDEN, 0)), new Target.Number(new Spot(0, 0, Quantity.RESET, 0)),
                new Target.PreActivation(new Spot(0, 0, Quantity.HIDDEN, 0)),
                new Target.PreActivation(new Spot(0, 0, Quantity.CELL, 0)));
        for (Target target : missing) {
            assertThatThrownBy(() -> GradientChain.of(at.model(), WhatIf.NOTHING, trace, target)).as("%s", target)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}

package dev.unroll.workspace.study.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.nn.Weights;
import dev.unroll.trace.Gate;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.workspace.study.Passage;
import dev.unroll.workspace.study.Studies;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.gradient.GradientCheck.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientCheckTest {
    /** Every cell and every way of putting layers together; chains are tested with all of them. */
    static List<String> cases() {
        return List.of("SimpleRNN", "LSTM", "GRU, reset before", "stacked", "concatenated", "masked GRU", "many to many",
                "numbers");
    }

    private static GradientCheck check(Cases.Case at, WhatIf whatIf, Target target) {
        return GradientCheck.of(at.model(), at.passage(), whatIf, 1, target);
    }

    private static void assertPasses(Cases.Case at, WhatIf whatIf, Target target) {
        GradientCheck check = check(at, whatIf, target);
        assertThat(check.verdict()).as("%s", check).isIn(Verdict.AGREES, Verdict.ZERO);
        assertThat(check.difference())
                .isLessThanOrEqualTo(GradientCheck.TOLERANCE * Math.abs(check.numeric()) * 1.001 + check.rounding());
        assertThat(check.numeric()).isEqualTo((check.above() - check.below()) / (2 * check.step()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyWeightArrayPasses(String name) {
        Cases.Case at = Cases.at(name);
        double[] gradients = Cases.back(Studies.trace(at.model(), at.passage(), WhatIf.NOTHING, 1)).weights();
        for (Weights.Slice slice : at.model().weights().slices()) {
            int largest = slice.offset();
            for (int i = slice.offset(); i < slice.offset() + slice.size(); i++) {
                largest = Math.abs(gradients[i]) > Math.abs(gradients[largest]) ? i : largest;
            }
            assertPasses(at, WhatIf.NOTHING, new Target.Weight(largest));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyKindOfNumberPasses(String name) {
        Cases.Case at = Cases.at(name);
        SequenceTrace trace = Studies.trace(at.model(), at.passage(), WhatIf.NOTHING, 1);
        for (int l = 0; l < trace.layers().size(); l++) {
            LayerTrace layer = trace.layers().get(l);
            for (Quantity quantity : Quantity.in(layer.type())) {
                assertPasses(at, WhatIf.NOTHING, new Target.Number(new Spot(l, 2, quantity, 0)));
            }
            Gate gate = Gate.of(layer.type()).getLast();
            assertPasses(at, WhatIf.NOTHING, new Target.PreActivation(new Spot(l, 3, Quantity.of(gate), 0)));
        }
    }

    @Test
    void checksWithValuesSetByHand() {
        Cases.Case at = Cases.at("LSTM");
        Spot f = new Spot(0, 2, Quantity.FORGET, 1);
        WhatIf whatIf = WhatIf.NOTHING.with(new WhatIf.Place.Number(f), 0.9).with(new WhatIf.Place.Weight(8), -0.3);
        assertPasses(at, whatIf, new Target.Number(f));
        assertPasses(at, whatIf, new Target.Weight(8));
        assertPasses(at, whatIf, new Target.Number(new Spot(0, 1, Quantity.CELL, 1)));
        assertThat(check(at, whatIf, new Target.PreActivation(f)).verdict()).isEqualTo(Verdict.ZERO);
    }

    @Test
    void aWordThatDoesNotOccurChangesNothing() {
        Cases.Case at = Cases.at("GRU");
        GradientCheck check = check(at, WhatIf.NOTHING, new Target.Weight(4 * 2));
        assertThat(check.verdict()).isEqualTo(Verdict.ZERO);
        assertThat(check.above()).isEqualTo(check.loss()).isEqualTo(check.below());
        assertThat(check.relative()).isZero();
    }

    /** One step of one relu unit, h = max(w, 0), and a sigmoid on it. */
    private static GradientCheck relu(float w) {
        Model model = Model.create(new Architecture(Shape.sequence(1, 1), List.of(
                new Recurrent(new SimpleRnn(1, Activation.RELU, false, false)), new Dense(1, Activation.SIGMOID, false))), 1);
        System.arraycopy(new float[] {w, 0.5f, 2}, 0, model.weights().values(), 0, 3);
        Passage passage = new Passage(List.of("1"), new int[0], new double[][] {{1}});
        return GradientCheck.of(model, passage, WhatIf.NOTHING, 1, new Target.Weight(0));
    }

    @Test
    void saysWhereTheLossBends() {
        GradientCheck bend = relu(0);
        assertThat(bend.verdict()).isEqualTo(Verdict.BEND);
        assertThat(bend.analytic()).isZero();
        assertThat(bend.left()).isZero();
        assertThat(bend.right()).isCloseTo(-1, within(1e-4));
        assertThat(relu(-1e-6f).verdict()).isIn(Verdict.ZERO, Verdict.UNSEEN);
        assertThat(relu(1e-6f).verdict()).isEqualTo(Verdict.AGREES);
        assertThat(relu(1e-6f).step()).isLessThan(2e-6);
    }

    @Test
    void knowsWrongFromRight() {
        assertThat(Differences.verdict(0.5, 0.5 + 4e-6, 0)).isEqualTo(Verdict.AGREES);
        assertThat(Differences.verdict(0.5, 0.5 + 6e-6, 0)).isEqualTo(Verdict.DIFFERS);
        assertThat(Differences.verdict(0.5, -0.5, 1e-9)).isEqualTo(Verdict.DIFFERS);
        assertThat(Differences.verdict(0, 1e-3, 1e-9)).isEqualTo(Verdict.DIFFERS);
        assertThat(Differences.verdict(1e-14, 2e-13, 1e-13)).isEqualTo(Verdict.UNSEEN);
    }

    @Test
    void refusesWhatIsNotThere() {
        Cases.Case at = Cases.at("SimpleRNN");
        assertThatThrownBy(() -> check(at, WhatIf.NOTHING, new Target.Weight(999))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> check(at, WhatIf.NOTHING, new Target.Number(new Spot(0, 0, Quantity.CELL, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package dev.unroll.nn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.Golden;
import dev.unroll.nn.fused.StoredTrace;
import dev.unroll.nn.plain.PlainModel;
import dev.unroll.tensor.Precision;
import dev.unroll.trace.Gate;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.StepTrace;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The view of the store shows what the reading for people computes. */
class StoredTraceTest {
    private static final int[] IDS = {0, 0, 3, 1, 4, 2, 0, 5};

    static List<List<Layer>> models() {
        var head = new Dense(1, Activation.SIGMOID);
        var table = new Embedding(6, 3, false);
        return List.of(
                List.of(table, new Recurrent(new Lstm(4)), head),
                List.of(table, new Recurrent(new SimpleRnn(4)), head),
                List.of(new OneHot(6), new Recurrent(new Gru(5)), new Dense(3, Activation.SOFTMAX)),
                List.of(new Embedding(6, 3, true), new Recurrent(new Lstm(4)).returningSequences(true),
                        new Recurrent(new Gru(2, Activation.TANH, Activation.SIGMOID, true, false)), head),
                List.of(table, new Bidirectional(new Recurrent(new Lstm(3))), head),
                List.of(table, new Recurrent(new Gru(3)).reversed(), head));
    }

    @ParameterizedTest
    @MethodSource("models")
    void equalsTheReadingForPeople(List<Layer> layers) {
        Model model = Model.create(new Architecture(Shape.tokens(IDS.length), layers), 3);
        List<String> tokens = Collections.nCopies(IDS.length, "x");
        SequenceTrace quick = new StoredTrace(model).trace(IDS, tokens);
        SequenceTrace full = PlainModel.trace(model, IDS, tokens, null, Precision.FLOAT64);

        Golden.assertClose("output", quick.output(), full.output(), Golden.FLOAT);
        assertThat(quick.stopped()).hasSameSizeAs(full.stopped());
        for (int t = 0; t < quick.stopped().size(); t++) {
            Golden.assertClose("stopped", quick.stopped().get(t), full.stopped().get(t), Golden.FLOAT);
        }
        assertThat(quick.layers()).hasSameSizeAs(full.layers());
        for (int i = 0; i < quick.layers().size(); i++) {
            assertSame(quick.layers().get(i), full.layers().get(i));
        }
    }

    private static void assertSame(LayerTrace quick, LayerTrace full) {
        assertThat(quick.name()).isEqualTo(full.name());
        assertThat(quick.backwards()).isEqualTo(full.backwards());
        for (int t = 0; t < IDS.length; t++) {
            StepTrace a = quick.steps().get(t);
            StepTrace b = full.steps().get(t);
            assertThat(a.masked()).isEqualTo(b.masked());
            Golden.assertClose("x", a.x(), b.x(), Golden.FLOAT);
            Golden.assertClose("h", a.h(), b.h(), 2e-5);
            Golden.assertClose("c", a.c(), b.c(), 2e-5);
            for (Gate gate : Gate.of(quick.type())) {
                Golden.assertClose(gate.letter(), a.terms(gate).value(), b.terms(gate).value(), 2e-5);
            }
        }
    }
}

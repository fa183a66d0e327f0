package dev.unroll.view.network;

import dev.unroll.picture.Readout;
import dev.unroll.picture.UnrolledLayout;
import dev.unroll.plot.Numbers;
import dev.unroll.trace.Gate;
import dev.unroll.trace.GateTerms;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.StepTrace;
import dev.unroll.view.control.Texts;
import java.util.Arrays;
import java.util.List;

/** The timestep being looked at in words, for those who listen: its token, each layer's gates and state, the answer. */
final class SpokenStep {
    /** In the order of the cell's operations. */
    private static final List<Said> ORDER = List.of(new Said(Gate.FORGET, "view.spoken.forget"),
            new Said(Gate.INPUT, "view.spoken.input"), new Said(Gate.CANDIDATE, "view.spoken.candidate"),
            new Said(Gate.OUTPUT, "view.spoken.output"), new Said(Gate.UPDATE, "view.spoken.update"),
            new Said(Gate.RESET, "view.spoken.reset"), new Said(Gate.NEW_STATE, "view.spoken.newState"));

    /** The key of a gate's words. */
    private record Said(Gate gate, String key) {
    }

    private SpokenStep() {
    }

    /** For timestep {@code step}, 1 first. */
    static String of(SequenceTrace trace, int step, Readout readout, Texts texts) {
        StringBuilder words = new StringBuilder(texts.now("view.spoken.step", step, trace.tokens().size(),
                trace.tokens().get(step - 1)));
        for (int lane = 0; lane < trace.layers().size(); lane++) {
            LayerTrace layer = trace.layers().get(lane);
            int t = UnrolledLayout.current(trace, lane, step);
            if (t >= 0) {
                words.append(' ').append(layer(layer, t, trace.layers().size() > 1 ? layer.name() + ": " : "", texts));
            }
        }
        double[] outputs = Readout.at(trace, step - 1);
        if (outputs != null && outputs.length > 0 && UnrolledLayout.answered(trace, step - 1, step)) {
            words.append(' ').append(texts.now("view.spoken.answer", answer(outputs, readout)));
        }
        return words.toString();
    }

    private static String layer(LayerTrace layer, int t, String name, Texts texts) {
        StepTrace step = layer.steps().get(t);
        StringBuilder words = new StringBuilder(name);
        for (Said said : ORDER) {
            GateTerms terms = step.terms().get(said.gate());
            if (terms != null && terms.value().length > 0) {
                words.append(texts.now(said.key(), Numbers.signed(mean(terms.value()), 2))).append(", ");
            }
        }
        int unit = 0;
        for (int k = 1; k < step.h().length; k++) {
            unit = Math.abs(step.h()[k]) > Math.abs(step.h()[unit]) ? k : unit;
        }
        return words.append(texts.now("view.spoken.hidden", unit + 1, Numbers.signed(step.h()[unit], 2))).toString();
    }

    private static String answer(double[] outputs, Readout readout) {
        int best = readout.kind() == Readout.Kind.CLASSES ? Readout.largest(outputs) : 0;
        String number = Numbers.fixed(outputs[best], 2);
        return readout.kind() == Readout.Kind.CLASSES && best < readout.names().size()
                ? readout.names().get(best) + " " + number : number;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}

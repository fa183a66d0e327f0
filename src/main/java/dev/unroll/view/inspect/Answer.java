package dev.unroll.view.inspect;

import dev.unroll.picture.Readout;
import dev.unroll.trace.SequenceTrace;
import org.jspecify.annotations.Nullable;

/**
 * What a model answers, were the sequence to end at a timestep, and at its end.
 *
 * @param name   the output that is told: the only one, or the class that is most likely at the end without values set by hand
 * @param kind   what the number means
 * @param before as of the timestep that the layer read before; null where there is none
 * @param now    as of the timestep; null where the model answers only at the end
 * @param end    at the end
 * @param trainedEnd at the end without values set by hand
 */
public record Answer(String name, Readout.Kind kind, @Nullable Double before, @Nullable Double now, double end,
        double trainedEnd) {
    static Answer of(Inspection inspection, Readout readout) {
        SequenceTrace trace = inspection.of().trace();
        SequenceTrace trained = inspection.of().trained();
        int width = Math.max(1, readout.kind() == Readout.Kind.PROBABILITY ? 1 : readout.names().size());
        int from = Math.max(0, trained.output().length - width);
        int chosen = 0;
        for (int k = 1; from + k < trained.output().length; k++) {
            chosen = trained.output()[from + k] > trained.output()[from + chosen] ? k : chosen;
        }
        int t = inspection.spot().t();
        String name = readout.kind() == Readout.Kind.CLASSES && chosen < readout.names().size() ? readout.names().get(chosen) : "";
        return new Answer(name, readout.kind(), t == 0 ? null : at(trace, t - 1, chosen), at(trace, t, chosen),
                trace.output()[from + chosen], trained.output()[from + chosen]);
    }

    private static @Nullable Double at(SequenceTrace trace, int t, int chosen) {
        double[] outputs = Readout.at(trace, t);
        return outputs == null || chosen >= outputs.length ? null : outputs[chosen];
    }
}

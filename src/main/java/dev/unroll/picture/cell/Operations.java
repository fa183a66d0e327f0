package dev.unroll.picture.cell;

import dev.unroll.picture.cell.Operation.Kind;
import dev.unroll.trace.LayerTrace;
import java.util.ArrayList;
import java.util.List;

/**
 * What a cell does within a timestep, in order. Time counts timesteps that are done, so operation k of timestep t
 * (0 first) is under way while time runs from {@code t + start} to {@code t + end}.
 *
 * @param all the operations; the first begins at 0, the last ends at 1
 */
public record Operations(List<Operation> all) {
    /** Times nearer to each other than this are the same. */
    private static final double SAME = 1e-6;

    private static final Operations LSTM = of(
            new Share(Kind.FORGET_GATE, 0.22), new Share(Kind.INPUT_AND_CANDIDATE, 0.44), new Share(Kind.CELL_STATE, 0.66),
            new Share(Kind.OUTPUT_GATE, 0.82), new Share(Kind.HIDDEN_STATE, 1));
    private static final Operations GRU_RESET_AFTER = of(new Share(Kind.RESET_AND_UPDATE, 0.35),
            new Share(Kind.CANDIDATE_RESET_AFTER, 0.7), new Share(Kind.BLEND, 1));
    private static final Operations GRU_RESET_BEFORE = of(new Share(Kind.RESET_AND_UPDATE, 0.35),
            new Share(Kind.CANDIDATE_RESET_BEFORE, 0.7), new Share(Kind.BLEND, 1));
    private static final Operations SIMPLE =
            of(new Share(Kind.PRODUCTS, 0.4), new Share(Kind.SUM, 0.7), new Share(Kind.ACTIVATION, 1));

    public Operations {
        all = List.copyOf(all);
    }

    private record Share(Kind kind, double end) {
    }

    private static Operations of(Share... shares) {
        List<Operation> list = new ArrayList<>();
        double start = 0;
        for (Share share : shares) {
            list.add(new Operation(share.kind(), start, share.end()));
            start = share.end();
        }
        return new Operations(list);
    }

    /**
     * The operations of a cell.
     *
     * @param type       {@code SimpleRNN}, {@code LSTM} or {@code GRU}
     * @param resetAfter for GRU: whether the reset gate acts after the product h₋₁ · U
     */
    public static Operations of(String type, boolean resetAfter) {
        return switch (type) {
            case "LSTM" -> LSTM;
            case "GRU" -> resetAfter ? GRU_RESET_AFTER : GRU_RESET_BEFORE;
            case "SimpleRNN" -> SIMPLE;
            default -> throw new IllegalArgumentException(type);
        };
    }

    /** The operations of a layer's cell. */
    public static Operations of(LayerTrace layer) {
        return of(layer.type(), layer.resetAfter());
    }

    /** The operation under way at {@code time}; at the end of one still that one, at time 0 the first. */
    public Operation at(double time) {
        double fraction = fraction(time);
        return all.stream().filter(each -> each.end() > fraction - SAME).findFirst().orElse(all.getLast());
    }

    /** The time at which the operation is done that comes next at {@code time}, also in the timestep after. */
    public double next(double time) {
        double step = Math.floor(time + SAME);
        double within = time - step;
        return step + all.stream().mapToDouble(Operation::end).filter(end -> end > within + SAME).findFirst().orElse(1);
    }

    /** The time at which the operation before was done; 0 at the beginning. */
    public double previous(double time) {
        if (time <= SAME) {
            return 0;
        }
        double step = Math.ceil(time - SAME) - 1;
        double within = time - step;
        return step + all.stream().mapToDouble(Operation::start).filter(start -> start < within - SAME)
                .reduce(0, Math::max);
    }

    /** The share of its timestep that is done at {@code time}: above 0 up to 1, and 0 only at time 0. */
    static double fraction(double time) {
        return time <= 0 ? 0 : time - (Math.ceil(time - SAME) - 1);
    }

    /** The timestep that is looked at, 0 first: the one under way, or the one just done. */
    static int step(double time) {
        return Math.max(0, (int) Math.ceil(time - SAME) - 1);
    }
}

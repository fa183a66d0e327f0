package dev.unroll.view.network;

import dev.unroll.picture.State;
import dev.unroll.picture.UnrolledLayout;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves the heat cell that keys go to: down through the units of a layer, then into the layer below. */
final class Focus {
    private Focus() {
    }

    /** The cell {@code count} units further down, or up where negative; without one, the first from that side. */
    static @Nullable Spot moved(@Nullable Spot spot, int count, SequenceTrace trace, State state, double time) {
        List<LayerTrace> layers = trace.layers();
        if (layers.isEmpty()) {
            return null;
        }
        int all = layers.stream().mapToInt(LayerTrace::units).sum();
        int place = spot == null ? count > 0 ? -1 : all : place(spot, layers);
        int next = Math.clamp(place + (long) count, 0, all - 1);
        int lane = layers.size() - 1;
        while (next >= layers.get(lane).units()) {
            next -= layers.get(lane).units();
            lane--;
        }
        return at(new Spot(lane, 0, state.in(layers.get(lane).type()), next), trace, state, time);
    }

    /** The same unit where its layer is at {@code time}; null where the trace does not have it. */
    static @Nullable Spot at(@Nullable Spot spot, SequenceTrace trace, State state, double time) {
        if (spot == null || spot.layer() >= trace.layers().size()) {
            return null;
        }
        LayerTrace layer = trace.layers().get(spot.layer());
        int t = Math.max(0, UnrolledLayout.current(trace, spot.layer(), time));
        Spot here = new Spot(spot.layer(), t, state.in(layer.type()), spot.unit());
        return here.in(trace) ? here : null;
    }

    /** Counted from the top of the picture, where the last layer lies. */
    private static int place(Spot spot, List<LayerTrace> layers) {
        int above = layers.subList(spot.layer() + 1, layers.size()).stream().mapToInt(LayerTrace::units).sum();
        return above + spot.unit();
    }
}

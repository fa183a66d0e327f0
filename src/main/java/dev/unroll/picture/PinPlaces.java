package dev.unroll.picture;

import dev.unroll.plot.Box;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import java.util.ArrayList;
import java.util.List;

/** Where the readouts of pinned numbers stand: beside their cell, or at the edge behind which it lies. */
final class PinPlaces {
    private static final double WIDTH = 122;
    private static final double HEIGHT = 38;
    private static final int TRIES = 24;

    private PinPlaces() {
    }

    /**
     * A pinned number's readout.
     *
     * @param side −1 where the cell lies beyond the left edge, 1 beyond the right one, 0 where it is in sight
     * @param x    the middle of the cell, where it is in sight
     */
    record Placed(Spot spot, Box box, int side, double x, double y) {
    }

    /** In the order of the pins; readouts step aside for those before them. Pins that the trace does not have are left out. */
    static List<Placed> of(UnrolledLayout layout, List<Spot> pins, SequenceTrace trace, double time) {
        ReadingOrder order = new ReadingOrder(trace, layout.steps());
        List<Placed> placed = new ArrayList<>();
        for (Spot pin : pins) {
            if (pin.in(trace)) {
                placed.add(place(layout, pin, trace, time, order, placed));
            }
        }
        return placed;
    }

    private static Placed place(UnrolledLayout layout, Spot pin, SequenceTrace trace, double time, ReadingOrder order,
            List<Placed> others) {
        double s = layout.scale;
        StripGrid grid = layout.grid(trace.layers().get(pin.layer()).units());
        int unit = Math.min(pin.unit(), grid.units() - 1);
        double y = layout.middle(pin.layer()) + grid.y(unit) + grid.cellHeight() / 2;
        double x = layout.x(pin.t(), time);
        double edge = Math.min(layout.pitch / 2, layout.half());
        int now = order.current(pin.layer(), time);
        int side = layout.unfolded < 1 ? Integer.compare(pin.t(), now)
                : x < layout.left - edge ? -1 : x > layout.right + edge ? 1 : 0;
        double width = WIDTH * s;
        double height = HEIGHT * s;
        double boxX = side < 0 ? layout.left - 4 * s : layout.right - width;
        if (side == 0) {
            boxX = x + layout.half() + 9 * s;
            if (boxX + width > layout.right + 66 * s) {
                boxX = x - layout.half() - 9 * s - width;
            }
        }
        return new Placed(pin, free(layout, new Box(boxX, y - height / 2, width, height), others), side, x, y);
    }

    /** The nearest place up or down that no other readout takes. */
    private static Box free(UnrolledLayout layout, Box wanted, List<Placed> others) {
        double least = layout.readoutTop;
        double most = layout.tokenTop - wanted.height();
        for (int i = 0; i < TRIES; i++) {
            double shift = (i + 1) / 2 * (i % 2 == 0 ? -1 : 1) * (wanted.height() / 2 + layout.scale);
            Box box = new Box(wanted.x(), Math.clamp(wanted.y() + shift, least, most), wanted.width(), wanted.height());
            if (others.stream().noneMatch(other -> other.box().meets(box))) {
                return box;
            }
        }
        return new Box(wanted.x(), Math.clamp(wanted.y(), least, most), wanted.width(), wanted.height());
    }
}

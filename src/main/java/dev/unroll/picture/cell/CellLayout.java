package dev.unroll.picture.cell;

import dev.unroll.plot.Box;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.trace.StepTrace;
import org.jspecify.annotations.Nullable;

/**
 * Where everything lies in the drawing of a cell. In a layer that reads from the sequence's end everything is mirrored,
 * since its state comes from the timestep on the right. Places taken and given by public methods are the view's; fields
 * are in units of {@code scale}.
 */
public final class CellLayout {
    /** Rows from this height on can hold a number. */
    static final double LEGIBLE = 13;

    /** The chosen unit's row is at least so high. */
    private static final double LENS = 18;
    /** In a hall: the line of tokens above the frame. */
    private static final double TOKENS = 39;

    final double width;
    final double height;
    final boolean mirrored;
    final boolean hall;
    /** Whether the wires along the bottom are away. */
    final boolean bare;
    final int layer;
    final int t;
    final LayerTrace trace;
    final Places places;
    /** 0 where the view is low, 1 where there is room. */
    final double air;
    final double frameLeft;
    final double frameRight;
    final double frameTop;
    final double frameBottom;
    /** Between this cell's frame and its neighbours'. */
    final double gap;
    final double column;
    /** Rows on the belt; of no height where the cell has none. */
    final Rows belt;
    final Rows rows;
    final double bus;
    final double stripTop;
    final double ribbonLeft;
    final double ribbonRight;
    final double ribbonTop;
    final double ribbonHeight;
    final double slider;
    private final double scale;
    private final int steps;

    private CellLayout(CellView view, SequenceTrace sequence, double time, Places places) {
        scale = view.scale();
        width = view.width() / scale;
        height = view.height() / scale;
        hall = view.hall();
        layer = view.layer();
        trace = sequence.layers().get(layer);
        steps = trace.steps().size();
        t = Math.min(Operations.step(time), steps - 1);
        mirrored = trace.backwards();
        this.places = places;
        air = Math.clamp((height - 560) / 240, 0, 1);
        double side = Math.clamp(width * 0.119, 80, 190);
        frameLeft = side;
        frameRight = width - side;
        gap = Math.clamp(width * 0.03, 18, 40);
        column = Math.clamp((frameRight - frameLeft) * 0.0526, 40, 64);

        boolean belted = !trace.type().equals("SimpleRNN");
        int units = trace.units();
        double head = belted ? between(38, 52) : between(58, 84);
        double ops = belted ? between(88, 112) : 0;
        // In a hall there is no room for the ribbon, nor for the wires below the cell with the most rows.
        bare = hall && trace.type().equals("LSTM") && !view.back();
        double foot = bare ? 12 : between(46, 56) + between(22, 30);
        ribbonHeight = between(30, 37);
        double strip = hall && belted ? 0 : between(16, 26) + 20;
        double below = hall ? strip + 8 : strip + between(24, 34) + ribbonHeight + between(12, 14) + 12;
        double margin = hall ? TOKENS : between(3, 12);
        double parts = belted ? 2 : 1;
        double room = Math.max(20, (height - margin - head - ops - foot - below) / parts);
        double most = units == 1 ? 72 : units < 4 ? 60 : belted ? 40 : 52;
        double high = Math.min(room, units * most);
        double spare = (room - high) * parts;
        double opsMore = belted ? Math.min(60, spare * 0.3) : 0;
        frameTop = margin + (spare - opsMore) / 2;
        belt = Rows.of(frameTop + head, belted ? high : 0, units, view.unit(), LENS);
        double top = belted ? belt.bottom() + ops + opsMore : frameTop + head;
        rows = Rows.of(top, high, units, view.unit(), LENS);
        bus = rows.bottom() + between(46, 56);
        frameBottom = bare ? rows.bottom() + 14 : bus + between(22, 30);
        stripTop = frameBottom + between(16, 26);
        slider = hall ? height + 60 + ribbonHeight : height - 12;
        ribbonTop = slider - between(12, 14) - ribbonHeight;
        ribbonLeft = 104;
        ribbonRight = width - 24;
    }

    /** The layout of the cell that is looked at when {@code time} timesteps are done. */
    public static CellLayout of(CellView view, SequenceTrace trace, double time) {
        return new CellLayout(view, trace, time, Places.of(trace.layers().get(view.layer()).type()));
    }

    /** The same with the parts at other places. */
    static CellLayout of(CellView view, SequenceTrace trace, double time, Places places) {
        return new CellLayout(view, trace, time, places);
    }

    /** Where painting ends: in a hall what lies below a belted cell is out of sight. */
    double bottom() {
        return hall && belted() ? frameBottom + 1 : height;
    }

    /** A measure that is {@code low} in a low view, and {@code high} where there is room. */
    double between(double low, double high) {
        return low + (high - low) * air;
    }

    /** A place between the entering and the leaving edge of the frame. */
    double x(double share) {
        return mirrored ? frameRight - (frameRight - frameLeft) * share : frameLeft + (frameRight - frameLeft) * share;
    }

    /** The middle of a quantity's column. */
    double x(Quantity quantity) {
        Double share = places.columns().get(quantity);
        if (share == null) {
            throw new IllegalArgumentException(trace.type() + " has no column of its own for " + quantity);
        }
        return x(share);
    }

    /** +1 where the state comes from the left, −1 where it comes from the right. */
    double along() {
        return mirrored ? -1 : 1;
    }

    /** Outside the view, on the side the state comes from. */
    double outerIn() {
        return mirrored ? width + 12 : -12;
    }

    /** Edge of the neighbour that the state comes from. */
    double edgeIn() {
        return mirrored ? frameRight + gap : frameLeft - gap;
    }

    /** Edge of the neighbour that the state goes to. */
    double edgeOut() {
        return mirrored ? frameLeft - gap : frameRight + gap;
    }

    /** The middle of the hidden state's column in the neighbour that it comes from. */
    double peekIn() {
        return edgeIn() - along() * (column / 2 + Math.min(14, (frameLeft - gap - column) / 2));
    }

    /** The same in the neighbour that it goes to. */
    double peekOut() {
        return edgeOut() + along() * (column / 2 + Math.min(14, (frameLeft - gap - column) / 2));
    }

    /** Half the width of a valve on the belt. */
    double valve() {
        return trace.type().equals("GRU") ? Math.min(36, column * 0.75) : 13;
    }

    boolean belted() {
        return belt.height() > 0;
    }

    /** Lower rail of the belt. */
    double rail() {
        return belt.bottom() + 6;
    }

    /** Where what the layer is fed enters. */
    double inputX() {
        return mirrored ? Math.max(frameLeft + 20, frameRight - (frameRight - frameLeft) * 0.09)
                : frameLeft + (frameRight - frameLeft) * 0.09;
    }

    InputStrip strip() {
        return InputStrip.of(this);
    }

    /** The timestep whose states this one begins with; −1 where it begins with the layer's initial ones. */
    int previous() {
        int at = mirrored ? t + 1 : t - 1;
        return at < steps ? at : -1;
    }

    /** The timestep that goes on from this one, or −1. */
    int following() {
        int at = mirrored ? t - 1 : t + 1;
        return at < steps ? at : -1;
    }

    StepTrace step() {
        return trace.steps().get(t);
    }

    int steps() {
        return steps;
    }

    double ribbonX(double step) {
        return ribbonLeft + (ribbonRight - ribbonLeft) * step / steps;
    }

    /** The timestep that is looked at, 0 first. */
    public int timestep() {
        return t;
    }

    /** The frame of the cell. */
    public Box frame() {
        return box(frameLeft, frameTop, frameRight - frameLeft, frameBottom - frameTop);
    }

    /** A quantity's column with its name, or null where the cell has none. */
    public @Nullable Box bounds(Quantity quantity) {
        if (quantity == Quantity.INPUT_VECTOR) {
            InputStrip strip = strip();
            return box(strip.left() - 5, stripTop - 5, strip.width() + 10, 30);
        }
        if (!places.columns().containsKey(quantity)) {
            return null;
        }
        Rows at = onBelt(quantity) ? belt : rows;
        return box(x(quantity) - column / 2 - 5, at.top() - 30, column + 10, at.height() + 36);
    }

    /** The place of one number, or null where it is not in the drawing. */
    public @Nullable Box bounds(Spot spot) {
        if (spot.layer() != layer) {
            return null;
        }
        if (spot.t() == t && spot.quantity() == Quantity.INPUT_VECTOR) {
            InputStrip strip = strip();
            return box(strip.x(spot.unit()), strip.y(spot.unit()), strip.cellWidth(), strip.cellHeight());
        }
        if (spot.unit() < trace.units() && spot.t() == previous()) {
            return before(spot);
        }
        if (spot.unit() >= trace.units() || spot.t() != t || !places.columns().containsKey(spot.quantity())) {
            return null;
        }
        Rows at = onBelt(spot.quantity()) ? belt : rows;
        return box(x(spot.quantity()) - column / 2, at.y(spot.unit()), column, at.height(spot.unit()));
    }

    /** The place of a number that the timestep begins with, or null where it is no such. */
    private @Nullable Box before(Spot spot) {
        if (onBelt(spot.quantity())) {
            return box(x(places.before()) - column / 2, belt.y(spot.unit()), column, belt.height(spot.unit()));
        }
        return spot.quantity() == Quantity.HIDDEN
                ? box(peekIn() - column / 2, rows.y(spot.unit()), column, rows.height(spot.unit())) : null;
    }

    /** Whether a quantity's column lies on the belt. */
    boolean onBelt(Quantity quantity) {
        return quantity == Quantity.CELL || quantity == Quantity.HIDDEN && trace.type().equals("GRU");
    }

    /** The number at a place, or null. */
    public @Nullable Spot spotAt(double viewX, double viewY) {
        double px = viewX / scale;
        double py = viewY / scale;
        int feature = strip().at(px, py);
        if (feature >= 0) {
            return new Spot(layer, t, Quantity.INPUT_VECTOR, feature);
        }
        for (Quantity quantity : places.columns().keySet()) {
            if (Math.abs(px - x(quantity)) <= column / 2 + 4) {
                int unit = (onBelt(quantity) ? belt : rows).unitAt(py);
                if (unit >= 0) {
                    return new Spot(layer, t, quantity, unit);
                }
            }
        }
        return belted() ? onTheBelt(px, py) : inTheSum(px, py);
    }

    /** What lies on the belt beside columns: the valves that gates work on, and the states of the step before. */
    private @Nullable Spot onTheBelt(double px, double py) {
        int unit = belt.unitAt(py);
        boolean gru = trace.type().equals("GRU");
        if (unit >= 0 && Math.abs(px - x(places.keep())) <= valve() + 3) {
            return new Spot(layer, t, gru ? Quantity.UPDATE : Quantity.FORGET, unit);
        }
        if (unit >= 0 && Math.abs(px - x(places.write())) <= valve() + 3) {
            return new Spot(layer, t, Quantity.INPUT, unit);
        }
        if (previous() < 0) {
            return null;
        }
        if (unit >= 0 && Math.abs(px - x(places.before())) <= column / 2) {
            return new Spot(layer, previous(), gru ? Quantity.HIDDEN : Quantity.CELL, unit);
        }
        return gru ? null : inPeek(px, py);
    }

    private @Nullable Spot inPeek(double px, double py) {
        int unit = rows.unitAt(py);
        return unit >= 0 && previous() >= 0 && Math.abs(px - peekIn()) <= column / 2
                ? new Spot(layer, previous(), Quantity.HIDDEN, unit) : null;
    }

    /** SimpleRNN: the terms that a unit's state is made of. */
    private @Nullable Spot inTheSum(double px, double py) {
        int unit = rows.unitAt(py);
        double half = column / 2 + 4;
        boolean term = Math.abs(px - x(places.before())) <= half || Math.abs(px - x(places.keep())) <= half
                || Math.abs(px - x(Places.BIAS)) <= half || Math.abs(px - x(places.write())) <= half;
        return unit >= 0 && term ? new Spot(layer, t, Quantity.HIDDEN, unit) : inPeek(px, py);
    }

    /** The operation whose parts lie at a place, or null. */
    public @Nullable Operation operationAt(double viewX, double viewY) {
        Spot spot = spotAt(viewX, viewY);
        Operation.Kind kind = spot == null || spot.t() != t ? null : kind(spot, viewX / scale, viewY / scale);
        return Operations.of(trace).all().stream().filter(each -> each.kind() == kind).findFirst().orElse(null);
    }

    private Operation.@Nullable Kind kind(Spot spot, double px, double py) {
        if (trace.type().equals("SimpleRNN")) {
            double share = (px - x(0)) / (x(1) - x(0));
            return spot.quantity() == Quantity.INPUT_VECTOR || share < (places.keep() + Places.BIAS) / 2
                    ? Operation.Kind.PRODUCTS : share < 0.75 ? Operation.Kind.SUM : Operation.Kind.ACTIVATION;
        }
        boolean upon = belt.unitAt(py) >= 0;
        return switch (spot.quantity()) {
            case FORGET -> upon ? Operation.Kind.CELL_STATE : Operation.Kind.FORGET_GATE;
            case INPUT -> upon ? Operation.Kind.CELL_STATE : Operation.Kind.INPUT_AND_CANDIDATE;
            case CANDIDATE -> Operation.Kind.INPUT_AND_CANDIDATE;
            case CELL -> Operation.Kind.CELL_STATE;
            case OUTPUT -> Operation.Kind.OUTPUT_GATE;
            case HIDDEN -> upon ? Operation.Kind.BLEND : Operation.Kind.HIDDEN_STATE;
            case RESET -> Operation.Kind.RESET_AND_UPDATE;
            case UPDATE -> upon ? Operation.Kind.BLEND : Operation.Kind.RESET_AND_UPDATE;
            case NEW_STATE -> trace.resetAfter() ? Operation.Kind.CANDIDATE_RESET_AFTER
                    : Operation.Kind.CANDIDATE_RESET_BEFORE;
            case INPUT_VECTOR -> null;
        };
    }

    /** Whether a place lies on the ribbon of the whole sequence or on its slider. */
    public boolean onRibbon(double viewX, double viewY) {
        double px = viewX / scale;
        double py = viewY / scale;
        return py >= ribbonTop - 8 && py <= slider + 12 && px >= ribbonLeft - 10 && px <= ribbonRight + 10;
    }

    /** The time that a place on the ribbon stands for: the timestep there counts as done. */
    public int timeAt(double viewX) {
        return (int) Math.clamp(Math.ceil((viewX / scale - ribbonLeft) / (ribbonRight - ribbonLeft) * steps), 1, steps);
    }

    /** The timestep of the neighbour at a place, or −1. */
    public int neighbourAt(double viewX, double viewY) {
        double px = viewX / scale;
        double py = viewY / scale;
        if (py < frameTop || py >= ribbonTop - 8) {
            return -1;
        }
        int at = px < frameLeft - gap ? t - 1 : px > frameRight + gap ? t + 1 : -1;
        return at < steps ? at : -1;
    }

    private Box box(double x, double y, double w, double h) {
        return new Box(x * scale, y * scale, w * scale, h * scale);
    }
}

package dev.unroll.picture;

import dev.unroll.plot.Box;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everything lies in the picture of an unrolled network. Depends on the view's size, fold and sight, and on how many
 * timesteps and layers there are, not on numbers.
 */
public final class UnrolledLayout {
    /** Timesteps after the current one that stay in sight, at least and as a share. */
    private static final double AHEAD = 2;
    private static final double AHEAD_SHARE = 0.12;
    /** Distances of two timesteps, in units of the scale: the usual, the largest and the smallest. */
    private static final double PITCH = 60.5;
    private static final double WIDEST = 96;
    private static final double NARROWEST = 1;
    private static final double FOLDED_HALF = 38;

    final double scale;
    final double left;
    final double pitch;
    final double right;
    final double readoutTop;
    final double readoutHeight;
    final double laneTop;
    final double laneHeight;
    final double laneGap;
    final double inputTop;
    final double tokenTop;
    final double ribbonTop;
    final double ribbonHeight;
    final double ribbonRight;
    final double sliderY;
    final double unfolded;
    private final Sight sight;
    private final double room;
    private final int lanes;
    private final int steps;
    private final double columns;

    /** How much of a timestep there is room for. */
    enum Detail {
        /** Cells with wires between them, tokens level. */
        FULL,
        /** Narrow cells, tokens turned. */
        SLIM,
        /** Columns of heat. */
        HEAT
    }

    private UnrolledLayout(UnrolledView view, int steps, int lanes) {
        scale = view.scale();
        unfolded = view.unfolded();
        sight = view.sight();
        this.steps = steps;
        this.lanes = lanes;
        double height = view.height();
        left = 116 * scale;
        room = Math.max(120 * scale, view.width() - left - 108 * scale);
        columns = sight.columns() <= 0 ? Math.min(steps, Math.max(5, (int) (room / (PITCH * scale))))
                : Math.clamp(sight.columns(), leastColumns(), mostColumns());
        pitch = Math.min(room / columns, WIDEST * scale);
        right = left + pitch * columns;
        ribbonRight = view.width() - 15 * scale;
        boolean low = height < 400 * scale;
        double air = (low ? 0.72 : 1) * scale;
        ribbonHeight = (low ? 32 : 43) * scale;
        double free = Math.max(0, height - ribbonHeight - 115 * scale - 87 * air);
        double many = lanes > 1 ? 0.7 : low ? 0.62 : 0.56;
        double lanesHeight = Math.clamp(free * many, Math.min(free, 60 * scale), Math.max(110, 260 * lanes) * scale);
        readoutHeight = Math.min((free - lanesHeight) * 0.84, 190 * scale);
        double spare = Math.max(0, free - lanesHeight - readoutHeight) / 4;
        readoutTop = 16 * scale + spare / 2;
        laneTop = readoutTop + readoutHeight + 24 * air + spare;
        laneGap = lanes > 1 ? 16 * air : 0;
        laneHeight = (lanesHeight - laneGap * (lanes - 1)) / Math.max(1, lanes);
        inputTop = laneTop + lanesHeight + 20 * air;
        tokenTop = inputTop + 18 * scale + 11 * air + spare / 2;
        ribbonTop = tokenTop + 58 * scale + 17 * air + spare;
        sliderY = ribbonTop + ribbonHeight + 15 * air;
    }

    /** The layout for a trace, or for a ghost of it where there is none yet. */
    public static UnrolledLayout of(UnrolledView view, @Nullable SequenceTrace trace) {
        int steps = trace == null || trace.tokens().isEmpty() ? 100 : trace.tokens().size();
        int lanes = trace == null ? 1 : trace.layers().size();
        return new UnrolledLayout(view, steps, lanes);
    }

    // ---- what is in sight ----

    private double leastColumns() {
        return Math.min(steps, room / (WIDEST * scale));
    }

    private double mostColumns() {
        return Math.max(leastColumns(), Math.min(steps, room / (NARROWEST * scale)));
    }

    /** Timesteps of the sequence. */
    public int steps() {
        return steps;
    }

    /** How many timesteps are in sight at once. */
    public double columns() {
        return columns;
    }

    /** The first timestep in sight at {@code time}; with a fraction where it is cut. */
    public double first(double time) {
        double most = Math.max(0, steps - columns);
        return Math.clamp(sight.follows() ? time - (columns - Math.max(AHEAD, columns * AHEAD_SHARE)) : sight.first(), 0, most);
    }

    /** The sight moved by a distance on the surface; it stays where it is put. */
    public Sight panned(double distance, double time) {
        return new Sight(sight.columns(), Math.clamp(first(time) + distance / pitch, 0, Math.max(0, steps - columns)));
    }

    /** The sight with {@code factor} times fewer timesteps; what lies at {@code x} stays there unless the sight follows. */
    public Sight zoomed(double factor, double x, double time) {
        double next = Math.clamp(columns / factor, leastColumns(), mostColumns());
        if (sight.follows()) {
            return new Sight(next, Double.NaN);
        }
        double share = Math.clamp((x - left) / (right - left), 0, 1);
        double first = first(time) + share * (columns - next);
        return new Sight(next, Math.clamp(first, 0, Math.max(0, steps - next)));
    }

    /** How much of a timestep there is room for. */
    Detail detail() {
        return pitch >= 40 * scale ? Detail.FULL : pitch >= 13 * scale ? Detail.SLIM : Detail.HEAT;
    }

    /** Where the way to the timestep being looked at is offered while it is out of sight; null where it is in sight. */
    @Nullable Box wayBack(double time) {
        double t = Math.ceil(time) - 0.5;
        double first = first(time);
        if (unfolded < 1 || sight.follows() || t >= first && t <= first + columns) {
            return null;
        }
        double width = 92 * scale;
        return new Box(t < first ? left : right - width, tokenTop - scale, width, 24 * scale);
    }

    // ---- across ----

    /** Where the loop is drawn when it is folded. */
    double home() {
        return (left + right) / 2;
    }

    /** The middle of a timestep's column. */
    double x(int t, double time) {
        double unrolled = left + pitch * (t - first(time) + 0.5);
        return unfolded == 1 ? unrolled : home() + (unrolled - home()) * unfolded;
    }

    /** The middle of a timestep's token: folded, tokens come in one after another. */
    double tokenX(int t, double time) {
        double unrolled = left + pitch * (t - first(time) + 0.5);
        double entering = home() + (t + 1 - time) * PITCH * scale;
        return unfolded == 1 ? unrolled : entering + (unrolled - entering) * unfolded;
    }

    /** The room that a token has. */
    double tokenPitch() {
        return pitch * unfolded + PITCH * scale * (1 - unfolded);
    }

    /** Half the width of a cell. */
    double half() {
        double unrolled = detail() == Detail.HEAT ? pitch / 2 : Math.min(21 * scale, pitch * 0.36);
        return unrolled * unfolded + FOLDED_HALF * scale * (1 - unfolded);
    }

    // ---- down ----

    /** Top of a layer's lane; the first layer lies lowest. */
    double laneY(int lane) {
        return laneTop + (lanes - 1 - lane) * (laneHeight + laneGap);
    }

    /** Room above and below a cell for the loop. */
    double loopRoom() {
        return Math.min(17 * scale, laneHeight * 0.16) * (1 - unfolded);
    }

    /** Top of a layer's cells. */
    double cellY(int lane) {
        return laneY(lane) + loopRoom();
    }

    /** Height of the cells. */
    double cellHeight() {
        return laneHeight - 2 * loopRoom();
    }

    /** The middle of a layer's cells. */
    double middle(int lane) {
        return laneY(lane) + laneHeight / 2;
    }

    /** Left edge of a timestep in the ribbon. */
    double ribbonX(double t) {
        return left + (ribbonRight - left) * t / steps;
    }

    /** Where a layer's cell lies at a timestep; beside the columns where it is out of sight. */
    public Box cell(int lane, int t, double time) {
        return new Box(x(t, time) - half(), cellY(lane), 2 * half(), cellHeight());
    }

    /** How a layer's units lie in a strip. */
    StripGrid grid(int units) {
        if (detail() == Detail.HEAT && unfolded == 1) {
            return new StripGrid(units, units, 1, pitch, laneHeight / units, 0);
        }
        return StripGrid.of(units, half() * 1.16, cellHeight() - 14 * scale, scale);
    }

    // ---- what lies at a place ----

    /** Whether a place lies on the ribbon or its slider. */
    public boolean onRibbon(double x, double y) {
        return y >= ribbonTop - 8 * scale && y <= sliderY + 10 * scale && x >= left - 10 * scale && x <= ribbonRight + 10 * scale;
    }

    /** Whether a place lies on the way back to the timestep being looked at. */
    public boolean onWayBack(double x, double y, double time) {
        Box box = wayBack(time);
        return box != null && box.meets(new Box(x, y, 0.1, 0.1));
    }

    /** The time that a place on the ribbon stands for: the timestep there counts as done. */
    public int timeAt(double x) {
        return (int) Math.clamp(Math.ceil((x - left) / (ribbonRight - left) * steps), 1, steps);
    }

    /** The timestep (0 first) whose column holds a place above the ribbon, or −1. */
    public int stepAt(double x, double y, double time) {
        if (y < readoutTop || y >= ribbonTop - 12 * scale || x < left || x >= right) {
            return -1;
        }
        if (unfolded < 1) {
            return Math.abs(x - home()) <= half() && y < inputTop ? (int) Math.ceil(time) - 1 : -1;
        }
        int t = (int) Math.floor((x - left) / pitch + first(time));
        return t < steps ? t : -1;
    }

    /** The layer at a height, or the nearest one. */
    public int laneAt(double y) {
        int fromTop = (int) Math.floor((y - laneTop + laneGap / 2) / (laneHeight + laneGap));
        return Math.clamp(lanes - 1 - fromTop, 0, Math.max(0, lanes - 1));
    }

    /** The heat cell at a place, or null; folded, each layer shows the timestep it is at. */
    public @Nullable Spot cellAt(double x, double y, double time, State state, SequenceTrace trace) {
        if (stepAt(x, y, time) < 0) {
            return null;
        }
        ReadingOrder order = new ReadingOrder(trace, steps);
        for (int lane = 0; lane < lanes; lane++) {
            int t = unfolded < 1 ? Math.max(0, order.current(lane, time)) : stepAt(x, y, time);
            LayerTrace layer = trace.layers().get(lane);
            double column = unfolded < 1 ? home() : x(t, time);
            int unit = grid(layer.units()).unitAt(x - column, y - middle(lane));
            if (unit >= 0) {
                return new Spot(lane, t, state.in(layer.type()), unit);
            }
        }
        return null;
    }

    /** Whether the value of a heat cell has been computed at {@code time}. */
    public static boolean computed(Spot spot, SequenceTrace trace, double time) {
        return new ReadingOrder(trace, trace.tokens().size()).shown(spot.layer(), spot.t(), time) > 0;
    }

    /** The timestep (0 first) that a layer is at, which depends on the end from which it reads; −1 before its first. */
    public static int current(SequenceTrace trace, int lane, double time) {
        return new ReadingOrder(trace, trace.tokens().size()).current(lane, time);
    }

    /** Whether every layer has done timestep {@code t}, so that what is made of it is known at {@code time}. */
    public static boolean answered(SequenceTrace trace, int t, double time) {
        return new ReadingOrder(trace, trace.tokens().size()).answered(t, time);
    }

    /** The pin whose readout lies at a place, or null. */
    public @Nullable Spot pinAt(double x, double y, double time, List<Spot> pins, SequenceTrace trace) {
        return PinPlaces.of(this, pins, trace, time).stream().filter(pin -> pin.box().meets(new Box(x, y, 0.1, 0.1)))
                .map(PinPlaces.Placed::spot).findFirst().orElse(null);
    }
}

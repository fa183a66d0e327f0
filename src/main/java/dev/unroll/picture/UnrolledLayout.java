package dev.unroll.picture;

import dev.unroll.plot.Box;
import dev.unroll.trace.SequenceTrace;
import org.jspecify.annotations.Nullable;

/**
 * Where everything lies in the picture of an unrolled network. Depends on the view's size and on how many timesteps and
 * layers there are, not on numbers.
 */
public final class UnrolledLayout {
    /** Timesteps after the current one that stay in sight. */
    private static final int AHEAD = 2;

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
    private final int lanes;
    private final int steps;
    private final int cells;

    private UnrolledLayout(double width, double height, double scale, int steps, int lanes) {
        this.scale = scale;
        this.steps = steps;
        this.lanes = lanes;
        left = 116 * scale;
        double room = width - left - 108 * scale;
        cells = Math.min(steps, Math.max(5, (int) (room / (60.5 * scale))));
        pitch = Math.min(room / cells, 96 * scale);
        right = left + pitch * cells;
        ribbonRight = width - 15 * scale;
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
        return new UnrolledLayout(view.width(), view.height(), view.scale(), steps, lanes);
    }

    /** Timesteps of the sequence. */
    public int steps() {
        return steps;
    }

    /** How many timesteps are in sight at once. */
    public int cells() {
        return cells;
    }

    /** The first timestep in sight at {@code time}; with a fraction while the picture moves on. */
    public double first(double time) {
        return Math.clamp(time - (cells - AHEAD), 0, Math.max(0, steps - cells));
    }

    /** The middle of a timestep's column. */
    double x(int t, double time) {
        return left + pitch * (t - first(time) + 0.5);
    }

    /** Top of a layer's cells; the first layer lies lowest. */
    double laneY(int lane) {
        return laneTop + (lanes - 1 - lane) * (laneHeight + laneGap);
    }

    /** Half the width of a cell. */
    double half() {
        return Math.min(21 * scale, pitch * 0.36);
    }

    /** Left edge of a timestep in the ribbon. */
    double ribbonX(double t) {
        return left + (ribbonRight - left) * t / steps;
    }

    /** Where a layer's cell lies at a timestep; beside the columns where it is out of sight. */
    public Box cell(int lane, int t, double time) {
        return new Box(x(t, time) - half(), laneY(lane), 2 * half(), laneHeight);
    }

    /** How a layer's units lie in a strip. */
    StripGrid grid(int units) {
        return StripGrid.of(units, half() * 1.16, laneHeight - 14 * scale, scale);
    }

    /** Whether a place lies on the ribbon or its slider. */
    public boolean onRibbon(double x, double y) {
        return y >= ribbonTop - 8 * scale && y <= sliderY + 10 * scale && x >= left - 10 * scale && x <= ribbonRight + 10 * scale;
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
        int t = (int) Math.floor((x - left) / pitch + first(time));
        return t < steps ? t : -1;
    }

    /** The heat cell at a place, or null. */
    public UnrolledView.@Nullable Place cellAt(double x, double y, double time, SequenceTrace trace) {
        int t = stepAt(x, y, time);
        if (t < 0) {
            return null;
        }
        for (int lane = 0; lane < lanes; lane++) {
            StripGrid grid = grid(trace.layers().get(lane).units());
            int unit = grid.unitAt(x - x(t, time), y - laneY(lane) - laneHeight / 2);
            if (unit >= 0) {
                return new UnrolledView.Place(lane, t, unit);
            }
        }
        return null;
    }
}

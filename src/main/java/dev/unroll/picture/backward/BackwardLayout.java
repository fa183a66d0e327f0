package dev.unroll.picture.backward;

import dev.unroll.picture.StripGrid;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Where everything lies in the picture of the way back. Columns stand in the order in which the layer reads, so that the
 * gradient always flows to the left. Depends on the view's size and on how many timesteps there are, not on numbers.
 */
public final class BackwardLayout {
    private static final double PITCH = 69;
    private static final int FEWEST = 5;

    final double scale;
    final double left;
    final double right;
    final double cellsLeft;
    final double pitch;
    final double cellTop;
    final double cellHeight;
    final double tokenY;
    final double barsTop;
    final double upperBase;
    final double lowerTop;
    final double barsBottom;
    final double lossLeft;
    final double lossWidth;
    private final ReadingOrder order;
    private final int cells;

    private BackwardLayout(GradientView view, ReadingOrder order, boolean lower) {
        double width = view.width();
        double height = view.height();
        scale = view.scale();
        this.order = order;
        boolean narrow = width < 960 * scale;
        left = left(scale);
        right = right(width, scale);
        lossWidth = (narrow ? 70 : 76) * scale;
        lossLeft = width - lossWidth - 10 * scale;
        double room = right - left;
        cells = Math.min(Math.max(1, order.steps()), Math.max(FEWEST, (int) (room / (PITCH * scale))));
        pitch = Math.min(room / cells, 96 * scale);
        cellsLeft = right - pitch * cells;
        boolean low = height < 300 * scale;
        double air = (low ? 12 : 24) * scale;
        cellTop = (low ? 30 : 36) * scale;
        double free = Math.max(90 * scale, height - cellTop - (38 + 18 + 22) * scale - air);
        cellHeight = Math.clamp(free * 0.36, 52 * scale, 150 * scale);
        tokenY = cellTop + cellHeight + 19 * scale;
        barsTop = tokenY + 19 * scale + air;
        double bars = Math.max(30 * scale, free - cellHeight);
        upperBase = barsTop + (lower ? bars / 2 : bars);
        lowerTop = upperBase + 18 * scale;
        barsBottom = lowerTop + (lower ? bars / 2 : 0);
    }

    /** Where columns over the whole sequence begin, for what stands below the picture. */
    public static double left(double scale) {
        return 112 * scale;
    }

    /** Where columns over the whole sequence end. */
    public static double right(double width, double scale) {
        return width - (width < 960 * scale ? 116 : 140) * scale;
    }

    /** The layout for a layer of a trace, or for a ghost of it where there is none yet. */
    public static BackwardLayout of(GradientView view, @Nullable SequenceTrace trace) {
        LayerTrace layer = layer(view, trace);
        return new BackwardLayout(view, layer == null ? new ReadingOrder(100, false) : ReadingOrder.of(layer),
                layer == null || lower(layer, view.quantity()) != null);
    }

    static @Nullable LayerTrace layer(GradientView view, @Nullable SequenceTrace trace) {
        return trace == null || view.layer() >= trace.layers().size() ? null : trace.layers().get(view.layer());
    }

    /** Whose gradient the lower bars show: the chosen gate's, else the cell state's where there is one. */
    static @Nullable Quantity lower(LayerTrace layer, Quantity wished) {
        Quantity quantity = GradientSizes.in(layer, wished);
        if (quantity != Quantity.HIDDEN) {
            return quantity;
        }
        return layer.type().equals("LSTM") ? Quantity.CELL : null;
    }

    /** The order of the columns. */
    public ReadingOrder order() {
        return order;
    }

    /** How many timesteps are in sight at once. */
    public int cells() {
        return cells;
    }

    /** How many columns lie left of what is in sight at {@code time}; with a fraction while the picture moves on. */
    public double first(double time) {
        int ahead = Math.min(5, cells / 3);
        return Math.clamp(time - 1 - ahead, 0, Math.max(0, order.steps() - cells));
    }

    /** The middle of the cell at a place of the reading order. */
    double x(int place, double time) {
        return cellsLeft + pitch * (place - 0.5 - first(time));
    }

    /** Half the width of a cell. */
    double half() {
        return Math.min(23 * scale, pitch * 0.33);
    }

    /** Left edge of the column after {@code count} others, in the bars over the whole sequence. */
    double barX(double count) {
        return left + (right - left) * count / Math.max(1, order.steps());
    }

    /** How a layer's units lie in a strip. */
    StripGrid grid(int units) {
        return StripGrid.of(units, half() * 1.2, cellHeight - 12 * scale, scale);
    }

    /** Whether a place lies on the bars over the whole sequence. */
    public boolean onBars(double x, double y) {
        return y >= barsTop - 6 * scale && y <= barsBottom + 12 * scale && x >= left - 8 * scale && x <= right + 8 * scale;
    }

    /** The time at which the gradient has just reached the column at a place of the bars. */
    public int timeAt(double x) {
        return (int) Math.clamp(Math.ceil((x - left) / (right - left) * order.steps()), 1, Math.max(1, order.steps()));
    }

    /** The timestep, 0 first, whose cell or token holds a place, or −1. */
    public int stepAt(double x, double y, double time) {
        if (y < cellTop - 6 * scale || y > tokenY + 20 * scale || x < cellsLeft || x >= right) {
            return -1;
        }
        int place = (int) Math.floor((x - cellsLeft) / pitch + first(time)) + 1;
        return place >= 1 && place <= order.steps() ? order.step(place) : -1;
    }

    /** The number whose gradient a heat cell shows, or null where there is none or the gradient has not reached it. */
    public @Nullable Spot spotAt(double x, double y, double time, SequenceTrace trace, GradientView view) {
        int step = stepAt(x, y, time);
        LayerTrace layer = layer(view, trace);
        if (step < 0 || layer == null || order.place(step) < Math.floor(time)) {
            return null;
        }
        Quantity quantity = GradientSizes.in(layer, view.quantity());
        int units = quantity.gradients(layer.steps().get(step)).length;
        int unit = units == 0 ? -1
                : grid(units).unitAt(x - x(order.place(step), time), y - cellTop - cellHeight / 2);
        return unit < 0 ? null : new Spot(view.layer(), step, quantity, unit);
    }
}

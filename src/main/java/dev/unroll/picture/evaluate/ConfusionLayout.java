package dev.unroll.picture.evaluate;

import dev.unroll.plot.Box;

/** Where the cells of a confusion matrix lie. */
public final class ConfusionLayout {
    private static final double FEW = 6;
    private final int size;
    final double left;
    final double top;
    final double cellWidth;
    final double cellHeight;

    private ConfusionLayout(int size, double left, double top, double cellWidth, double cellHeight) {
        this.size = size;
        this.left = left;
        this.top = top;
        this.cellWidth = cellWidth;
        this.cellHeight = cellHeight;
    }

    /** In a frame. */
    public static ConfusionLayout of(ConfusionScene scene, Frame frame) {
        int size = scene.size();
        int longest = scene.classes().stream().mapToInt(look -> wide(look.label())).max().orElse(0);
        double left = frame.of(Math.clamp(longest * 7.2 + 22, 34, size > FEW ? 90 : 150));
        left = Math.min(left, frame.width() * 0.34);
        double top = frame.of(size > FEW ? 40 : 52);
        double foot = frame.of(28);
        double across = (frame.width() - left - frame.of(2)) / size;
        double down = (frame.height() - top - foot) / size;
        double most = frame.of(150);
        double width = Math.min(across, most);
        double height = Math.min(down, Math.min(most, width * 1.05));
        width = Math.min(width, Math.max(height * 1.5, frame.of(size > FEW ? 0 : 96)));
        return new ConfusionLayout(size, left, top, width, height);
    }

    private static int wide(String text) {
        return text.codePoints().map(c -> c >= 0x1100 && c < 0xffff && c != 0x25b2 && c != 0x25bc ? 2 : 1).sum();
    }

    /** A cell. */
    public Box cell(int row, int column) {
        return new Box(left + column * cellWidth, top + row * cellHeight, cellWidth, cellHeight);
    }

    /** The number of the cell at a place, row after row, or −1. */
    public int at(double x, double y) {
        int column = (int) Math.floor((x - left) / cellWidth);
        int row = (int) Math.floor((y - top) / cellHeight);
        return column < 0 || row < 0 || column >= size || row >= size ? -1 : row * size + column;
    }
}

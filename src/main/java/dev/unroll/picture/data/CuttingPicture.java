package dev.unroll.picture.data;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Box;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Painting;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import java.util.List;

/**
 * Every example becomes equally long: a window as wide as the chosen length, and each example as a bar of which the window
 * keeps a part. What hangs out is lost and hatched, with its words; what is missing is padding. Between two settings the
 * picture is one of the way from one to the other.
 *
 * @param length      slots of the window; a fraction on the way
 * @param padInFront  1 where short examples are padded in front, 0 behind, between on the way
 * @param cutInFront  likewise for cutting long ones
 * @param name        what it is called
 * @param description for those who do not see it
 */
public record CuttingPicture(String name, String description, List<CutRow> rows, double length, double padInFront,
        double cutInFront, Language language) implements Painting {
    private static final double TOP = 22;
    private static final double LEAST_ROW = 20;
    private static final double MOST_ROW = 29;
    private static final double BAR = 16;
    private static final double LABELS = 142;
    private static final double LOST = 52;
    /** The share of the room that the window takes at least. */
    private static final double WINDOW = 0.24;

    public CuttingPicture {
        rows = List.copyOf(rows);
    }

    /** How many examples there is room for. */
    public static int capacity(double height, double scale) {
        return (int) Math.max(1, Math.floor((height / scale - TOP - 6) / LEAST_ROW));
    }

    /** The row at a height, or −1. */
    public int rowAt(double y, double width, double height, double scale) {
        int row = (int) Math.floor((y - TOP * scale) / frame(width, height, scale).row());
        return row >= 0 && row < rows.size() ? row : -1;
    }

    /** A piece of a bar for a legend: 0 cut away, 1 kept, 2 padding. */
    public static void sample(Surface surface, Palette palette, int which, double width, double height, double scale) {
        Brush brush = new Brush(surface, palette, scale);
        Box box = new Box(0, 0, width, height);
        switch (which) {
            case 0 -> {
                Hatching.cut(brush, box);
                outline(brush, box, Role.TEXT_SUBTLE);
            }
            case 1 -> surface.fill(0, 0, width, height, palette.of(Role.TEXT_MUTED));
            default -> pad(brush, box);
        }
    }

    /** Where things lie. */
    private record Frame(double left, double right, double slot, double window, double row) {
        double edge(double slots) {
            return window + slots * slot;
        }
    }

    private Frame frame(double width, double height, double scale) {
        double left = LABELS * scale;
        double right = Math.max(left + 40 * scale, width - LOST * scale);
        double room = right - left;
        int longest = rows.stream().mapToInt(CutRow::length).max().orElse(1);
        double lost = Math.max(0, longest - length);
        double slot = Math.max(room / (length + lost), WINDOW * room / length);
        double wide = Math.min(room, length * slot);
        // The window leaves room for what is cut on the side where it is cut.
        double hanging = Math.min(room - wide, lost * slot);
        double window = right - wide - (room - wide - hanging) / 2 - (1 - cutInFront) * hanging;
        double row = Math.clamp((height - (TOP + 6) * scale) / Math.max(1, rows.size()), LEAST_ROW * scale, MOST_ROW * scale);
        return new Frame(left, right, wide / length, lost == 0 ? left + (room - wide) / 2 : window, row);
    }

    @Override
    public void paint(Surface surface, Palette palette, double width, double height, double scale) {
        if (rows.isEmpty() || length <= 0) {
            return;
        }
        Brush brush = new Brush(surface, palette, scale);
        Frame frame = frame(width, height, scale);
        double top = (TOP - 4) * scale;
        double bottom = TOP * scale + rows.size() * frame.row() + 2 * scale;
        double left = surface.snap(frame.window());
        double end = surface.snap(frame.edge(length));
        surface.fill(left, top, end - left, bottom - top, palette.of(Role.ACCENT_SUBTLE).fade(0.8));
        for (int i = 0; i < rows.size(); i++) {
            row(brush, frame, rows.get(i), TOP * scale + i * frame.row(), width);
        }
        Colour accent = palette.of(Role.ACCENT);
        Stroke edge = new Stroke(1.6 * scale);
        surface.line(left, top - 2 * scale, left, bottom, accent, edge);
        surface.line(end, top - 2 * scale, end, bottom, accent, edge);
        String slots = Messages.in(language, "picture.data.slots", Math.round(length));
        double half = surface.width(slots, brush.type(Face.SANS_SEMIBOLD, 12)) / 2;
        double middle = Math.clamp((left + end) / 2, frame.left() + half, Math.max(frame.left() + half, width - half));
        brush.text(slots, middle, 12 * scale, Face.SANS_SEMIBOLD, 12, accent, Align.MIDDLE);
    }

    private void row(Brush brush, Frame frame, CutRow row, double y, double width) {
        double scale = brush.scale;
        double high = Math.min(BAR * scale, frame.row() - 5 * scale);
        double top = brush.surface.snap(y + (frame.row() - high) / 2);
        double baseline = top + high / 2 + 4.2 * scale;
        brush.text(row.name(), 0, baseline, row.chosen() ? Face.MONO_BOLD : Face.MONO, 12, brush.colour(Role.TEXT), Align.START);
        brush.text(row.size(), 64 * scale, baseline, Face.SANS, 11.5, brush.colour(Role.TEXT_SUBTLE), Align.START);
        double lost = Math.max(0, row.length() - length);
        double padding = Math.max(0, length - row.length());
        double first = padding * padInFront - lost * cutInFront;
        double last = first + row.length();
        Box inside = bar(brush, frame.edge(Math.max(0, first)), frame.edge(Math.min(length, last)), top, high);
        pad(brush, bar(brush, frame.edge(0), inside.x(), top, high));
        pad(brush, bar(brush, inside.right(), frame.edge(length), top, high));
        brush.surface.fill(inside.x(), inside.y(), inside.width(), inside.height(),
                brush.colour(row.chosen() ? Role.ACCENT : Role.TEXT_MUTED));
        if (first < -1e-9) {
            cut(brush, Math.max(frame.left(), frame.edge(first)), inside.x(), top, high, row.front(),
                    frame.edge(first) < frame.left() - 1, false);
        }
        if (last > length + 1e-9) {
            cut(brush, inside.right(), Math.min(frame.right(), frame.edge(last)), top, high, row.back(), false,
                    frame.edge(last) > frame.right() + 1);
        }
        String sum = lost > 0 ? "−" + Math.round(lost) : padding > 0 ? "+" + Math.round(padding) : "±0";
        brush.text(sum, width, baseline, Face.MONO, 11.5, brush.colour(Role.TEXT_MUTED), Align.END);
    }

    private static Box bar(Brush brush, double from, double to, double top, double high) {
        double left = brush.surface.snap(from);
        return new Box(left, top, Math.max(0, brush.surface.snap(to) - left), high);
    }

    private static void pad(Brush brush, Box box) {
        if (box.width() > 0) {
            Hatching.padding(brush, box);
            outline(brush, box, Role.BORDER);
        }
    }

    private static void outline(Brush brush, Box box, Role role) {
        double half = brush.surface.pixel() / 2;
        brush.surface.strokeRound(box.x() + half, box.y() + half, Math.max(0, box.width() - 2 * half), box.height() - 2 * half, 0,
                brush.colour(role), new Stroke(brush.surface.pixel()));
    }

    private static void cut(Brush brush, double from, double to, double top, double high, String words, boolean openLeft,
            boolean openRight) {
        double scale = brush.scale;
        Box box = bar(brush, from, to, top, high);
        if (box.width() <= 0) {
            return;
        }
        Hatching.cut(brush, box);
        outline(brush, box, Role.TEXT_SUBTLE);
        if (openLeft || openRight) {
            torn(brush, openLeft ? box.x() : box.right(), box);
        }
        Type type = brush.type(Face.SANS, 12);
        double room = box.width() - 22 * scale;
        if (room > 26 * scale && !words.isEmpty()) {
            String text = brush.surface.fit(words, type, room);
            double wide = brush.surface.width(text, type);
            brush.surface.fill(box.x() + 7 * scale, box.y() + 1.5 * scale, wide + 8 * scale, box.height() - 3 * scale,
                    brush.colour(Role.GROUND));
            brush.surface.text(text, box.x() + 11 * scale, box.y() + box.height() / 2 + 4.2 * scale, type,
                    brush.colour(Role.TEXT_MUTED), Align.START);
        }
    }

    /** A bar that is longer than there is room. */
    private static void torn(Brush brush, double x, Box box) {
        double scale = brush.scale;
        double[] xs = new double[5];
        double[] ys = new double[5];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x + (i % 2 == 0 ? -2.5 : 2.5) * scale;
            ys[i] = box.y() - scale + i * (box.height() + 2 * scale) / 4;
        }
        brush.surface.polyline(xs, ys, xs.length, brush.colour(Role.GROUND), new Stroke(4 * scale));
        brush.surface.polyline(xs, ys, xs.length, brush.colour(Role.TEXT_SUBTLE), new Stroke(scale));
    }
}

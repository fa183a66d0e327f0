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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An example as the model sees it: one cell for each timestep, with its word and its id. Reserved ids look different.
 *
 * @param name        what it is called
 * @param description for those who do not see it
 * @param hovered     the slot under the pointer, or −1
 * @param chosen      the slot that keys move from, or −1
 * @param scrolled    how far down one has scrolled, in units of the surface
 */
public record TokenGrid(String name, String description, List<Token> tokens, int hovered, int chosen, double scrolled)
        implements Painting {
    private static final int COLUMNS = 10;
    private static final double LOW = 30;
    private static final double HIGH = 48;
    private static final double NARROW = 46;
    private static final double NARROW_LETTER = 30;

    public TokenGrid {
        tokens = List.copyOf(tokens);
    }

    /** Where the cells lie on a surface of this size: ten in a row, or twenty where they are short. */
    public record Frame(int count, int columns, double width, double cellHeight, double scrolled) {
        /** Rows of cells. */
        public int rows() {
            return (count + columns - 1) / columns;
        }

        /** The height of all rows. */
        public double height() {
            return rows() * cellHeight;
        }

        /** A cell. */
        public Box cell(int slot) {
            double across = width / columns;
            return new Box(slot % columns * across, (double) (slot / columns) * cellHeight - scrolled, across, cellHeight);
        }

        /** The slot at a place, or −1. */
        public int at(double x, double y) {
            int column = (int) Math.floor(x / width * columns);
            int row = (int) Math.floor((y + scrolled) / cellHeight);
            int slot = row * columns + column;
            return column < 0 || column >= columns || row < 0 || slot >= count ? -1 : slot;
        }
    }

    /** The frame for a surface of this size. */
    public Frame frame(double width, double height, double scale) {
        int longest = tokens.stream().filter(token -> token.kind() != Token.Kind.START)
                .mapToInt(token -> token.word().codePointCount(0, token.word().length())).max().orElse(1);
        boolean letters = longest <= 2 && width / (2 * COLUMNS) >= NARROW_LETTER * scale;
        int columns = letters ? 2 * COLUMNS : width / COLUMNS >= NARROW * scale ? COLUMNS : COLUMNS / 2;
        int rows = Math.max(1, (tokens.size() + columns - 1) / columns);
        return new Frame(tokens.size(), columns, width, Math.clamp(height / rows, LOW * scale, HIGH * scale), scrolled);
    }

    @Override
    public void paint(Surface surface, Palette palette, double width, double height, double scale) {
        Brush brush = new Brush(surface, palette, scale);
        Frame frame = frame(width, height, scale);
        int first = Math.max(0, (int) (scrolled / frame.cellHeight())) * frame.columns();
        int end = Math.min(tokens.size(), ((int) ((scrolled + height) / frame.cellHeight()) + 1) * frame.columns());
        for (int slot = first; slot < end; slot++) {
            cell(brush, frame.cell(slot), tokens.get(slot), slot == hovered, slot == chosen);
        }
    }

    private static void cell(Brush brush, Box place, Token token, boolean hovered, boolean chosen) {
        double scale = brush.scale;
        double gap = 1.5 * scale;
        double x = brush.surface.snap(place.x() + gap);
        double y = brush.surface.snap(place.y() + gap);
        Box box = new Box(x, y, brush.surface.snap(place.right() - gap) - x, brush.surface.snap(place.bottom() - gap) - y);
        double line = brush.surface.pixel() * (scale > 1.4 ? 2 : 1);
        ground(brush, box, token);
        boolean marked = hovered || chosen;
        Role edge = marked ? Role.ACCENT : switch (token.kind()) {
            case PAD -> Role.BORDER_MUTED;
            case START -> Role.TEXT;
            case UNKNOWN -> Role.TEXT_SUBTLE;
            case WORD -> Role.BORDER;
        };
        Stroke.Dash dash = token.kind() == Token.Kind.UNKNOWN && !marked ? Stroke.Dash.EVEN : Stroke.Dash.SOLID;
        double wide = chosen ? 2.4 * scale : hovered ? 1.6 * scale : line;
        brush.surface.strokeRound(box.x() + line / 2, box.y() + line / 2, box.width() - line, box.height() - line, 4 * scale,
                brush.colour(edge), new Stroke(wide, dash));
        content(brush, box, token, marked);
    }

    private static void ground(Brush brush, Box box, Token token) {
        if (token.kind() == Token.Kind.PAD) {
            Hatching.padding(brush, box);
        } else {
            Role role = token.kind() == Token.Kind.START ? Role.TEXT : Role.GROUND;
            brush.surface.fillRound(box.x(), box.y(), box.width(), box.height(), 4 * brush.scale, brush.colour(role));
        }
    }

    private static void content(Brush brush, Box box, Token token, boolean marked) {
        double scale = brush.scale;
        double middle = box.x() + box.width() / 2;
        Colour ink = brush.colour(token.kind() == Token.Kind.START ? Role.GROUND : Role.TEXT);
        Colour soft = brush.colour(token.kind() == Token.Kind.START ? Role.GROUND : Role.TEXT_MUTED);
        if (token.kind() == Token.Kind.PAD) {
            double wide = 22 * scale;
            double high = 17 * scale;
            double centre = box.y() + box.height() / 2;
            brush.surface.fillRound(middle - wide / 2, centre - high / 2, wide, high, 3 * scale, brush.colour(Role.SUBTLE));
            brush.text("0", middle, centre + 4.3 * scale, Face.MONO, 12, brush.colour(Role.TEXT_SUBTLE), Align.MIDDLE);
            return;
        }
        double leading = Math.min(17, box.height() / scale * 0.42);
        double first = box.y() + box.height() / 2 - 1.5 * scale;
        Face face = marked ? Face.SANS_SEMIBOLD : Face.SANS_MEDIUM;
        boolean unknown = token.kind() == Token.Kind.UNKNOWN;
        Type type = brush.type(unknown ? Face.SANS : face, unknown ? 11.5 : box.height() < 36 * scale ? 12 : 13);
        String word = brush.surface.fit(token.word(), type, box.width() - 6 * scale);
        Colour colour = unknown ? brush.colour(Role.TEXT_SUBTLE) : ink;
        brush.surface.text(word, middle, first, type, colour, Align.MIDDLE);
        if (unknown) {
            double half = brush.surface.width(word, type) / 2;
            double strike = brush.surface.snap(first - 3.6 * scale);
            brush.surface.line(middle - half - scale, strike, middle + half + scale, strike, colour, new Stroke(scale));
        }
        brush.text(Integer.toString(token.id()), middle, first + leading * scale, unknown ? Face.MONO_BOLD : Face.MONO, 11.5,
                unknown ? ink : soft, Align.MIDDLE);
    }

    /** A small cell of a kind, for a legend. */
    public static void sample(Surface surface, Palette palette, Token.@Nullable Kind kind, double width, double height,
            double scale) {
        Brush brush = new Brush(surface, palette, scale);
        Token token = new Token(kind == null ? Token.Kind.WORD : kind, "", 0);
        Box box = new Box(0, 0, width, height);
        ground(brush, box, token);
        Role edge = token.kind() == Token.Kind.START ? Role.TEXT
                : token.kind() == Token.Kind.UNKNOWN ? Role.TEXT_SUBTLE : Role.BORDER;
        Stroke.Dash dash = token.kind() == Token.Kind.UNKNOWN ? Stroke.Dash.EVEN : Stroke.Dash.SOLID;
        surface.strokeRound(0.5, 0.5, width - 1, height - 1, 3 * scale, brush.colour(edge), new Stroke(1, dash));
    }
}

package dev.unroll.plot;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.GlyphData;

/**
 * Measures texts and draws their outlines. A character that a face lacks is taken from another one; what none has becomes
 * a white square.
 */
final class FontBook {
    private static final int MISSING = '□';
    private static final FontFile[] OTHERS = {FontFile.PRETENDARD, FontFile.JETBRAINS, FontFile.STIX, FontFile.STIX_GREEK};

    private FontBook() {
    }

    /** A stretch of a text that one file can show. */
    record Piece(FontFile file, String text) {
    }

    /** A text cut where its font changes. */
    static List<Piece> pieces(String text, Face face) {
        List<Piece> pieces = new ArrayList<>(1);
        FontFile wanted = FontFile.of(face);
        FontFile now = wanted;
        StringBuilder part = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            int shown = Character.isISOControl(c) ? ' ' : c;
            FontFile file = find(shown, wanted);
            if (file != now && !part.isEmpty()) {
                pieces.add(new Piece(now, part.toString()));
                part.setLength(0);
            }
            now = file;
            part.appendCodePoint(file.has(shown) ? shown : MISSING);
        }
        if (!part.isEmpty()) {
            pieces.add(new Piece(now, part.toString()));
        }
        return pieces;
    }

    private static FontFile find(int codePoint, FontFile wanted) {
        if (wanted.has(codePoint)) {
            return wanted;
        }
        for (FontFile other : OTHERS) {
            if (other.has(codePoint)) {
                return other;
            }
        }
        return FontFile.PRETENDARD;
    }

    /** How wide a text is. */
    static double width(String text, Type type) {
        double width = 0;
        for (Piece piece : pieces(text, type.face())) {
            width += width(piece) * type.size();
        }
        return width;
    }

    /** How wide a piece is at size 1. */
    static double width(Piece piece) {
        FontFile.Glyphs glyphs = piece.file().glyphs();
        try {
            double width = 0;
            for (int c : piece.text().codePoints().toArray()) {
                width += glyphs.font().getAdvanceWidth(glyphs.map().getGlyphId(c));
            }
            return width / glyphs.unitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outlines of a text whose baseline begins at a point, y down. */
    static Path2D outline(String text, Type type, double x, double y) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = x;
        for (Piece piece : pieces(text, type.face())) {
            FontFile.Glyphs glyphs = piece.file().glyphs();
            double unit = type.size() / glyphs.unitsPerEm();
            try {
                for (int c : piece.text().codePoints().toArray()) {
                    int glyph = glyphs.map().getGlyphId(c);
                    GlyphData data = glyphs.font().getGlyph().getGlyph(glyph);
                    if (data != null) {
                        all.append(new AffineTransform(unit, 0, 0, -unit, at, y).createTransformedShape(data.getPath()), false);
                    }
                    at += glyphs.font().getAdvanceWidth(glyph) * unit;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}

package dev.unroll.plot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The font files that come with Unroll, so that figures look the same on every machine. They are read without the
 * toolkit's help, which needs fonts installed on the system.
 */
enum FontFile {
    PRETENDARD("Pretendard-Regular.ttf", "Pretendard", 400),
    PRETENDARD_MEDIUM("Pretendard-Medium.ttf", "Pretendard", 500),
    PRETENDARD_SEMIBOLD("Pretendard-SemiBold.ttf", "Pretendard", 600),
    PRETENDARD_BOLD("Pretendard-Bold.ttf", "Pretendard", 700),
    JETBRAINS("JetBrainsMono-Regular.ttf", "JetBrains Mono", 400),
    JETBRAINS_MEDIUM("JetBrainsMono-Medium.ttf", "JetBrains Mono", 500),
    JETBRAINS_BOLD("JetBrainsMono-Bold.ttf", "JetBrains Mono", 700),
    STIX("STIXTwoText-Italic-latin.ttf", "STIX Two Text", 400),
    STIX_GREEK("STIXTwoText-Italic-greek.ttf", "STIX Two Text", 400);

    private static final String FOLDER = "/dev/unroll/plot/fonts/";
    private final String file;
    private final String family;
    private final int weight;
    private volatile @org.jspecify.annotations.Nullable Glyphs glyphs;

    FontFile(String file, String family, int weight) {
        this.file = file;
        this.family = family;
        this.weight = weight;
    }

    /** What is read of a font for measuring and drawing. */
    record Glyphs(TrueTypeFont font, CmapLookup map, int unitsPerEm) {
    }

    /** The file in which a face is looked for first. */
    static FontFile of(Face face) {
        return switch (face) {
            case SANS -> PRETENDARD;
            case SANS_MEDIUM -> PRETENDARD_MEDIUM;
            case SANS_SEMIBOLD -> PRETENDARD_SEMIBOLD;
            case SANS_BOLD -> PRETENDARD_BOLD;
            case MONO -> JETBRAINS;
            case MONO_MEDIUM -> JETBRAINS_MEDIUM;
            case MONO_BOLD -> JETBRAINS_BOLD;
            case MATH -> STIX;
        };
    }

    /** 400 is regular, 700 bold. */
    int weight() {
        return weight;
    }

    /** Whether its letters slant. */
    boolean italic() {
        return this == STIX || this == STIX_GREEK;
    }

    /** Whether all its digits are equally wide. */
    boolean monospaced() {
        return family.startsWith("JetBrains");
    }

    /** Whether it has a glyph for a character. */
    boolean has(int codePoint) {
        return glyphs().map().getGlyphId(codePoint) != 0;
    }

    /** The font, read once. */
    Glyphs glyphs() {
        Glyphs known = glyphs;
        if (known == null) {
            known = read();
            glyphs = known;
        }
        return known;
    }

    private Glyphs read() {
        try {
            TrueTypeFont font = open();
            return new Glyphs(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font, for a document that will close it. No ligatures: figures hold names and numbers. */
    TrueTypeFont open() throws IOException {
        try (InputStream in = FontFile.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("font missing: " + file);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            font.setEnableGsub(false);
            return font;
        }
    }
}

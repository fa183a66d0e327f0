package dev.unroll.plot;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

/** Writes a page of PDF: lines stay lines, texts stay texts, and the glyphs in use are embedded. Units are points. */
final class PdfSurface implements Surface {
    /** How far the handles of a Bézier curve lie out that looks like a quarter of a circle. */
    private static final double ARC = 0.5522847498;
    private static final double HAIR = 0.5;

    private final PDDocument document;
    private final PDPageContentStream page;
    private final double height;
    private final Map<FontFile, PDFont> fonts = new EnumMap<>(FontFile.class);
    private final Map<Integer, PDExtendedGraphicsState> opacities = new HashMap<>();

    private PdfSurface(PDDocument document, PDPageContentStream page, double height) {
        this.document = document;
        this.page = page;
        this.height = height;
    }

    /** Writes a document of one page, sizes in points. */
    static void write(OutputStream file, double width, double height, Spoken spoken, Consumer<Surface> painter)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
            document.addPage(page);
            PDDocumentInformation information = document.getDocumentInformation();
            information.setTitle(spoken.title());
            information.setSubject(spoken.description());
            information.setCreator("Unroll");
            document.getDocumentCatalog().setLanguage(spoken.language().code());
            PDViewerPreferences preferences = new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
            preferences.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(preferences);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setLineJoinStyle(1);
                painter.accept(new PdfSurface(document, content, height));
            }
            document.save(file);
        }
    }

    /** Drawing that may fail. */
    private interface Drawing {
        void draw() throws IOException;
    }

    private static void run(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException e) {
            throw new BrokenOff(e);
        }
    }

    @Override
    public void fill(double x, double y, double width, double h, Colour colour) {
        run(() -> {
            ink(colour, false);
            page.addRect((float) x, up(y + h), (float) width, (float) h);
            page.fill();
        });
    }

    @Override
    public void fillRound(double x, double y, double width, double h, double radius, Colour colour) {
        run(() -> {
            ink(colour, false);
            round(x, y, width, h, radius);
            page.fill();
        });
    }

    @Override
    public void strokeRound(double x, double y, double width, double h, double radius, Colour colour, Stroke stroke) {
        run(() -> {
            pen(colour, stroke);
            round(x, y, width, h, radius);
            page.stroke();
        });
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Colour colour, Stroke stroke) {
        run(() -> {
            pen(colour, stroke);
            page.moveTo((float) x1, up(y1));
            page.lineTo((float) x2, up(y2));
            page.stroke();
        });
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Colour colour, Stroke stroke) {
        if (count < 2) {
            return;
        }
        run(() -> {
            pen(colour, stroke);
            path(xs, ys, count);
            page.stroke();
        });
    }

    @Override
    public void mosaic(double x, double y, double width, double h, Mosaic mosaic) {
        run(() -> page.drawImage(LosslessFactory.createFromImage(document, ImageSurface.image(mosaic)), (float) x, up(y + h),
                (float) width, (float) h));
    }

    @Override
    public void polygon(double[] xs, double[] ys, Colour colour) {
        run(() -> {
            ink(colour, false);
            path(xs, ys, xs.length);
            page.closePath();
            page.fill();
        });
    }

    @Override
    public void disc(double x, double y, double radius, Colour colour) {
        fillRound(x - radius, y - radius, 2 * radius, 2 * radius, radius, colour);
    }

    @Override
    public void circle(double x, double y, double radius, Colour colour, Stroke stroke) {
        strokeRound(x - radius, y - radius, 2 * radius, 2 * radius, radius, colour, stroke);
    }

    @Override
    public void text(String text, double x, double y, Type type, Colour colour, Align align) {
        turnedText(text, x, y, 0, type, colour, align);
    }

    @Override
    public void turnedText(String text, double x, double y, double degrees, Type type, Colour colour, Align align) {
        double shift = align == Align.START ? 0 : width(text, type) * (align == Align.END ? 1 : 0.5);
        run(() -> {
            ink(colour, false);
            page.beginText();
            Matrix place = Matrix.getRotateInstance(-Math.toRadians(degrees), (float) x, up(y));
            place.translate((float) -shift, 0);
            page.setTextMatrix(place);
            for (FontBook.Piece piece : FontBook.pieces(text, type.face())) {
                page.setFont(font(piece.file()), (float) type.size());
                page.showText(piece.text());
            }
            page.endText();
        });
    }

    private PDFont font(FontFile file) throws IOException {
        PDFont known = fonts.get(file);
        if (known == null) {
            known = PDType0Font.load(document, file.open(), true);
            fonts.put(file, known);
        }
        return known;
    }

    @Override
    public double width(String text, Type type) {
        return FontBook.width(text, type);
    }

    @Override
    public void clipped(double x, double y, double width, double h, Runnable painting) {
        run(() -> {
            page.saveGraphicsState();
            page.addRect((float) x, up(y + h), (float) width, (float) h);
            page.clip();
        });
        painting.run();
        run(page::restoreGraphicsState);
    }

    @Override
    public double snap(double place) {
        return place;
    }

    @Override
    public double pixel() {
        return HAIR;
    }

    private float up(double y) {
        return (float) (height - y);
    }

    private void path(double[] xs, double[] ys, int count) throws IOException {
        page.moveTo((float) xs[0], up(ys[0]));
        for (int i = 1; i < count; i++) {
            page.lineTo((float) xs[i], up(ys[i]));
        }
    }

    private void round(double x, double y, double width, double h, double radius) throws IOException {
        double r = Math.min(radius, Math.min(width, h) / 2);
        double k = r * (1 - ARC);
        double right = x + width;
        double bottom = y + h;
        page.moveTo((float) (x + r), up(y));
        page.lineTo((float) (right - r), up(y));
        page.curveTo((float) (right - k), up(y), (float) right, up(y + k), (float) right, up(y + r));
        page.lineTo((float) right, up(bottom - r));
        page.curveTo((float) right, up(bottom - k), (float) (right - k), up(bottom), (float) (right - r), up(bottom));
        page.lineTo((float) (x + r), up(bottom));
        page.curveTo((float) (x + k), up(bottom), (float) x, up(bottom - k), (float) x, up(bottom - r));
        page.lineTo((float) x, up(y + r));
        page.curveTo((float) x, up(y + k), (float) (x + k), up(y), (float) (x + r), up(y));
        page.closePath();
    }

    private void pen(Colour colour, Stroke stroke) throws IOException {
        ink(colour, true);
        page.setLineWidth((float) stroke.width());
        double[] lengths = stroke.dashes();
        float[] dashes = new float[lengths.length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) lengths[i];
        }
        page.setLineDashPattern(dashes, 0);
    }

    private void ink(Colour colour, boolean stroking) throws IOException {
        float red = colour.red() / 255f;
        float green = colour.green() / 255f;
        float blue = colour.blue() / 255f;
        if (stroking) {
            page.setStrokingColor(red, green, blue);
        } else {
            page.setNonStrokingColor(red, green, blue);
        }
        page.setGraphicsStateParameters(opacities.computeIfAbsent(colour.alpha(), alpha -> {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setStrokingAlphaConstant(alpha / 255f);
            state.setNonStrokingAlphaConstant(alpha / 255f);
            return state;
        }));
    }
}

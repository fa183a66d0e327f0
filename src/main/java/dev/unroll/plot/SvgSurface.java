package dev.unroll.plot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes SVG 1.1. Texts stay texts, anchored at the side by which they are aligned, so that they keep their place where a
 * reader has to take another font.
 */
final class SvgSurface implements Surface {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private final XMLStreamWriter out;
    private final double hair;
    private int clips;

    private SvgSurface(XMLStreamWriter out, double hair) {
        this.out = out;
        this.hair = hair;
    }

    /**
     * Writes a document.
     *
     * @param hair   the thinnest line
     * @param spoken title, description and language of the document
     */
    static void write(OutputStream file, int width, int height, double hair, Spoken spoken, Consumer<Surface> painter) {
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("svg");
            out.writeDefaultNamespace(NAMESPACE);
            out.writeAttribute("width", Integer.toString(width));
            out.writeAttribute("height", Integer.toString(height));
            out.writeAttribute("viewBox", "0 0 " + width + " " + height);
            out.writeAttribute("role", "img");
            out.writeAttribute("aria-labelledby", "title desc");
            out.writeAttribute("xml:lang", spoken.language().code());
            element(out, "title", spoken.title());
            element(out, "desc", spoken.description());
            painter.accept(new SvgSurface(out, hair));
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new BrokenOff(e);
        }
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeAttribute("id", name);
        out.writeCharacters(clean(text));
        out.writeEndElement();
    }

    @Override
    public void fill(double x, double y, double width, double height, Colour colour) {
        empty("rect", "x", number(x), "y", number(y), "width", number(width), "height", number(height), "fill", web(colour),
                "fill-opacity", opacity(colour));
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Colour colour) {
        empty("rect", "x", number(x), "y", number(y), "width", number(width), "height", number(height), "rx", number(radius),
                "fill", web(colour), "fill-opacity", opacity(colour));
    }

    @Override
    public void strokeRound(double x, double y, double width, double height, double radius, Colour colour, Stroke stroke) {
        stroked(stroke, colour, "rect", "x", number(x), "y", number(y), "width", number(width), "height", number(height), "rx",
                number(radius), "fill", "none");
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Colour colour, Stroke stroke) {
        stroked(stroke, colour, "line", "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2));
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Colour colour, Stroke stroke) {
        if (count > 1) {
            stroked(stroke, colour, "polyline", "points", points(xs, ys, count), "fill", "none", "stroke-linejoin", "round");
        }
    }

    @Override
    public void mosaic(double x, double y, double width, double height, Mosaic mosaic) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(ImageSurface.image(mosaic), "png", png);
        } catch (IOException e) {
            throw new BrokenOff(e);
        }
        empty("image", "x", number(x), "y", number(y), "width", number(width), "height", number(height), "preserveAspectRatio",
                "none", "style", "image-rendering:optimizeSpeed;image-rendering:pixelated", "href",
                "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()));
    }

    @Override
    public void polygon(double[] xs, double[] ys, Colour colour) {
        empty("polygon", "points", points(xs, ys, xs.length), "fill", web(colour), "fill-opacity", opacity(colour));
    }

    @Override
    public void disc(double x, double y, double radius, Colour colour) {
        empty("circle", "cx", number(x), "cy", number(y), "r", number(radius), "fill", web(colour), "fill-opacity",
                opacity(colour));
    }

    @Override
    public void circle(double x, double y, double radius, Colour colour, Stroke stroke) {
        stroked(stroke, colour, "circle", "cx", number(x), "cy", number(y), "r", number(radius), "fill", "none");
    }

    @Override
    public void text(String text, double x, double y, Type type, Colour colour, Align align) {
        FontFile file = FontFile.of(type.face());
        try {
            out.writeStartElement("text");
            attributes("x", number(x), "y", number(y), "font-family", families(file), "font-size", number(type.size()),
                    "font-weight", file.weight() == 400 ? "" : Integer.toString(file.weight()),
                    "font-style", file.italic() ? "italic" : "",
                    "text-anchor", align == Align.START ? "" : align == Align.MIDDLE ? "middle" : "end",
                    "fill", web(colour), "fill-opacity", opacity(colour), "xml:space", text.contains("  ") ? "preserve" : "");
            out.writeCharacters(clean(text));
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw new BrokenOff(e);
        }
    }

    @Override
    public void turnedText(String text, double x, double y, double degrees, Type type, Colour colour, Align align) {
        try {
            out.writeStartElement("g");
            out.writeAttribute("transform", "rotate(" + number(degrees) + " " + number(x) + " " + number(y) + ")");
            text(text, x, y, type, colour, align);
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw new BrokenOff(e);
        }
    }

    @Override
    public double width(String text, Type type) {
        return FontBook.width(text, type);
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable painting) {
        String id = "clip" + ++clips;
        try {
            out.writeStartElement("clipPath");
            out.writeAttribute("id", id);
            empty("rect", "x", number(x), "y", number(y), "width", number(width), "height", number(height));
            out.writeEndElement();
            out.writeStartElement("g");
            out.writeAttribute("clip-path", "url(#" + id + ")");
            painting.run();
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw new BrokenOff(e);
        }
    }

    @Override
    public double snap(double place) {
        return Math.rint(place);
    }

    @Override
    public double pixel() {
        return hair;
    }

    private void stroked(Stroke stroke, Colour colour, String name, String... attributes) {
        String[] all = java.util.Arrays.copyOf(attributes, attributes.length + 8);
        StringBuilder dashes = new StringBuilder();
        for (double length : stroke.dashes()) {
            dashes.append(dashes.isEmpty() ? "" : " ").append(number(length));
        }
        String[] pen = {"stroke", web(colour), "stroke-width", number(stroke.width()), "stroke-opacity", opacity(colour),
            "stroke-dasharray", dashes.toString()};
        System.arraycopy(pen, 0, all, attributes.length, pen.length);
        empty(name, all);
    }

    /** An element without content; an attribute without value is left away. */
    private void empty(String name, String... attributes) {
        try {
            out.writeEmptyElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw new BrokenOff(e);
        }
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                out.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
    }

    private static String families(FontFile file) {
        if (file.monospaced()) {
            return "'JetBrains Mono', 'DejaVu Sans Mono', Consolas, Menlo, monospace";
        }
        return file.italic() ? "'STIX Two Text', 'STIX Two Math', 'Times New Roman', serif"
                : "Pretendard, 'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', Arial, sans-serif";
    }

    private static String points(double[] xs, double[] ys, int count) {
        StringBuilder all = new StringBuilder(count * 14);
        for (int i = 0; i < count; i++) {
            all.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
        }
        return all.toString();
    }

    private static String web(Colour colour) {
        return "#" + HexFormat.of().toHexDigits(colour.argb(), 6);
    }

    private static String opacity(Colour colour) {
        return colour.alpha() == 255 ? "" : number(colour.alpha() / 255.0);
    }

    private static String number(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    /** XML takes no control characters, and no halves of a pair. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c)
                .filter(c -> (c < 0xd800 || c > 0xdfff) && (c & 0xfffe) != 0xfffe).forEach(clean::appendCodePoint);
        return clean.toString();
    }
}

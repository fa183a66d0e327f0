package dev.unroll.plot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes PNG with its resolution, so that it has a size on paper, and its title. */
final class PngFile {
    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final double INCH = 0.0254;

    private PngFile() {
    }

    static void write(OutputStream file, BufferedImage image, int dpi, Spoken spoken) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            IIOMetadataNode root = new IIOMetadataNode(FORMAT);
            root.appendChild(resolution(dpi));
            root.appendChild(texts(spoken));
            metadata.mergeTree(FORMAT, root);
            writer.write(null, new IIOImage(image, null, metadata), null);
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadataNode resolution(int dpi) {
        String perMetre = Long.toString(Math.round(dpi / INCH));
        IIOMetadataNode node = new IIOMetadataNode("pHYs");
        node.setAttribute("pixelsPerUnitXAxis", perMetre);
        node.setAttribute("pixelsPerUnitYAxis", perMetre);
        node.setAttribute("unitSpecifier", "meter");
        return node;
    }

    private static IIOMetadataNode texts(Spoken spoken) {
        IIOMetadataNode all = new IIOMetadataNode("iTXt");
        String[][] texts = {{"Title", spoken.title()}, {"Description", spoken.description()}, {"Software", "Unroll"}};
        for (String[] text : texts) {
            IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
            entry.setAttribute("keyword", text[0]);
            entry.setAttribute("compressionFlag", "FALSE");
            entry.setAttribute("compressionMethod", "0");
            entry.setAttribute("languageTag", spoken.language().code());
            entry.setAttribute("translatedKeyword", "");
            entry.setAttribute("text", text[1]);
            all.appendChild(entry);
        }
        return all;
    }
}

package dev.unroll.plot;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes an animated GIF: of each picture only the part that differs from the one before. */
final class GifFile implements Closeable {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final double HUNDREDTHS = 100;
    private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    private final ImageOutputStream out;
    private @Nullable BufferedImage before;

    GifFile(OutputStream file) throws IOException {
        out = ImageIO.createImageOutputStream(file);
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    /** Adds a picture that stays for {@code seconds}. */
    void add(BufferedImage image, double seconds) throws IOException {
        Rectangle part = part(before, image);
        BufferedImage changed = image.getSubimage(part.x, part.y, part.width, part.height);
        ImageWriteParam how = writer.getDefaultWriteParam();
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(changed), how);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode place = child(root, "ImageDescriptor");
        place.setAttribute("imageLeftPosition", Integer.toString(part.x));
        place.setAttribute("imageTopPosition", Integer.toString(part.y));
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Long.toString(Math.max(2, Math.round(seconds * HUNDREDTHS))));
        if (before == null) {
            root.appendChild(forEver());
        }
        metadata.setFromTree(FORMAT, root);
        writer.writeToSequence(new IIOImage(changed, null, metadata), how);
        before = image;
    }

    /** The smallest rectangle that holds every changed pixel; one pixel where nothing has changed. */
    static Rectangle part(@Nullable BufferedImage before, BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (before == null) {
            return new Rectangle(0, 0, width, height);
        }
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        int[] old = new int[width];
        int[] now = new int[width];
        for (int y = 0; y < height; y++) {
            before.getRGB(0, y, width, 1, old, 0, width);
            image.getRGB(0, y, width, 1, now, 0, width);
            int from = java.util.Arrays.mismatch(old, now);
            if (from >= 0) {
                int to = width - 1;
                while (old[to] == now[to]) {
                    to--;
                }
                left = Math.min(left, from);
                right = Math.max(right, to);
                top = Math.min(top, y);
                bottom = y;
            }
        }
        return right < 0 ? new Rectangle(0, 0, 1, 1) : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    /** The extension by which readers know how often to repeat: 0 for always. */
    private static IIOMetadataNode forEver() {
        IIOMetadataNode all = new IIOMetadataNode("ApplicationExtensions");
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        all.appendChild(loop);
        return all;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode made = new IIOMetadataNode(name);
        root.appendChild(made);
        return made;
    }

    @Override
    public void close() throws IOException {
        try {
            writer.endWriteSequence();
            out.close();
        } finally {
            writer.dispose();
        }
    }
}

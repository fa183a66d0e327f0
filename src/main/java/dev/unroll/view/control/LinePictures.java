package dev.unroll.view.control;

import dev.unroll.plot.Box;
import dev.unroll.plot.LineRaster;
import dev.unroll.plot.Polyline;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a canvas' bundles of lines, in the order in which they are painted. A picture whose key has not changed
 * since the last painting is shown again as it is.
 */
final class LinePictures {
    private final List<Slot> slots = new ArrayList<>();
    private int next;

    /** A new painting begins. */
    void begin() {
        next = 0;
    }

    void draw(GraphicsContext context, double pixelsPerUnit, @Nullable Object key, Box clip, Supplier<List<Polyline>> lines) {
        if (next == slots.size()) {
            slots.add(new Slot());
        }
        double left = Math.floor(clip.x() * pixelsPerUnit);
        double top = Math.floor(clip.y() * pixelsPerUnit);
        int width = (int) Math.ceil(clip.right() * pixelsPerUnit - left);
        int height = (int) Math.ceil(clip.bottom() * pixelsPerUnit - top);
        if (width > 0 && height > 0) {
            Slot slot = slots.get(next++);
            WritableImage image = slot.image(key, width, height, raster -> raster.draw(lines.get(), pixelsPerUnit, left, top));
            context.drawImage(image, left / pixelsPerUnit, top / pixelsPerUnit, width / pixelsPerUnit, height / pixelsPerUnit);
        }
    }

    /** Draws into an empty picture. */
    private interface Drawing {
        void drawOn(LineRaster raster);
    }

    /** Two pictures in turn: while one is still being rendered the other one is drawn. */
    private static final class Slot {
        private final List<Sheet> sheets = new ArrayList<>();
        private @Nullable Object key;
        private int shown;

        WritableImage image(@Nullable Object wanted, int width, int height, Drawing drawing) {
            if (!sheets.isEmpty() && !sheets.getFirst().fits(width, height)) {
                sheets.clear();
            }
            if (sheets.isEmpty()) {
                sheets.add(new Sheet(width, height));
                sheets.add(new Sheet(width, height));
            } else if (wanted != null && wanted.equals(key)) {
                return sheets.get(shown).image;
            }
            key = wanted;
            shown = 1 - shown;
            Sheet sheet = sheets.get(shown);
            drawing.drawOn(sheet.raster);
            sheet.buffer.updateBuffer(all -> null);
            return sheet.image;
        }
    }

    /** A picture with its pixels. */
    private static final class Sheet {
        private final LineRaster raster;
        private final PixelBuffer<IntBuffer> buffer;
        private final WritableImage image;

        Sheet(int width, int height) {
            int[] pixels = new int[width * height];
            raster = new LineRaster(width, height, pixels);
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }

        boolean fits(int width, int height) {
            return buffer.getWidth() == width && buffer.getHeight() == height;
        }
    }
}

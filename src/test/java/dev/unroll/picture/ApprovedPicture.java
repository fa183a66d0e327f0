package dev.unroll.picture;

import static org.assertj.core.api.Assertions.fail;

import dev.unroll.plot.ExportOptions;
import dev.unroll.plot.FigureExport;
import dev.unroll.plot.Painting;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Theme;
import dev.unroll.text.Language;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Compares what a picture looks like with what somebody has looked at and approved. The approved pictures lie beside this
 * class' resources; {@code mvn test -Dtest=… -Dunroll.approve=true} rewrites them, and somebody looks at each. What differs
 * is written to {@code target/approved}: the picture as it is now, and where it differs.
 */
public final class ApprovedPicture {
    private static final Path APPROVED = Path.of("src", "test", "resources", "dev", "unroll", "picture");
    private static final Path REJECTED = Path.of("target", "approved");
    /** Pixels differ where a channel differs by more than this. */
    private static final int NEAR = 32;
    /** The largest share of differing pixels: less than one number of a picture of 640 × 400. */
    private static final double MOST = 0.0004;

    private ApprovedPicture() {
    }

    /** Something to be painted in the colours of a palette. */
    @FunctionalInterface
    public interface Picture {
        void paint(Surface surface, Palette palette);
    }

    /** Compares a picture of {@code width} × {@code height} pixels, one to the unit, with {@code name}.png. */
    public static void check(String name, int width, int height, Theme theme, Picture picture) throws IOException {
        ExportOptions options = ExportOptions.in(Language.ENGLISH).withSize(width, height).withDpi(72).withTheme(theme);
        check(name, FigureExport.image(new Painting() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String description() {
                return name;
            }

            @Override
            public void paint(Surface surface, Palette palette, double across, double down, double scale) {
                picture.paint(surface, palette);
            }
        }, options));
    }

    /** Compares {@code image} with {@code name}.png. */
    public static void check(String name, BufferedImage image) throws IOException {
        Path approved = APPROVED.resolve(name + ".png");
        if (Boolean.getBoolean("unroll.approve")) {
            ImageIO.write(image, "png", approved.toFile());
            return;
        }
        if (!Files.exists(approved)) {
            reject(name, image);
            fail("%s has not been approved yet: look at %s and run again with -Dunroll.approve=true", name,
                    REJECTED.resolve(name + ".png"));
        }
        BufferedImage before = ImageIO.read(approved.toFile());
        if (before.getWidth() != image.getWidth() || before.getHeight() != image.getHeight()) {
            reject(name, image);
            fail("%s is %d × %d, approved was %d × %d", name, image.getWidth(), image.getHeight(), before.getWidth(),
                    before.getHeight());
        }
        compare(name, before, image);
    }

    private static void compare(String name, BufferedImage before, BufferedImage now) throws IOException {
        BufferedImage differences = new BufferedImage(now.getWidth(), now.getHeight(), BufferedImage.TYPE_INT_RGB);
        int count = 0;
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                boolean differs = differ(before.getRGB(x, y), now.getRGB(x, y));
                count += differs ? 1 : 0;
                differences.setRGB(x, y, differs ? 0xff0000 : 0xffffff);
            }
        }
        double share = (double) count / (now.getWidth() * now.getHeight());
        if (share > MOST) {
            reject(name, now);
            ImageIO.write(differences, "png", REJECTED.resolve(name + "-differences.png").toFile());
            fail("%s differs from what was approved in %d pixels (%.2f %%); see %s", name, count, share * 100,
                    REJECTED.resolve(name + "-differences.png"));
        }
    }

    private static boolean differ(int a, int b) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)) > NEAR) {
                return true;
            }
        }
        return false;
    }

    private static void reject(String name, BufferedImage image) throws IOException {
        Path rejected = REJECTED.resolve(name + ".png");
        Files.createDirectories(rejected.getParent());
        ImageIO.write(image, "png", rejected.toFile());
    }
}

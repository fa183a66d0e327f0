package dev.unroll.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.text.Language;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmExportTest {
    private static final ExportOptions SMALL = ExportOptions.in(Language.ENGLISH).withSize(200, 120);
    @TempDir
    private Path folder;

    /** A block that goes to the right by 20 pixels a picture. */
    private static Film film(int frames) {
        return new Film() {
            @Override
            public String name() {
                return "film";
            }

            @Override
            public String description() {
                return "a block";
            }

            @Override
            public int frames() {
                return frames;
            }

            @Override
            public double seconds(int frame) {
                return frame == 0 ? 1 : 0.05;
            }

            @Override
            public Painting frame(int frame) {
                return new Painting() {
                    @Override
                    public String name() {
                        return "film";
                    }

                    @Override
                    public String description() {
                        return "a block";
                    }

                    @Override
                    public void paint(Surface surface, Palette palette, double width, double height, double scale) {
                        surface.fill(20 * frame, 40, 20, 20, palette.of(Palette.Role.TRAINING));
                    }
                };
            }
        };
    }

    @Test
    void aGifHasEveryPictureItsTimesAndGoesOnForEver() throws IOException {
        Path file = folder.resolve("a.gif");
        FilmExport.gif(file, film(5), SMALL, Progress.NONE);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(5);
            BufferedImage screen = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 5; i++) {
                IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode place = (IIOMetadataNode) root.getElementsByTagName("ImageDescriptor").item(0);
                screen.getGraphics().drawImage(reader.read(i), Integer.parseInt(place.getAttribute("imageLeftPosition")),
                        Integer.parseInt(place.getAttribute("imageTopPosition")), null);
                IIOMetadataNode control = (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
                assertThat(control.getAttribute("delayTime")).isEqualTo(i == 0 ? "100" : "5");
                assertThat(root.getElementsByTagName("ApplicationExtension").getLength()).isEqualTo(i == 0 ? 1 : 0);
                BufferedImage wanted = FigureExport.image(film(5).frame(i), SMALL);
                assertThat(farthest(screen, wanted)).isLessThan(10);
            }
        } finally {
            reader.dispose();
        }
    }

    private static int farthest(BufferedImage a, BufferedImage b) {
        int most = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    most = Math.max(most, Math.abs((a.getRGB(x, y) >> shift & 255) - (b.getRGB(x, y) >> shift & 255)));
                }
            }
        }
        return most;
    }

    @Test
    void aSequenceIsAFolderOfNumberedPictures() throws IOException {
        Path to = folder.resolve("pictures");
        FilmExport.images(to, film(3), SMALL, Progress.NONE);
        try (var files = Files.list(to)) {
            assertThat(files.map(f -> f.getFileName().toString()).sorted()).containsExactly("0001.png", "0002.png", "0003.png");
        }
        assertThat(farthest(ImageIO.read(to.resolve("0002.png").toFile()), FigureExport.image(film(3).frame(1), SMALL))).isZero();
        assertThatThrownBy(() -> FilmExport.images(to, film(3), SMALL, Progress.NONE)).isInstanceOf(UnrollException.class);
    }

    @Test
    void whatIsCancelledLeavesNothingBehind() throws IOException {
        List<Double> told = new ArrayList<>();
        Progress impatient = new Progress() {
            @Override
            public void update(double fraction, String sentence) {
                told.add(fraction);
            }

            @Override
            public boolean cancelled() {
                return told.size() == 2;
            }
        };
        assertThatThrownBy(() -> FilmExport.images(folder.resolve("p"), film(4), SMALL, impatient))
                .isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly(0.0, 0.25);
        told.clear();
        assertThatThrownBy(() -> FilmExport.gif(folder.resolve("p.gif"), film(4), SMALL, impatient))
                .isInstanceOf(CancellationException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whatWouldBeTooLargeIsRefusedWithTheFigure() {
        assertThatThrownBy(() -> FilmExport.gif(folder.resolve("p.gif"), film(6000), SMALL, Progress.NONE))
                .hasMessageContaining("6,000");
        assertThatThrownBy(() -> FilmExport.gif(folder.resolve("p.gif"), film(2), SMALL.withSize(4000, 3000), Progress.NONE))
                .hasMessageContaining("4000");
    }
}

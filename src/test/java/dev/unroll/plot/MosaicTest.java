package dev.unroll.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.text.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many cells in one operation, and texts that are turned, on every surface. */
class MosaicTest {
    private static final int RED = 0xffcc0000;
    private static final int BLUE = 0xff0000cc;
    private static final Mosaic CELLS = new Mosaic(2, 1, new int[] {RED, BLUE});
    private static final Painting PAINTING = new Painting() {
        @Override
        public String name() {
            return "cells";
        }

        @Override
        public String description() {
            return "two cells";
        }

        @Override
        public void paint(Surface surface, Palette palette, double width, double height, double scale) {
            surface.mosaic(20, 20, 100, 40, CELLS);
            surface.turnedText("turned", 150, 100, -52, new Type(Face.SANS, 20), new Colour(RED), Align.END);
        }
    };

    @TempDir
    private Path folder;

    private static ExportOptions options() {
        return ExportOptions.in(Language.ENGLISH).withSize(200, 140).withDpi(72);
    }

    private Path write(String name) {
        Path file = folder.resolve(name);
        FigureExport.write(file, PAINTING, options());
        return file;
    }

    @Test
    void itsEdgesAreSharpInAnImage() {
        BufferedImage image = FigureExport.image(PAINTING, options());
        assertThat(List.of(image.getRGB(21, 21), image.getRGB(69, 59), image.getRGB(70, 21), image.getRGB(119, 59)))
                .containsExactly(RED, RED, BLUE, BLUE);
        assertThat(image.getRGB(120, 30)).isEqualTo(0xffffffff);
        assertThat(image.getRGB(19, 30)).isEqualTo(0xffffffff);
    }

    @Test
    void aTurnedTextEndsAtItsPlaceAndRunsDownToTheLeft() {
        BufferedImage image = FigureExport.image(PAINTING, options());
        int left = 0;
        int right = 0;
        for (int y = 0; y < 140; y++) {
            for (int x = 122; x < 200; x++) {
                left += x < 150 && y > 100 && image.getRGB(x, y) != 0xffffffff ? 1 : 0;
                right += (x > 152 || y < 80) && image.getRGB(x, y) != 0xffffffff ? 1 : 0;
            }
        }
        assertThat(left).isGreaterThan(40);
        assertThat(right).isLessThan(10);
    }

    @Test
    void svgHoldsItAsAnImageOfOnePixelForEachCell() throws IOException {
        String svg = Files.readString(write("cells.svg"), StandardCharsets.UTF_8);
        Matcher data = Pattern.compile("<image [^>]*base64,([^\"]+)\"").matcher(svg);
        assertThat(data.find()).isTrue();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data.group(1))));
        assertThat(image.getWidth()).isEqualTo(2);
        assertThat(image.getRGB(1, 0)).isEqualTo(BLUE);
        assertThat(svg).contains("rotate(-52 150 100)", ">turned<");
    }

    @Test
    void pdfHoldsItAsAnImageAndTheTextAsText() throws IOException {
        try (PDDocument document = Loader.loadPDF(write("cells.pdf").toFile())) {
            PDResources resources = document.getPage(0).getResources();
            List<COSName> images = StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
                    .filter(resources::isImageXObject).toList();
            assertThat(images).hasSize(1);
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", "")).contains("turned");
        }
    }

    @Test
    void withoutAnOperationOfItsOwnASurfaceFillsEachCell() {
        RecordingSurface surface = new RecordingSurface();
        surface.mosaic(0, 0, 10, 5, Mosaic.of(2, 2, i -> i < 2 ? RED : BLUE));
        assertThat(surface.fills()).hasSize(4)
                .contains(new RecordingSurface.Filled(5, 2.5, 5, 2.5, new Colour(BLUE)));
        assertThatThrownBy(() -> new Mosaic(2, 2, new int[3])).isInstanceOf(IllegalArgumentException.class);
    }
}

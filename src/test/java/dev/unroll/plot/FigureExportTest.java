package dev.unroll.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import dev.unroll.Tools;
import dev.unroll.text.Language;
import dev.unroll.text.UnrollException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FigureExportTest {
    private static final ExportOptions OPTIONS = ExportOptions.in(Language.ENGLISH).withSize(1200, 600).withDpi(96);
    private static final ExportOptions KOREAN = ExportOptions.in(Language.KOREAN).withSize(900, 600).withDpi(96);

    @TempDir
    private Path folder;

    private Path write(String name, Sheet sheet, ExportOptions options) {
        Path file = folder.resolve(name);
        FigureExport.write(file, sheet, options);
        return file;
    }

    private static FigureFrame frame(Sheet sheet, ExportOptions options) {
        return Sheets.frame(sheet, options.width(), options.height(), options.pixelScale());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aPngHasItsSizeItsResolutionAndItsColours(Theme theme) throws IOException {
        ExportOptions options = OPTIONS.withTheme(theme);
        Path file = write("a.png", Sheets.english(), options);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            assertThat(reader.getWidth(0)).isEqualTo(1200);
            assertThat(reader.getHeight(0)).isEqualTo(600);
            IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            Element resolution = (Element) root.getElementsByTagName("pHYs").item(0);
            assertThat(resolution.getAttribute("pixelsPerUnitXAxis")).isEqualTo("3780");
            assertThat(resolution.getAttribute("unitSpecifier")).isEqualTo("meter");
            assertThat(((Element) root.getElementsByTagName("iTXtEntry").item(0)).getAttribute("text"))
                    .isEqualTo("An LSTM & its <losses>");
        }
        Pixels.showTheLines(ImageIO.read(file.toFile()), frame(Sheets.english(), options), 1, theme.palette());
    }

    @Test
    void theClipboardsImageIsTheFilesImage() throws IOException {
        BufferedImage image = FigureExport.image(Sheets.korean(), KOREAN);
        BufferedImage file = ImageIO.read(write("a.png", Sheets.korean(), KOREAN).toFile());
        assertThat(image.getRGB(0, 0, 900, 600, null, 0, 900)).isEqualTo(file.getRGB(0, 0, 900, 600, null, 0, 900));
    }

    @Test
    void anSvgKeepsItsTextsAsTexts() throws Exception {
        Document document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(write("a.svg", Sheets.korean(), KOREAN).toFile());
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 900 600");
        assertThat(root.getAttribute("xml:lang")).isEqualTo("ko");
        assertThat(texts(document, "title")).containsExactly("순환 신경망의 손실");
        assertThat(texts(document, "desc").getFirst()).contains("훈련 0.2500").contains("검증 0.7500");
        assertThat(texts(document, "text")).contains("순환 신경망의 손실", "손실", "훈련", "검증", "에포크", "0.2500");
        Element label = (Element) document.getElementsByTagName("text").item(0);
        assertThat(label.getAttribute("font-family")).startsWith("Pretendard, 'Noto Sans KR'").endsWith("sans-serif");
        assertThat(label.getAttribute("font-weight")).isEqualTo("600");
    }

    private static List<String> texts(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void anSvgLooksTheSameInAnotherRenderer(Theme theme) throws IOException {
        assumeTrue(fontsInstalled(), "skipped: no fonts on this system, which the SVG renderer needs");
        ExportOptions options = OPTIONS.withTheme(theme);
        SVGDocument document;
        try (InputStream in = Files.newInputStream(write("a.svg", Sheets.english(), options))) {
            document = Objects.requireNonNull(new SVGLoader().load(in, null, LoaderContext.createDefault()));
        }
        assertThat(document.size().width).isEqualTo(1200);
        assertThat(document.size().height).isEqualTo(600);
        BufferedImage image = new BufferedImage(1200, 600, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        document.render((java.awt.Component) null, graphics, new ViewBox(1200, 600));
        graphics.dispose();
        Pixels.showTheLines(image, frame(Sheets.english(), options), 1, theme.palette());
    }

    private static boolean fontsInstalled() {
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length > 0;
        } catch (RuntimeException | InternalError | NoClassDefFoundError | UnsatisfiedLinkError e) {
            return false;
        }
    }

    @Test
    void anSvgLooksTheSameInLibrsvg() throws IOException {
        Path file = write("a.svg", Sheets.korean(), KOREAN);
        Path image = folder.resolve("svg.png");
        Tools.run("librsvg2-bin", "rsvg-convert", file.toString(), "-o", image.toString());
        BufferedImage seen = ImageIO.read(image.toFile());
        assertThat(seen.getWidth()).isEqualTo(900);
        Pixels.showTheLines(seen, frame(Sheets.korean(), KOREAN), 1, Palette.LIGHT);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aPdfLooksTheSameInPoppler(Theme theme) throws IOException {
        ExportOptions options = OPTIONS.withTheme(theme);
        Path file = write("a.pdf", Sheets.english(), options);
        Tools.run("poppler-utils", "pdftoppm", "-r", "96", "-png", "-singlefile", file.toString(),
                folder.resolve("page").toString());
        BufferedImage page = ImageIO.read(folder.resolve("page.png").toFile());
        assertThat(page.getWidth()).isEqualTo(1200);
        assertThat(page.getHeight()).isEqualTo(600);
        FigureFrame inPoints = Sheets.frame(Sheets.english(), 900, 450, 1);
        Pixels.showTheLines(page, inPoints, 96 / 72.0, theme.palette());
    }

    @Test
    void aPdfKeepsItsTextsAndSpeaksItsLanguage() {
        Path english = write("en.pdf", Sheets.english(), OPTIONS);
        assertThat(Tools.run("poppler-utils", "pdftotext", english.toString(), "-"))
                .contains("An LSTM & its <losses>", "training", "0.2500", "Epoch", "best 7");
        Path korean = write("ko.pdf", Sheets.korean(), KOREAN);
        assertThat(Tools.run("poppler-utils", "pdftotext", korean.toString(), "-"))
                .contains("순환 신경망의 손실", "훈련", "검증", "에포크");
        assertThat(Tools.run("poppler-utils", "pdfinfo", korean.toString()))
                .contains("순환 신경망의 손실").contains("Unroll").contains("675 x 450 pts");
    }

    @Test
    void aPdfCarriesItsFonts() throws IOException {
        Path file = write("ko.pdf", Sheets.korean(), KOREAN);
        List<String> fonts = Tools.run("poppler-utils", "pdffonts", file.toString()).lines().skip(2).toList();
        assertThat(fonts).isNotEmpty().allSatisfy(font -> assertThat(font)
                .matches(".*\\+(Pretendard|JetBrainsMono).* TrueType +Identity-H +yes +yes +yes .*"));
        assertThat(Files.size(file)).as("only the glyphs in use").isLessThan(100_000);
    }

    @Test
    void theSameFigureGivesTheSameFile() throws IOException {
        for (String name : List.of("a.png", "a.svg", "a.csv")) {
            byte[] first = Files.readAllBytes(write(name, Sheets.english(), OPTIONS));
            assertThat(Files.readAllBytes(write(name, Sheets.english(), OPTIONS))).as(name).isEqualTo(first);
        }
    }

    @Test
    void aTableHasEveryPointWithEveryDigit() throws IOException {
        Points points = Points.of(4, i -> i + 1, i -> new double[] {1.0 / 3, Double.NaN, 1e-300, Double.NEGATIVE_INFINITY}[i]);
        Line line = new Line("run \"a\", first\nline", "validation", null, points, Sheets.VALIDATION, true);
        Figure figure = Sheets.flat("Loss", "t", "v", "x");
        Sheet sheet = Sheet.of(List.of(new Figure("loss", "Loss", figure.x(), figure.y(), "", 4, List.of(line), Marks.NONE, null)));
        String text = Files.readString(write("a.csv", sheet, OPTIONS));
        String begin = "loss,\"run \"\"a\"\", first\nline\",validation,";
        assertThat(text).isEqualTo("figure,run,series,x,y\r\n" + begin + "1,0.3333333333333333\r\n" + begin + "2,NA\r\n"
                + begin + "3,1.0E-300\r\n" + begin + "4,-Inf\r\n");
        assertThat(Double.parseDouble("0.3333333333333333")).isEqualTo(1.0 / 3);
    }

    @Test
    void marksAndTitleCanBeLeftAway() throws IOException {
        String bare = Files.readString(write("a.svg", Sheets.english(), OPTIONS.withMarks(false).withTitle(false)));
        assertThat(bare).doesNotContain("best 7").doesNotContain("Smoothed by nothing");
        assertThat(bare).contains("<title id=\"title\">Loss, Loss</title>");
    }

    @Test
    void whatWasReadUnderThePointerIsNotExported() throws IOException {
        Figure read = Sheets.flat("Loss", "training", "validation", "Epoch")
                .with(new Crosshair(3, "Epoch 3", List.of(new Crosshair.Reading("training", 0.25, Sheets.TRAINING))));
        assertThat(Files.readString(write("a.svg", Sheet.of(List.of(read)), OPTIONS))).doesNotContain("Epoch 3");
    }

    @Test
    void largeTypeIsLarger() throws IOException {
        String plain = Files.readString(write("a.svg", Sheets.korean(), KOREAN));
        String large = Files.readString(write("b.svg", Sheets.korean(), KOREAN.withLarge(true)));
        assertThat(size(large)).isGreaterThan(1.3 * size(plain));
    }

    /** Of the first text. */
    private static double size(String svg) {
        String after = svg.substring(svg.indexOf("font-size=\"") + 11);
        return Double.parseDouble(after.substring(0, after.indexOf('"')));
    }

    @Test
    void aPictureGoesTheSameWay() throws IOException {
        Painting picture = new Painting() {
            @Override
            public String name() {
                return "A disc";
            }

            @Override
            public String description() {
                return "One disc in the middle";
            }

            @Override
            public void paint(Surface surface, Palette palette, double width, double height, double scale) {
                surface.fill(0, 0, width, height, palette.of(Palette.Role.GROUND));
                surface.disc(width / 2, height / 2, height / 4, palette.of(Palette.Role.CELL));
            }
        };
        BufferedImage image = FigureExport.image(picture, OPTIONS);
        assertThat(image.getRGB(600, 300)).isEqualTo(Palette.LIGHT.of(Palette.Role.CELL).argb());
        Path svg = folder.resolve("p.svg");
        FigureExport.write(svg, picture, OPTIONS);
        assertThat(Files.readString(svg)).contains("<title id=\"title\">A disc</title>").contains("<circle");
        assertThatThrownBy(() -> FigureExport.write(folder.resolve("p.csv"), picture, OPTIONS))
                .isInstanceOf(UnrollException.class).hasMessageContaining(".svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "a", "png", "a.svgz"})
    void anUnknownExtensionNamesThoseThatWork(String name) {
        assertThatThrownBy(() -> write(name, Sheets.english(), OPTIONS)).isInstanceOf(UnrollException.class)
                .hasMessageContaining(name).hasMessageContaining(".png, .svg, .pdf, .csv");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anExtensionMayBeInCapitals() {
        assertThat(write("A.PNG", Sheets.english(), OPTIONS)).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf", "csv"})
    void whereNothingCanBeWrittenItSaysSoAndLeavesNothing(String extension) throws IOException {
        assertThatThrownBy(() -> write("missing/a." + extension, Sheets.english(), OPTIONS)).isInstanceOf(UnrollException.class)
                .hasMessageContaining("missing" + File.separator + "a." + extension).hasMessageContaining("folder exists");
        Path taken = Files.createDirectory(folder.resolve("b." + extension));
        assertThatThrownBy(() -> write("b." + extension, Sheets.english(), OPTIONS)).isInstanceOf(UnrollException.class);
        assertThat(folder).isDirectoryContaining(taken::equals);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void aFailureAmidThePaintingLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.svg"), "old");
        Painting broken = new Painting() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public String description() {
                return "";
            }

            @Override
            public void paint(Surface surface, Palette palette, double width, double height, double scale) {
                throw new IllegalStateException("broken");
            }
        };
        assertThatThrownBy(() -> FigureExport.write(file, broken, OPTIONS)).isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a.svg");
    }

    @Test
    void impossibleSizesAreRefused() {
        assertThatThrownBy(() -> OPTIONS.withSize(50, 600)).isInstanceOf(UnrollException.class).hasMessageContaining("50 × 600");
        assertThatThrownBy(() -> OPTIONS.withSize(20_000, 20_000)).isInstanceOf(UnrollException.class);
        assertThatThrownBy(() -> OPTIONS.withDpi(0)).isInstanceOf(UnrollException.class).hasMessageContaining("0 dpi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.svg", "a.pdf", "a.csv"})
    void namesOfAnyLettersCanBeWritten(String name) throws IOException {
        String odd = "日本 🎉 \u0007 \ud800 é → 10⁻⁶ ∂L/∂h";
        Figure figure = Sheets.flat(odd, odd, odd, odd);
        Path file = write(name, new Sheet(odd, odd, List.of(figure), List.of(new Sheet.LegendEntry(odd, List.of(Sheets.TRAINING)))),
                OPTIONS);
        assertThat(Files.size(file)).isPositive();
        if (name.endsWith(".pdf")) {
            assertThat(Tools.run("poppler-utils", "pdftotext", file.toString(), "-")).contains("10⁻⁶");
        }
    }

    @Test
    void figuresStandSideBySideOrBelowEachOtherAsThePageIs() {
        Sheet sheet = Sheets.english();
        assertThat(SheetLayout.of(new RecordingSurface(), sheet, 960, 540, 1).panels()).extracting(Box::y).hasSize(2)
                .satisfies(y -> assertThat(y.get(0)).isEqualTo(y.get(1)));
        assertThat(SheetLayout.of(new RecordingSurface(), sheet, 400, 800, 1).panels()).extracting(Box::x)
                .satisfies(x -> assertThat(x.get(0)).isEqualTo(x.get(1)));
        assertThat(SheetLayout.of(new RecordingSurface(), sheet, 200, 100, 1).scale()).isCloseTo(0.28, within(0.1));
    }
}

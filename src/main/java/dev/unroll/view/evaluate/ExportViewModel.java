package dev.unroll.view.evaluate;

import dev.unroll.evaluate.Report;
import dev.unroll.evaluate.TwoClasses;
import dev.unroll.picture.evaluate.ComparisonPicture;
import dev.unroll.picture.evaluate.ComparisonScene;
import dev.unroll.picture.evaluate.ConfusionPicture;
import dev.unroll.picture.evaluate.MistakesPicture;
import dev.unroll.picture.evaluate.ProbabilityPicture;
import dev.unroll.picture.evaluate.ReportPainting;
import dev.unroll.picture.evaluate.RocPicture;
import dev.unroll.picture.evaluate.ScatterPicture;
import dev.unroll.picture.evaluate.SentencePicture;
import dev.unroll.picture.evaluate.SentenceScene;
import dev.unroll.picture.evaluate.StatisticsPicture;
import dev.unroll.plot.ExportFormat;
import dev.unroll.plot.ExportOptions;
import dev.unroll.plot.FigureExport;
import dev.unroll.plot.Painting;
import dev.unroll.plot.Surface;
import dev.unroll.view.control.SaveAs;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.report.ReportCsv;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Takes the report away: its pictures, and its figures and answers as tables. Writing happens in the background. */
final class ExportViewModel {
    private final EvaluateViewModel model;
    private final Scenes scenes;
    private final ComparisonScenes comparisons;
    private final SaveAs files;
    private final Texts texts;
    private final Executor background;
    private final Executor screen;
    private final Consumer<Path> written;
    private final ObjectProperty<ExportOptions> options;

    /** Asks {@code files} where to; tells {@code written} what was written. */
    ExportViewModel(EvaluateViewModel model, SaveAs files, Texts texts, Executor background, Executor screen,
            Consumer<Path> written) {
        this.model = model;
        this.files = files;
        this.texts = texts;
        this.background = background;
        this.screen = screen;
        this.written = written;
        scenes = new Scenes(model, texts);
        comparisons = new ComparisonScenes(model, texts);
        options = new SimpleObjectProperty<>(ExportOptions.in(texts.language()));
    }

    /** What can be taken away as a picture. */
    enum Figure { MATRIX, STATISTICS, SPREAD, ROC, SENTENCE, COMPARISON, PADDING }

    /** Size and colours; remembered while the window is open. */
    ObjectProperty<ExportOptions> optionsProperty() {
        return options;
    }

    /** Those there are now. */
    List<Figure> figures() {
        List<Figure> all = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            if (painting(figure) != null) {
                all.add(figure);
            }
        }
        return all;
    }

    /** Whether there is a report. */
    boolean ready() {
        return model.judgedProperty().get() != null;
    }

    // ---- commands ----

    /** Asks for a file and writes a picture. */
    void write(Figure figure, ExportFormat format) {
        Painting painting = painting(figure);
        Path file = painting == null ? null : files.ask(name(texts.now("view.evaluate.figure." + figure.name())),
                format.extension());
        if (painting != null && file != null) {
            ExportOptions how = now();
            work(file, () -> FigureExport.write(file, painting, how));
        }
    }

    /** Hands a picture over as an image. */
    void copy(Figure figure, Consumer<BufferedImage> clipboard) {
        Painting painting = painting(figure);
        if (painting != null) {
            ExportOptions how = now();
            background.execute(() -> {
                BufferedImage image = FigureExport.image(painting, how);
                screen.execute(() -> clipboard.accept(image));
            });
        }
    }

    /** Asks for a file and writes every figure with its interval. */
    void writeStatistics() {
        Judged judged = model.judgedProperty().get();
        Path file = judged == null ? null : files.ask(name(texts.now("view.evaluate.figure.STATISTICS")),
                ExportFormat.CSV.extension());
        if (judged != null && file != null) {
            Report report = judged.report();
            double threshold = model.thresholdProperty().get();
            int positive = model.positiveProperty().get();
            List<String> classes = model.classNames();
            work(file, () -> ReportCsv.statistics(file, report, threshold, positive, classes));
        }
    }

    /** Asks for a file and writes every answer. */
    void writePredictions() {
        Judged judged = model.judgedProperty().get();
        Path file = judged == null ? null : files.ask(name(texts.now("view.evaluate.figure.predictions")),
                ExportFormat.CSV.extension());
        if (judged != null && file != null) {
            Report report = judged.report();
            double threshold = model.thresholdProperty().get();
            List<String> classes = model.classNames();
            ExampleText text = model.textsProperty().get();
            boolean words = text != null && judged.samples().ids() != null;
            work(file, () -> ReportCsv.predictions(file, report, threshold, classes,
                    words && text != null ? text::line : example -> ""));
        }
    }

    // ---- within ----

    private @Nullable Painting painting(Figure figure) {
        Judged judged = model.judgedProperty().get();
        Report report = judged == null ? null : judged.report();
        return switch (figure) {
            case MATRIX -> report == null ? null : matrix(report);
            case STATISTICS -> report == null || report instanceof dev.unroll.evaluate.NumberAnswers ? null
                    : of(figure, scenes.statistics(report), StatisticsPicture::paint);
            case SPREAD -> report == null ? null : of(figure, scenes.probability(report), ProbabilityPicture::paint);
            case ROC -> report instanceof TwoClasses two ? of(figure, scenes.roc(two), RocPicture::paint)
                    : report instanceof dev.unroll.evaluate.ManyClasses many ? of(figure, scenes.mistakes(many),
                            MistakesPicture::paint)
                    : null;
            case SENTENCE -> {
                SentenceScene scene = scenes.sentence();
                yield scene == null ? null : of(figure, scene, SentencePicture::paint);
            }
            case COMPARISON -> {
                ComparisonScene scene = comparisons.models();
                yield scene == null || scene.rows().size() < 2 ? null : of(figure, scene, ComparisonPicture::paint);
            }
            case PADDING -> {
                ComparisonScene scene = comparisons.paddings();
                yield scene == null ? null : of(figure, scene, ComparisonPicture::paint);
            }
        };
    }

    private Painting matrix(Report report) {
        return report instanceof dev.unroll.evaluate.NumberAnswers numbers
                ? of(Figure.MATRIX, scenes.scatter(numbers), ScatterPicture::paint)
                : of(Figure.MATRIX, scenes.confusion(report, -1), ConfusionPicture::paint);
    }

    /** Paints a scene. */
    @FunctionalInterface
    private interface Painter<S> {
        void paint(Surface surface, S scene, dev.unroll.picture.evaluate.Frame frame);
    }

    private <S> Painting of(Figure figure, S scene, Painter<S> painter) {
        String name = texts.now("view.evaluate.figure." + figure.name());
        BiConsumer<Surface, dev.unroll.picture.evaluate.Frame> picture = (surface, frame) -> painter.paint(surface, scene, frame);
        return new ReportPainting(name, name, texts.language(), picture);
    }

    private void work(Path file, Runnable writing) {
        background.execute(() -> {
            try {
                writing.run();
                screen.execute(() -> written.accept(file));
            } catch (RuntimeException | Error e) {
                screen.execute(() -> model.train().experiment().fail(e));
            }
        });
    }

    private ExportOptions now() {
        ExportOptions o = options.get();
        return new ExportOptions(o.width(), o.height(), o.dpi(), o.theme(), o.large(), o.marks(), o.title(), texts.language());
    }

    private String name(String what) {
        String plain = model.train().experiment().now().title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
        return (plain.isEmpty() ? "unroll" : plain) + "-" + what.replace(' ', '-');
    }
}

package dev.unroll.view.evaluate;

import dev.unroll.evaluate.ManyClasses;
import dev.unroll.evaluate.NumberAnswers;
import dev.unroll.evaluate.Report;
import dev.unroll.evaluate.TwoClasses;
import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.HallPart;
import dev.unroll.view.control.HallParts;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.SaveDialog;
import dev.unroll.view.control.ScreenPane;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.files.ExportFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** How good the model is and where it errs. Lays its cards out in two rows for whatever room there is. */
public final class EvaluateView extends ScreenPane implements HallParts {
    private static final double BAR = 52;
    private static final double GAP = 12;
    private static final double NARROW = 1400;
    private final EvaluateViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final Scenes scenes;
    private final EvaluateBar bar;
    private final Card matrix;
    private final Card statistics;
    private final Card spread;
    private final Card lower;
    private final Card list;
    private final StatusPane status;
    private final SpreadPane spreading;
    private final ExampleList examples;
    private final SentencePane sentence;
    private final ComparisonPane comparison;
    private final ComparisonPane padding;
    private final Segments<Page> pages = new Segments<>(this::turn);
    private Page page = Page.SENTENCE;

    /** What the lower left card shows. */
    private enum Page { SENTENCE, COMPARISON, PADDING }

    /**
     * A view of {@code model}.
     *
     * @param exports where files were written last
     * @param writing writes files
     * @param written hears of a file that was written
     * @param opened  is told when an example was handed to the network, to bring it to the front
     */
    public EvaluateView(EvaluateViewModel model, ExportFolder exports, Executor writing, Consumer<Path> written, Runnable opened,
            Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        scenes = new Scenes(model, texts);
        getStyleClass().add("evaluate");
        ExportViewModel exporting = new ExportViewModel(model, new SaveDialog(exports, texts), texts, writing, Platform::runLater,
                written);
        bar = new EvaluateBar(model, appearance, new CompareMenu(model, texts, () -> turn(Page.COMPARISON), this::pad),
                new ExportMenu(exporting, appearance));
        matrix = new Card("matrixCard", texts.now("view.evaluate.confusion"));
        matrix.setCenter(new MatrixPane(model, scenes, appearance));
        statistics = new Card("statisticsCard", texts.now("view.evaluate.statistics"));
        StatisticsPane figures = new StatisticsPane(model, scenes, appearance);
        statistics.setCenter(figures);
        statistics.tools(figures.views(), figures.positive());
        spread = new Card("spreadCard", texts.now("view.evaluate.spreadTitle"));
        spreading = new SpreadPane(model, scenes, appearance);
        spread.setCenter(spreading);
        spread.tools(spreading.views(), spreading.manyViews());
        spreading.setOnTurned(this::refresh);
        lower = new Card("lowerCard", texts.now("view.evaluate.try"));
        sentence = new SentencePane(model, scenes, appearance);
        ComparisonScenes compared = new ComparisonScenes(model, texts);
        comparison = new ComparisonPane("comparison", model.comparison().models(), compared::models, Parts.label("muted"),
                () -> report() == null ? "" : texts.now(report() instanceof NumberAnswers ? "view.evaluate.comparisonNumbers"
                        : "view.evaluate.comparisonHint"),
                appearance);
        Button start = new Button();
        start.setId("startPadding");
        start.textProperty().bind(texts.get("view.evaluate.startPadding"));
        start.setOnAction(event -> pad());
        padding = new ComparisonPane("padding", model.comparison().paddings(), compared::paddings, start,
                () -> texts.now("view.evaluate.paddingHint"), appearance);
        lower.tools(pages.add(Page.SENTENCE, texts.get("view.evaluate.page.sentence"), "pageSentence")
                .add(Page.COMPARISON, texts.get("view.evaluate.page.comparison"), "pageComparison")
                .add(Page.PADDING, texts.get("view.evaluate.page.padding"), "pagePadding"));
        list = new Card("listCard", texts.now("view.evaluate.wrongList"));
        examples = new ExampleList(model, scenes, appearance, opened);
        list.setCenter(examples);
        list.beside(examples.count());
        list.tools(examples.filters());
        status = new StatusPane(model, texts);
        getChildren().addAll(bar, matrix, statistics, spread, lower, list, status);
        Parts.follow(this::refresh, model.judgedProperty(), model.statusProperty(), model.filterProperty(),
                texts.languageProperty(), model.positiveProperty());
        appearance.scaleProperty().subscribe(scale -> requestLayout());
        turn(Page.SENTENCE);
        refresh();
    }

    @Override
    public ObservableValue<List<HallPart>> apart() {
        getChildren().clear();
        List<HallPart> all = List.of(new HallPart("matrix", matrix, true), new HallPart("statistics", statistics, true),
                new HallPart("spread", spread, true), new HallPart("judged", lower, true), new HallPart("wrong", list, true));
        List<HallPart> none = List.of(new HallPart("nothing", status, true));
        return Bindings.createObjectBinding(() -> model.judgedProperty().get() == null ? none : all, model.judgedProperty());
    }

    private void pad() {
        turn(Page.PADDING);
        if (!model.comparison().paddings().busy()) {
            model.comparison().comparePaddings();
        }
    }

    private void turn(Page to) {
        page = to;
        pages.show(to);
        lower.setCenter(switch (to) {
            case SENTENCE -> sentence;
            case COMPARISON -> comparison;
            case PADDING -> padding;
        });
        comparison.refresh();
        padding.refresh();
        refresh();
    }

    private @Nullable Report report() {
        Judged judged = model.judgedProperty().get();
        return judged == null ? null : judged.report();
    }

    private void refresh() {
        Report report = report();
        boolean numbers = report instanceof NumberAnswers;
        statistics.title(texts.now("view.evaluate.statistics"));
        matrix.title(texts.now(numbers ? "view.evaluate.scatter" : "view.evaluate.confusion"));
        matrix.note(report == null || numbers ? "" : texts.now("view.evaluate.confusionNote"));
        boolean ranged = report instanceof TwoClasses && report.perExample() == 1;
        statistics.note(ranged ? texts.now("view.evaluate.intervals") : "");
        spread.title(texts.now(numbers ? "view.evaluate.errorsTitle" : report instanceof ManyClasses
                ? spreading.other() ? "view.evaluate.mistakes" : "view.evaluate.spreadMany"
                : spreading.other() ? "view.evaluate.roc" : "view.evaluate.spreadTitle"));
        spread.note(report instanceof TwoClasses ? texts.now("view.evaluate.spreadNote", scenes.looks(2).get(1).name(),
                Numbers.grouped(report.answers())) : "");
        lower.title(texts.now(switch (page) {
            case SENTENCE -> "view.evaluate.try";
            case COMPARISON -> "view.evaluate.comparisonTitle";
            case PADDING -> "view.evaluate.paddingTitle";
        }));
        list.title(examples.title());
        if (numbers && page == Page.SENTENCE) {
            turn(Page.COMPARISON);
        }
        comparison.refresh();
        padding.refresh();
        requestLayout();
    }

    @Override
    protected void arrange(double width, double height) {
        double s = appearance.scale();
        bar.resizeRelocate(0, 0, width, BAR * s);
        double left = 16 * s;
        double top = BAR * s + 14 * s;
        double across = width - 2 * left;
        double down = height - top - 16 * s;
        double gap = GAP * s;
        boolean narrow = width / s < NARROW;
        double first = Math.floor((across - 2 * gap) * (narrow ? 0.255 : 0.267));
        double second = Math.floor((across - 2 * gap) * (narrow ? 0.37 : 0.324));
        double third = across - 2 * gap - first - second;
        double upper = Math.floor((down - gap) * (narrow ? 0.54 : 0.498));
        double below = down - gap - upper;
        matrix.resizeRelocate(left, top, first, upper);
        statistics.resizeRelocate(left + first + gap, top, second, upper);
        spread.resizeRelocate(left + first + second + 2 * gap, top, third, upper);
        double wide = first + gap + second;
        lower.resizeRelocate(left, top + upper + gap, wide, below);
        list.resizeRelocate(left + wide + gap, top + upper + gap, third, below);
        boolean ready = model.judgedProperty().get() != null;
        for (Region card : List.of(matrix, statistics, spread, list)) {
            card.setVisible(ready);
        }
        if (ready) {
            double high = Math.min(status.prefHeight(-1), upper);
            double most = Math.min(across, status.prefWidth(-1));
            status.resizeRelocate(left + (across - most) / 2, top + 8 * s, most, high);
        } else {
            status.resizeRelocate(left, top, across, upper);
        }
    }
}

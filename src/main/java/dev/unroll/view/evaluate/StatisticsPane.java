package dev.unroll.view.evaluate;

import dev.unroll.evaluate.ManyClasses;
import dev.unroll.evaluate.NumberAnswers;
import dev.unroll.evaluate.Report;
import dev.unroll.picture.Shifted;
import dev.unroll.picture.evaluate.ClassesPicture;
import dev.unroll.picture.evaluate.ClassesScene;
import dev.unroll.picture.evaluate.Frame;
import dev.unroll.picture.evaluate.StatisticsPicture;
import dev.unroll.picture.evaluate.StatisticsScene;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Surface;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Segments;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/** Figures with their intervals; of several classes also class by class; of numbers the errors beside two simple answers. */
final class StatisticsPane extends BorderPane {
    /** Height that the figures over all classes need. */
    private static final double OVERALL = 205;
    private final EvaluateViewModel model;
    private final Scenes scenes;
    private final Appearance appearance;
    private final PictureCanvas picture = new PictureCanvas(this::paint);
    private final PictureCanvas table = new PictureCanvas(this::paintClasses);
    private final ScrollPane scroll = new ScrollPane(table);
    private final ScrollPane figures = new ScrollPane(picture);
    private final GridPane errors = new GridPane();
    private final Segments<Boolean> views = new Segments<>(this::show);
    private final Segments<Integer> positive;
    private boolean byClass;

    StatisticsPane(EvaluateViewModel model, Scenes scenes, Appearance appearance) {
        this.model = model;
        this.scenes = scenes;
        this.appearance = appearance;
        picture.setId("statistics");
        picture.setFocusTraversable(true);
        table.setFocusTraversable(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        figures.getStyleClass().add("plain-scroll");
        figures.setFitToWidth(true);
        figures.setFitToHeight(true);
        figures.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        errors.getStyleClass().add("error-grid");
        setMinSize(0, 0);
        views.add(false, appearance.texts().get("view.evaluate.overall"), "overall")
                .add(true, appearance.texts().get("view.evaluate.byClass"), "byClass").show(false);
        positive = new Segments<Integer>(model.positiveProperty()::set)
                .add(1, appearance.texts().get("view.evaluate.positive1"), "positive1")
                .add(0, appearance.texts().get("view.evaluate.positive0"), "positive0");
        Parts.follow(this::repaint, model.judgedProperty(), model.thresholdProperty(), model.positiveProperty(),
                appearance.darkProperty(), appearance.scaleProperty(), appearance.texts().languageProperty());
        model.positiveProperty().subscribe(now -> positive.show(now.intValue()));
        repaint();
    }

    /** Overall or class by class. */
    Node views() {
        return views;
    }

    /** Which class counts as the positive one. */
    Node positive() {
        return positive;
    }

    private @Nullable Report report() {
        Judged judged = model.judgedProperty().get();
        return judged == null ? null : judged.report();
    }

    private void show(boolean classes) {
        byClass = classes;
        views.show(classes);
        repaint();
    }

    private void repaint() {
        Report report = report();
        boolean many = report instanceof ManyClasses;
        set(views, many);
        set(positive, report instanceof dev.unroll.evaluate.TwoClasses);
        setCenter(report instanceof NumberAnswers ? errors : many && byClass ? scroll : figures);
        picture.setMinHeight(report == null || report instanceof NumberAnswers ? 0
                : StatisticsPicture.height(scenes.statistics(report), appearance.scale()));
        if (report instanceof NumberAnswers) {
            fill(report);
        } else if (report instanceof ManyClasses classes) {
            ClassesScene scene = scenes.classes(classes);
            table.setMinHeight(ClassesPicture.height(scene, appearance.scale()) + 4);
            table.setAccessibleText(scene.rows().stream().map(row -> appearance.texts().now("view.evaluate.class", row.name(),
                    percent(row.recall()), percent(row.precision()))).collect(Collectors.joining(". ")));
        }
        picture.setAccessibleText(report == null ? appearance.texts().now("view.evaluate.nothing") : spoken(report));
        picture.repaint();
        table.repaint();
    }

    private static void set(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : Numbers.fixed(100 * share, 1) + "%";
    }

    private String spoken(Report report) {
        StatisticsScene scene = scenes.statistics(report);
        return scene.rows().stream().map(row -> row.name() + " " + Numbers.fixed(row.value(), 3)
                + (Double.isNaN(row.lower()) ? "" : " (" + Numbers.fixed(row.lower(), 3) + "–" + Numbers.fixed(row.upper(), 3)
                        + ")"))
                .collect(Collectors.joining(", ")) + ". " + scene.facts().stream().map(fact -> fact.name() + " " + fact.value())
                .collect(Collectors.joining(", "));
    }

    private void fill(Report report) {
        errors.getChildren().clear();
        int line = 0;
        for (StatisticsScene.Fact fact : scenes.errors(report)) {
            Label name = Parts.label(fact.reference() ? "muted" : "strong");
            name.setText(fact.name());
            name.setWrapText(true);
            Label value = Parts.label("mono");
            value.setText(fact.value());
            value.setMinWidth(USE_PREF_SIZE);
            errors.addRow(line++, name, Parts.spring(), value);
        }
        Label hint = Parts.label("small", "subtle");
        hint.setText(appearance.texts().now("view.evaluate.errorsHint"));
        hint.setWrapText(true);
        errors.add(hint, 0, line, 3, 1);
    }

    private void paint(Surface surface) {
        Report report = report();
        if (report != null && both(report)) {
            both(surface, (ManyClasses) report);
        } else if (report != null) {
            StatisticsPicture.paint(surface, scenes.statistics(report), frame(picture));
        }
    }

    /** Whether there is room for the figures of every class below the others. */
    private boolean both(Report report) {
        return report instanceof ManyClasses many && picture.getHeight() - ClassesPicture.height(scenes.classes(many),
                appearance.scale()) > OVERALL * appearance.scale();
    }

    private void both(Surface surface, ManyClasses many) {
        ClassesScene classes = scenes.classes(many);
        Frame whole = frame(picture);
        double below = ClassesPicture.height(classes, appearance.scale()) + 6 * appearance.scale();
        StatisticsPicture.paint(surface, scenes.statistics(many),
                new Frame(whole.width(), whole.height() - below, whole.scale(), whole.palette(), whole.language()));
        ClassesPicture.paint(new Shifted(surface, 0, whole.height() - below), classes,
                new Frame(whole.width(), below, whole.scale(), whole.palette(), whole.language()));
    }

    private void paintClasses(Surface surface) {
        if (report() instanceof ManyClasses many) {
            ClassesPicture.paint(surface, scenes.classes(many), frame(table));
        }
    }

    private Frame frame(PictureCanvas of) {
        return new Frame(of.getWidth() - appearance.scale() * 2, of.getHeight(), appearance.scale(), appearance.palette(),
                appearance.texts().language());
    }
}

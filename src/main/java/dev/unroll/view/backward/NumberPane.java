package dev.unroll.view.backward;

import dev.unroll.picture.Brush;
import dev.unroll.picture.backward.Formula;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Surface;
import dev.unroll.text.UnrollException;
import dev.unroll.trace.Spot;
import dev.unroll.view.backward.ChainViewModel.Explained;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.study.gradient.GradientCheck;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** One gradient taken apart: its chain of products, its check, and what the timestep adds to the weights. */
final class NumberPane extends VBox {
    private static final double HEAD = 40;
    private final ChainViewModel chain;
    private final Appearance appearance;
    private final Texts texts;
    private final PictureCanvas head = new PictureCanvas(this::paintHead);
    private final PictureCanvas products = new PictureCanvas(this::paintProducts);
    private final PictureCanvas shares = new PictureCanvas(this::paintShares);
    private final Label empty = Parts.label("muted");
    private final Label problem = Parts.label("small", "warning-text");
    private final Button check = new Button();
    private final GridPane figures = new GridPane();
    private final Label verdict = Parts.label("verdict");
    private final VBox filled;

    NumberPane(BackwardViewModel model, Appearance appearance) {
        this.appearance = appearance;
        chain = model.chain();
        texts = appearance.texts();
        getStyleClass().add("gradient-pane");
        empty.textProperty().bind(texts.get("view.backward.choose"));
        for (Label each : new Label[] {empty, problem, verdict}) {
            each.setWrapText(true);
            each.setMinHeight(USE_PREF_SIZE);
        }
        check.setId("checkGradient");
        check.getStyleClass().add("accent");
        check.textProperty().bind(texts.get("view.backward.check"));
        check.setOnAction(event -> chain.check());
        check.setMaxWidth(Double.MAX_VALUE);
        verdict.setId("verdict");
        figures.getStyleClass().add("check-grid");
        VBox first = new VBox(head, check, figures, verdict);
        first.getStyleClass().add("gradient-card");
        Label about = Parts.label(texts.get("view.backward.sharesNote"), "small", "muted");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        VBox weights = new VBox(Parts.label(texts.get("view.backward.shares"), "strong"), shares, about);
        weights.getStyleClass().add("gradient-card");
        VBox made = new VBox(Parts.label(texts.get("view.backward.madeOf"), "strong"), products);
        made.getStyleClass().add("gradient-card");
        filled = new VBox(first, made, weights);
        filled.getStyleClass().add("gradient-pane");
        getChildren().addAll(empty, problem, filled);
        Parts.follow(this::refresh, chain.explainedProperty(), chain.checkProperty(), chain.checkingProperty(),
                chain.problemProperty(), texts.languageProperty());
        refresh();
    }

    void refresh() {
        Explained now = chain.explainedProperty().get();
        show(empty, now == null);
        show(filled, now != null);
        Throwable why = chain.problemProperty().get();
        show(problem, why != null);
        problem.setText(why == null ? "" : why instanceof UnrollException told ? told.sentence() : why.toString());
        double scale = appearance.scale();
        head.fixHeight(HEAD * scale);
        shares.fixHeight(SharePainter.HEIGHT * scale);
        if (now != null) {
            products.fixHeight(ChainPainter.height(now.chain()) * scale);
            products.setAccessibleText(texts.now("view.backward.chainSpoken", name(now.spot()),
                    ChainPainter.signed(now.chain().gradient()), now.chain().paths().size()));
        }
        checked(chain.checkProperty().get());
        head.repaint();
        products.repaint();
        shares.repaint();
    }

    private void checked(@org.jspecify.annotations.Nullable GradientCheck found) {
        check.setDisable(chain.checkingProperty().get());
        show(figures, found != null);
        show(verdict, found != null);
        figures.getChildren().clear();
        if (found == null) {
            return;
        }
        row(0, "view.backward.analytic", Numbers.significant(found.analytic(), 9));
        row(1, "view.backward.numeric", Numbers.significant(found.numeric(), 9));
        row(2, "view.backward.epsilon", Numbers.significant(found.step(), 2));
        row(3, "view.backward.difference", Numbers.significant(found.difference(), 2));
        verdict.setText(texts.now("view.backward.verdict." + found.verdict().name(), Numbers.significant(found.relative(), 2),
                Numbers.significant(found.left(), 4), Numbers.significant(found.right(), 4)));
        verdict.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("failed"), !found.passed());
    }

    private void row(int row, String key, String value) {
        Label number = Parts.label("mono");
        number.setText(value);
        number.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(number, javafx.scene.layout.Priority.ALWAYS);
        figures.addRow(row, Parts.label(texts.get(key), "muted"), number);
    }

    private String name(Spot spot) {
        return texts.now("view.backward.numberName", BackwardBar.quantityWord(texts, spot.quantity()), spot.unit() + 1,
                spot.t() + 1);
    }

    // ---- painting ----

    private Brush brush(Surface surface) {
        return new Brush(surface, appearance.palette(), appearance.scale());
    }

    private void paintHead(Surface surface) {
        Explained now = chain.explainedProperty().get();
        if (now == null) {
            return;
        }
        Brush brush = brush(surface);
        double s = brush.scale;
        Spot spot = now.spot();
        String place = "_{" + (spot.t() + 1) + "," + (spot.unit() + 1) + "}";
        Formula formula = Formula.of("∂L/∂" + ChainViewModel.letter(spot.quantity()) + place);
        formula.paint(brush, 0, 18 * s, 18, brush.colour(Role.GRADIENT), Align.START);
        brush.text(ChainPainter.signed(now.chain().gradient()), head.getWidth(), 18 * s, Face.MONO_BOLD, 16,
                brush.colour(Role.TEXT), Align.END);
        brush.text(name(spot), 0, 35 * s, Face.SANS, 11.5, brush.colour(Role.TEXT_MUTED), Align.START);
    }

    private void paintProducts(Surface surface) {
        Explained now = chain.explainedProperty().get();
        if (now != null) {
            new ChainPainter(brush(surface), products.getWidth(), texts.language(), now.spot()).paint(now.chain());
        }
    }

    private void paintShares(Surface surface) {
        Explained now = chain.explainedProperty().get();
        if (now != null) {
            new SharePainter(brush(surface), shares.getWidth(), texts.language()).paint(now.norms(), now.spot().t());
        }
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}

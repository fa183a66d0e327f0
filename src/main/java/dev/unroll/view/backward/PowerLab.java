package dev.unroll.view.backward;

import dev.unroll.nn.Activation;
import dev.unroll.picture.Brush;
import dev.unroll.picture.backward.Formula;
import dev.unroll.plot.Align;
import dev.unroll.plot.Figure;
import dev.unroll.plot.FigureFrame;
import dev.unroll.plot.FigurePainter;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Surface;
import dev.unroll.view.backward.DecayViewModel.Shown;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Choice;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.study.gradient.Powers;
import javafx.beans.property.Property;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The laboratory of powers: what many equal steps make of a gradient. */
final class PowerLab extends VBox {
    private static final double FORMULA = 40;
    private static final double CHART = 250;
    private final PowerViewModel powers = new PowerViewModel();
    private final BackwardViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final PictureCanvas formula = new PictureCanvas(this::paintFormula);
    private final PictureCanvas chart = new PictureCanvas(this::paintChart);
    private final Label words = Parts.label("gradient-sentence");
    private final Choice<Activation> activation = new Choice<>(Activation::kerasName);
    private final Button take = new Button();

    PowerLab(BackwardViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        getStyleClass().add("gradient-pane");
        Slider weight = slider("powerWeight", -PowerViewModel.WIDEST, PowerViewModel.WIDEST, powers.weightProperty(), 0.01);
        Slider steps = slider("powerSteps", 1, Powers.MOST, powers.stepsProperty(), 1);
        weight.accessibleTextProperty().bind(texts.get("view.backward.powerWeight"));
        steps.accessibleTextProperty().bind(texts.get("view.backward.powerSteps"));
        activation.setId("powerActivation");
        activation.onChosen(powers.activationProperty()::set);
        powers.activationProperty().subscribe(now -> activation.show(PowerViewModel.ACTIVATIONS, now));
        take.setId("takeFactor");
        take.getStyleClass().add("small-button");
        take.setOnAction(event -> takeOver());
        take.setMaxWidth(Double.MAX_VALUE);
        Label intro = Parts.label(texts.get("view.backward.powerIntro"), "muted");
        for (Label each : new Label[] {intro, words}) {
            each.setWrapText(true);
            each.setMinHeight(USE_PREF_SIZE);
        }
        words.setId("powerWords");
        VBox card = new VBox(row("w", weight, powers.weightProperty().map(w -> Numbers.fixed(w.doubleValue(), 2))),
                row("n", steps, powers.stepsProperty().map(n -> Integer.toString(n.intValue()))),
                Parts.row("power-row", Parts.label(texts.get("view.backward.powerActivation"), "muted"), Parts.spring(),
                        activation),
                take, formula, chart, words);
        card.getStyleClass().add("gradient-card");
        getChildren().addAll(intro, card);
        appearance.scaleProperty().subscribe(scale -> {
            formula.fixHeight(FORMULA * scale.doubleValue());
            chart.fixHeight(CHART * scale.doubleValue());
        });
        Parts.follow(this::refresh, powers.weightProperty(), powers.stepsProperty(), powers.activationProperty(),
                texts.languageProperty(), appearance.darkProperty());
        refresh();
    }

    private static Slider slider(String id, double from, double to, Property<Number> value, double step) {
        Slider slider = new Slider(from, to, value.getValue().doubleValue());
        slider.setId(id);
        slider.setBlockIncrement(step);
        slider.valueProperty().subscribe(now -> value.setValue(Math.rint(now.doubleValue() / step) * step));
        value.subscribe(now -> {
            if (Math.abs(now.doubleValue() - slider.getValue()) > step) {
                slider.setValue(now.doubleValue());
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        return slider;
    }

    private HBox row(String symbol, Slider slider, javafx.beans.value.ObservableValue<String> value) {
        Label name = Parts.label("power-symbol");
        name.setText(symbol);
        Label number = Parts.label(value, "mono", "power-value");
        return Parts.row("power-row", name, slider, number);
    }

    /** Follows what the picture shows. */
    void refresh() {
        Strand own = own();
        int distance = own == null ? 0 : own.main().distance(model.step());
        take.setVisible(own != null && distance > 0);
        take.setManaged(take.isVisible());
        take.setText(own == null || distance == 0 ? ""
                : texts.now("view.backward.powerTake", own.kind().type(), Numbers.fixed(own.main().mean(model.step()), 3),
                distance));
        words.setText(powers.words(texts.language()));
        formula.repaint();
        chart.setAccessibleText(words.getText());
        chart.repaint();
    }

    private @org.jspecify.annotations.Nullable Strand own() {
        Shown shown = model.decay().shownProperty().get();
        return shown == null || model.step() >= shown.order().steps() ? null
                : shown.strands().stream().filter(Strand::own).findFirst().orElse(null);
    }

    private void takeOver() {
        Strand own = own();
        if (own != null) {
            powers.take(own.main().mean(model.step()), own.main().distance(model.step()));
        }
    }

    private void paintFormula(Surface surface) {
        Brush brush = new Brush(surface, appearance.palette(), appearance.scale());
        Formula text = Formula.of(powers.formula());
        double wide = text.width(brush, 18);
        double room = formula.getWidth() - 4 * brush.scale;
        text.paint(brush, 0, 27 * brush.scale, wide > room ? 18 * room / wide : 18, brush.colour(Role.TEXT), Align.START);
    }

    private void paintChart(Surface surface) {
        Figure figure = powers.figure(texts.language());
        FigurePainter.paint(surface, appearance.palette(), figure,
                frame(figure, chart.getWidth(), chart.getHeight(), appearance.scale()), appearance.scale());
    }

    private static FigureFrame frame(Figure figure, double width, double height, double scale) {
        double left = 48 * scale;
        return new FigureFrame(figure.x(), figure.y(), left, 8 * scale, Math.max(left + 8, width - 6 * scale),
                Math.max(20, height - 42 * scale), 0, width);
    }
}

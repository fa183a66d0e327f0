package dev.unroll.view.backward;

import dev.unroll.nn.Activation;
import dev.unroll.plot.Axis;
import dev.unroll.plot.Figure;
import dev.unroll.plot.Level;
import dev.unroll.plot.Line;
import dev.unroll.plot.Look;
import dev.unroll.plot.Marks;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Points;
import dev.unroll.plot.Stroke;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.workspace.study.gradient.Decay;
import dev.unroll.workspace.study.gradient.Powers;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The laboratory of powers: one weight, one activation, so many steps. */
public final class PowerViewModel {
    /** The activations that can be tried. */
    static final List<Activation> ACTIVATIONS = List.of(Activation.LINEAR, Activation.TANH, Activation.SIGMOID, Activation.RELU);
    /** The weight reaches so far to either side. */
    static final double WIDEST = 2;
    private static final double BEGINS = 1;
    private static final int FARTHEST = 30;

    private final DoubleProperty weight = new SimpleDoubleProperty(0.9);
    private final IntegerProperty steps = new SimpleIntegerProperty(50);
    private final ObjectProperty<Activation> activation = new SimpleObjectProperty<>(Activation.LINEAR);

    /** w, −2 … 2. */
    public DoubleProperty weightProperty() {
        return weight;
    }

    /** n, 1 … 100. */
    public IntegerProperty stepsProperty() {
        return steps;
    }

    /** What the unit is put through after each product. */
    public ObjectProperty<Activation> activationProperty() {
        return activation;
    }

    /** What becomes of the gradient; the unit begins at 1. */
    public Powers powers() {
        return Powers.of(activation.get(), weight.get(), 0, BEGINS, steps.get());
    }

    /** The product with its numbers, in the notation of formulas. */
    public String formula() {
        Powers now = powers();
        String result = Numbers.significant(now.product(), 3);
        if (now.activation() == Activation.LINEAR) {
            String base = now.w() < 0 ? "(" + Numbers.fixed(now.w(), 2) + ")" : Numbers.fixed(now.w(), 2);
            return "w^{n} = " + base + "^{" + now.steps() + "} = " + result;
        }
        return "Π_{" + now.steps() + "} w · a'(w · a(t)) = " + result;
    }

    /** What became of it, in a sentence. */
    public String words(Language language) {
        Powers now = powers();
        if (now.product() == 0 && now.logs()[now.steps()] == Double.NEGATIVE_INFINITY) {
            return Messages.in(language, "view.backward.powerZero");
        }
        return switch (now.fate()) {
            case VANISHES -> Messages.in(language, "view.backward.powerVanishes", now.below(Decay.FADED).orElse(now.steps()),
                    Numbers.fixed(now.mean(), 3));
            case EXPLODES -> Messages.in(language, "view.backward.powerExplodes", Numbers.significant(Math.abs(now.product()), 2),
                    Numbers.fixed(now.mean(), 3));
            case STAYS -> Messages.in(language, "view.backward.powerStays", ReachWords.percent(Math.abs(now.product())),
                    Numbers.fixed(now.mean(), 3));
        };
    }

    /** |product| after each step, on a logarithmic axis. */
    public Figure figure(Language language) {
        Powers now = powers();
        double[] logs = now.logs();
        int low = -3;
        int high = 1;
        for (double log : logs) {
            if (Double.isFinite(log)) {
                low = Math.min(low, (int) Math.floor(log + 1e-9));
                high = Math.max(high, (int) Math.ceil(log - 1e-9));
            }
        }
        Points points = Points.of(logs.length, k -> k, k -> Math.pow(10, logs[k]));
        Axis y = new Axis(Math.pow(10, Math.max(low, -FARTHEST)), Math.pow(10, Math.min(high, FARTHEST + 1)), 1,
                Axis.Scale.LOGARITHMIC);
        Axis x = new Axis(0, now.steps(), Axis.counting(now.steps(), 5).step());
        List<Level> levels = List.of(new Level(1, "", Role.TEXT_SUBTLE, new Stroke(1), false),
                new Level(Decay.FADED, Messages.in(language, "view.backward.onePercent"), Role.TEXT_MUTED,
                        new Stroke(1.2, Stroke.Dash.EVEN), false));
        return new Figure("powers", "", x, y, Messages.in(language, "view.backward.powerAxis"), 4,
                List.of(new Line("product", null, points, new Look(Role.GRADIENT, new Stroke(2.4)))),
                new Marks(List.of(), List.of(), List.of(), List.of(), levels, List.of()), null);
    }

    /** Takes a mean factor and a distance over from the model in the picture. */
    public void take(double factor, int distance) {
        if (Double.isFinite(factor) && distance > 0) {
            activation.set(Activation.LINEAR);
            weight.set(Math.clamp(factor, -WIDEST, WIDEST));
            steps.set(Math.min(distance, Powers.MOST));
        }
    }
}

package dev.unroll.view.model;

import dev.unroll.nn.Layer;
import dev.unroll.text.Messages;
import dev.unroll.view.control.Choice;
import dev.unroll.view.control.NumberRule;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Switch;
import dev.unroll.view.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The options of a layer, a row each: Keras' name, a control, and below it what is wrong with what was typed. */
final class OptionRows extends VBox {
    private static final double MOST = 1e6;
    private final Texts texts;
    private final Editor editor;
    private final List<Consumer<Layer>> refreshers = new ArrayList<>();

    /** Changes the layer whose options these are. */
    interface Editor {
        /** Changes an option; small moves of one option are undone together. */
        void change(String option, UnaryOperator<Layer> change);
    }

    OptionRows(Texts texts, Editor editor) {
        this.texts = texts;
        this.editor = editor;
        getStyleClass().add("options");
    }

    /** Shows what is in force. */
    void show(Layer layer) {
        refreshers.forEach(each -> each.accept(layer));
    }

    /** Whole numbers. */
    OptionRows whole(String name, int least, int most, ToDoubleFunction<Layer> get, BiFunction<Layer, Integer, Layer> set) {
        LiveField field = new LiveField(NumberRule.whole(least, most), 1,
                value -> editor.change(name, layer -> set.apply(layer, (int) value)));
        refreshers.add(layer -> field.show(get.applyAsDouble(layer)));
        add(name, field, field);
        return this;
    }

    /** Any number of at most a million, to either side of 0. */
    OptionRows number(String name, ToDoubleFunction<Layer> get, BiFunction<Layer, Double, Layer> set) {
        LiveField field = new LiveField(NumberRule.between(-MOST, MOST), 1,
                value -> editor.change(name, layer -> set.apply(layer, value)));
        refreshers.add(layer -> field.show(get.applyAsDouble(layer)));
        add(name, field, field);
        return this;
    }

    /** A share from 0 up to, but not including, 1: a slider and a field. */
    OptionRows rate(String name, ToDoubleFunction<Layer> get, BiFunction<Layer, Double, Layer> set) {
        Consumer<Double> change = value -> editor.change(name, layer -> set.apply(layer, value));
        LiveField field = new LiveField(NumberRule.between(0, 1).below(), 0.05, change::accept);
        field.getStyleClass().add("rate-field");
        Slider slider = new Slider(0, 0.9, 0);
        slider.setBlockIncrement(0.05);
        boolean[] following = {false};
        slider.valueProperty().subscribe((before, now) -> {
            if (!following[0]) {
                change.accept(Math.round(now.doubleValue() * 20) / 20.0);
            }
        });
        refreshers.add(layer -> {
            double now = get.applyAsDouble(layer);
            field.show(now);
            following[0] = true;
            if (Math.abs(slider.getValue() - now) > 0.0251) {
                slider.setValue(now);
            }
            following[0] = false;
        });
        slider.setId("slider-" + name);
        slider.accessibleTextProperty().set(name);
        add(name, field, slider, field);
        return this;
    }

    /** One of some values. */
    <T> OptionRows choice(String name, List<T> values, Function<T, String> text, Function<Layer, T> get,
            BiFunction<Layer, T, Layer> set) {
        Choice<T> choice = new Choice<>(text);
        choice.onChosen(value -> editor.change(name, layer -> set.apply(layer, value)));
        refreshers.add(layer -> {
            T now = get.apply(layer);
            if (!Objects.equals(now, choice.getValue())) {
                List<T> all = new ArrayList<>(values);
                if (!all.contains(now)) {
                    all.add(now);
                }
                choice.show(all, now);
            }
        });
        choice.getStyleClass().addAll("mono", "option-choice");
        add(name, choice, choice);
        return this;
    }

    /** On or off. */
    OptionRows onOff(String name, Predicate<Layer> get, BiFunction<Layer, Boolean, Layer> set) {
        Switch toggle = new Switch(on -> editor.change(name, layer -> set.apply(layer, on)));
        refreshers.add(layer -> toggle.show(get.test(layer)));
        add(name, toggle, toggle);
        return this;
    }

    /** A row with its name, its controls to the right, and the sentence about what was typed into {@code main}. */
    private void add(String name, Control main, Node... controls) {
        String key = "view.layer.option." + name;
        String shown = "view.layer.optionName." + name;
        boolean keras = !Messages.has(shown);
        Label label = keras ? Parts.label("option-name", "mono") : Parts.label(texts.get(shown), "option-name", "plain-name");
        if (keras) {
            label.setText(name);
        }
        label.setMinWidth(USE_PREF_SIZE);
        Parts.tip(label, texts.get(key));
        Parts.tip(main, texts.get(key));
        main.setId("option-" + name);
        main.accessibleTextProperty().unbind();
        main.accessibleTextProperty().bind(texts.languageProperty()
                .map(language -> name + ". " + Messages.in(language, key)));
        HBox right = new HBox(controls);
        right.getStyleClass().addAll("row", "option-value");
        right.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(Parts.row("option", label, Parts.spring(), right));
        if (main instanceof LiveField field) {
            Label problem = Parts.label("option-problem", "small");
            problem.setWrapText(true);
            problem.setMinHeight(USE_PREF_SIZE);
            problem.managedProperty().bind(problem.visibleProperty());
            field.problemProperty().subscribe(wrong -> {
                problem.setVisible(wrong != null);
                problem.setText(wrong == null ? "" : wrong.sentence(texts.language()));
            });
            getChildren().add(problem);
        }
    }
}

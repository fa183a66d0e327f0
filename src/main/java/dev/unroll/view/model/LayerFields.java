package dev.unroll.view.model;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Bidirectional.Merge;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Masking;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.view.control.Fold;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.stack.Cells;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.layout.VBox;

/** The options of one kind of layer: the usual ones, and the rest under "more options". */
final class LayerFields extends VBox {
    private static final int MOST_UNITS = 1024;
    private static final int MOST_DENSE = 10_000;
    private static final int MOST_ROWS = 1_000_000;
    private static final List<Activation> STATE = List.of(Activation.TANH, Activation.RELU, Activation.SIGMOID,
            Activation.HARD_SIGMOID, Activation.HARD_SIGMOID_KERAS2, Activation.LINEAR);
    private static final List<Activation> GATE = List.of(Activation.SIGMOID, Activation.HARD_SIGMOID,
            Activation.HARD_SIGMOID_KERAS2, Activation.TANH, Activation.RELU, Activation.LINEAR);
    private static final List<Activation> OUTPUT = List.of(Activation.SIGMOID, Activation.SOFTMAX, Activation.LINEAR,
            Activation.RELU, Activation.TANH, Activation.HARD_SIGMOID, Activation.HARD_SIGMOID_KERAS2);
    private final String kind;
    private final OptionRows usual;
    private final OptionRows rare;

    /** For layers of the same kind as {@code layer}. */
    LayerFields(Layer layer, Texts texts, OptionRows.Editor editor) {
        kind = kind(layer);
        usual = new OptionRows(texts, editor);
        rare = new OptionRows(texts, editor);
        getStyleClass().add("layer-fields");
        switch (layer) {
            case Embedding e -> embedding();
            case OneHot o -> usual.whole("input_dim", 1, MOST_ROWS, l -> ((OneHot) l).width(), (l, n) -> new OneHot(n));
            case Dense d -> dense();
            case Dropout d -> usual.rate("rate", l -> ((Dropout) l).rate(), (l, rate) -> new Dropout(rate));
            case Recurrent r -> recurrent(r);
            case Bidirectional b -> recurrent(b.layer());
            case EncoderDecoder e -> { }
            case Flatten f -> { }
            case Masking m -> usual.number("mask_value", l -> ((Masking) l).maskValue(), (l, value) -> new Masking(value));
        }
        if (!usual.getChildren().isEmpty()) {
            getChildren().add(usual);
        }
        if (!rare.getChildren().isEmpty()) {
            getChildren().add(new Fold(texts.get("view.layer.more"), new SimpleStringProperty(""), rare).id("moreOptions"));
        }
        show(layer);
    }

    /** Layers of one kind have the same options. */
    static String kind(Layer layer) {
        Recurrent inside = Cells.inside(layer);
        return inside == null ? layer.type() : inside.type() + (layer instanceof Bidirectional ? " both ways" : "");
    }

    /** Whether these are the options of that layer. */
    boolean fits(Layer layer) {
        return kind.equals(kind(layer));
    }

    /** Whether there are none. */
    boolean none() {
        return getChildren().isEmpty();
    }

    /** Shows what is in force. */
    void show(Layer layer) {
        usual.show(layer);
        rare.show(layer);
    }

    private void embedding() {
        usual.whole("input_dim", 1, MOST_ROWS, l -> ((Embedding) l).inputDim(),
                        (l, n) -> new Embedding(n, ((Embedding) l).outputDim(), ((Embedding) l).maskZero()))
                .whole("output_dim", 1, MOST_UNITS, l -> ((Embedding) l).outputDim(),
                        (l, n) -> new Embedding(((Embedding) l).inputDim(), n, ((Embedding) l).maskZero()))
                .onOff("mask_zero", l -> ((Embedding) l).maskZero(),
                        (l, on) -> new Embedding(((Embedding) l).inputDim(), ((Embedding) l).outputDim(), on));
    }

    private void dense() {
        usual.whole("units", 1, MOST_DENSE, l -> ((Dense) l).units(),
                        (l, n) -> new Dense(n, ((Dense) l).activation(), ((Dense) l).useBias()))
                .choice("activation", OUTPUT, Activation::kerasName, l -> ((Dense) l).activation(),
                        (l, a) -> new Dense(((Dense) l).units(), a, ((Dense) l).useBias()));
        rare.onOff("use_bias", l -> ((Dense) l).useBias(),
                (l, on) -> new Dense(((Dense) l).units(), ((Dense) l).activation(), on));
    }

    private void recurrent(Recurrent layer) {
        usual.whole("units", 1, MOST_UNITS, l -> inside(l).cell().units(), within(Cells::withUnits))
                .onOff("return_sequences", l -> inside(l).returnSequences(), within(Recurrent::returningSequences))
                .rate("dropout", l -> inside(l).dropout(), within(Recurrent::withDropout))
                .onOff("bidirectional", l -> l instanceof Bidirectional,
                        (l, on) -> on ? new Bidirectional(inside(l)) : inside(l));
        if (kind.endsWith("both ways")) {
            usual.choice("merge_mode", Arrays.asList(Merge.values()), merge -> merge.name().toLowerCase(Locale.ROOT),
                    l -> l instanceof Bidirectional b ? b.merge() : Merge.CONCAT,
                    (l, merge) -> new Bidirectional(inside(l), merge));
        }
        rare.choice("activation", STATE, Activation::kerasName, l -> inside(l).cell().activation(),
                within(Cells::withActivation));
        if (!(layer.cell() instanceof SimpleRnn)) {
            rare.choice("recurrent_activation", GATE, Activation::kerasName, l -> inside(l).cell().recurrentActivation(),
                    within(Cells::withRecurrentActivation));
        }
        rare.rate("recurrent_dropout", l -> inside(l).recurrentDropout(), within((r, rate) -> new Recurrent(r.cell(),
                r.returnSequences(), r.goBackwards(), r.dropout(), rate)));
        rare.onOff("use_bias", l -> inside(l).cell().useBias(), within(Cells::withBias));
        switch (layer.cell()) {
            case Lstm lstm -> rare.onOff("unit_forget_bias", l -> inside(l).cell() instanceof Lstm c && c.unitForgetBias(),
                    within(LayerFields::withForgetBias));
            case Gru gru -> rare.onOff("reset_after", l -> inside(l).cell() instanceof Gru c && c.resetAfter(),
                    within(LayerFields::withResetAfter));
            case SimpleRnn rnn -> { }
        }
        if (!(layer.cell() instanceof Gru)) {
            rare.onOff("two_biases", l -> inside(l).cell().biasRows() == 2, within(Cells::withTwoBiases));
        }
        rare.onOff("go_backwards", l -> inside(l).goBackwards(), within((r, on) -> on == r.goBackwards() ? r : r.reversed()));
    }

    private static Recurrent withForgetBias(Recurrent r, boolean on) {
        return r.cell() instanceof Lstm c ? Cells.withCell(r,
                new Lstm(c.units(), c.activation(), c.recurrentActivation(), c.useBias(), on, c.twoBiases())) : r;
    }

    private static Recurrent withResetAfter(Recurrent r, boolean on) {
        return r.cell() instanceof Gru c
                ? Cells.withCell(r, new Gru(c.units(), c.activation(), c.recurrentActivation(), c.useBias(), on)) : r;
    }

    private static Recurrent inside(Layer layer) {
        Recurrent inside = Cells.inside(layer);
        if (inside == null) {
            throw new IllegalArgumentException(layer.type() + " holds no recurrent layer");
        }
        return inside;
    }

    private static <T> BiFunction<Layer, T, Layer> within(BiFunction<Recurrent, T, Recurrent> change) {
        return (layer, value) -> Cells.put(layer, change.apply(inside(layer), value));
    }
}

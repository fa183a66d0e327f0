package dev.unroll.view.train;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.ParameterSpec;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import dev.unroll.picture.WeightMap;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.trace.Gate;
import java.util.ArrayList;
import java.util.List;

/** What the cards of a model's layers say. */
final class LayerCards {
    /** Letters that fit into a line of a card. */
    private static final int LINE = 31;

    private LayerCards() {
    }

    /** What a layer is, in a few words. */
    static String detail(Layer layer, Shape in, Language language) {
        return switch (layer) {
            case Embedding e -> Messages.in(language, "view.layer.embedding", e.inputDim(), e.outputDim());
            case OneHot o -> Messages.in(language, "view.layer.oneHot", o.width());
            case Recurrent r -> r.dropout() == 0 && r.recurrentDropout() == 0
                    ? Messages.in(language, "view.layer.recurrent", r.cell().units())
                    : Messages.in(language, "view.layer.recurrentDropout", r.cell().units(), Numbers.plain(r.dropout()));
            case Bidirectional b -> Messages.in(language, "view.layer.bidirectional", b.layer().type(), b.layer().cell().units());
            case Dense d -> Messages.in(language, "view.layer.dense", d.units(),
                    Messages.in(language, "view.activation." + d.activation().name()));
            case Dropout d -> Messages.in(language, "view.layer.dropout", Numbers.plain(d.rate()));
            default -> Messages.in(language, "view.layer.flatten", in.steps(), in.width());
        };
    }

    /** The layer's name in the language: Keras' own for all but what a reader meets as an everyday word. */
    static String name(Layer layer, Language language) {
        String key = "view.layer.name." + layer.type();
        return Messages.has(key) ? Messages.in(language, key) : layer.type();
    }

    /** How the number of parameters comes about, term by term. */
    static List<String> derivation(Layer layer, Shape in) {
        int total = layer.parameterCount(in);
        if (layer instanceof Recurrent recurrent) {
            int units = recurrent.cell().units();
            int gates = recurrent.cell().gates();
            int bias = recurrent.cell().useBias() ? recurrent.cell().biasRows() * units : 0;
            String biasTerm = bias == 0 ? "" : recurrent.cell().biasRows() == 2 ? " + 2×" + units : " + " + units;
            String sum = in.width() + "×" + units + " + " + units + "×" + units + biasTerm;
            String numbers = in.width() * units + " W + " + units * units + " U" + (bias == 0 ? "" : " + " + bias + " b");
            String times = gates == 1 ? "" : gates + " × ";
            String terms = gates == 1 ? numbers : times + "(" + numbers + ")";
            String result = "= " + Numbers.grouped(total);
            String first = gates == 1 ? sum : times + "(" + sum + ")";
            return terms.length() + result.length() > LINE ? List.of(first, terms, result)
                    : List.of(first, terms + " " + result);
        }
        List<String> terms = new ArrayList<>();
        for (ParameterSpec spec : layer.parameters(in)) {
            terms.add(String.join("×", spec.shape().stream().map(String::valueOf).toList()));
        }
        return terms.isEmpty() ? List.of("0") : List.of(String.join(" + ", terms) + " = " + Numbers.grouped(total));
    }

    /** Which of a model's numbers belong to a layer, and how they are laid out. */
    static WeightMap weights(Architecture architecture, Weights weights, int index, Language language) {
        Layer layer = architecture.layers().get(index);
        List<Weights.Slice> slices = weights.slices(index);
        boolean recurrent = layer instanceof Recurrent;
        List<WeightMap.Gate> gates = recurrent ? gates((Recurrent) layer, language)
                : List.of(new WeightMap.Gate("", Role.TEXT));
        int columns = 1;
        List<WeightMap.Block> blocks = new ArrayList<>();
        for (Weights.Slice slice : slices) {
            List<Integer> shape = slice.spec().shape();
            int rows = shape.size() == 1 ? 1 : shape.getFirst();
            int across = shape.getLast();
            boolean turned = !recurrent && rows > across;
            columns = Math.max(columns, turned ? rows : across);
            blocks.add(new WeightMap.Block(label(slice.spec(), rows), slice.offset(), rows, across, turned));
        }
        return new WeightMap(columns, gates, blocks);
    }

    private static String label(ParameterSpec spec, int rows) {
        return switch (spec.role()) {
            case KERNEL -> "x " + rows;
            case RECURRENT_KERNEL -> "h " + rows;
            case EMBEDDING -> "E";
            case BIAS, LSTM_BIAS -> "b " + rows;
        };
    }

    private static List<WeightMap.Gate> gates(Recurrent layer, Language language) {
        if (layer.cell().gates() == 1) {
            return List.of(new WeightMap.Gate("", Role.HIDDEN));
        }
        return Gate.of(layer.cell().type()).stream()
                .map(gate -> new WeightMap.Gate(Messages.in(language, "view.gate." + gate.name()), role(gate, layer))).toList();
    }

    private static Role role(Gate gate, Recurrent layer) {
        return switch (gate) {
            case FORGET, RESET -> Role.FORGET;
            case INPUT -> Role.INPUT;
            case UPDATE -> layer.cell() instanceof Gru ? Role.INPUT : Role.TEXT;
            case CANDIDATE, NEW_STATE -> Role.CANDIDATE;
            case OUTPUT -> Role.OUTPUT;
            case STATE -> Role.HIDDEN;
        };
    }
}

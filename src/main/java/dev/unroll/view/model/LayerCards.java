package dev.unroll.view.model;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Masking;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.ParameterSpec;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.picture.QuantitySymbol;
import dev.unroll.picture.WeightMap;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.trace.Gate;
import dev.unroll.trace.Quantity;
import dev.unroll.workspace.stack.Cells;
import dev.unroll.workspace.stack.LayerFit;
import dev.unroll.workspace.stack.LayerLabel;
import dev.unroll.workspace.stack.StackCheck;
import dev.unroll.workspace.stack.StackProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the cards of a model's layers say. */
final class LayerCards {
    private LayerCards() {
    }

    /** What a layer is, in a few words. */
    static String detail(Layer layer, @Nullable Shape in, Language language) {
        return switch (layer) {
            case Embedding e -> Messages.in(language, "view.layer.embedding", e.inputDim(), e.outputDim());
            case OneHot o -> Messages.in(language, "view.layer.oneHot", o.width());
            case Recurrent r -> r.dropout() == 0
                    ? Messages.in(language, "view.layer.recurrent", r.cell().units())
                    : Messages.in(language, "view.layer.recurrentDropout", r.cell().units(), Numbers.plain(r.dropout()));
            case Bidirectional b -> Messages.in(language, "view.layer.bidirectional", b.layer().type(), b.layer().cell().units());
            case EncoderDecoder e -> Messages.in(language, "view.layer.encoderDecoder", e.cell().type(), e.cell().units(),
                    Messages.in(language, "view.layer.attention." + e.attention().name()));
            case Dense d -> Messages.in(language, "view.layer.dense", d.units(),
                    Messages.in(language, "view.activation." + d.activation().name()));
            case Dropout d -> Messages.in(language, "view.layer.dropout", Numbers.plain(d.rate()));
            case Masking m -> Messages.in(language, "view.layer.masking", Numbers.plain(m.maskValue()));
            case Flatten f -> in == null || in.kind() != Shape.Kind.SEQUENCE || in.steps() == Shape.ANY
                    ? Messages.in(language, "view.layer.flattenPlain")
                    : Messages.in(language, "view.layer.flatten", in.steps(), in.width());
        };
    }

    /** What flows in, in a few words. */
    static String inputDetail(Shape input, Language language) {
        boolean any = input.steps() == Shape.ANY;
        return switch (input.kind()) {
            case TOKENS -> any ? Messages.in(language, "view.layer.inputTokensAny")
                    : Messages.in(language, "view.layer.inputTokens", input.steps());
            case SEQUENCE -> any ? Messages.in(language, "view.layer.inputNumbersAny", input.width())
                    : Messages.in(language, "view.layer.inputNumbers", input.steps(), input.width());
            case VECTOR -> Messages.in(language, "view.layer.inputVector", input.width());
        };
    }

    /** The layer's name in the language: Keras' own for all but what a reader meets as an everyday word. */
    static String name(Layer layer, Language language) {
        return LayerLabel.kind(layer.type(), language);
    }

    /** A whole card in words. */
    static String speech(StackCheck check, int index, Language language) {
        Layer layer = check.architecture().layers().get(index);
        LayerFit fit = check.layers().get(index);
        Shape out = fit.out();
        String card = Messages.in(language, "view.layer.speech", name(layer, language),
                detail(layer, fit.in(), language).replace(" · ", ", "),
                out == null ? "?" : out.toString(), Numbers.grouped(fit.parameters()));
        StringBuilder said = new StringBuilder(card);
        for (StackProblem problem : check.at(index)) {
            said.append(". ").append(problem.reason().sentence(language));
        }
        return said.toString();
    }

    /** Which of a model's numbers belong to a layer, and how they are laid out; the layers before it have to fit. */
    static WeightMap weights(StackCheck check, int index, Language language) {
        Architecture architecture = check.architecture();
        Layer layer = architecture.layers().get(index);
        Shape in = check.before(index);
        if (in == null) {
            throw new IllegalArgumentException("what layer " + index + " is fed is not known");
        }
        int offset = 0;
        for (int i = 0; i < index; i++) {
            offset += (int) check.layers().get(i).parameters();
        }
        Recurrent inside = Cells.inside(layer);
        List<WeightMap.Gate> gates = inside == null ? List.of(new WeightMap.Gate("", Role.TEXT)) : gates(inside, language);
        int columns = 1;
        List<WeightMap.Block> blocks = new ArrayList<>();
        for (ParameterSpec spec : layer.parameters(in)) {
            List<Integer> shape = spec.shape();
            int rows = shape.size() == 1 ? 1 : shape.getFirst();
            int across = shape.getLast();
            boolean turned = inside == null && rows > across;
            columns = Math.max(columns, turned ? rows : across);
            blocks.add(new WeightMap.Block(label(spec, rows), offset, rows, across, turned));
            offset += spec.size();
        }
        return new WeightMap(columns, gates, blocks);
    }

    /** Which weight array a part of the derivation stands for, in both directions of a Bidirectional layer. */
    static List<Integer> blocks(Layer layer, Shape in, Derivation.Part part) {
        List<Integer> found = new ArrayList<>();
        List<ParameterSpec> specs = layer.parameters(in);
        for (int i = 0; i < specs.size(); i++) {
            boolean same = switch (specs.get(i).role()) {
                case KERNEL -> part == Derivation.Part.W;
                case RECURRENT_KERNEL -> part == Derivation.Part.U;
                case BIAS, LSTM_BIAS -> part == Derivation.Part.B;
                case EMBEDDING -> part == Derivation.Part.E;
            };
            if (same) {
                found.add(i);
            }
        }
        return found;
    }

    private static String label(ParameterSpec spec, int rows) {
        String direction = spec.name().startsWith("forward") ? "→" : spec.name().startsWith("backward") ? "←" : "";
        return switch (spec.role()) {
            case KERNEL -> direction.isEmpty() ? "x " + rows : direction + rows;
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
                .map(gate -> new WeightMap.Gate(Messages.in(language, "view.gate." + gate.name()), role(gate))).toList();
    }

    /** The colour of a gate, as in the cell. */
    static Role role(Gate gate) {
        return gate == Gate.STATE ? Role.HIDDEN : QuantitySymbol.role(Quantity.of(gate));
    }
}

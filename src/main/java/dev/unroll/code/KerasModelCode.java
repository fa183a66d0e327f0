package dev.unroll.code;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Dense;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The layers in Keras, in Python or R. */
final class KerasModelCode {
    private final Lines out;
    private final Syntax syntax;
    private final Architecture architecture;
    private final KerasCalls calls;

    KerasModelCode(Lines out, Syntax syntax, Architecture architecture) {
        this.out = out;
        this.syntax = syntax;
        this.architecture = architecture;
        calls = new KerasCalls(syntax, architecture.initialValues() == InitialValues.PYTORCH);
    }

    void write() {
        out.in(Section.MODEL).comment("model");
        remarks();
        helpers();
        if (architecture.layers().getFirst() instanceof EncoderDecoder layer) {
            new KerasTranslatorCode(out, syntax, calls).write(architecture, layer);
        } else if (syntax == Syntax.PYTHON) {
            python();
        } else {
            r();
        }
        out.general().add(syntax == Syntax.PYTHON ? "model.summary()" : "summary(model)").blank();
    }

    /** What Keras has otherwise than Unroll. */
    private void remarks() {
        if (cells().anyMatch(KerasModelCode::twoBiases)) {
            out.remark("oneBias");
        }
        if (architecture.initialValues() == InitialValues.PYTORCH) {
            out.comment("torchStart");
        }
    }

    private Stream<Cell> cells() {
        return architecture.layers().stream().flatMap(layer -> switch (layer) {
            case Recurrent it -> Stream.of(it.cell());
            case Bidirectional it -> Stream.of(it.layer().cell());
            case EncoderDecoder it -> Stream.of(it.cell());
            default -> Stream.empty();
        });
    }

    private static boolean twoBiases(Cell cell) {
        return cell instanceof SimpleRnn simple && simple.twoBiases() || cell instanceof Lstm lstm && lstm.twoBiases();
    }

    private void helpers() {
        boolean old = Stream.concat(cells().flatMap(cell -> Stream.of(cell.activation(), cell.recurrentActivation())),
                architecture.layers().stream().filter(Dense.class::isInstance).map(layer -> ((Dense) layer).activation()))
                .anyMatch(Activation.HARD_SIGMOID_KERAS2::equals);
        boolean python = syntax == Syntax.PYTHON;
        if (old) {
            out.comment("hardSigmoid");
            if (python) {
                out.add("def hard_sigmoid_keras2(x):").within("return keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)").blank().blank();
            } else {
                out.add("hard_sigmoid_keras2 <- function(x) op_clip(0.2 * x + 0.5, 0, 1)").blank();
            }
        }
        if (architecture.initialValues() == InitialValues.PYTORCH) {
            if (python) {
                out.add("def uniform(size):").within("limit = size**-0.5",
                        "return keras.initializers.RandomUniform(-limit, limit)").blank().blank();
            } else {
                out.add("uniform <- function(size) {").within("initializer_random_uniform(-1 / sqrt(size), 1 / sqrt(size))")
                        .add("}").blank();
            }
        }
    }

    private void python() {
        out.add("model = keras.Sequential([").indent(1);
        Call input = new Call(syntax, "keras.Input").raw("shape", shape());
        out.of(CodeLine.INPUT).add((tokens() ? input.with("dtype", "int32") : input).line() + ",");
        List<Layer> layers = architecture.layers();
        for (int i = 0; i < layers.size(); i++) {
            List<String> lines = new ArrayList<>(calls.layer(layers.get(i), width(i)).lines(Call.WIDTH - 5));
            lines.set(lines.size() - 1, lines.getLast() + ",");
            out.of(i).add(lines);
        }
        out.general().indent(-1).add("])");
    }

    private void r() {
        Call input = new Call(syntax, "model <- keras_model_sequential").raw("input_shape", shape());
        out.of(CodeLine.INPUT).add((tokens() ? input.with("input_dtype", "int32") : input).line() + " |>");
        out.indent(1);
        List<Layer> layers = architecture.layers();
        for (int i = 0; i < layers.size(); i++) {
            List<String> lines = new ArrayList<>(calls.layer(layers.get(i), width(i)).lines(Call.WIDTH - 7));
            lines.set(lines.size() - 1, lines.getLast() + (i + 1 < layers.size() ? " |>" : ""));
            out.of(i).add(lines);
        }
        out.general().indent(-1);
    }

    private int width(int layer) {
        return architecture.inputOf(layer).width();
    }

    private boolean tokens() {
        return architecture.input().kind() == Shape.Kind.TOKENS;
    }

    /** The input's shape without the batch. */
    private String shape() {
        Shape input = architecture.input();
        String steps = input.steps() == Shape.ANY ? syntax == Syntax.PYTHON ? "None" : "NA" : Integer.toString(input.steps());
        return switch (input.kind()) {
            case TOKENS -> syntax == Syntax.PYTHON ? "(" + steps + ",)" : "c(" + steps + ")";
            case SEQUENCE -> (syntax == Syntax.PYTHON ? "(" : "c(") + steps + ", " + input.width() + ")";
            case VECTOR -> syntax == Syntax.PYTHON ? "(" + input.width() + ",)" : "c(" + input.width() + ")";
        };
    }
}

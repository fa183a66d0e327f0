package dev.unroll.code;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Cell;
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
import java.util.Locale;

/** Layers as calls of Keras, which Python and R name alike; what is Keras' default is left unsaid. */
final class KerasCalls {
    private final Syntax syntax;
    private final boolean torchStart;

    /**
     * Calls in a language.
     *
     * @param torchStart whether weights begin as PyTorch's do
     */
    KerasCalls(Syntax syntax, boolean torchStart) {
        this.syntax = syntax;
        this.torchStart = torchStart;
    }

    /** The layer that reads {@code width} features. */
    Call layer(Layer layer, int width) {
        return switch (layer) {
            case Embedding it -> {
                Call call = function("Embedding").with("input_dim", it.inputDim()).with("output_dim", it.outputDim())
                        .unless("mask_zero", false, it.maskZero());
                yield torchStart ? call.raw("embeddings_initializer", normal()) : call;
            }
            case OneHot it -> function("CategoryEncoding").with("num_tokens", it.width()).with("output_mode", "one_hot");
            case Recurrent it -> recurrent(it);
            case Bidirectional it -> function("Bidirectional").call("", recurrent(it.layer()))
                    .unless("merge_mode", "concat", it.merge().name().toLowerCase(Locale.ROOT));
            case Dense it -> dense(it, width);
            case Dropout it -> function("Dropout").with("rate", it.rate());
            case Flatten _ -> function("Flatten");
            case Masking it -> function("Masking").with("mask_value", it.maskValue());
            case EncoderDecoder it -> throw new IllegalArgumentException(it.type());
        };
    }

    /** A fully connected layer. */
    Call dense(Dense layer, int width) {
        Call call = function("Dense").with("units", layer.units());
        activation(call, "activation", layer.activation(), Activation.LINEAR).unless("use_bias", true, layer.useBias());
        if (torchStart) {
            call.raw("kernel_initializer", uniform(width));
            if (layer.useBias()) {
                call.raw("bias_initializer", uniform(width));
            }
        }
        return call;
    }

    /** A recurrent layer. */
    Call recurrent(Recurrent layer) {
        return options(function(layer.type()), layer);
    }

    private Call options(Call call, Recurrent layer) {
        Cell cell = layer.cell();
        call.with("units", cell.units());
        activation(call, "activation", cell.activation(), Activation.TANH);
        if (!(cell instanceof SimpleRnn)) {
            activation(call, "recurrent_activation", cell.recurrentActivation(), Activation.SIGMOID);
        }
        call.unless("use_bias", true, cell.useBias());
        switch (cell) {
            case Lstm it -> call.unless("unit_forget_bias", true, it.unitForgetBias() && !torchStart);
            case Gru it -> call.unless("reset_after", true, it.resetAfter());
            case SimpleRnn _ -> { }
        }
        if (torchStart) {
            String start = uniform(cell.units());
            call.raw("kernel_initializer", start).raw("recurrent_initializer", start);
            if (cell.useBias()) {
                call.raw("bias_initializer", start);
            }
        }
        return call.unless("return_sequences", false, layer.returnSequences())
                .unless("go_backwards", false, layer.goBackwards()).unless("dropout", 0.0, layer.dropout())
                .unless("recurrent_dropout", 0.0, layer.recurrentDropout());
    }

    private Call activation(Call call, String name, Activation activation, Activation usual) {
        if (activation == Activation.HARD_SIGMOID_KERAS2) {
            return call.raw(name, "hard_sigmoid_keras2");
        }
        return call.unless(name, usual.kerasName(), activation.kerasName());
    }

    /** A layer's function: {@code keras.layers.LSTM} or {@code layer_lstm}. */
    Call function(String type) {
        return new Call(syntax, syntax == Syntax.PYTHON ? "keras.layers." + type : "layer_" + snake(type));
    }

    static String snake(String type) {
        return switch (type) {
            case "SimpleRNN" -> "simple_rnn";
            case "LSTM", "GRU" -> type.toLowerCase(Locale.ROOT);
            case "CategoryEncoding" -> "category_encoding";
            case "AdditiveAttention" -> "additive_attention";
            default -> type.toLowerCase(Locale.ROOT);
        };
    }

    private String uniform(int size) {
        return "uniform(" + size + ")";
    }

    private String normal() {
        return syntax == Syntax.PYTHON ? "keras.initializers.RandomNormal(stddev=1.0)"
                : "initializer_random_normal(stddev = 1)";
    }
}

package dev.unroll.code;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;

/** An encoder and a decoder as a functional model of Keras, in Python or R. */
final class KerasTranslatorCode {
    private final Lines out;
    private final Syntax syntax;
    private final KerasCalls calls;
    private final boolean python;

    KerasTranslatorCode(Lines out, Syntax syntax, KerasCalls calls) {
        this.out = out;
        this.syntax = syntax;
        this.calls = calls;
        python = syntax == Syntax.PYTHON;
    }

    void write(Architecture architecture, EncoderDecoder layer) {
        int steps = architecture.input().steps() - layer.sourceSteps();
        out.of(CodeLine.INPUT).comment("translator.inputs");
        input("source", layer.sourceSteps());
        input("fed", steps);
        out.of(0);
        if (layer.teacherForcing() < 1) {
            out.remark("translator.forcing", layer.teacherForcing());
        }
        out.comment("translator.mask");
        set("known", new Call(syntax, op("not_equal")).raw("", "source").with(0));
        set("source_symbols", new Call(syntax, op("one_hot")).raw("", "source").with(layer.sourceWords()));
        set("target_symbols", new Call(syntax, op("one_hot")).raw("", "fed").with(layer.targetWords()));
        out.comment("translator.encoder");
        boolean lstm = layer.cell() instanceof Lstm;
        Call encoder = calls.recurrent(layer.recurrent()).with("return_state", true);
        Call decoder = calls.recurrent(layer.recurrent());
        if (python) {
            set("encoder", encoder);
            out.add("encoder_states, *last_state = encoder(source_symbols, mask=known)");
            out.comment("translator.decoder");
            set("decoder", decoder);
            out.add("states = decoder(target_symbols, initial_state=" + (lstm ? "last_state)" : "last_state[0])"));
        } else {
            set("encoder", encoder);
            out.add("encoded <- encoder(source_symbols, mask = known)");
            out.add("encoder_states <- encoded[[1]]");
            out.comment("translator.decoder");
            set("decoder", decoder);
            out.add("states <- decoder(target_symbols, initial_state = " + (lstm ? "encoded[2:3])" : "encoded[[2]])"));
        }
        attention(layer);
        out.of(1);
        String features = layer.attention() == EncoderDecoder.Attention.NONE ? "states" : "features";
        for (int i = 1; i < architecture.layers().size(); i++) {
            Layer next = architecture.layers().get(i);
            Call call = next instanceof Dense dense ? calls.dense(dense, architecture.inputOf(i).width())
                    : calls.layer(next, architecture.inputOf(i).width());
            out.of(i);
            apply("output", call, i == 1 ? features : "output");
        }
        out.general();
        out.add(python ? "model = keras.Model([source, fed], output)"
                : "model <- keras_model(inputs = list(source, fed), outputs = output)");
    }

    private void attention(EncoderDecoder layer) {
        int units = layer.cell().units();
        switch (layer.attention()) {
            case NONE -> { }
            case DOT -> {
                out.comment("translator.dot");
                look("Attention", python ? "[states, encoder_states]" : "list(states, encoder_states)");
            }
            case BAHDANAU -> {
                out.comment("translator.bahdanau");
                apply("keys", calls.function("Dense").with("units", units).with("use_bias", false), "encoder_states");
                apply("queries", calls.function("Dense").with("units", units).with("use_bias", false), "states");
                look("AdditiveAttention", python ? "[queries, encoder_states, keys]" : "list(queries, encoder_states, keys)");
            }
        }
        if (layer.attention() != EncoderDecoder.Attention.NONE) {
            out.add(python ? "features = keras.layers.Concatenate()([context, states])"
                    : "features <- layer_concatenate(context, states)");
        }
    }

    private void look(String type, String inputs) {
        String function = calls.function(type).line();
        out.add(python ? "context = " + function + "(" + inputs + ", mask=[None, known])"
                : "context <- " + function.substring(0, function.length() - 1) + ")(" + inputs + ", mask = list(NULL, known))");
    }

    private void input(String name, int steps) {
        set(name, python ? new Call(syntax, "keras.Input").raw("shape", "(" + steps + ",)").with("dtype", "int32")
                .with("name", name) : new Call(syntax, "keras_input").raw("shape", "c(" + steps + ")").with("dtype", "int32")
                .with("name", name));
    }

    /** Gives a value a name. */
    private void set(String name, Call call) {
        out.assign(name + (python ? " = " : " <- "), call);
    }

    /** Puts a layer on a value. */
    private void apply(String name, Call layer, String on) {
        String line = layer.line();
        out.add(python ? name + " = " + line + "(" + on + ")" : name + " <- " + on + " |> " + line);
    }

    private String op(String name) {
        return python ? "keras.ops." + name : "op_" + name;
    }
}

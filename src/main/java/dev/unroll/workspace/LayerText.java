package dev.unroll.workspace;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Masking;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A layer in one line, as one would call it in Keras; what is Keras' default is left out. */
public final class LayerText {
    private LayerText() {
    }

    /** For example {@code LSTM(8, dropout=0.2, return_sequences)}. */
    public static String of(Layer layer) {
        return switch (layer) {
            case Embedding e -> call(e, e.inputDim(), e.outputDim(), e.maskZero() ? "mask_zero" : "");
            case OneHot o -> call(o, o.width());
            case Recurrent r -> recurrent(r);
            case Bidirectional b -> call(b, recurrent(b.layer()), b.merge() == Bidirectional.Merge.CONCAT ? ""
                    : "merge_mode=" + b.merge().name().toLowerCase(Locale.ROOT));
            case EncoderDecoder e -> call(e, e.cell().type() + " " + e.cell().units(), e.sourceSteps(), e.sourceWords(),
                    e.targetWords(), e.attention() == EncoderDecoder.Attention.NONE ? ""
                            : "attention=" + e.attention().name().toLowerCase(Locale.ROOT),
                    e.teacherForcing() == 1 ? "" : "teacher_forcing=" + e.teacherForcing());
            case Dense d -> call(d, d.units(), d.activation() == Activation.LINEAR ? "" : d.activation().kerasName());
            case Dropout d -> call(d, d.rate());
            case Flatten f -> call(f);
            case Masking m -> call(m, m.maskValue() == 0 ? "" : m.maskValue());
        };
    }

    private static String recurrent(Recurrent r) {
        return call(r, r.cell().units(),
                r.cell().activation() == Activation.TANH ? "" : "activation=" + r.cell().activation().kerasName(),
                r.dropout() == 0 ? "" : "dropout=" + r.dropout(),
                r.recurrentDropout() == 0 ? "" : "recurrent_dropout=" + r.recurrentDropout(),
                r.cell() instanceof Gru gru && !gru.resetAfter() ? "reset_after=False" : "",
                r.goBackwards() ? "go_backwards" : "",
                r.returnSequences() ? "return_sequences" : "");
    }

    private static String call(Layer layer, Object... arguments) {
        List<String> shown = new ArrayList<>();
        for (Object argument : arguments) {
            if (!argument.toString().isEmpty()) {
                shown.add(argument.toString());
            }
        }
        return layer.type() + "(" + String.join(", ", shown) + ")";
    }
}

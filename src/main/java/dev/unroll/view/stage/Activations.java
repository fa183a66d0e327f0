package dev.unroll.view.stage;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Cell;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.picture.cell.Functions;
import dev.unroll.trace.SequenceTrace;

/** Which functions a traced layer's cell uses, by Keras' names. */
final class Activations {
    private Activations() {
    }

    static Functions of(Architecture architecture, SequenceTrace trace, int layer) {
        if (layer >= trace.layers().size()) {
            return Functions.USUAL;
        }
        int index = trace.layers().get(layer).layer();
        Layer at = architecture.layers().get(index);
        Cell cell = switch (at) {
            case Bidirectional both -> both.layer().cell();
            case Recurrent one -> one.cell();
            case EncoderDecoder pair -> pair.cell();
            default -> throw new IllegalArgumentException(at.type());
        };
        String gates = switch (cell) {
            case Lstm lstm -> lstm.recurrentActivation().kerasName();
            case Gru gru -> gru.recurrentActivation().kerasName();
            default -> "sigmoid";
        };
        return new Functions(cell.activation().kerasName(), gates);
    }
}

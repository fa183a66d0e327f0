package dev.unroll.view.network;

import dev.unroll.data.ClassNames;
import dev.unroll.data.Dataset;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Recurrent;
import dev.unroll.picture.Readout;
import dev.unroll.text.Messages;
import dev.unroll.workspace.stack.LayerLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a model's output is to be read: by its last activation, and by what the data set calls its classes. */
final class OutputReading {
    private static final List<String> ONE = List.of("1");

    private OutputReading() {
    }

    /** The readout; that of a single probability before there is a model. */
    static Readout of(@Nullable Architecture architecture, @Nullable Dataset data) {
        List<String> names = data == null ? List.of() : ClassNames.of(data.classes());
        if (architecture == null) {
            return new Readout(Readout.Kind.PROBABILITY, names.isEmpty() ? ONE : names, name("Dense"));
        }
        Layer last = architecture.layers().getLast();
        Readout.Kind kind = kind(last);
        return new Readout(kind, names.isEmpty() && kind == Readout.Kind.PROBABILITY ? ONE : names, name(last.type()));
    }

    private static Readout.Kind kind(Layer last) {
        Activation activation = last instanceof Dense dense ? dense.activation()
                : last instanceof Recurrent recurrent ? recurrent.cell().activation() : Activation.LINEAR;
        return switch (activation) {
            case SIGMOID, HARD_SIGMOID, HARD_SIGMOID_KERAS2 -> Readout.Kind.PROBABILITY;
            case SOFTMAX -> Readout.Kind.CLASSES;
            default -> Readout.Kind.NUMBER;
        };
    }

    private static String name(String type) {
        return LayerLabel.kind(type, Messages.language());
    }
}

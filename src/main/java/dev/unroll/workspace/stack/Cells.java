package dev.unroll.workspace.stack;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.SimpleRnn;
import org.jspecify.annotations.Nullable;

/** Recurrent layers with one thing changed. */
public final class Cells {
    private Cells() {
    }

    /** The recurrent layer that a layer is or holds, or null. */
    public static @Nullable Recurrent inside(Layer layer) {
        return switch (layer) {
            case Recurrent r -> r;
            case Bidirectional b -> b.layer();
            default -> null;
        };
    }

    /** Another recurrent layer in the place of the one that {@code outer} is or holds. */
    public static Layer put(Layer outer, Recurrent next) {
        return outer instanceof Bidirectional b ? new Bidirectional(next, b.merge()) : next;
    }

    /** Whether a recurrent layer, read both ways or not, gives its state at every timestep. */
    public static boolean returnsSequences(Layer layer) {
        Recurrent inside = inside(layer);
        return inside != null && inside.returnSequences();
    }

    /** With or without outputs at every timestep. */
    public static Layer returningSequences(Layer layer, boolean sequences) {
        Recurrent inside = inside(layer);
        return inside == null ? layer : put(layer, inside.returningSequences(sequences));
    }

    /** With another cell. */
    public static Recurrent withCell(Recurrent r, Cell cell) {
        return new Recurrent(cell, r.returnSequences(), r.goBackwards(), r.dropout(), r.recurrentDropout());
    }

    /** With another number of units. */
    public static Recurrent withUnits(Recurrent r, int units) {
        return withCell(r, switch (r.cell()) {
            case SimpleRnn s -> new SimpleRnn(units, s.activation(), s.useBias(), s.twoBiases());
            case Lstm l -> new Lstm(units, l.activation(), l.recurrentActivation(), l.useBias(), l.unitForgetBias(),
                    l.twoBiases());
            case Gru g -> new Gru(units, g.activation(), g.recurrentActivation(), g.useBias(), g.resetAfter());
        });
    }

    /** With another activation of the candidate. */
    public static Recurrent withActivation(Recurrent r, Activation next) {
        return withCell(r, switch (r.cell()) {
            case SimpleRnn s -> new SimpleRnn(s.units(), next, s.useBias(), s.twoBiases());
            case Lstm l -> new Lstm(l.units(), next, l.recurrentActivation(), l.useBias(), l.unitForgetBias(), l.twoBiases());
            case Gru g -> new Gru(g.units(), next, g.recurrentActivation(), g.useBias(), g.resetAfter());
        });
    }

    /** With another activation of the gates; a SimpleRNN has none and stays as it is. */
    public static Recurrent withRecurrentActivation(Recurrent r, Activation next) {
        return withCell(r, switch (r.cell()) {
            case SimpleRnn s -> s;
            case Lstm l -> new Lstm(l.units(), l.activation(), next, l.useBias(), l.unitForgetBias(), l.twoBiases());
            case Gru g -> new Gru(g.units(), g.activation(), next, g.useBias(), g.resetAfter());
        });
    }

    /** With or without a bias. */
    public static Recurrent withBias(Recurrent r, boolean bias) {
        return withCell(r, switch (r.cell()) {
            case SimpleRnn s -> new SimpleRnn(s.units(), s.activation(), bias, s.twoBiases());
            case Lstm l -> new Lstm(l.units(), l.activation(), l.recurrentActivation(), bias, l.unitForgetBias(),
                    l.twoBiases());
            case Gru g -> new Gru(g.units(), g.activation(), g.recurrentActivation(), bias, g.resetAfter());
        });
    }

    /** With PyTorch's two biases or Keras' one; a GRU's follow {@link Gru#resetAfter} and stay as they are. */
    public static Recurrent withTwoBiases(Recurrent r, boolean two) {
        return withCell(r, switch (r.cell()) {
            case SimpleRnn s -> new SimpleRnn(s.units(), s.activation(), s.useBias(), two);
            case Lstm l -> new Lstm(l.units(), l.activation(), l.recurrentActivation(), l.useBias(), l.unitForgetBias(), two);
            case Gru g -> g;
        });
    }

    /**
     * Another kind of cell with the same units; what both kinds have is kept. A kind's own options begin at Keras'
     * defaults.
     *
     * @param type {@code SimpleRNN}, {@code LSTM} or {@code GRU}
     */
    public static Cell ofType(Cell cell, String type) {
        if (cell.type().equals(type)) {
            return cell;
        }
        Activation gates = cell instanceof SimpleRnn ? Activation.SIGMOID : cell.recurrentActivation();
        boolean two = cell.biasRows() == 2 && !(cell instanceof Gru);
        return switch (type) {
            case "SimpleRNN" -> new SimpleRnn(cell.units(), cell.activation(), cell.useBias(), two);
            case "LSTM" -> new Lstm(cell.units(), cell.activation(), gates, cell.useBias(), true, two);
            case "GRU" -> new Gru(cell.units(), cell.activation(), gates, cell.useBias(), true);
            default -> throw new IllegalArgumentException(type);
        };
    }
}

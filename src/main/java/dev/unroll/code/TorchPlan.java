package dev.unroll.code;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Masking;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.SimpleRnn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of a model's layers PyTorch has, and which have to be written out as cells of their own. */
final class TorchPlan {
    private final Architecture architecture;
    private final boolean masked;
    private final Map<Cell, String> written = new LinkedHashMap<>();

    TorchPlan(Architecture architecture) {
        this.architecture = architecture;
        masked = masked(architecture.layers().size());
        for (Recurrent layer : recurrent()) {
            if (!has(layer)) {
                Cell kind = kind(layer.cell());
                int same = (int) written.keySet().stream().filter(each -> each.type().equals(kind.type())).count();
                written.computeIfAbsent(kind, key -> "Keras" + key.type() + (same == 0 ? "" : same + 1));
            }
        }
    }

    /** Whether ids of 0 are skipped. */
    boolean masksIds() {
        return architecture.layers().getFirst() instanceof Embedding embedding && embedding.maskZero();
    }

    /** Whether a layer has to skip padding that one before it found. */
    boolean masked(int layer) {
        return masksIds() || architecture.layers().subList(0, layer).stream().anyMatch(Masking.class::isInstance);
    }

    /** The cells that are written out, one unit wide, with the names of their classes. */
    Map<Cell, String> written() {
        return written;
    }

    /** Every recurrent layer, one of each pair in two directions. */
    List<Recurrent> recurrent() {
        List<Recurrent> all = new ArrayList<>();
        for (Layer layer : architecture.layers()) {
            switch (layer) {
                case Recurrent it -> all.add(it);
                case Bidirectional it -> all.add(it.layer());
                default -> { }
            }
        }
        return all;
    }

    /** Whether torch.nn's layer computes the same. */
    boolean has(Recurrent layer) {
        return !masked && layer.recurrentDropout() == 0 && has(layer.cell());
    }

    static boolean has(Cell cell) {
        Activation activation = cell.activation();
        boolean gates = cell.recurrentActivation() == Activation.SIGMOID;
        return switch (cell) {
            case SimpleRnn _ -> activation == Activation.TANH || activation == Activation.RELU;
            case Lstm _ -> activation == Activation.TANH && gates;
            case Gru it -> activation == Activation.TANH && gates && it.resetAfter();
        };
    }

    /** Whether both directions are one layer of torch.nn. */
    boolean has(Bidirectional layer) {
        return has(layer.layer()) && layer.layer().dropout() == 0 && !layer.layer().goBackwards()
                && layer.merge() == Bidirectional.Merge.CONCAT;
    }

    /** Whether some layer drops inputs by one mask for all timesteps. */
    boolean dropsInputs() {
        return recurrent().stream().anyMatch(layer -> has(layer) && layer.dropout() > 0);
    }

    /** The class of the written cell of a layer. */
    String className(Recurrent layer) {
        return written.getOrDefault(kind(layer.cell()), layer.type());
    }

    /** Whether a layer of torch.nn has a second bias that Keras' has not: it stays 0. */
    static boolean spareBias(Cell cell) {
        return cell.useBias() && cell.biasRows() == 1;
    }

    /** The cell apart from its width. */
    private static Cell kind(Cell cell) {
        return switch (cell) {
            case SimpleRnn it -> new SimpleRnn(1, it.activation(), it.useBias(), it.twoBiases());
            case Lstm it -> new Lstm(1, it.activation(), it.recurrentActivation(), it.useBias(), it.unitForgetBias(),
                    it.twoBiases());
            case Gru it -> new Gru(1, it.activation(), it.recurrentActivation(), it.useBias(), it.resetAfter());
        };
    }
}

package dev.unroll.code;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import java.util.List;
import java.util.stream.Stream;

/** Keras' initial values in PyTorch: the function {@code keras_start}. */
final class TorchStart {
    private final Lines out;
    private final Architecture architecture;
    private final TorchPlan plan;

    TorchStart(Lines out, Architecture architecture) {
        this.out = out;
        this.architecture = architecture;
        plan = new TorchPlan(architecture);
    }

    void write() {
        out.comment("torch.start").add("@torch.no_grad()", "def keras_start(model):").indent(1)
                .add("for layer in model.modules():").indent(1);
        if (has(Embedding.class)) {
            out.comment("torch.startEmbedding").add("if isinstance(layer, nn.Embedding):")
                    .within("nn.init.uniform_(layer.weight, -0.05, 0.05)");
        }
        boolean attention = architecture.layers().getFirst() instanceof EncoderDecoder it
                && it.attention() == EncoderDecoder.Attention.BAHDANAU;
        if (has(Dense.class) || attention) {
            out.comment("torch.startDense").add("if isinstance(layer, nn.Linear):").indent(1)
                    .add("nn.init.xavier_uniform_(layer.weight)", "if layer.bias is not None:")
                    .within("nn.init.zeros_(layer.bias)").indent(-1);
        }
        boolean translator = architecture.layers().getFirst() instanceof EncoderDecoder;
        List<Cell> cells = cells();
        if (translator || cells.stream().anyMatch(TorchPlan::has) && plan.recurrent().stream().anyMatch(plan::has)) {
            fromTorch(cells);
        }
        if (!plan.written().isEmpty()) {
            written();
        }
        out.indent(-2).blank().blank();
    }

    private boolean has(Class<? extends Layer> type) {
        return architecture.layers().stream().anyMatch(type::isInstance);
    }

    private List<Cell> cells() {
        return architecture.layers().stream().flatMap(layer -> switch (layer) {
            case Recurrent it -> Stream.of(it.cell());
            case Bidirectional it -> Stream.of(it.layer().cell());
            case EncoderDecoder it -> Stream.of(it.cell());
            default -> Stream.empty();
        }).toList();
    }

    private static boolean forgets(Cell cell) {
        return cell instanceof Lstm lstm && lstm.unitForgetBias() && lstm.useBias();
    }

    private void fromTorch(List<Cell> cells) {
        boolean forget = cells.stream().anyMatch(TorchStart::forgets);
        out.comment("torch.startRecurrent").add("if isinstance(layer, nn.RNNBase):").indent(1)
                .add("for name, weight in layer.named_parameters():").indent(1)
                .add("if name.startswith(\"weight_ih\"):").within("nn.init.xavier_uniform_(weight)")
                .add("elif name.startswith(\"weight_hh\"):").within("nn.init.orthogonal_(weight)")
                .add("else:").within("nn.init.zeros_(weight)");
        if (forget) {
            out.comment("torch.startForget").add("if isinstance(layer, nn.LSTM) and name.startswith(\"bias_ih\"):")
                    .within("weight[layer.hidden_size:2 * layer.hidden_size] = 1");
        }
        out.indent(-2);
    }

    private void written() {
        out.comment("torch.startRecurrent").add("if isinstance(layer, StepByStep):").indent(1)
                .add("nn.init.xavier_uniform_(layer.kernel)", "nn.init.orthogonal_(layer.recurrent_kernel)");
        plan.written().forEach((cell, name) -> {
            if (forgets(cell)) {
                out.comment("torch.startForget").add("if isinstance(layer, " + name + "):").within(
                        (cell.biasRows() == 1 ? "layer.bias[" : "layer.bias[0, ") + "layer.units:2 * layer.units] = 1");
            }
        });
        out.indent(-1);
    }
}

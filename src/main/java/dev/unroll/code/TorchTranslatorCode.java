package dev.unroll.code;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;

/** An encoder and a decoder in PyTorch. */
final class TorchTranslatorCode {
    private final Lines out;
    private final Architecture architecture;
    private final EncoderDecoder layer;

    TorchTranslatorCode(Lines out, Architecture architecture, EncoderDecoder layer) {
        this.out = out;
        this.architecture = architecture;
        this.layer = layer;
    }

    void write() {
        out.comment(layer.cell() instanceof Lstm ? "torch.lstm" : layer.cell() instanceof Gru ? "torch.gru" : "torch.twoBiases");
        if (TorchPlan.spareBias(layer.cell())) {
            new TorchCells(out).oneBias();
        }
        if (layer.teacherForcing() < 1) {
            out.remark("translator.forcing", layer.teacherForcing());
        }
        if (!TorchPlan.has(layer.cell())) {
            out.remark("translator.cell");
        }
        out.add("class Model(nn.Module):").indent(1).add("def __init__(self):").indent(1).add("super().__init__()").of(0);
        int units = layer.cell().units();
        out.add("self.encoder = " + TorchModelCode.function(layer.recurrent(), layer.sourceWords(), ""),
                "self.decoder = " + TorchModelCode.function(layer.recurrent(), layer.targetWords(), ""));
        if (layer.attention() == Attention.BAHDANAU) {
            out.add("self.w1 = nn.Linear(" + units + ", " + units + ", bias=False)",
                    "self.w2 = nn.Linear(" + units + ", " + units + ", bias=False)",
                    "self.v = nn.Linear(" + units + ", 1, bias=False)");
        }
        for (int i = 1; i < architecture.layers().size(); i++) {
            if (architecture.layers().get(i) instanceof Dense dense) {
                out.of(i).add("self." + architecture.names().get(i) + " = nn.Linear(" + architecture.inputOf(i).width() + ", "
                        + dense.units() + (dense.useBias() ? "" : ", bias=False") + ")");
            }
        }
        out.general().indent(-1).blank();
        forward();
    }

    private void forward() {
        out.of(CodeLine.INPUT).add("def forward(self, ids):").indent(1).comment("translator.sideBySide")
                .add("source, fed = ids[:, :" + layer.sourceSteps() + "], ids[:, " + layer.sourceSteps() + ":]").of(0);
        out.comment("translator.packed").add("known = source != 0",
                "symbols = functional.one_hot(source, " + layer.sourceWords() + ").float()",
                "packed = pack_padded_sequence(", "    symbols, known.sum(dim=1).clamp(min=1).cpu(),",
                "    batch_first=True, enforce_sorted=False,", ")", "encoded, last_state = self.encoder(packed)",
                "encoded, _ = pad_packed_sequence(", "    encoded, batch_first=True, total_length=source.shape[1]", ")");
        out.comment("translator.decoder").add("symbols = functional.one_hot(fed, " + layer.targetWords() + ").float()",
                "x, _ = self.decoder(symbols, last_state)");
        if (layer.attention() != Attention.NONE) {
            if (layer.attention() == Attention.DOT) {
                out.comment("translator.dot").add("scores = x @ encoded.transpose(1, 2)");
            } else {
                out.comment("translator.bahdanau").add(
                        "scores = self.v(torch.tanh(self.w1(encoded)[:, None] + self.w2(x)[:, :, None])).squeeze(-1)");
            }
            out.add("scores = scores.masked_fill(~known[:, None], -1e9)", "context = torch.softmax(scores, dim=-1) @ encoded",
                    "x = torch.cat([context, x], dim=-1)");
        }
        for (int i = 1; i < architecture.layers().size(); i++) {
            if (architecture.layers().get(i) instanceof Dense dense) {
                out.of(i).add("x = " + TorchNames.activated(dense.activation(),
                        "self." + architecture.names().get(i) + "(x)"));
            }
        }
        out.general().add("return x").indent(-2).blank().blank();
    }
}

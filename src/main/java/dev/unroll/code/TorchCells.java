package dev.unroll.code;

import dev.unroll.nn.Cell;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.SimpleRnn;

/** Cells written out in PyTorch, with Keras' arrays: a loop they share, and a step for each kind. */
final class TorchCells {
    private final Lines out;

    TorchCells(Lines out) {
        this.out = out;
    }

    /** Dropout with one mask for all timesteps. */
    void sameDropout() {
        out.comment("torch.sameDropout").add("class SameDropout(nn.Module):").indent(1)
                .add("def __init__(self, rate):").within("super().__init__()", "self.rate = rate").blank()
                .add("def forward(self, x):").within(
                        "mask = functional.dropout(torch.ones_like(x[:, :1]), self.rate, self.training)",
                        "return x * mask").indent(-1).blank().blank();
    }

    /** A second bias that is not there. */
    void oneBias() {
        out.remark("torch.spareBias").add("def one_bias(layer):").within("for name, weight in layer.named_parameters():",
                "    if name.startswith(\"bias_hh\"):", "        nn.init.zeros_(weight)", "        weight.requires_grad_(False)",
                "return layer").blank().blank();
    }

    /** What all written cells have in common. */
    void loop() {
        out.remark("torch.written").add("class StepByStep(nn.Module):").indent(1);
        out.add("def __init__(self, inputs, units, gates, states, bias, dropout=0.0, recurrent_dropout=0.0):").within(
                "super().__init__()", "self.units, self.states = units, states",
                "self.dropout, self.recurrent_dropout = dropout, recurrent_dropout",
                "self.kernel = nn.Parameter(torch.empty(inputs, gates * units))",
                "self.recurrent_kernel = nn.Parameter(torch.empty(units, gates * units))",
                "self.bias = nn.Parameter(torch.zeros(bias)) if bias else None").blank();
        out.add("def forward(self, x, mask=None):").indent(1)
                .add("state = [x.new_zeros(len(x), self.units) for _ in range(self.states)]");
        out.comment("torch.masks").add("keep_x = functional.dropout(torch.ones_like(x[:, 0]), self.dropout, self.training)",
                "keep_h = functional.dropout(torch.ones_like(state[0]), self.recurrent_dropout, self.training)",
                "outputs = []", "for t in range(x.shape[1]):").indent(1)
                .add("after = self.step(x[:, t] * keep_x, state, state[0] * keep_h)");
        out.comment("torch.padding").add("if mask is not None:").within("known = mask[:, t:t + 1]",
                "after = [torch.where(known, new, old) for new, old in zip(after, state)]")
                .add("state = after", "outputs.append(state[0])").indent(-1).add("return torch.stack(outputs, dim=1)").indent(-2)
                .blank().blank();
    }

    /** One kind of cell. */
    void cell(Cell cell, String name) {
        out.add("class " + name + "(StepByStep):").indent(1);
        int gates = cell.gates();
        String columns = gates == 1 ? "units" : gates + " * units";
        String bias = !cell.useBias() ? "None" : cell.biasRows() == 1 ? "(" + columns + ",)" : "(2, " + columns + ")";
        out.add("def __init__(self, inputs, units, **dropouts):").within("super().__init__(inputs, units, gates=" + gates
                + ", states=" + (cell instanceof Lstm ? 2 : 1) + ", bias=" + bias + ", **dropouts)").blank();
        out.add("def step(self, x, state, h):").indent(1);
        switch (cell) {
            case SimpleRnn it -> simple(it);
            case Lstm it -> lstm(it);
            case Gru it -> gru(it);
        }
        out.indent(-2).blank().blank();
    }

    private static String plus(Cell cell) {
        return !cell.useBias() ? "" : cell.biasRows() == 1 ? " + self.bias" : " + self.bias.sum(dim=0)";
    }

    private void simple(SimpleRnn cell) {
        out.add("z = x @ self.kernel + h @ self.recurrent_kernel" + plus(cell),
                "return [" + TorchNames.activated(cell.activation(), "z") + "]");
    }

    private void lstm(Lstm cell) {
        out.comment("torch.lstmOrder").add("z = x @ self.kernel + h @ self.recurrent_kernel" + plus(cell),
                "i, f, c, o = z.chunk(4, dim=1)",
                "i, f, o = " + gate("i", cell) + ", " + gate("f", cell) + ", " + gate("o", cell),
                "c = f * state[1] + i * " + TorchNames.activated(cell.activation(), "c"),
                "return [o * " + TorchNames.activated(cell.activation(), "c") + ", c]");
    }

    private static String gate(String name, Cell cell) {
        return TorchNames.activated(cell.recurrentActivation(), name);
    }

    private void gru(Gru cell) {
        out.comment(cell.resetAfter() ? "torch.gruAfter" : "torch.gruBefore");
        if (cell.resetAfter()) {
            out.add("wx = x @ self.kernel" + (cell.useBias() ? " + self.bias[0]" : ""),
                    "uh = h @ self.recurrent_kernel" + (cell.useBias() ? " + self.bias[1]" : ""),
                    "zx, rx, cx = wx.chunk(3, dim=1)", "zh, rh, ch = uh.chunk(3, dim=1)",
                    "z = " + gate("zx + zh", cell), "r = " + gate("rx + rh", cell),
                    "c = " + TorchNames.activated(cell.activation(), "cx + r * ch"));
        } else {
            out.add("zx, rx, cx = (x @ self.kernel" + (cell.useBias() ? " + self.bias" : "") + ").chunk(3, dim=1)",
                    "uz, ur, uc = self.recurrent_kernel.chunk(3, dim=1)",
                    "z = " + gate("zx + h @ uz", cell), "r = " + gate("rx + h @ ur", cell),
                    "c = " + TorchNames.activated(cell.activation(), "cx + (r * h) @ uc"));
        }
        out.add("return [z * state[0] + (1 - z) * c]");
    }
}

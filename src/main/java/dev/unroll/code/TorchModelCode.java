package dev.unroll.code;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Gru;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Masking;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.SimpleRnn;
import java.util.List;

/** The layers in PyTorch: what the model is made of, how it is passed through, and how its weights begin. */
final class TorchModelCode {
    private final Lines out;
    private final Architecture architecture;
    private final List<String> names;
    private final TorchPlan plan;

    TorchModelCode(Lines out, Architecture architecture) {
        this.out = out;
        this.architecture = architecture;
        names = architecture.names();
        plan = new TorchPlan(architecture);
    }

    void write() {
        out.in(Section.MODEL).comment("model");
        if (architecture.layers().getFirst() instanceof EncoderDecoder layer) {
            new TorchTranslatorCode(out, architecture, layer).write();
        } else {
            explain();
            TorchCells cells = new TorchCells(out);
            if (plan.recurrent().stream().anyMatch(layer -> plan.has(layer) && TorchPlan.spareBias(layer.cell()))) {
                cells.oneBias();
            }
            if (plan.dropsInputs()) {
                cells.sameDropout();
            }
            if (!plan.written().isEmpty()) {
                cells.loop();
                plan.written().forEach(cells::cell);
            }
            module();
        }
        boolean keras = architecture.initialValues() == InitialValues.KERAS;
        if (keras) {
            new TorchStart(out, architecture).write();
        } else {
            out.comment("torch.ownStart");
        }
        out.add("model = Model()");
        if (keras) {
            out.add("keras_start(model)");
        }
        out.add("count = sum(p.numel() for p in model.parameters() if p.requires_grad)", "print(model)",
                "print(f\"{count:,} parameters\")").blank();
    }

    /** How PyTorch orders gates and keeps biases. */
    private void explain() {
        List<Cell> there = plan.recurrent().stream().filter(plan::has).map(Recurrent::cell).toList();
        if (there.stream().anyMatch(Lstm.class::isInstance)) {
            out.comment("torch.lstm");
        }
        if (there.stream().anyMatch(Gru.class::isInstance)) {
            out.comment("torch.gru");
        }
        if (there.stream().anyMatch(cell -> cell.useBias() && !(cell instanceof Gru) && !TorchPlan.spareBias(cell))) {
            out.comment("torch.twoBiases");
        }
    }

    private void module() {
        out.add("class Model(nn.Module):").indent(1).add("def __init__(self):").indent(1).add("super().__init__()");
        for (int i = 0; i < names.size(); i++) {
            out.of(i);
            make(i);
        }
        out.general().indent(-1).blank();
        boolean tokens = architecture.input().kind() == dev.unroll.nn.Shape.Kind.TOKENS;
        out.of(CodeLine.INPUT).add("def forward(self, " + (tokens ? "ids" : "x") + "):").indent(1);
        if (plan.masksIds()) {
            out.of(0).add("mask = ids != 0");
        }
        for (int i = 0; i < names.size(); i++) {
            out.of(i);
            pass(i, i == 0 && tokens ? "ids" : "x");
        }
        out.general().add("return x").indent(-2).blank().blank();
    }

    private int width(int layer) {
        return architecture.inputOf(layer).width();
    }

    private void make(int i) {
        String self = "self." + names.get(i) + " = ";
        switch (architecture.layers().get(i)) {
            case Embedding it -> out.add(self + "nn.Embedding(" + it.inputDim() + ", " + it.outputDim() + ")");
            case Recurrent it -> recurrent(i, it, names.get(i));
            case Bidirectional it -> {
                if (plan.has(it)) {
                    out.add(self + function(it.layer(), width(i), ", bidirectional=True"));
                } else {
                    recurrent(i, it.layer(), names.get(i) + "_forward");
                    recurrent(i, it.layer(), names.get(i) + "_backward");
                }
            }
            case Dense it -> out.add(self + "nn.Linear(" + width(i) + ", " + it.units() + (it.useBias() ? "" : ", bias=False")
                    + ")");
            case Dropout it -> out.add(self + "nn.Dropout(" + it.rate() + ")");
            case OneHot _, Flatten _, Masking _ -> { }
            case EncoderDecoder it -> throw new IllegalArgumentException(it.type());
        }
    }

    private void recurrent(int i, Recurrent layer, String name) {
        String self = "self." + name;
        if (!plan.has(layer)) {
            String dropout = (layer.dropout() > 0 ? ", dropout=" + layer.dropout() : "")
                    + (layer.recurrentDropout() > 0 ? ", recurrent_dropout=" + layer.recurrentDropout() : "");
            out.add(self + " = " + plan.className(layer) + "(" + width(i) + ", " + layer.cell().units() + dropout + ")");
            return;
        }
        if (layer.dropout() > 0) {
            out.add(self + "_dropout = SameDropout(" + layer.dropout() + ")");
        }
        out.add(self + " = " + function(layer, width(i), ""));
    }

    /** One of torch.nn's. */
    static String function(Recurrent layer, int inputs, String more) {
        Cell cell = layer.cell();
        String name = cell instanceof SimpleRnn ? "RNN" : cell.type();
        String relu = cell.activation() == Activation.RELU ? ", nonlinearity=\"relu\"" : "";
        String made = "nn." + name + "(" + inputs + ", " + cell.units() + relu + (cell.useBias() ? "" : ", bias=False")
                + ", batch_first=True" + more + ")";
        return TorchPlan.spareBias(cell) ? "one_bias(" + made + ")" : made;
    }

    private void pass(int i, String in) {
        String self = "self." + names.get(i);
        Layer layer = architecture.layers().get(i);
        switch (layer) {
            case Embedding _, Dropout _ -> out.add("x = " + self + "(" + in + ")");
            case OneHot it -> out.add("x = functional.one_hot(" + in + ", " + it.width() + ").float()");
            case Flatten _ -> out.add("x = x.flatten(start_dim=1)");
            case Masking it -> out.comment("torch.masking").add("mask = (x != " + it.maskValue() + ").any(dim=-1)",
                    "x = x * mask[:, :, None]");
            case Dense it -> out.add("x = " + TorchNames.activated(it.activation(), self + "(x)"));
            case Recurrent it -> {
                out.add("x = " + run(i, it, self));
                if (!it.returnSequences()) {
                    out.comment("torch.last").add("x = x[:, -1]");
                }
            }
            case Bidirectional it -> both(i, it, self);
            case EncoderDecoder it -> throw new IllegalArgumentException(it.type());
        }
    }

    /** Every state of a layer in the order in which it read. */
    private String run(int i, Recurrent layer, String self) {
        String read = layer.goBackwards() ? "x.flip(1)" : "x";
        if (plan.has(layer)) {
            return self + "(" + (layer.dropout() > 0 ? self + "_dropout(" + read + ")" : read) + ")[0]";
        }
        String mask = plan.masked(i) ? layer.goBackwards() ? ", mask.flip(1)" : ", mask" : "";
        return self + "(" + read + mask + ")";
    }

    private void both(int i, Bidirectional layer, String self) {
        boolean sequences = layer.layer().returnSequences();
        if (plan.has(layer)) {
            if (sequences) {
                out.add("x = " + self + "(x)[0]");
                return;
            }
            String last = "h" + (layer.layer().cell() instanceof Lstm ? ", _" : "");
            out.comment("torch.bothLast").add("_, " + (last.equals("h") ? "h" : "(" + last + ")") + " = " + self + "(x)",
                    "x = torch.cat([h[0], h[1]], dim=1)");
            return;
        }
        out.comment("torch.both").add("ahead = " + run(i, layer.layer(), self + "_forward"),
                "behind = " + run(i, layer.backward(), self + "_backward"));
        out.add(sequences ? "behind = behind.flip(1)" : "ahead, behind = ahead[:, -1], behind[:, -1]");
        out.add("x = " + switch (layer.merge()) {
            case CONCAT -> "torch.cat([ahead, behind], dim=-1)";
            case SUM -> "ahead + behind";
            case MUL -> "ahead * behind";
            case AVE -> "(ahead + behind) / 2";
        });
        if (sequences && plan.masked(i)) {
            String mask = layer.layer().goBackwards() ? "mask.flip(1)" : "mask";
            out.comment("torch.bothPadding").add("x = x * " + mask + "[:, :, None]");
        }
    }
}

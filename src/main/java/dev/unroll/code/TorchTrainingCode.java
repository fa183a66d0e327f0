package dev.unroll.code;

import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Shape;
import dev.unroll.train.Clipping;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Loss;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.ReduceOnPlateau;
import dev.unroll.train.TrainingSettings;

/** The loss, the optimizer and the loop in PyTorch. */
final class TorchTrainingCode {
    private final Lines out;
    private final CodeSubject subject;
    private final TrainingSettings training;

    TorchTrainingCode(Lines out, CodeSubject subject) {
        this.out = out;
        this.subject = subject;
        training = subject.training();
    }

    void write() {
        out.in(Section.TRAINING);
        if (subject.untrained()) {
            out.comment("forwardOnly").add("print(model(torch.as_tensor(x)).shape)");
            return;
        }
        out.comment("training", training.loss().kerasName());
        tensors();
        lossAndMetric();
        optimizer();
        score();
        loop();
        finish();
    }

    private boolean error() {
        return training.loss() == Loss.MSE || training.loss() == Loss.MAE;
    }

    private boolean classes() {
        return training.loss() == Loss.CATEGORICAL_CROSSENTROPY || training.loss() == Loss.SPARSE_CATEGORICAL_CROSSENTROPY;
    }

    private boolean translates() {
        return subject.architecture().layers().getFirst() instanceof EncoderDecoder;
    }

    private void tensors() {
        boolean tokens = subject.architecture().input().kind() == Shape.Kind.TOKENS;
        String x = tokens ? "torch.int64" : "torch.float32";
        String y = classes() ? "torch.int64" : "torch.float32";
        for (String part : new DataCode(out, Syntax.PYTHON, subject).tested() ? new String[] {"train", "val", "test"}
                : new String[] {"train", "val"}) {
            out.add("x_" + part + " = torch.as_tensor(x_" + part + ", dtype=" + x + ")",
                    "y_" + part + " = torch.as_tensor(y_" + part + ", dtype=" + y + ")");
        }
        out.blank().blank();
    }

    private void lossAndMetric() {
        boolean sequence = subject.architecture().output().kind() == Shape.Kind.SEQUENCE;
        out.add("def loss_of(output, y):").indent(1);
        switch (training.loss()) {
            case BINARY_CROSSENTROPY -> out.add("return functional.binary_cross_entropy(output.reshape(y.shape), y)");
            case MSE -> out.add("return functional.mse_loss(output.reshape(y.shape), y)");
            case MAE -> out.add("return functional.l1_loss(output.reshape(y.shape), y)");
            case CATEGORICAL_CROSSENTROPY, SPARSE_CATEGORICAL_CROSSENTROPY -> {
                out.comment("torch.logs").add("logs = torch.log(output.clamp(min=1e-7))");
                String ignored = translates() ? ", ignore_index=0" : "";
                out.add("return functional.nll_loss(logs" + (sequence ? ".transpose(1, 2)" : "") + ", y" + ignored + ")");
            }
        }
        out.indent(-1).blank().blank();
        if (error()) {
            out.add("def mae(output, y):").within("return (output.reshape(y.shape) - y).abs().mean()");
        } else if (translates()) {
            out.comment("translator.accuracy").add("def accuracy(output, y):").within("right = output.argmax(dim=-1) == y",
                    "return right[y != 0].float().mean()");
        } else if (classes()) {
            out.add("def accuracy(output, y):").within("return (output.argmax(dim=-1) == y).float().mean()");
        } else {
            out.add("def accuracy(output, y):").within("return ((output.reshape(y.shape) > 0.5) == (y > 0.5)).float().mean()");
        }
        out.blank().blank();
    }

    private String metric() {
        return error() ? "mae" : "accuracy";
    }

    private void optimizer() {
        OptimizerSettings settings = training.optimizer();
        Call call = new Call(Syntax.PYTHON, "torch.optim." + settings.type()).raw("", "weights")
                .with("lr", settings.learningRate());
        switch (settings) {
            case OptimizerSettings.Sgd it -> call.unless("momentum", 0.0, it.momentum()).unless("nesterov", false, it.nesterov());
            case OptimizerSettings.RmsProp it -> {
                out.remark("torch.rmsprop");
                call.with("alpha", it.rho()).with("eps", it.epsilon());
            }
            case OptimizerSettings.Adam it -> {
                if (it.epsilon() > 0) {
                    out.comment("torch.adam");
                }
                call.raw("betas", "(" + Syntax.PYTHON.literal(it.beta1()) + ", " + Syntax.PYTHON.literal(it.beta2()) + ")")
                        .with("eps", it.epsilon());
            }
        }
        out.add("weights = [weight for weight in model.parameters() if weight.requires_grad]")
                .assign("optimizer = ", call);
        ReduceOnPlateau reduce = training.reduceOnPlateau();
        if (reduce != null) {
            out.comment("torch.plateau").assign("scheduler = ",
                    new Call(Syntax.PYTHON, "torch.optim.lr_scheduler.ReduceLROnPlateau").raw("", "optimizer")
                    .with("mode", larger(reduce.monitor()) ? "max" : "min").with("factor", reduce.factor())
                    .with("patience", Math.max(0, reduce.patience() - 1)).with("threshold", 1e-4)
                    .with("threshold_mode", "abs").with("min_lr", reduce.minimum()));
        }
        out.add("batches = DataLoader(TensorDataset(x_train, y_train), batch_size=" + training.batchSize()
                + ", shuffle=True)").blank().blank();
    }

    private boolean larger(Monitor monitor) {
        return monitor.largerIsBetter() && !error();
    }

    private void score() {
        out.comment("torch.score").add("@torch.no_grad()", "def score(x, y):").within("model.eval()",
                "output = torch.cat([model(part) for part in x.split(256)])",
                "return loss_of(output, y).item(), " + metric() + "(output, y).item()").blank().blank();
    }

    private void loop() {
        EarlyStopping stopping = training.earlyStopping();
        if (stopping != null) {
            String worst = larger(stopping.monitor()) ? "-float(\"inf\")" : "float(\"inf\")";
            out.add(stopping.restoreBest() ? "best, best_epoch, best_weights = " + worst + ", 0, None"
                    : "best, best_epoch = " + worst + ", 0");
        }
        out.add("for epoch in range(1, " + (training.epochs() + 1) + "):").indent(1).add("model.train()")
                .add("total = measured = 0.0").add("for x, y in batches:").indent(1)
                .add("optimizer.zero_grad()", "output = model(x)", "loss = loss_of(output, y)", "loss.backward()");
        clip();
        out.add("optimizer.step()", "total += loss.item() * len(x)", "measured += " + metric() + "(output, y).item() * len(x)")
                .indent(-1);
        out.add("loss, " + metric() + "_ = total / len(x_train), measured / len(x_train)",
                "val_loss, val_" + metric() + " = score(x_val, y_val)",
                "print(f\"{epoch}: loss {loss:.4f}, " + metric() + " {" + metric() + "_:.4f}, \"",
                "      f\"val_loss {val_loss:.4f}, val_" + metric() + " {val_" + metric() + ":.4f}\")");
        ReduceOnPlateau reduce = training.reduceOnPlateau();
        if (reduce != null) {
            out.add("scheduler.step(" + figure(reduce.monitor()) + ")");
        }
        if (stopping != null) {
            stop(stopping);
        }
        out.indent(-1);
    }

    private String figure(Monitor monitor) {
        return switch (monitor) {
            case LOSS -> "loss";
            case ACCURACY -> metric() + "_";
            case VAL_LOSS -> "val_loss";
            case VAL_ACCURACY -> "val_" + metric();
        };
    }

    private void clip() {
        Clipping clipping = training.clipping();
        String limit = Syntax.PYTHON.literal(clipping.limit());
        switch (clipping.kind()) {
            case NONE -> { }
            case VALUE -> out.add("nn.utils.clip_grad_value_(weights, " + limit + ")");
            case NORM -> out.comment("torch.clipEach").add("for weight in weights:")
                    .within("nn.utils.clip_grad_norm_(weight, " + limit + ")");
            case GLOBAL_NORM -> out.add("nn.utils.clip_grad_norm_(weights, " + limit + ")");
        }
    }

    private void stop(EarlyStopping stopping) {
        String figure = figure(stopping.monitor());
        out.comment("torch.stopping", stopping.patience());
        out.add("if " + figure + (larger(stopping.monitor()) ? " > best:" : " < best:"));
        out.indent(1).add("best, best_epoch = " + figure + ", epoch");
        if (stopping.restoreBest()) {
            out.add("best_weights = copy.deepcopy(model.state_dict())",
                    "torch.save(best_weights, " + Syntax.PYTHON.literal(subject.fileName() + ".pt") + ")");
        }
        out.indent(-1).add((stopping.patience() == 0 ? "else:" : "elif epoch - best_epoch >= " + stopping.patience() + ":"))
                .within("break");
    }

    private void finish() {
        EarlyStopping stopping = training.earlyStopping();
        boolean restores = stopping != null && stopping.restoreBest();
        out.blank();
        if (restores) {
            out.comment("torch.restore").add("if best_weights is not None:").within("model.load_state_dict(best_weights)");
        }
        String part = new DataCode(out, Syntax.PYTHON, subject).tested() ? "test" : "val";
        out.add("print(\"" + part + "\", score(x_" + part + ", y_" + part + "))");
        if (!restores) {
            out.add("torch.save(model.state_dict(), " + Syntax.PYTHON.literal(subject.fileName() + ".pt") + ")");
        }
    }
}

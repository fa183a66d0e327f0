package dev.unroll.code;

import dev.unroll.nn.EncoderDecoder;
import dev.unroll.train.Clipping;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Loss;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.ReduceOnPlateau;
import dev.unroll.train.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compiling and fitting in Keras, in Python or R. */
final class KerasTrainingCode {
    private final Lines out;
    private final Syntax syntax;
    private final CodeSubject subject;
    private final TrainingSettings training;
    private final boolean python;

    KerasTrainingCode(Lines out, Syntax syntax, CodeSubject subject) {
        this.out = out;
        this.syntax = syntax;
        this.subject = subject;
        training = subject.training();
        python = syntax == Syntax.PYTHON;
    }

    void write() {
        out.in(Section.TRAINING);
        if (subject.untrained()) {
            out.comment("forwardOnly").add(python ? "print(model.predict(x).shape)" : "print(dim(predict(model, x)))");
            return;
        }
        out.comment("training", training.loss().kerasName());
        if (translates()) {
            symbolAccuracy();
        }
        compile();
        fit();
        finish();
    }

    private boolean translates() {
        return subject.architecture().layers().getFirst() instanceof EncoderDecoder;
    }

    private boolean error() {
        return training.loss() == Loss.MSE || training.loss() == Loss.MAE;
    }

    /** Padded timesteps of a target count for nothing. */
    private void symbolAccuracy() {
        out.comment("translator.accuracy");
        if (python) {
            out.add("def accuracy(target, output):").within(
                    "counts = keras.ops.cast(keras.ops.not_equal(target, 0), \"float32\")",
                    "likeliest = keras.ops.cast(keras.ops.argmax(output, axis=-1), target.dtype)",
                    "right = keras.ops.cast(keras.ops.equal(likeliest, target), \"float32\")",
                    "return keras.ops.sum(right * counts) / keras.ops.sum(counts)").blank().blank();
        } else {
            out.add("accuracy <- custom_metric(\"accuracy\", function(target, output) {").within(
                    "counts <- op_cast(op_not_equal(target, 0), \"float32\")",
                    "likeliest <- op_cast(op_argmax(output, axis = -1, zero_indexed = TRUE), target$dtype)",
                    "right <- op_cast(op_equal(likeliest, target), \"float32\")",
                    "op_sum(right * counts) / op_sum(counts)").add("})").blank();
        }
    }

    private void compile() {
        Call call = new Call(syntax, python ? "model.compile" : "model |> compile").call("optimizer", optimizer());
        if (translates()) {
            call.call("loss", new Call(syntax, python ? "keras.losses.SparseCategoricalCrossentropy"
                    : "loss_sparse_categorical_crossentropy").with("ignore_class", 0));
            call.raw("metrics", python ? "[accuracy]" : "list(accuracy)");
        } else {
            call.with("loss", training.loss().kerasName());
            String metric = syntax.literal(error() ? "mae" : "accuracy");
            call.raw("metrics", python ? "[" + metric + "]" : metric);
        }
        out.add(call.lines(0)).blank();
    }

    private Call optimizer() {
        OptimizerSettings settings = training.optimizer();
        Call call = new Call(syntax, python ? "keras.optimizers." + settings.type()
                : "optimizer_" + settings.type().toLowerCase(Locale.ROOT)).with("learning_rate", settings.learningRate());
        switch (settings) {
            case OptimizerSettings.Sgd it -> call.unless("momentum", 0.0, it.momentum()).unless("nesterov", false, it.nesterov());
            case OptimizerSettings.RmsProp it -> call.unless("rho", 0.9, it.rho()).unless("epsilon", 1e-7, it.epsilon());
            case OptimizerSettings.Adam it -> call.unless("beta_1", 0.9, it.beta1()).unless("beta_2", 0.999, it.beta2())
                    .unless("epsilon", 1e-7, it.epsilon());
        }
        Clipping clipping = training.clipping();
        return switch (clipping.kind()) {
            case NONE -> call;
            case VALUE -> call.with("clipvalue", clipping.limit());
            case NORM -> call.with("clipnorm", clipping.limit());
            case GLOBAL_NORM -> call.with("global_clipnorm", clipping.limit());
        };
    }

    private void fit() {
        Call call = python ? new Call(syntax, "history = model.fit").raw("", "x_train").raw("", "y_train")
                : new Call(syntax, "history <- model |> fit").raw("", "x_train").raw("", "y_train");
        call.with("batch_size", training.batchSize()).with("epochs", training.epochs())
                .raw("validation_data", python ? "(x_val, y_val)" : "list(x_val, y_val)");
        List<Call> callbacks = callbacks();
        if (!callbacks.isEmpty()) {
            call.list("callbacks", callbacks);
        }
        out.add(call.lines(0)).blank();
    }

    private List<Call> callbacks() {
        List<Call> callbacks = new ArrayList<>();
        EarlyStopping stopping = training.earlyStopping();
        if (stopping != null) {
            callbacks.add(watching(stopping.monitor(), callback("EarlyStopping", "early_stopping"))
                    .with("patience", stopping.patience()).unless("restore_best_weights", false, stopping.restoreBest()));
            if (stopping.restoreBest()) {
                callbacks.add(watching(stopping.monitor(), callback("ModelCheckpoint", "model_checkpoint")
                        .with(subject.fileName() + ".keras")).with("save_best_only", true));
            }
        }
        ReduceOnPlateau reduce = training.reduceOnPlateau();
        if (reduce != null) {
            callbacks.add(watching(reduce.monitor(), callback("ReduceLROnPlateau", "reduce_lr_on_plateau"))
                    .with("factor", reduce.factor()).with("patience", reduce.patience()).with("min_lr", reduce.minimum()));
        }
        return callbacks;
    }

    private Call callback(String type, String name) {
        return new Call(syntax, python ? "keras.callbacks." + type : "callback_" + name);
    }

    /** The figure that is watched; which way is better need only be said of an error. */
    private Call watching(Monitor monitor, Call call) {
        boolean accuracy = monitor == Monitor.ACCURACY || monitor == Monitor.VAL_ACCURACY;
        if (!accuracy) {
            return call.with("monitor", monitor.kerasName());
        }
        String name = error() ? monitor.kerasName().replace("accuracy", "mae") : monitor.kerasName();
        return call.with("monitor", name).with("mode", error() ? "min" : "max");
    }

    private void finish() {
        EarlyStopping stopping = training.earlyStopping();
        if (new DataCode(out, syntax, subject).tested()) {
            out.add(python ? "model.evaluate(x_test, y_test)" : "model |> evaluate(x_test, y_test)");
        } else {
            out.add(python ? "model.evaluate(x_val, y_val)" : "model |> evaluate(x_val, y_val)");
        }
        if (stopping == null || !stopping.restoreBest()) {
            String file = syntax.literal(subject.fileName() + ".keras");
            out.add(python ? "model.save(" + file + ")" : "save_model(model, " + file + ")");
        }
    }
}

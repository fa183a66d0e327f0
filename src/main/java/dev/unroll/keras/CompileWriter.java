package dev.unroll.keras;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.train.Clipping;
import dev.unroll.train.Loss;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.TrainingSettings;
import java.util.Locale;

/** Writes {@code compile_config} as Keras 3 does. */
final class CompileWriter {
    private CompileWriter() {
    }

    static ObjectNode write(TrainingSettings training) {
        Loss loss = training.loss();
        ObjectNode compile = Json.object();
        compile.set("optimizer", ConfigWriter.object("keras.optimizers", training.optimizer().type(),
                optimizer(training.optimizer(), training.clipping())));
        compile.put("loss", loss.kerasName()).putNull("loss_weights");
        compile.putArray("metrics").add(loss == Loss.MSE || loss == Loss.MAE ? "mae" : "accuracy");
        return compile.putNull("weighted_metrics").put("run_eagerly", false).put("steps_per_execution", 1)
                .put("jit_compile", false);
    }

    private static ObjectNode optimizer(OptimizerSettings settings, Clipping clipping) {
        ObjectNode config = Json.object().put("name", settings.type().toLowerCase(Locale.ROOT))
                .put("learning_rate", settings.learningRate()).putNull("weight_decay");
        clip(config, "clipnorm", clipping, Clipping.Kind.NORM);
        clip(config, "global_clipnorm", clipping, Clipping.Kind.GLOBAL_NORM);
        clip(config, "clipvalue", clipping, Clipping.Kind.VALUE);
        config.put("use_ema", false).put("ema_momentum", 0.99).putNull("ema_overwrite_frequency")
                .putNull("loss_scale_factor").putNull("gradient_accumulation_steps");
        return switch (settings) {
            case OptimizerSettings.Sgd it -> config.put("momentum", it.momentum()).put("nesterov", it.nesterov());
            case OptimizerSettings.RmsProp it -> config.put("rho", it.rho()).put("momentum", 0.0)
                    .put("epsilon", it.epsilon()).put("centered", false);
            case OptimizerSettings.Adam it -> config.put("beta_1", it.beta1()).put("beta_2", it.beta2())
                    .put("epsilon", it.epsilon()).put("amsgrad", false);
        };
    }

    private static void clip(ObjectNode config, String key, Clipping clipping, Clipping.Kind kind) {
        if (clipping.kind() == kind) {
            config.put(key, clipping.limit());
        } else {
            config.putNull(key);
        }
    }
}

package dev.unroll.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.kernel.Workers;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.text.Progress;
import dev.unroll.train.Clipping;
import dev.unroll.train.Loss;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.Trainer;
import dev.unroll.train.TrainingSettings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What words alone do not tell (see BuiltInDatasetsTest), the course's LSTM finds out. */
class BuiltInTrainingTest {
    private static final int EPOCHS = 20;

    @ParameterizedTest
    @ValueSource(strings = {"reviews-en", "reviews-ko", "three-class"})
    void theCoursesLstmLearnsIt(String name) {
        Dataset data = Datasets.load(Datasets.defaults(name), Path.of("no-such-folder"), Progress.NONE);
        boolean two = data.classes().size() == 2;
        List<Layer> layers = List.of(new Embedding(data.words(), 16, false), new Recurrent(new Lstm(8)),
                two ? new Dense(1, Activation.SIGMOID) : new Dense(data.classes().size(), Activation.SOFTMAX));
        Architecture architecture = new Architecture(Shape.tokens(data.training().steps()), layers);
        TrainingSettings settings = new TrainingSettings(new OptimizerSettings.Adam(),
                two ? Loss.BINARY_CROSSENTROPY : Loss.SPARSE_CATEGORICAL_CROSSENTROPY, 64, EPOCHS, 1, null, null, Clipping.NONE);
        try (Workers workers = new Workers(2)) {
            Trainer trainer = new Trainer(Model.create(architecture, 1), data.training(), data.validation(), settings, workers);
            trainer.run();
            assertThat(trainer.snapshot().epochs().getLast().valAccuracy()).isGreaterThan(0.95);
        }
    }
}

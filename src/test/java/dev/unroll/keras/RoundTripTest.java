package dev.unroll.keras;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Split;
import dev.unroll.nn.Model;
import dev.unroll.train.Clipping;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.Loss;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.ReduceOnPlateau;
import dev.unroll.train.TrainingSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read again, to the bit. */
class RoundTripTest {
    static final TrainingSettings TRAINING = new TrainingSettings(new OptimizerSettings.Adam(),
            Loss.BINARY_CROSSENTROPY, 64, 100, 42, new EarlyStopping(Monitor.VAL_LOSS, 3, true),
            new ReduceOnPlateau(Monitor.LOSS, 0.5, 2, 1e-6), new Clipping(Clipping.Kind.NORM, 1));

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyLayerAndOptionComesBackToTheBit() {
        return Stream.concat(SampleModels.architectures().entrySet().stream(), SampleModels.translators().entrySet().stream())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            Model model = SampleModels.random(entry.getValue(), 5);
            Path path = folder.resolve(entry.getKey() + ".keras");
            KerasFiles.write(path, model, UnrollParts.NONE);
            KerasModel read = KerasFiles.read(path);
            assertThat(read.model().architecture()).isEqualTo(model.architecture());
            assertThat(read.model().weights().values()).containsExactly(model.weights().values());
            assertThat(read.parts()).isEqualTo(UnrollParts.NONE);
            assertThat(read.compile()).isNull();
            assertThat(folder).isDirectoryContaining(file -> file.equals(path));
            assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".part"));
        }));
    }

    @Test
    void everythingOfUnrollsOwnComesBack() {
        UnrollParts parts = new UnrollParts(new DatasetOptions("imdb", 500, 100, Split.SHUFFLED_42),
                List.of("<pad>", "<start>", "영화", "the \"best\""), TRAINING,
                List.of(new EpochRecord(1, 0.69, 0.51, Double.NaN, Double.NaN, 1e-3, 2.5),
                        new EpochRecord(2, Double.POSITIVE_INFINITY, 0.5, 0.6, 0.7, 1e-3, 5.25)),
                "First try.\n둘째 줄");
        Path path = folder.resolve("모델 1.keras");
        KerasFiles.write(path, SampleModels.random(SampleModels.architecture("lstm"), 1), parts);
        KerasModel read = KerasFiles.read(path);
        assertThat(read.parts()).isEqualTo(parts);
        assertThat(read.compile()).isEqualTo(new CompileSettings(TRAINING.optimizer(), TRAINING.loss(),
                TRAINING.clipping()));
    }

    @Test
    void everythingOnTheTableComesBack() {
        for (String name : List.of("lstm", "keras2", "one-hot")) {
            Model model = SampleModels.random(SampleModels.architecture(name), 3);
            UnrollParts parts = new UnrollParts(new DatasetOptions("imdb", 500, 100, Split.SHUFFLED_42), List.of("a"), TRAINING,
                    List.of(), "", SampleWork.of(model.architecture(), model.weights().values()));
            Path path = folder.resolve(name + ".keras");
            KerasFiles.write(path, model, parts);
            EveryVersionTest.assertWork(KerasFiles.read(path).parts(), parts);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOptimizerComesBack() {
        return Stream.of(new OptimizerSettings.Sgd(), new OptimizerSettings.Sgd(0.1, 0.9, true),
                new OptimizerSettings.RmsProp(1e-4, 0.8, 1e-6), new OptimizerSettings.Adam(0.01, 0.8, 0.99, 1e-8))
                .map(optimizer -> DynamicTest.dynamicTest(optimizer.toString(), () -> {
                    TrainingSettings training = new TrainingSettings(optimizer, Loss.MSE, 32, 1, -7, null, null,
                            Clipping.NONE);
                    Path path = folder.resolve("m.keras");
                    KerasFiles.write(path, SampleModels.random(SampleModels.architecture("vector"), 2),
                            new UnrollParts(null, List.of(), training, List.of(), ""));
                    KerasModel read = KerasFiles.read(path);
                    assertThat(read.parts()).extracting(UnrollParts::training).isEqualTo(training);
                    assertThat(read.compile()).isEqualTo(new CompileSettings(optimizer, Loss.MSE, Clipping.NONE));
                }));
    }
}

package dev.unroll.keras;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Side;
import dev.unroll.data.Split;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Model;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.train.Clipping;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.Loss;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.ReduceOnPlateau;
import dev.unroll.train.Series;
import dev.unroll.train.TrainingSettings;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Archives of every version that was ever released open for ever. The files are kept as they were written; a new version
 * adds files and tests, and changes none.
 */
class EveryVersionTest {
    static final Architecture PLAIN = new Architecture(Shape.tokens(10), List.of(new Embedding(20, 4, true),
            new Recurrent(new Lstm(3), false, false, 0.2, 0.1), new Dense(1, Activation.SIGMOID)));
    static final UnrollParts PARTS = new UnrollParts(
            new DatasetOptions("reviews-ko", 20, 10, Split.LAST_FIFTH, Side.PRE, Side.POST),
            List.of("영화", "not", "good"),
            new TrainingSettings(new OptimizerSettings.RmsProp(0.002, 0.8, 1e-6), Loss.BINARY_CROSSENTROPY, 32, 7, -5,
                    new EarlyStopping(Monitor.VAL_ACCURACY, 3, true), new ReduceOnPlateau(Monitor.LOSS, 0.5, 2, 1e-6),
                    new Clipping(Clipping.Kind.GLOBAL_NORM, 1.5)),
            List.of(new EpochRecord(1, 0.7, 0.5, Double.NaN, 0.25, 0.002, 1.5)), "Kept for ever.");
    static final Architecture OWN = new Architecture(Shape.tokens(Shape.ANY), List.of(new OneHot(6),
            new Recurrent(new Lstm(2, Activation.TANH, Activation.HARD_SIGMOID_KERAS2, true, false, true)),
            new Dense(1, Activation.LINEAR)), InitialValues.PYTORCH);

    @Test
    void version1() throws URISyntaxException {
        KerasModel read = KerasFiles.read(file("version-1.keras"));
        assertSame(read.model(), SampleModels.random(PLAIN, 7));
        assertThat(read.parts()).isEqualTo(PARTS);
        assertThat(read.kerasVersion()).isEqualTo("3.13.0");
        assertThat(read.compile()).isEqualTo(new CompileSettings(new OptimizerSettings.RmsProp(0.002, 0.8, 1e-6),
                Loss.BINARY_CROSSENTROPY, new Clipping(Clipping.Kind.GLOBAL_NORM, 1.5)));
    }

    @Test
    void version1WithWhatKerasHasNoWordsFor() throws URISyntaxException {
        KerasModel read = KerasFiles.read(file("version-1-own.keras"));
        assertSame(read.model(), SampleModels.random(OWN, 8));
        assertThat(read.parts()).isEqualTo(UnrollParts.NONE);
    }

    @Test
    void version2() throws URISyntaxException {
        KerasModel read = KerasFiles.read(file("version-2.keras"));
        assertSame(read.model(), SampleModels.random(PLAIN, 7));
        assertWork(read.parts(), parts2());
        assertThat(KerasFiles.glance(file("version-2.keras"))).isEqualTo(new WorkGlance("감성 분류", 2, 1, 7));
    }

    @Test
    void version2WithLayersThatDoNotFit() throws URISyntaxException {
        UnrollFile read = KerasFiles.open(file("version-2-no-model.keras"));
        assertThat(read.model()).isNull();
        assertWork(read.parts(), noModel());
    }

    static UnrollParts parts2() {
        return new UnrollParts(PARTS.dataset(), PARTS.words(), PARTS.training(), PARTS.history(), PARTS.notes(),
                SampleWork.of(PLAIN, SampleModels.random(PLAIN, 7).weights().values()));
    }

    static UnrollParts noModel() {
        Architecture unfit = new Architecture(Shape.vector(3), List.of(new Embedding(20, 4, true), new OneHot(6)));
        ExperimentParts shown = Objects.requireNonNull(parts2().work()).shown();
        return new UnrollParts(null, List.of("영화"), null, List.of(), "", new UnrollWork(
                new ExperimentParts("unfit", shown.data(), unfit, shown.training(), "mend it"), List.of(), 0, null));
    }

    /** Equal in everything that is saved. */
    static void assertWork(@Nullable UnrollParts found, UnrollParts wanted) {
        assertThat(found).usingRecursiveComparison().ignoringFieldsMatchingRegexes(".*weightsVersion", ".*slices")
                .withEqualsForType((a, b) -> Arrays.equals(a.toArray(), b.toArray()), Series.class)
                .withEqualsForType(Float::equals, Float.class).withEqualsForType(Double::equals, Double.class)
                .isEqualTo(wanted);
    }

    private static void assertSame(Model found, Model wanted) {
        assertThat(found.architecture()).isEqualTo(wanted.architecture());
        assertThat(found.weights().values()).containsExactly(wanted.weights().values());
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(EveryVersionTest.class.getResource(name)).toURI());
    }
}

package dev.unroll.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.text.Language;
import dev.unroll.text.UnrollException;
import dev.unroll.train.TrainingMemory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryFitTest {
    /** What Java takes of a machine with 2 GB unless told otherwise. */
    private static final long HEAP_OF_TWO_GIGABYTES = 512L << 20;
    private static final Preset USUAL = Presets.find("chapter9-lstm");

    private static TrainingMemory need(Preset preset) {
        return MemoryFit.need(preset.trained(), preset.data(), preset.training(), null);
    }

    @Test
    void everyPresetOnBuiltInDataFitsAMachineOfTwoGigabytes() {
        List<Preset> builtIn = Presets.all().stream().filter(it -> !it.forwardOnly())
                .filter(it -> Datasets.builtIn(it.data().dataset())).toList();
        assertThat(builtIn).hasSizeGreaterThan(5).allSatisfy(preset ->
                assertThat(need(preset).bytes()).as(preset.name()).isLessThan(MemoryFit.room(HEAP_OF_TWO_GIGABYTES)));
    }

    @Test
    void theCoursesOwnModelsFitTooWithAllReviews() {
        TrainingMemory need = need(USUAL);
        // 25,000 reviews to train and validate on and 25,000 to test on, of 100 ids and a label each.
        double data = 50_000 * 101 * 4;
        assertThat(need.bytes() + data).isLessThan(MemoryFit.room(HEAP_OF_TWO_GIGABYTES));
    }

    @Test
    void whatIsTooLargeIsRefusedWithBothFiguresAndTheRemedyInBothLanguages() {
        double room = MemoryFit.room(HEAP_OF_TWO_GIGABYTES);
        assertThat(room).isBetween(300e6, 400e6);
        Preset wide = large(1024, 1, 8);
        Preset longer = USUAL.withTraining(USUAL.training().withBatchSize(200_000));
        assertThatThrownBy(() -> MemoryFit.check(need(wide), room)).isInstanceOf(UnrollException.class)
                .extracting(it -> ((UnrollException) it).sentence(Language.ENGLISH)).asString()
                .matches("Training this needs about \\d+(\\.\\d)? [MG]B of memory, most of it .*, but Unroll has 338\\.7 MB\\."
                        + " Use .* fewer layers .*");
        assertThatThrownBy(() -> MemoryFit.check(need(longer), room)).isInstanceOf(UnrollException.class)
                .extracting(it -> ((UnrollException) it).sentence(Language.KOREAN)).asString()
                .contains("338.7 MB").contains("배치");
        assertThat(MemoryFit.room(0)).isZero();
    }

    @Test
    void aSessionRefusesItBeforeAnythingIsMadeOrRead() {
        assertThatThrownBy(() -> new TrainingSession(large(10_000, 10, 4096), Path.of("nowhere"), Runnable::run))
                .isInstanceOf(UnrollException.class).hasMessageContaining(" GB of memory");
    }

    /** An LSTM of so many units, so often. */
    private static Preset large(int units, int layers, int batch) {
        Layer layer = new Recurrent(new Lstm(units)).returningSequences(true);
        List<Layer> all = new java.util.ArrayList<>(List.of(new Embedding(5000, units, false)));
        all.addAll(java.util.Collections.nCopies(layers, layer));
        all.add(new Recurrent(new Lstm(units)));
        all.add(new Dense(1, Activation.SIGMOID));
        return new Preset("large", USUAL.data(), new Architecture(Shape.tokens(Shape.ANY), all),
                USUAL.training().withBatchSize(batch));
    }

    @Test
    void theLengthIsThatOfTheExamplesWhereTheModelReadsAny() {
        Preset any = large(16, 1, 32);
        DatasetOptions longer = any.data().withMaxLength(1000);
        assertThat(MemoryFit.need(any.architecture(), longer, any.training(), null).passage())
                .isGreaterThan(5 * need(any).passage());
    }
}

package dev.unroll.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.text.Language;
import dev.unroll.text.UnrollException;
import dev.unroll.view.FakeEngine;
import dev.unroll.workspace.MemoryFit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TooLargeTest {
    private final FakeEngine engine = new FakeEngine();

    @Test
    void whatIsTooLargeForTheMemoryIsRefusedAndComesBack() {
        assumeThat(MemoryFit.room()).as("bytes of room").isLessThan(7e9);
        TrainViewModel model = engine.train();
        Recurrent large = new Recurrent(new Lstm(1000)).returningSequences(true);
        List<Layer> layers = new ArrayList<>(model.experiment().now().architecture().layers());
        layers.addAll(1, Collections.nCopies(2, large));
        model.experiment().edit(e -> e.withArchitecture(new Architecture(e.architecture().input(), layers))
                .withTraining(e.training().withBatchSize(1_000_000_000)));
        assertThat(model.experiment().stackProperty().get().connected()).isTrue();
        UnrollException obstacle = Objects.requireNonNull(model.experiment().obstacleProperty().getValue());
        assertThat(obstacle.sentence(Language.ENGLISH)).contains(" GB of memory").contains("Use ");
        assertThat(model.ready()).isFalse();
        model.trainOrPause();
        assertThat(engine.runs).isEmpty();
        // Nothing was drawn for it either, and what is saved meanwhile has no weights.
        assertThat(model.momentProperty().get().model()).isNull();
        assertThat(model.capture().get().model()).isNull();
        model.experiment().undo();
        assertThat(model.ready()).isTrue();
        assertThat(model.momentProperty().get().model()).isNotNull();
    }
}

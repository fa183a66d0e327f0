package dev.unroll.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.UnrollException;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.experiment.FetchViewModel.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FetchViewModelTest {
    private final FakeEngine engine = new FakeEngine();
    private final List<Runnable> background = new ArrayList<>();
    private int arrived;
    private final FetchViewModel model = new FetchViewModel(engine, "imdb", background::add, Runnable::run, () -> arrived++);

    private void work() {
        List<Runnable> now = List.copyOf(background);
        background.clear();
        now.forEach(Runnable::run);
    }

    @Test
    void tellsWhenItHasArrived() {
        model.begin();
        model.begin();
        assertThat(background).hasSize(1);
        assertThat(model.stateProperty().get()).isEqualTo(State.UNDER_WAY);
        work();
        assertThat(model.stateProperty().get()).isEqualTo(State.IDLE);
        assertThat(model.fractionProperty().get()).isEqualTo(0.5);
        assertThat(arrived).isEqualTo(1);
    }

    @Test
    void aCancelledOneGoesOnWhenAskedAgain() {
        model.begin();
        model.cancel();
        assertThat(model.stateProperty().get()).isEqualTo(State.STOPPED);
        work();
        assertThat(model.stateProperty().get()).isEqualTo(State.STOPPED);
        assertThat(arrived).isZero();
        model.begin();
        work();
        assertThat(arrived).isEqualTo(1);
    }

    @Test
    void aFailureIsToldAndCanBeMended() {
        engine.refusal = UnrollException.failed("data.download.offline", "imdb.npz", "example.org");
        model.begin();
        work();
        assertThat(model.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(model.failureProperty().get()).isSameAs(engine.refusal);
        engine.refusal = null;
        model.begin();
        assertThat(model.failureProperty().get()).isNull();
        work();
        assertThat(model.stateProperty().get()).isEqualTo(State.IDLE);
    }
}

package dev.unroll.view.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.picture.Readout;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.FakeRun;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.Presets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkViewModelTest {
    private long clock;
    private final FakeEngine engine = new FakeEngine();
    private final TrainViewModel train = engine.train();

    @BeforeEach
    void english() {
        Messages.use(Language.ENGLISH);
    }

    private NetworkViewModel model(Executor background) {
        return new NetworkViewModel(engine, background, Runnable::run, train.experiment().datasetProperty(), train.momentProperty(),
                () -> clock += 1_000_000);
    }

    private static NetworkViewModel.Seen seen(NetworkViewModel model) {
        NetworkViewModel.Seen seen = model.seenProperty().get();
        assertThat(seen).isNotNull();
        return java.util.Objects.requireNonNull(seen);
    }

    @Test
    void showsAnExampleAtOnce() {
        NetworkViewModel model = model(Runnable::run);
        assertThat(seen(model).trace().tokens()).hasSize(40);
        assertThat(seen(model).trace().layers()).hasSize(1);
        assertThat(seen(model).subject().target()).isBetween(0, 1);
        assertThat(model.readsText()).isTrue();
        assertThat(model.readout().kind()).isEqualTo(Readout.Kind.PROBABILITY);
    }

    @Test
    void readsATypedSentence() {
        NetworkViewModel model = model(Runnable::run);
        double before = seen(model).trace().output()[0];
        model.type("this film is not boring");
        assertThat(seen(model).subject().example()).isEqualTo(-1);
        assertThat(seen(model).trace().tokens()).endsWith("is", "not", "boring");
        assertThat(seen(model).trace().output()[0]).isNotEqualTo(before);
        model.type("zyzzyva");
        assertThat(seen(model).subject().unknownWords()).containsExactly("zyzzyva");
    }

    @Test
    void anEmptyBoxBringsTheExampleBack() {
        NetworkViewModel model = model(Runnable::run);
        int example = seen(model).subject().example();
        model.type("boring");
        model.type("  ");
        assertThat(seen(model).subject().example()).isEqualTo(example);
        model.nextExample();
        assertThat(seen(model).subject().example()).isNotEqualTo(example);
    }

    @Test
    void followsTheWeightsWhileTheyChange() {
        NetworkViewModel model = model(Runnable::run);
        train.trainOrPause();
        double[] before = seen(model).trace().output().clone();
        FakeRun run = engine.runs.getFirst();
        for (int i = 0; i < run.model.weights().values().length; i++) {
            run.model.weights().values()[i] += 0.3f;
        }
        run.publish(FakeRun.snapshot(Phase.RUNNING, 10, List.of(0.6), 5));
        train.pulse();
        clock += 1_000_000_000;
        model.pulse();
        assertThat(seen(model).trace().output()).isNotEqualTo(before);
        assertThat(seen(model).epoch()).isGreaterThan(1);
    }

    @Test
    void tracingRestsWhileTrainingNeedsTheProcessors() {
        NetworkViewModel model = model(Runnable::run);
        train.trainOrPause();
        int begun = engine.traces;
        FakeRun run = engine.runs.getFirst();
        for (int i = 0; i < 30; i++) {
            run.publish(FakeRun.snapshot(Phase.RUNNING, i + 2, List.of(), 10 + i));
            train.pulse();
            model.pulse();
        }
        assertThat(engine.traces - begun).isLessThanOrEqualTo(2);
        clock += 1_000_000_000;
        model.pulse();
        assertThat(engine.traces - begun).isBetween(1, 3);
        run.publish(FakeRun.snapshot(Phase.DONE, 0, List.of(0.5), 99));
        train.pulse();
        assertThat(seen(model).epoch()).isEqualTo(1);
    }

    @Test
    void atMostOneTraceIsOnItsWayAndOnlyTheNewestWaits() {
        Deque<Runnable> queue = new ArrayDeque<>();
        NetworkViewModel model = model(queue::add);
        int begun = engine.traces;
        for (int i = 0; i < 50; i++) {
            model.type("boring " + i);
        }
        assertThat(queue).hasSize(1);
        queue.removeFirst().run();
        assertThat(queue).hasSize(1);
        queue.removeFirst().run();
        assertThat(queue).isEmpty();
        assertThat(engine.traces - begun).isEqualTo(2);
        assertThat(seen(model).subject().text()).isEqualTo("boring 49");
    }

    @Test
    void numbersAreTracedToo() {
        NetworkViewModel model = model(Runnable::run);
        train.experiment().choose(Presets.find("adding"));
        assertThat(model.readsText()).isFalse();
        assertThat(seen(model).trace().layers()).isNotEmpty();
        assertThat(model.readout().kind()).isEqualTo(Readout.Kind.NUMBER);
    }

    @Test
    void classesHaveNames() {
        NetworkViewModel model = model(Runnable::run);
        train.experiment().choose(Presets.find("three-class"));
        assertThat(model.readout().kind()).isEqualTo(Readout.Kind.CLASSES);
        assertThat(model.readout().names()).hasSize(3);
        train.experiment().choose(Presets.find("next-character"));
        assertThat(seen(model).trace().output()).hasSizeGreaterThan(100);
    }

    @Test
    void everyPresetCanBeOpenedAfterEveryOther() {
        NetworkViewModel model = model(Runnable::run);
        for (String name : List.of("chapter9-lstm2", "next-character", "adding", "kookmin-r-ff", "chapter9-onehot",
                "kookmin-r-lstm4", "kookmin-r-lstm1", "three-class", "sine", "remember-first", "reviews-ko-lstm")) {
            train.experiment().choose(Presets.find(name));
            assertThat(train.experiment().problemProperty().get()).as(name).isNull();
            assertThat(model.problemProperty().get()).as(name).isNull();
            assertThat(seen(model).architecture()).as(name).isEqualTo(train.experiment().now().architecture());
            assertThat(model.readout().names()).isNotNull();
        }
    }

    @Test
    void whatWasTypedSurvivesAnotherModelOnTheSameData() {
        NetworkViewModel model = model(Runnable::run);
        model.type("this film is great");
        train.experiment().choose(Presets.find("chapter9-gru"));
        assertThat(seen(model).trace().tokens()).endsWith("is", "great");
        assertThat(seen(model).trace().layers().getFirst().type()).isEqualTo("GRU");
    }
}

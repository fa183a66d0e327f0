package dev.unroll.view.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Recurrent;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.FakeRun;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.network.NetworkViewModel;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.WhatIf.Place;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StageViewModelTest {
    private final FakeEngine engine = new FakeEngine();
    private final TrainViewModel train = engine.train();
    private long clock;
    private final NetworkViewModel network = new NetworkViewModel(engine, Runnable::run, Runnable::run,
            train.experiment().datasetProperty(), train.momentProperty());
    private final StageViewModel stage = new StageViewModel(engine, Runnable::run, Runnable::run, network,
            train.momentProperty(), () -> clock);

    @BeforeEach
    void english() {
        Messages.use(Language.ENGLISH);
    }

    private Studied studied() {
        return Objects.requireNonNull(stage.studiedProperty().get());
    }

    private Spot chosen() {
        return Objects.requireNonNull(stage.chosenProperty().get());
    }

    @Test
    void nothingIsStudiedBeforeSomebodyComesNear() {
        assertThat(stage.studiedProperty().get()).isNull();
        assertThat(stage.settled()).isTrue();
    }

    @Test
    void goingInStudiesTheSequenceAndChoosesANumber() {
        stage.enter(0, 20);
        assertThat(stage.levelProperty().get()).isEqualTo(Level.CELL);
        assertThat(stage.step()).isEqualTo(20);
        assertThat(studied().trace().layers().getFirst().steps().get(20).terms()).hasSize(4);
        assertThat(studied().trace().gradients()).isNotNull();
        assertThat(chosen().t()).isEqualTo(20);
        assertThat(chosen().quantity()).isEqualTo(Quantity.FORGET);
        assertThat(stage.settled()).isTrue();
    }

    @Test
    void theStudyAgreesWithWhatTheNetworkShows() {
        stage.enter(0, 20);
        double[] close = studied().trace().layers().getFirst().steps().get(20).h();
        double[] far = Objects.requireNonNull(network.seenProperty().get()).trace().layers().getFirst().steps().get(20).h();
        for (int k = 0; k < close.length; k++) {
            assertThat(close[k]).isCloseTo(far[k], within(1e-5));
        }
    }

    @Test
    void insideTheCellAStepIsAnOperationAndOutsideATimestep() {
        stage.enter(0, 20);
        network.playhead().useMotion(false);
        network.playhead().step(true);
        assertThat(network.playhead().timeProperty().get()).isStrictlyBetween(21.0, 22.0);
        assertThat(stage.step()).isEqualTo(21);
        for (int i = 0; i < 4; i++) {
            network.playhead().step(true);
        }
        assertThat(network.playhead().timeProperty().get()).isEqualTo(22);
        network.playhead().step(true);
        stage.leave();
        assertThat(network.playhead().timeProperty().get()).isEqualTo(23);
        network.playhead().step(false);
        assertThat(network.playhead().timeProperty().get()).isEqualTo(22);
    }

    @Test
    void theChosenNumberGoesAlongWithTheTimestep() {
        stage.enter(0, 20);
        stage.choose(new Spot(0, 20, Quantity.CELL, 3));
        network.playhead().seek(31);
        assertThat(chosen()).isEqualTo(new Spot(0, 30, Quantity.CELL, 3));
        stage.choose(new Spot(0, 10, Quantity.CELL, 2));
        assertThat(stage.step()).isEqualTo(10);
    }

    @Test
    void aValueSetByHandChangesEverythingAfterItAndIsTakenBack() {
        stage.enter(0, 39);
        double before = studied().trace().output()[0];
        SequenceTrace trained = studied().trained();
        Place forget = new Place.Number(new Spot(0, 39, Quantity.FORGET, 0));
        stage.hand().set(forget, 0.01);
        assertThat(studied().trace().output()[0]).isNotEqualTo(before);
        assertThat(studied().trained()).isSameAs(trained);
        assertThat(studied().trained().output()[0]).isEqualTo(before);
        assertThat(studied().trace().layers().getFirst().steps().get(38).h())
                .isEqualTo(studied().trained().layers().getFirst().steps().get(38).h());
        stage.hand().undo();
        assertThat(studied().trace().output()[0]).isEqualTo(before);
        stage.hand().redo();
        assertThat(studied().whatIf().at(forget)).isEqualTo(0.01);
        stage.hand().restore();
        assertThat(studied().whatIf()).isEqualTo(WhatIf.NOTHING);
    }

    @Test
    void aDragIsOneUndo() {
        Hand hand = new Hand();
        Place place = new Place.Number(new Spot(0, 39, Quantity.FORGET, 0));
        for (int i = 0; i < 10; i++) {
            hand.set(place, i / 10.0);
        }
        hand.undo();
        assertThat(hand.whatIfProperty().get()).isEqualTo(WhatIf.NOTHING);
    }

    @Test
    void whatWasSetAtATimestepGoesWithItsSequenceAndAWeightStays() {
        stage.enter(0, 39);
        Place number = new Place.Number(new Spot(0, 39, Quantity.FORGET, 0));
        Place weight = new Place.Weight(4000);
        stage.hand().set(number, 0.5);
        stage.hand().set(weight, 2);
        network.nextExample();
        assertThat(stage.hand().whatIfProperty().get().values()).containsOnlyKeys(weight);
        assertThat(studied().whatIf().values()).containsOnlyKeys(weight);
    }

    @Test
    void turnedAroundTheLossOfTheExamplesOwnLabelFlowsBack() {
        stage.turn(Direction.BACKWARD);
        assertThat(studied().label()).isEqualTo(Objects.requireNonNull(network.subjectProperty().get()).target());
        assertThat(network.playhead().reversedProperty().get()).isTrue();
        double loss = Objects.requireNonNull(studied().trace().gradients()).loss();
        stage.ask(1 - studied().label());
        assertThat(Objects.requireNonNull(studied().trace().gradients()).loss()).isNotEqualTo(loss);
        network.nextExample();
        assertThat(stage.labelProperty().get()).isNull();
        stage.leave();
        assertThat(stage.directionProperty().get()).isEqualTo(Direction.FORWARD);
        assertThat(network.playhead().reversedProperty().get()).isFalse();
    }

    @Test
    void whileTrainingItIsStudiedAnewNowAndThen() {
        stage.enter(0, 39);
        train.trainOrPause();
        FakeRun run = engine.runs.getFirst();
        Studied before = studied();
        run.publish(FakeRun.snapshot(Phase.RUNNING, 10, List.of(0.6), 5));
        train.pulse();
        stage.pulse();
        assertThat(studied()).isSameAs(before);
        clock += 2_000_000_000L;
        stage.pulse();
        assertThat(studied()).isNotSameAs(before);
        assertThat(studied().epoch()).isGreaterThan(before.epoch());
    }

    @Test
    void anotherModelForgetsWhatWasChosenAndSetByHand() {
        stage.enter(0, 39);
        stage.hand().set(new Place.Weight(10), 1);
        train.experiment().edit(e -> e.withArchitecture(new Architecture(e.architecture().input(),
                e.architecture().layers().stream().map(l -> l instanceof Recurrent ? new Recurrent(new Gru(4)) : l).toList(),
                e.architecture().initialValues())));
        assertThat(stage.hand().whatIfProperty().get().nothing()).isTrue();
        assertThat(studied().trace().layers().getFirst().type()).isEqualTo("GRU");
        assertThat(chosen().in(studied().trace())).isTrue();
    }

    @Test
    void theWayInCanBeTurnedAroundAnywhere() {
        ZoomMotion zoom = stage.zoom();
        stage.enter(0, 5);
        zoom.advance(0.04);
        zoom.advance(0.04);
        double place = zoom.placeProperty().get();
        assertThat(place).isStrictlyBetween(0.2, 1.0);
        stage.leave();
        zoom.advance(0.001);
        assertThat(zoom.placeProperty().get()).isCloseTo(place, within(0.05));
        while (zoom.moving()) {
            zoom.advance(0.02);
        }
        assertThat(zoom.placeProperty().get()).isZero();
    }

    @Test
    void aFrameThatComesLateDoesNotJumpOverTheWay() {
        ZoomMotion zoom = stage.zoom();
        stage.enter(0, 5);
        zoom.advance(0.25);
        assertThat(zoom.placeProperty().get()).isStrictlyBetween(0.1, 0.6);
        assertThat(zoom.moving()).isTrue();
    }
}

package dev.unroll.view.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayheadTest {
    private final Playhead playhead = new Playhead();

    @BeforeEach
    void hundredSteps() {
        playhead.length(100, 36);
    }

    @Test
    void beginsAtTheEndSoThatTheAnswerIsSeen() {
        assertThat(playhead.timeProperty().get()).isEqualTo(100);
        assertThat(playhead.moving()).isFalse();
    }

    @Test
    void playingFromTheEndBeginsWithTheFirstWord() {
        playhead.playOrPause();
        assertThat(playhead.target()).isEqualTo(36);
        assertThat(playhead.playingProperty().get()).isTrue();
    }

    @Test
    void aStepTakesItsTimeAndThenRests() {
        playhead.seek(50);
        playhead.playOrPause();
        playhead.advance(0.32);
        playhead.advance(0.09);
        assertThat(playhead.timeProperty().get()).isStrictlyBetween(50.0, 51.0);
        playhead.advance(0.1);
        assertThat(playhead.timeProperty().get()).isEqualTo(51);
        playhead.advance(0.1);
        assertThat(playhead.target()).isEqualTo(51);
        playhead.advance(0.3);
        assertThat(playhead.target()).isEqualTo(52);
    }

    @Test
    void twoTimestepsASecondAtUsualSpeed() {
        playhead.seek(40);
        playhead.playOrPause();
        for (int i = 0; i < 600; i++) {
            playhead.advance(1 / 60.0);
        }
        assertThat(playhead.target()).isBetween(58, 62);
    }

    @Test
    void halfSpeedIsHalf() {
        playhead.speedProperty().set(0.5);
        playhead.seek(40);
        playhead.playOrPause();
        for (int i = 0; i < 600; i++) {
            playhead.advance(1 / 60.0);
        }
        assertThat(playhead.target()).isBetween(48, 52);
    }

    @Test
    void everySpeedKeepsItsWord() {
        for (double speed : new double[] {0.25, 0.5, 1, 2, 4, 8}) {
            playhead.speedProperty().set(speed);
            playhead.seek(10);
            playhead.playOrPause();
            for (int i = 0; i < 240; i++) {
                playhead.advance(1 / 60.0);
            }
            assertThat(playhead.target() - 10).as("in four seconds at " + speed).isCloseTo((int) (8 * speed), within(2));
            playhead.playOrPause();
        }
    }

    @Test
    void stopsAtTheEnd() {
        playhead.seek(99);
        playhead.playOrPause();
        for (int i = 0; i < 200; i++) {
            playhead.advance(1 / 60.0);
        }
        assertThat(playhead.target()).isEqualTo(100);
        assertThat(playhead.playingProperty().get()).isFalse();
    }

    @Test
    void staysWithinTheSequence() {
        playhead.seek(1);
        playhead.move(-1);
        assertThat(playhead.target()).isEqualTo(1);
        playhead.move(10);
        assertThat(playhead.timeProperty().get()).isEqualTo(11);
        playhead.seek(Integer.MAX_VALUE);
        playhead.move(1);
        assertThat(playhead.target()).isEqualTo(100);
    }

    @Test
    void withoutMotionStepsJump() {
        playhead.useMotion(false);
        playhead.seek(10);
        playhead.move(1);
        assertThat(playhead.timeProperty().get()).isEqualTo(11);
    }

    @Test
    void anotherLengthKeepsThePlaceWhereItCan() {
        playhead.seek(20);
        playhead.length(40, 0);
        assertThat(playhead.target()).isEqualTo(20);
        playhead.length(10, 0);
        assertThat(playhead.target()).isEqualTo(10);
    }
}

package dev.unroll.view.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildUpMotionTest {
    private final BuildUpMotion motion = new BuildUpMotion();

    private void pass(double seconds) {
        for (int frame = 0; frame < seconds * 60; frame++) {
            motion.advance(1 / 60.0);
        }
    }

    private double stage() {
        return motion.stageProperty().get();
    }

    @Test
    void playsFromTheFirstPictureToTheLastAndRestsThere() {
        assertThat(motion.open()).isFalse();
        motion.play();
        assertThat(stage()).isZero();
        pass(1);
        assertThat(stage()).as("rests at the first").isZero();
        pass(1);
        assertThat(stage()).as("on the way to the second").isBetween(0.1, 0.9);
        pass(6);
        assertThat(stage()).isEqualTo(2);
        assertThat(motion.movingProperty().get()).isFalse();
        assertThat(motion.open()).isTrue();
        motion.play();
        assertThat(motion.movingProperty().get()).isTrue();
    }

    @Test
    void aStepInterruptsAndNeverLeavesThePictures() {
        motion.play();
        pass(2);
        motion.step(false);
        pass(3);
        assertThat(stage()).isZero();
        motion.step(false);
        pass(3);
        assertThat(stage()).isZero();
        for (int i = 0; i < 4; i++) {
            motion.step(true);
            pass(2);
        }
        assertThat(stage()).isEqualTo(2);
        motion.close();
        assertThat(motion.open()).isFalse();
        assertThat(motion.movingProperty().get()).isFalse();
    }

    @Test
    void withoutMotionItJumpsAndPlaysNothing() {
        motion.useMotion(false);
        motion.play();
        pass(5);
        assertThat(stage()).isZero();
        motion.step(true);
        assertThat(stage()).isEqualTo(1);
        assertThat(motion.movingProperty().get()).isFalse();
    }
}

package dev.unroll.view.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.picture.cell.BuildUp;
import dev.unroll.view.network.FoldMotion;
import dev.unroll.view.network.Playhead;
import org.junit.jupiter.api.Test;

/** With motion reduced everything is where it ends at once; what is under way when it is reduced, too. */
class ReducedMotionTest {
    @Test
    void aStepTakesNoTime() {
        Playhead playhead = new Playhead();
        playhead.length(10, 0);
        playhead.seek(3);
        playhead.step(true);
        assertThat(playhead.timeProperty().get()).as("with motion it has only set out").isLessThan(4);
        playhead.seek(3);
        playhead.useMotion(false);
        playhead.step(true);
        assertThat(playhead.timeProperty().get()).isEqualTo(4);
        playhead.step(false);
        assertThat(playhead.timeProperty().get()).isEqualTo(3);
        assertThat(playhead.moving()).isFalse();
    }

    @Test
    void aZoomTakesNoTime() {
        ZoomMotion zoom = new ZoomMotion();
        zoom.go(true);
        assertThat(zoom.moving()).isTrue();
        zoom.useMotion(false);
        assertThat(zoom.placeProperty().get()).isEqualTo(1);
        zoom.go(false);
        assertThat(zoom.moving()).isFalse();
        assertThat(zoom.placeProperty().get()).isZero();
    }

    @Test
    void foldingTakesNoTime() {
        FoldMotion fold = new FoldMotion();
        fold.fold(true);
        assertThat(fold.moving()).isTrue();
        fold.useMotion(false);
        assertThat(fold.unfoldedProperty().get()).isZero();
        fold.fold(false);
        assertThat(fold.moving()).isFalse();
        assertThat(fold.unfoldedProperty().get()).isEqualTo(1);
    }

    @Test
    void theBuildUpWaitsForAStep() {
        BuildUpMotion build = new BuildUpMotion();
        build.play();
        assertThat(build.movingProperty().get()).isTrue();
        build.useMotion(false);
        assertThat(build.movingProperty().get()).isFalse();
        build.step(true);
        assertThat(build.stageProperty().get()).isEqualTo(1);
        build.step(true);
        assertThat(build.stageProperty().get()).isEqualTo(BuildUp.LAST);
        assertThat(build.movingProperty().get()).isFalse();
    }
}

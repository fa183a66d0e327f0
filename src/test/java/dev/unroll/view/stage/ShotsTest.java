package dev.unroll.view.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.view.network.Playhead;
import org.junit.jupiter.api.Test;

class ShotsTest {
    @Test
    void everyStopIsShownAndTheMotionBetweenThem() {
        Shots shots = Shots.of(Playhead.Stops.TIMESTEPS, 3, 6, 20, 1);
        assertThat(shots.all().getFirst().time()).isEqualTo(3);
        assertThat(shots.all().getLast().time()).isEqualTo(6);
        assertThat(shots.all()).hasSize(1 + 3 * 4);
        assertThat(shots.all().stream().map(Shots.Shot::time)).isSorted().contains(4.0, 5.0);
        assertThat(shots.seconds()).isCloseTo(0.6 + 3 * 0.18 + 2 * 0.32 + 1.5, within(0.06));
    }

    @Test
    void backwardsAndFasterToo() {
        Shots shots = Shots.of(Playhead.Stops.TIMESTEPS, 6, 4, 20, 2);
        assertThat(shots.all().getFirst().time()).isEqualTo(6);
        assertThat(shots.all().getLast().time()).isEqualTo(4);
        assertThat(shots.seconds()).isLessThan(2);
    }

    @Test
    void aStretchOfOneMomentIsOnePicture() {
        assertThat(Shots.of(Playhead.Stops.TIMESTEPS, 4, 4, 20, 1).all()).hasSize(1);
    }
}

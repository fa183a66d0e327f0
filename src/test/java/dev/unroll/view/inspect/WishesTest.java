package dev.unroll.view.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import org.junit.jupiter.api.Test;

class WishesTest {
    private static final Spot SPOT = new Spot(0, 3, Quantity.FORGET, 1);

    @Test
    void whatWasAskedForEarlierIsBehindAndTheLastIsNot() {
        Wishes wishes = new Wishes();
        assertThat(wishes.behind(SPOT, null)).isFalse();

        wishes.add(SPOT, 0.5);
        wishes.add(SPOT, 0.6);

        assertThat(wishes.behind(SPOT, null)).as("made before anything was set").isTrue();
        assertThat(wishes.behind(SPOT, 0.5)).isTrue();
        assertThat(wishes.behind(SPOT, 0.6)).isFalse();
        assertThat(wishes.behind(SPOT, null)).as("taken back").isFalse();
        assertThat(wishes.behind(SPOT, 0.2)).as("an earlier gesture's, after an undo").isFalse();
    }

    @Test
    void anotherNumberKnowsNothingOfThem() {
        Wishes wishes = new Wishes();
        wishes.add(SPOT, 0.5);

        assertThat(wishes.behind(SPOT.at(4), 0.5)).isFalse();
        wishes.add(SPOT.at(4), 0.7);
        assertThat(wishes.behind(SPOT, null)).isFalse();
        wishes.clearIf(true);
        assertThat(wishes.none()).isTrue();
    }
}

package dev.unroll.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimelineTest {
    private long clock;
    private final Timeline<String> line = new Timeline<>("a", () -> clock);

    @Test
    void goesBackAndForthWithoutLimit() {
        for (int i = 0; i < 1000; i++) {
            line.edit("a" + i, "");
        }
        for (int i = 998; i >= 0; i--) {
            assertThat(line.undo()).isEqualTo("a" + i);
        }
        assertThat(line.undo()).isEqualTo("a");
        assertThat(line.before()).isNull();
        assertThat(line.undo()).isEqualTo("a");
        for (int i = 0; i < 1000; i++) {
            assertThat(line.redo()).isEqualTo("a" + i);
        }
        assertThat(line.after()).isNull();
        assertThat(line.redo()).isEqualTo("a999");
    }

    @Test
    void anEditForgetsWhatHadBeenUndone() {
        line.edit("b", "");
        line.edit("c", "");
        line.undo();
        line.edit("d", "");
        assertThat(line.after()).isNull();
        assertThat(line.undo()).isEqualTo("b");
    }

    @Test
    void oneGestureIsUndoneTogether() {
        line.edit("b", "");
        for (int i = 0; i < 20; i++) {
            clock += 100_000_000;
            line.edit("slide " + i, "rate");
        }
        assertThat(line.undo()).isEqualTo("b");
        assertThat(line.redo()).isEqualTo("slide 19");
        line.edit("again", "rate");
        assertThat(line.undo()).isEqualTo("slide 19");
    }

    @Test
    void afterARestTheSameControlBeginsAnotherGesture() {
        line.edit("b", "rate");
        clock += 2_000_000_000L;
        line.edit("c", "rate");
        assertThat(line.undo()).isEqualTo("b");
    }

    @Test
    void theFirstStateIsNeverLost() {
        line.edit("b", "rate");
        assertThat(line.undo()).isEqualTo("a");
    }

    @Test
    void whatChangesNothingIsNoStep() {
        line.edit("a", "");
        assertThat(line.before()).isNull();
    }

    @Test
    void anAmendmentIsNoStepOfItsOwn() {
        line.edit("b", "");
        line.amend("B");
        assertThat(line.now()).isEqualTo("B");
        assertThat(line.undo()).isEqualTo("a");
        assertThat(line.redo()).isEqualTo("B");
    }
}

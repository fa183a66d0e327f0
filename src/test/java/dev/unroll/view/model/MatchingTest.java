package dev.unroll.view.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Dropout;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Layer;
import dev.unroll.nn.OneHot;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final Layer A = new OneHot(1);
    private static final Layer B = new OneHot(2);
    private static final Layer C = new Dropout(0.1);
    private static final Layer D = new Flatten();

    @Test
    void whatStaysStays() {
        assertThat(Matching.of(List.of(A, B, C), List.of(A, B, C))).containsExactly(0, 1, 2);
        assertThat(Matching.of(List.of(A, B, C), List.of(A, D, B, C))).containsExactly(0, -1, 1, 2);
        assertThat(Matching.of(List.of(A, B, C), List.of(A, C))).containsExactly(0, 2);
        assertThat(Matching.of(List.of(A, A), List.of(A, A, A))).containsExactly(0, 1, -1);
        assertThat(Matching.of(List.of(), List.of(A))).containsExactly(-1);
        assertThat(Matching.of(List.of(A), List.of())).isEmpty();
    }

    @Test
    void whatIsChangedIsChangedInItsPlace() {
        assertThat(Matching.of(List.of(A, B, C), List.of(A, D, C))).containsExactly(0, 1, 2);
        assertThat(Matching.of(List.of(A, B), List.of(C, D))).containsExactly(0, 1);
    }

    @Test
    void whatIsMovedIsMoved() {
        assertThat(Matching.of(List.of(A, B, C, D), List.of(B, C, A, D))).containsExactly(1, 2, 0, 3);
        assertThat(Matching.of(List.of(A, B, C), List.of(C, B, A))).containsExactly(2, 1, 0);
    }
}

package dev.unroll.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Object> results = new ArrayList<>();
    private final Latest<Integer> latest = new Latest<>(background::add, Runnable::run, results::add, results::add);

    @Test
    void onlyTheNewestWishWaits() {
        for (int i = 0; i < 10; i++) {
            int wish = i;
            latest.request(() -> wish);
        }
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
        assertThat(results).containsExactly(0, 9);
        assertThat(latest.busy()).isFalse();
    }

    @Test
    void aFailureDoesNotEndIt() {
        IllegalStateException failure = new IllegalStateException("no");
        latest.request(() -> {
            throw failure;
        });
        latest.request(() -> 7);
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
        assertThat(results).containsExactly(failure, 7);
    }
}

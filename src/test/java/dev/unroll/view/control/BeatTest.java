package dev.unroll.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class BeatTest {
    private final List<Long> calls = new ArrayList<>();
    private final AtomicInteger pictures = new AtomicInteger();
    private final Beat beat = new Beat(new Tempo(1_000_000, 200_000_000, 1), () -> 100_000_000L * pictures.get(), () -> {
        calls.add(System.nanoTime());
        pictures.incrementAndGet();
    });

    @AfterEach
    void close() throws Exception {
        onScreen(beat::close);
    }

    @Test
    void callsComeNoCloserThanWhatThePictureCosts() throws Exception {
        onScreen(() -> beat.want(true));
        until(5);
        onScreen(() -> beat.want(false));
        for (int i = 2; i < 5; i++) {
            assertThat(calls.get(i) - calls.get(i - 1)).isGreaterThan(95_000_000);
        }
    }

    @Test
    void aBeatThatStoppedAndWentOnIsOneBeat() throws Exception {
        onScreen(() -> {
            beat.want(true);
            beat.want(false);
            beat.want(true);
            beat.want(true);
        });
        until(4);
        onScreen(() -> beat.want(false));
        int before = pictures.get();
        assertThat(calls.get(3) - calls.get(1)).isGreaterThan(190_000_000);
        Thread.sleep(250);
        assertThat(pictures).hasValue(before);
    }

    private void until(int count) throws InterruptedException {
        for (int i = 0; i < 1_000 && pictures.get() < count; i++) {
            Thread.sleep(10);
        }
        assertThat(pictures.get()).isGreaterThanOrEqualTo(count);
    }

    private static void onScreen(Runnable work) throws Exception {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            work.run();
            done.complete(true);
        });
        done.get(30, TimeUnit.SECONDS);
    }
}

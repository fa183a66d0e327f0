package dev.unroll.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class BackgroundTest {
    @Test
    void theTeamGivesWayAndItsCallerOnlyWhenAsked() throws InterruptedException {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "one processor: the caller is the whole team");
        AtomicIntegerArray nice = new AtomicIntegerArray(2);
        int own = niceValue();
        try (Workers team = Workers.behindTheScreen()) {
            CountDownLatch both = new CountDownLatch(2);
            team.run(2, (part, member) -> {
                together(both);
                nice.set(Math.min(member, 1), niceValue());
            });
        }
        assertThat(nice.get(0)).isEqualTo(own);
        assertThat(nice.get(1)).isGreaterThan(own);
    }

    @Test
    void whatAThreadStartsGivesWayWithIt() throws InterruptedException {
        int own = niceValue();
        AtomicIntegerArray nice = new AtomicIntegerArray(1);
        Thread first = new Thread(() -> {
            Workers.giveWay();
            Thread second = new Thread(() -> nice.set(0, niceValue()));
            second.start();
            join(second);
        });
        first.start();
        join(first);
        assertThat(nice.get(0)).isGreaterThan(own);
    }

    private static void together(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The calling thread's own, as the kernel tells it: the seventeenth number after the name in its line. */
    private static int niceValue() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.unroll.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.text.UnrollException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void everyPartRunsOnceWhoeverDoesIt() {
        try (var workers = new Workers(3)) {
            for (int parts = 0; parts < 12; parts++) {
                var runs = new AtomicIntegerArray(parts);
                for (int round = 0; round < 300; round++) {
                    workers.run(parts, (part, member) -> runs.incrementAndGet(part));
                }
                for (int part = 0; part < parts; part++) {
                    assertThat(runs.get(part)).isEqualTo(300);
                }
            }
        }
    }

    @Test
    void noMemberDoesTwoPartsAtOnce() {
        try (var workers = new Workers(3)) {
            var busy = new AtomicIntegerArray(3);
            var clashes = new AtomicInteger();
            for (int round = 0; round < 300; round++) {
                workers.run(8, (part, member) -> {
                    if (busy.incrementAndGet(member) > 1) {
                        clashes.incrementAndGet();
                    }
                    Thread.onSpinWait();
                    busy.decrementAndGet(member);
                });
            }
            assertThat(clashes).hasValue(0);
        }
    }

    @Test
    void whoIsHeldUpHoldsNobodyElseUp() throws Exception {
        try (var workers = new Workers(2)) {
            var othersDone = new CountDownLatch(6);
            workers.run(7, (part, member) -> {
                if (part == 0) {
                    await(othersDone);
                } else {
                    othersDone.countDown();
                }
            });
            assertThat(othersDone.getCount()).isZero();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPartsFailureReachesTheCallerAsItIs() {
        try (var workers = new Workers(2)) {
            for (int wrong = 0; wrong < 2; wrong++) {
                int failing = wrong;
                assertThatThrownBy(() -> workers.run(2, (part, member) -> {
                    if (part == failing) {
                        throw UnrollException.badArgument("nn.emptyModel");
                    }
                })).isInstanceOf(UnrollException.class);
            }
            var runs = new AtomicIntegerArray(2);
            workers.run(2, (part, member) -> runs.incrementAndGet(part));
            assertThat(runs.get(1)).isEqualTo(1);
        }
    }

    @Test
    void aTeamBehindTheScreenKeepsToItsLimit() {
        try (var workers = Workers.behindTheScreen()) {
            Workers.limitBehindTheScreen(1);
            Thread caller = Thread.currentThread();
            var others = new AtomicInteger();
            for (int round = 0; round < 200; round++) {
                workers.run(16, (part, member) -> {
                    if (Thread.currentThread() != caller) {
                        others.incrementAndGet();
                    }
                });
            }
            assertThat(others).hasValue(0);
        } finally {
            Workers.limitBehindTheScreen(Integer.MAX_VALUE);
        }
    }
}

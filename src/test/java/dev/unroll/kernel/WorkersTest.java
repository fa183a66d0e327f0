package dev.unroll.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.text.UnrollException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void everyMemberRunsOnceARound() {
        try (var workers = new Workers(3)) {
            var runs = new AtomicIntegerArray(3);
            for (int round = 0; round < 1000; round++) {
                workers.run(runs::incrementAndGet);
            }
            for (int member = 0; member < 3; member++) {
                assertThat(runs.get(member)).isEqualTo(1000);
            }
        }
    }

    @Test
    void aMembersFailureReachesTheCallerAsItIs() {
        try (var workers = new Workers(2)) {
            assertThatThrownBy(() -> workers.run(member -> {
                if (member == 1) {
                    throw UnrollException.badArgument("nn.emptyModel");
                }
            })).isInstanceOf(UnrollException.class);
            var runs = new AtomicIntegerArray(2);
            workers.run(runs::incrementAndGet);
            assertThat(runs.get(1)).isEqualTo(1);
        }
    }
}

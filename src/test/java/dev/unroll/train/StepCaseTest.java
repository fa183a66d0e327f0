package dev.unroll.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepCaseTest {
    @Test
    void casesAreThoseOfThePeers() throws IOException {
        List<String> theirs = Files.readAllLines(SharedFiles.peers("cases.csv")).stream().skip(1)
                .filter(l -> !l.isBlank()).toList();
        List<String> ours = StepCase.all().stream().map(c -> String.join(",", c.name(), c.cell(), "" + c.vocab(), "" + c.embed(),
                "" + c.hidden(), "" + c.layers(), "" + c.batch(), "" + c.steps())).toList();
        assertThat(ours).isEqualTo(theirs);
    }

    @Test
    void operationsAreThoseOfTheProducts() {
        StepCase lstm = StepCase.all().get(2);
        assertThat(lstm.operations()).isEqualTo(6.0 * 32 * (16 + 8) * 64 * 100);
    }
}

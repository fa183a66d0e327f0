package dev.unroll.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Progress;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every built-in data set promises. */
class BuiltInDatasetsTest {
    private static final Path NOWHERE = Path.of("no-such-folder");

    static Stream<String> names() {
        return Datasets.names().stream().filter(Datasets::builtIn);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isTheSameEveryTime(String name) {
        Dataset one = Datasets.load(Datasets.defaults(name), NOWHERE, Progress.NONE);
        Dataset two = Datasets.load(Datasets.defaults(name), NOWHERE, Progress.NONE);
        assertThat(two.training().ids()).isEqualTo(one.training().ids());
        assertThat(two.training().values()).isEqualTo(one.training().values());
        assertThat(two.training().targets()).isEqualTo(one.training().targets());
    }
}

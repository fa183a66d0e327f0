package dev.unroll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.text.UnrollException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {
    /** A command that fails. */
    @Command(name = "fail")
    static final class Failing implements Runnable {
        private final Supplier<Throwable> failure;

        Failing(Supplier<Throwable> failure) {
            this.failure = failure;
        }

        @Override
        public void run() {
            Throwable thrown = failure.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(1, "oops", new IllegalStateException("oops")),
                Arguments.of(1, "NullPointerException", new NullPointerException()),
                Arguments.of(1, "UNROLL_DEBUG", new AssertionError("oops")),
                Arguments.of(1, "-Xmx", new OutOfMemoryError("heap")),
                Arguments.of(1, "Cancelled", new CancellationException()),
                Arguments.of(1, "two words", UnrollException.failed("cli.sentence", "two words")),
                Arguments.of(2, "two words", UnrollException.badArgument("cli.sentence", "two words")));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void areToldInOneSentenceWithoutATrace(int status, String word, Throwable failure) {
        StringWriter err = new StringWriter();
        CommandLine line = UnrollCommand.create().addSubcommand("fail", new Failing(() -> failure));
        line.setErr(new PrintWriter(err));
        Messages.use(Language.ENGLISH);
        assertThat(UnrollCommand.run(line, "fail")).isEqualTo(status);
        assertThat(err.toString().strip()).startsWith("unroll: ").contains(word).doesNotContain("\n");
    }
}

package dev.unroll.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.UnrollException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Starts a fresh Java with the flags of the distribution. */
class QuietStartTest {
    /** What the fresh Java runs. */
    static final class Sum {
        private Sum() {
        }

        public static void main(String[] args) {
            Tensor one = Tensor.row(new double[] {1, 2}, Precision.FLOAT64);
            System.out.println(one.mmul(one.transpose()).tanh().sum() + one.sum());
        }
    }

    /** What the fresh Java runs to see whether random numbers need the native library. */
    static final class Draw {
        private Draw() {
        }

        public static void main(String[] args) {
            new SeededRandom(1).gaussian();
        }
    }

    /** What the fresh Java runs where the native library is missing. */
    static final class Miss {
        private Miss() {
        }

        public static void main(String[] args) {
            try {
                Tensor.zeros(1, 1, Precision.FLOAT32);
            } catch (UnrollException e) {
                System.out.println(e.key());
            }
        }
    }

    @Test
    @Timeout(60)
    void aMissingNativeLibraryIsSaidInASentence() throws Exception {
        String withoutNatives = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> !jar.contains("nd4j-native")).collect(Collectors.joining(File.pathSeparator));

        Process java = start("-cp", withoutNatives, Miss.class.getName());

        assertThat(text(java.getInputStream()).strip()).isEqualTo("tensor.noNative");
    }

    @Test
    @Timeout(60)
    void nd4jStartsWithoutAWordOnEitherStream() throws Exception {
        Process java = start("-cp", System.getProperty("java.class.path"), Sum.class.getName());

        assertThat(text(java.getErrorStream())).isEmpty();
        assertThat(text(java.getInputStream()).strip()).startsWith("3.999");
        assertThat(java.waitFor()).isZero();
    }

    @Test
    @Timeout(60)
    void randomNumbersDoNotLoadNd4j() throws Exception {
        Process java = start("-Xlog:class+load:stdout", "-cp", System.getProperty("java.class.path"), Draw.class.getName());

        assertThat(text(java.getInputStream())).contains("dev.unroll.tensor.SeededRandom").doesNotContain("org.nd4j");
        assertThat(java.waitFor()).isZero();
    }

    private static Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}

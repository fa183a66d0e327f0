package dev.unroll;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A short run of every fuzz target: its kept inputs changed in a few hundred ways, the same in every run. The long one is
 * {@code src/bench/fuzz.sh}.
 */
class ShortFuzzTest {
    private static final int EACH = Integer.getInteger("mutations", 400);
    private static final long MOST_NANOS = 10_000_000_000L;
    private static final int LONGEST = 16_384;

    @ParameterizedTest
    @ValueSource(strings = {"data.numpy.NpyFuzzTest", "data.numpy.NpzFuzzTest", "data.numpy.PickleFuzzTest",
        "keras.Hdf5FuzzTest", "keras.KerasArchiveFuzzTest", "keras.ConfigFuzzTest", "keras.WorkFuzzTest",
        "data.own.TableFuzzTest", "workspace.files.ShareCodeFuzzTest"})
    void changedInputsAreReadOrRefused(String name) throws Throwable {
        Class<?> target = Class.forName("dev.unroll." + name);
        Constructor<?> constructor = target.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object test = constructor.newInstance();
        Method method = Stream.of(target.getDeclaredMethods()).filter(each -> each.isAnnotationPresent(FuzzTest.class))
                .findFirst().orElseThrow();
        method.setAccessible(true);
        List<byte[]> kept = kept(target, method);
        assertThat(kept).as("kept inputs").isNotEmpty();
        Random random = new Random(name.hashCode());
        for (int i = 0; i < EACH; i++) {
            byte[] input = changed(kept, random);
            long begun = System.nanoTime();
            try {
                method.invoke(test, (Object) input);
            } catch (InvocationTargetException e) {
                throw new AssertionError(name + ", mutation " + i, e.getCause());
            }
            assertThat(System.nanoTime() - begun).as("%s, mutation %d", name, i).isLessThan(MOST_NANOS);
        }
    }

    private static List<byte[]> kept(Class<?> target, Method method) throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(
                target.getResource(target.getSimpleName() + "Inputs/" + method.getName())).toURI());
        List<byte[]> kept = new ArrayList<>();
        for (File file : Stream.of(Objects.requireNonNull(folder.toFile().listFiles())).sorted().toList()) {
            kept.add(Files.readAllBytes(file.toPath()));
        }
        return kept;
    }

    /** One of them, or two joined, with a few bytes changed, doubled or left out. */
    private static byte[] changed(List<byte[]> kept, Random random) {
        byte[] bytes = kept.get(random.nextInt(kept.size())).clone();
        if (random.nextInt(5) == 0) {
            byte[] other = kept.get(random.nextInt(kept.size()));
            int from = random.nextInt(bytes.length + 1);
            int at = random.nextInt(other.length + 1);
            byte[] joined = Arrays.copyOf(bytes, from + other.length - at);
            System.arraycopy(other, at, joined, from, other.length - at);
            bytes = joined;
        }
        for (int k = random.nextInt(6); k >= 0 && bytes.length > 0; k--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt();
                case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) (random.nextBoolean() ? 0xff : 0));
                case 3 -> bytes = Arrays.copyOf(bytes, at);
                default -> bytes = doubled(bytes, at, Math.min(bytes.length - at, 1 + random.nextInt(32)));
            }
        }
        return bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
    }

    private static byte[] doubled(byte[] bytes, int at, int length) {
        byte[] more = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, at, more, at + length, bytes.length - at);
        return more;
    }
}

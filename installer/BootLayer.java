import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the JVM keep the modules of a start in its AOT cache. It refuses where one of them is marked as incubating, and with the
 * modules it refuses linked classes and lambdas: a third of the processor time of a start. The mark says one thing only, that
 * a warning is to be printed; it is a number in the class {@code jdk.internal.module.SystemModules$all} that jlink writes into
 * the runtime, and is set there to what it is without the warning. The module and its code stay what they are.
 */
final class BootLayer {
    /**
     * What the JVM itself switches on when it meets the module ({@code -Xlog:compilation} says so), which it does not do for
     * modules out of the cache.
     */
    static final List<String> VECTORS = List.of("-XX:+UnlockExperimentalVMOptions", "-XX:+EnableVectorSupport",
            "-XX:+EnableVectorReboxing", "-XX:+EnableVectorAggressiveReboxing");
    private static final byte[] HOLDER = "jdk/internal/module/SystemModules$all".getBytes(StandardCharsets.ISO_8859_1);
    private static final int CLASS = 0xCAFEBABE;
    /** How far after the beginning of a class its name is looked for. */
    private static final int NEAR = 500;
    private static final byte INCUBATING = 9;
    private static final byte NOT_BY_DEFAULT = 1;

    private BootLayer() {
    }

    /** Takes the mark out of a runtime; says so, and changes nothing, where it is not exactly where it is expected. */
    static void withoutWarning(Path runtime) throws IOException {
        try (FileChannel file = FileChannel.open(runtime.resolve("lib").resolve("modules"), StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            ByteBuffer image = file.map(FileChannel.MapMode.READ_WRITE, 0, file.size());
            List<Integer> marks = marks(image);
            if (marks.size() != 1) {
                System.out.println("installer: the incubating module keeps its mark, so a start takes longer");
            } else {
                image.put(marks.getFirst(), NOT_BY_DEFAULT);
            }
        }
    }

    private static List<Integer> marks(ByteBuffer image) {
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at < image.limit() - NEAR; at++) {
            if (begins(image, at) && names(image, at)) {
                at = add(found, image, at);
            }
        }
        return found;
    }

    private static boolean begins(ByteBuffer image, int at) {
        return image.get(at) == (byte) 0xCA && image.getInt(at) == CLASS;
    }

    private static boolean names(ByteBuffer image, int begin) {
        for (int at = begin; at < begin + NEAR - HOLDER.length; at++) {
            if (image.get(at) == HOLDER[0] && image.slice(at, HOLDER.length).equals(ByteBuffer.wrap(HOLDER))) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@code new ModuleResolution(9)} as bytes: new, its class, dup, bipush 9, invokespecial. Adds the place of each 9, and
     * returns where the class ends.
     */
    private static int add(List<Integer> found, ByteBuffer image, int begin) {
        int at = begin + 1;
        for (; at < image.limit() - NEAR && !begins(image, at); at++) {
            if (image.get(at) == (byte) 0xBB && image.get(at + 3) == 0x59 && image.get(at + 4) == 0x10
                    && image.get(at + 5) == INCUBATING && image.get(at + 6) == (byte) 0xB7) {
                found.add(at + 5);
            }
        }
        return at - 1;
    }
}

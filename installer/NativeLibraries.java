import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** ND4J's native libraries in a folder of a package, in the order in which they need each other. */
final class NativeLibraries {
    /** Jars that hold native libraries for JavaCPP and little else. */
    static final String JARS = "(nd4j-native|openblas|javacpp)-.*-(linux|windows|macosx)-.*\\.jar";
    static final String NAMES = ".*\\.(so(\\.\\d+)*|dll|dylib|jnilib)";
    private static final String ORDER = "order.txt";
    /** A model that comes with the program; reading a sentence with it takes every library. */
    private static final Path MODEL = Path.of("src/main/resources/dev/unroll/app/reviews-en-lstm.keras");

    private final Path work;
    private final Path input;
    private final Path natives;
    private final String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    /**
     * Libraries in {@code natives}.
     *
     * @param work  a folder for what is needed on the way
     * @param input the package's jars
     */
    NativeLibraries(Path work, Path input, Path natives) {
        this.work = work;
        this.input = input;
        this.natives = natives;
    }

    /** Unpacks them out of the jars in {@code lib}. */
    void unpack(Path lib) throws Exception {
        for (Path jar : Package.jars(lib)) {
            if (jar.getFileName().toString().matches(JARS)) {
                Package.unpack(jar, natives, NAMES, true);
            }
        }
        // Names of functions that no other library calls take a tenth of the largest library.
        if (system.contains("linux")) {
            List<String> command = new ArrayList<>(List.of("strip", "--strip-unneeded"));
            Package.files(natives).forEach(file -> command.add(file.toString()));
            Package.run(command.toArray(String[]::new));
        }
    }

    /**
     * JavaCPP finds the libraries, once, and says which it loads; their order is kept, and the one it renames while it does so
     * is laid beside them under both names.
     *
     * @param java the program that starts Java, with its options
     * @param main the class that is started
     */
    void writeOrder(List<String> java, String main) throws Exception {
        Path cache = Files.createDirectories(work.resolve("cache"));
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-Djava.library.path=" + natives.toAbsolutePath(), "-Dorg.bytedeco.javacpp.pathsFirst=true",
                "-Dorg.bytedeco.javacpp.cachedir=" + cache.toAbsolutePath(), "-Dorg.bytedeco.javacpp.logger.debug=true", "-cp",
                input.resolve("*").toString(), main, "trace", MODEL.toString(), "--text", "a good film"));
        Set<String> order = new LinkedHashSet<>();
        int status = 1;
        // One library finds another only once it lies beside it under the name that JavaCPP gives it.
        for (int attempt = 0; attempt < 4 && status != 0; attempt++) {
            order.clear();
            List<Path> loaded = new ArrayList<>();
            status = Package.start(command, line -> {
                if (line.startsWith("Debug: Loading ") && line.matches(NAMES)) {
                    loaded.add(Path.of(line.substring("Debug: Loading ".length())));
                }
            });
            for (Path each : loaded) {
                order.add(each.getFileName().toString());
                lay(each, natives.resolve(each.getFileName()));
            }
        }
        if (status != 0 || order.isEmpty()) {
            throw new IllegalStateException("the native libraries could not be loaded: status " + status + ", found " + order);
        }
        Files.write(natives.resolve(ORDER), order);
        for (Path each : Package.files(natives)) {
            String name = each.getFileName().toString();
            if (!order.contains(name) && !name.equals(ORDER)) {
                System.out.println("installer: left out, nobody loads it: " + name);
                Files.delete(each);
            }
        }
        Package.delete(cache);
    }

    private void lay(Path loaded, Path place) throws IOException {
        if (Files.exists(place)) {
            return;
        }
        Path real = loaded.toRealPath();
        for (Path each : Package.files(natives)) {
            if (!system.contains("win") && Files.mismatch(each, real) < 0) {
                Files.createSymbolicLink(place, each.getFileName());
                return;
            }
        }
        Files.copy(real, place);
    }
}

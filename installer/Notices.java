import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The notices of what is shipped besides Unroll: the list of the dependency tree that the license plugin wrote, what is
 * known of the native libraries, and every licence and notice that a jar carries, each text once. A jar that the list
 * does not know is refused.
 */
final class Notices {
    private static final Path LIST = Path.of("target", "THIRD-PARTY.txt");
    private static final Path ADDED = Path.of("installer", "notices.txt");
    private static final String TEXT = "(META-INF/)?([\\w-]*-)?(LICENSE|NOTICE|COPYING)(\\.txt|\\.md)?";
    private static final String RULE = "\n" + "-".repeat(100) + "\n";
    private final Path jars;

    /** The folder of the jars that are shipped. */
    Notices(Path jars) {
        this.jars = jars;
    }

    void write(Path to) throws IOException {
        if (!Files.exists(LIST)) {
            throw new IllegalStateException(LIST + " is missing: it is written by mvn -Pinstaller package");
        }
        String list = Files.readString(LIST).strip();
        StringBuilder all = new StringBuilder("What Unroll ships besides its own work, and under which licences.\n\n")
                .append("Java libraries\n\n").append(list).append("\n\n").append(Files.readString(ADDED));
        for (Map.Entry<String, List<String>> each : texts(list).entrySet()) {
            all.append(RULE).append(String.join("\n", each.getValue())).append(RULE).append(each.getKey()).append('\n');
        }
        Files.writeString(to, all);
    }

    /** The texts, and which jars carry them. */
    private Map<String, List<String>> texts(String list) throws IOException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(jars)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                String name = jar.getFileName().toString().replace(".jar", "");
                if (!name.startsWith("unroll-") && !known(name, list)) {
                    throw new IllegalStateException(LIST + " says nothing of " + name);
                }
                read(jar, texts);
            }
        }
        return texts;
    }

    /** Lines of the list end in {@code (group:artifact:version - address)}. */
    static boolean known(String jar, String list) {
        return list.lines().anyMatch(line -> line.matches(".*\\([^:()]+:[^:()]+:[^:()]+ - .*\\)")
                && jar.startsWith(line.replaceFirst(".*\\([^:()]+:([^:()]+):([^:()]+) - .*", "$1-$2")));
    }

    private static void read(Path jar, Map<String, List<String>> texts) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().filter(each -> each.getName().matches(TEXT)).toList()) {
                try (InputStream in = file.getInputStream(entry)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "").strip();
                    texts.computeIfAbsent(text, none -> new ArrayList<>()).add(jar.getFileName() + ": " + entry.getName());
                }
            }
        }
    }
}

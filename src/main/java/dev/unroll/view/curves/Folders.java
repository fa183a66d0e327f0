package dev.unroll.view.curves;

import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows files in the system's own file manager. */
public final class Folders {
    private Folders() {
    }

    /** Opens the folder of {@code file}, with the file chosen where the system can; tells {@code failed} where it cannot. */
    public static void open(Path file, Consumer<Throwable> failed) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name", ""), file.toAbsolutePath()))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            failed.accept(UnrollException.failed(e, "view.curves.noFolder", String.valueOf(file.toAbsolutePath().getParent())));
        }
    }

    static List<String> command(String system, Path file) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("explorer.exe", "/select," + file);
        }
        @Nullable Path parent = file.getParent();
        return name.startsWith("mac") ? List.of("open", "-R", file.toString())
                : List.of("xdg-open", String.valueOf(parent == null ? file : parent));
    }
}

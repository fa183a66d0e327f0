package dev.unroll.workspace;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where downloaded data lie: what a person names, else UNROLL_DATA, else the platform's folder for application data. */
public final class DataFolder {
    /** The environment variable that names the folder. */
    public static final String VARIABLE = "UNROLL_DATA";

    private DataFolder() {
    }

    /** The folder for application data of this platform, whatever {@link #VARIABLE} says. */
    public static Path platform() {
        return platform(System.getenv(), System.getProperties());
    }

    /** What {@link #VARIABLE} names, or null. */
    public static @Nullable Path ofVariable() {
        String folder = System.getenv(VARIABLE);
        return folder == null || folder.isBlank() ? null : Path.of(folder);
    }

    /** The folder; {@code named} is what a person asked for, null where they did not. */
    public static Path resolve(@Nullable Path named) {
        return resolve(named, System.getenv(), System.getProperties());
    }

    static Path resolve(@Nullable Path named, Map<String, String> environment, Properties system) {
        if (named != null) {
            return named;
        }
        String folder = environment.get(VARIABLE);
        return folder == null || folder.isBlank() ? platform(environment, system) : Path.of(folder);
    }

    private static Path platform(Map<String, String> environment, Properties system) {
        String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(system.getProperty("user.home", "."));
        if (os.startsWith("windows")) {
            return from(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming")).resolve("Unroll");
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Unroll");
        }
        return from(environment.get("XDG_DATA_HOME"), home.resolve(".local").resolve("share")).resolve("unroll");
    }

    private static Path from(@Nullable String variable, Path otherwise) {
        return variable == null || variable.isBlank() ? otherwise : Path.of(variable);
    }
}

package dev.unroll.cli;

import dev.unroll.workspace.settings.SettingsFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the data folder. */
final class DataOption {
    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path folder;

    /** The folder to look in. */
    Path folder() {
        return SettingsFile.ofPerson().dataFolder(folder);
    }
}

package dev.unroll.view.settings;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the settings reach outside themselves.
 *
 * @param chooseFolder  asks a person for a folder, null where they turn back
 * @param showFolder    shows a folder in the system's own file manager
 * @param forgetFiles   empties the list of recent files
 * @param forgetLessons empties what is kept of lessons
 */
public record Outside(Supplier<@Nullable Path> chooseFolder, Consumer<Path> showFolder,
        Runnable forgetFiles, Runnable forgetLessons) {
}

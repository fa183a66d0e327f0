package dev.unroll.view.settings;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the settings reach outside themselves.
 *
 * @param chooseFolder   asks a person for a folder, null where they turn back
 * @param showFolder     shows a folder in the system's own file manager
 * @param forgetFiles    empties the list of recent files
 * @param lessonProgress what is kept of lessons
 */
public record Outside(Supplier<@Nullable Path> chooseFolder, java.util.function.Consumer<Path> showFolder,
        Runnable forgetFiles, LessonProgress lessonProgress) {
    /** What is kept of the lessons that a person went through. */
    public interface LessonProgress {
        /** Nothing is kept. */
        LessonProgress NONE = new LessonProgress() {
            @Override
            public boolean kept() {
                return false;
            }

            @Override
            public void clear() {
                // Nothing is there.
            }
        };

        /** Whether there is anything. */
        boolean kept();

        /** Forgets all of it. */
        void clear();
    }
}

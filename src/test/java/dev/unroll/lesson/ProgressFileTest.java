package dev.unroll.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.lesson.catalogue.Catalogue;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressFileTest {
    @TempDir
    private Path folder;
    private final Lesson lesson = Catalogue.all().getFirst();

    @Test
    void whatIsKeptComesBack() {
        Progress progress = Progress.NONE.at(lesson, 3).answered(lesson, lesson.questions().getFirst());
        ProgressFile file = new ProgressFile(folder.resolve("not").resolve("there"));
        file.write(progress);

        Progress again = file.read();
        assertThat(again).isEqualTo(progress);
        assertThat(again.of(lesson).page()).isEqualTo(3);
        assertThat(again.of(lesson).reached()).isEqualTo(4);
        assertThat(again.done(lesson)).isFalse();
        file.clear();
        assertThat(file.read()).isEqualTo(Progress.NONE);
    }

    @Test
    void aLessonIsDoneOnceEverythingWasSeenAndAnswered() {
        Progress progress = Progress.NONE.at(lesson, lesson.pages() - 1).at(lesson, 0);
        assertThat(progress.done(lesson)).isFalse();
        for (Question question : lesson.questions()) {
            progress = progress.answered(lesson, question);
        }
        assertThat(progress.done(lesson)).isTrue();
        assertThat(progress.of(lesson).page()).isZero();
    }

    @Test
    void whatCannotBeReadIsLeftOut() throws IOException {
        ProgressFile file = new ProgressFile(folder);
        Path path = folder.resolve("lessons.properties");
        Files.writeString(path, "gates=2 5 one\ncounting=-1 x\nother=\nbad\\u12=1 2\n");
        assertThat(file.read()).isEqualTo(Progress.NONE);
        Files.writeString(path, "gates=2 5 one\ncounting=-1 4\nother=\nlast=7\n");
        assertThat(file.read().lessons()).containsOnlyKeys("gates");
        Files.write(path, new byte[1 << 17]);
        assertThat(file.read()).isEqualTo(Progress.NONE);
    }

    @Test
    void aFolderInItsPlaceIsToldInASentence() throws IOException {
        Files.createDirectories(folder.resolve("lessons.properties").resolve("inside"));
        ProgressFile file = new ProgressFile(folder);
        assertThatThrownBy(() -> file.write(Progress.NONE)).isInstanceOf(UnrollException.class);
        assertThatThrownBy(file::clear).isInstanceOf(UnrollException.class);
    }
}

package dev.unroll.app;

import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.catalogue.Catalogue;
import dev.unroll.view.main.Tab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How long the window stands still when the first lesson is opened, and the second: {@code LessonBenchmark}, started as
 * SmoothnessBenchmark is. Prints a line of CSV for each.
 */
final class LessonBenchmark {
    private LessonBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("lessons");
        Workbench own = BenchWindow.begin(folder);
        BenchWindow.await(() -> own.network().seenProperty().get() != null);
        LessonRoom room = BenchWindow.fx(() -> new LessonRoom(own, () -> new Workbench(new LocalEngine(folder), folder,
                new ScriptedDialogs(), own.appearance(), Throwable::printStackTrace), own.view().getScene()::setRoot, folder,
                Throwable::printStackTrace));
        Thread.sleep(2000);
        BenchWindow.run(() -> own.view().show(Tab.LESSONS));
        Thread.sleep(2000);
        System.out.println("lesson,longest_pause_ms,there_after_ms");
        for (Lesson lesson : Catalogue.all().subList(0, 4)) {
            PulseRecorder recorder = BenchWindow.fx(PulseRecorder::new);
            BenchWindow.run(recorder::begin);
            long begin = System.nanoTime();
            BenchWindow.run(() -> room.model().open(lesson));
            BenchWindow.await(room::still);
            long there = System.nanoTime() - begin;
            Thread.sleep(500);
            BenchWindow.run(recorder::close);
            System.out.printf(Locale.ROOT, "%s,%.1f,%.0f%n", lesson.id(), recorder.longestPauseMillis(), there / 1e6);
            recorder.notes().forEach(System.err::println);
            BenchWindow.run(room.model()::leave);
            Thread.sleep(1000);
        }
        BenchWindow.end(own);
    }
}

package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Language;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Fonts;
import dev.unroll.view.control.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The whole window on the real engine, in the stage that all tests share, and what it could not mend by itself. */
final class OpenWindow {
    private final List<Throwable> problems = new CopyOnWriteArrayList<>();
    private final Stage stage;
    private final Path folder;
    private final ScriptedDialogs dialogs;
    private final Appearance appearance = new Appearance();
    private final LocalEngine engine;
    private final Workbench bench;
    private final Scene scene;
    private @Nullable LessonRoom room;

    private OpenWindow(Stage stage, Path folder, Language language, double width, double height, ScriptedDialogs dialogs) {
        Fonts.load();
        this.stage = stage;
        this.folder = folder;
        this.dialogs = dialogs;
        appearance.texts().use(language);
        engine = new LocalEngine(folder);
        bench = another();
        scene = new Scene(bench.view(), width, height);
        Theme.follow(scene, appearance);
        stage.setScene(scene);
        stage.show();
    }

    /** In English, on a data folder. */
    static OpenWindow in(Stage stage, Path folder, double width, double height) {
        return in(stage, folder, Language.ENGLISH, width, height, new ScriptedDialogs());
    }

    /** With dialogs that answer. */
    static OpenWindow in(Stage stage, Path folder, Language language, double width, double height, ScriptedDialogs dialogs) {
        return new OpenWindow(stage, folder, language, width, height, dialogs);
    }

    /** With everything at its place at once. */
    OpenWindow still() {
        appearance.motionProperty().set(false);
        return this;
    }

    Workbench bench() {
        return bench;
    }

    /** What it has said so far that it could not mend. */
    List<Throwable> problems() {
        return problems;
    }

    /** A room for lessons beside it, which is closed with it. */
    LessonRoom lessons() {
        LessonRoom made = new LessonRoom(bench, this::another, scene::setRoot, folder, problems::add);
        room = made;
        return made;
    }

    private Workbench another() {
        return new Workbench(engine, folder, dialogs, appearance, problems::add);
    }

    /** Ends it; nothing may have gone wrong. */
    void close() throws Exception {
        fx(() -> {
            if (room != null) {
                room.close();
            }
            bench.close();
            stage.setScene(new Scene(new Group()));
            return true;
        });
        assertThat(problems).isEmpty();
    }
}

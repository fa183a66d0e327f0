package dev.unroll.app;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Fonts;
import dev.unroll.view.control.Theme;
import dev.unroll.workspace.DataFolder;
import dev.unroll.workspace.settings.SettingsFile;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The desktop application: one window. */
public final class UnrollApplication extends Application {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final int[] ICONS = {16, 32, 64, 128, 256};
    private @Nullable Workbench workbench;
    private @Nullable PersonSettings settings;
    private @Nullable LessonRoom lessons;

    @Override
    public void start(Stage stage) {
        Fonts.load();
        Problems problems = new Problems(stage);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> problems.later(failure));
        Path folder = DataFolder.resolve(null);
        Appearance appearance = new Appearance();
        PersonSettings person = new PersonSettings(SettingsFile.ofPerson(), appearance);
        settings = person;
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        // Dressed before there is anything in it: what is put into a scene is styled at once.
        Scene scene = new Scene(new Group(), Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight() - 40));
        Theme.follow(scene, appearance);
        LocalEngine engine = new LocalEngine(folder);
        person.follow(engine);
        Workbench bench = new Workbench(engine, folder, new FxFileDialogs(stage), person.model(), appearance, problems::show);
        workbench = bench;
        problems.follow(bench.appearance());
        bench.keepSafe(folder);
        for (int size : ICONS) {
            stage.getIcons().add(new Image(UnrollApplication.class.getResourceAsStream("icon-" + size + ".png")));
        }
        LessonRoom learning = new LessonRoom(bench, () -> new Workbench(engine, folder, new FxFileDialogs(stage), person.model(),
                appearance, problems::show), scene::setRoot, folder, problems::show);
        lessons = learning;
        stage.titleProperty().bind(bench.title());
        stage.setOnCloseRequest(event -> {
            event.consume();
            learning.model().leave();
            bench.view().unlessUnsaved(stage::close);
        });
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        Theme.size(bench.view(), appearance);
        scene.setRoot(bench.view());
        stage.setScene(scene);
        stage.show();
        bench.welcome(person.model());
        getParameters().getRaw().stream().findFirst().ifPresent(file -> bench.view().open(FileArgument.path(file)));
        StartMeasure.watch(bench);
    }

    @Override
    public void stop() {
        if (lessons != null) {
            lessons.close();
        }
        if (workbench != null) {
            workbench.close();
        }
        if (settings != null) {
            settings.close();
        }
    }
}

package dev.unroll.app;

import dev.unroll.kernel.Workers;
import dev.unroll.text.Language;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.settings.SettingsViewModel;
import dev.unroll.view.settings.Surroundings;
import dev.unroll.workspace.DataFolder;
import dev.unroll.workspace.settings.SettingsFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/** What the person at this machine has chosen, read from their file, and what follows it. */
final class PersonSettings implements AutoCloseable {
    private final ExecutorService keeping = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().name("settings").daemon().unstarted(work));
    private final SettingsViewModel model;

    /** Applies what {@code file} holds to {@code appearance} and to training, and keeps it so. */
    PersonSettings(SettingsFile file, Appearance appearance) {
        model = new SettingsViewModel(file.read(), appearance, surroundings(DataFolder.platform()), file::write, keeping,
                Platform::runLater);
        model.settingsProperty().subscribe(now -> Workers.limitBehindTheScreen(
                now.threads() == 0 ? Integer.MAX_VALUE : now.threads()));
    }

    SettingsViewModel model() {
        return model;
    }

    /** Has the engine look for data sets where the person wants them. */
    void follow(LocalEngine engine) {
        model.folderProperty().subscribe(folder -> engine.useFolder(folder.path()));
    }

    /** What the system says; {@code usual} is the data folder where nobody chose one. */
    static Surroundings surroundings(Path usual) {
        Platform.Preferences system = Platform.getPreferences();
        return new Surroundings(Language.of(Locale.getDefault(Locale.Category.DISPLAY)),
                system.colorSchemeProperty().map(scheme -> scheme == ColorScheme.DARK), system.reducedMotionProperty(),
                Runtime.getRuntime().availableProcessors(), DataFolder.ofVariable(), usual);
    }

    /** What was chosen last is still written. */
    @Override
    public void close() {
        keeping.shutdown();
        try {
            keeping.awaitTermination(2, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

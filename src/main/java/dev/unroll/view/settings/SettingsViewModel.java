package dev.unroll.view.settings;

import dev.unroll.text.Language;
import dev.unroll.text.UnrollException;
import dev.unroll.view.control.Appearance;
import dev.unroll.workspace.settings.FolderContents;
import dev.unroll.workspace.settings.Settings;
import dev.unroll.workspace.settings.Settings.MotionChoice;
import dev.unroll.workspace.settings.Settings.ThemeChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What a person chooses about the program itself. Every change acts at once and is kept; what is changed elsewhere, such as the
 * theme in the top bar, is kept likewise.
 */
public final class SettingsViewModel {
    private final Appearance appearance;
    private final Surroundings around;
    private final Consumer<Settings> keeper;
    private final Executor background;
    private final Executor screen;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyObjectWrapper<Folder> folder;
    private final ReadOnlyObjectWrapper<@Nullable UnrollException> problem = new ReadOnlyObjectWrapper<>();
    private boolean applying;

    /**
     * Where data sets lie.
     *
     * @param path     the folder in force
     * @param contents what lies there, null until that has been seen
     * @param left     the folder that was in force before it was changed here, whose data stay where they are, or null
     */
    public record Folder(Path path, @Nullable FolderContents contents, @Nullable Path left) {
    }

    /**
     * On the given settings, which are applied at once.
     *
     * @param keeper     writes settings down, called by {@code background}
     * @param background one thread
     * @param screen     the FX thread
     */
    public SettingsViewModel(Settings first, Appearance appearance, Surroundings around, Consumer<Settings> keeper,
            Executor background, Executor screen) {
        this.appearance = appearance;
        this.around = around;
        this.keeper = keeper;
        this.background = background;
        this.screen = screen;
        settings = new ReadOnlyObjectWrapper<>(first);
        folder = new ReadOnlyObjectWrapper<>(new Folder(around.folder(first.dataFolder()), null, null));
        apply();
        around.dark().subscribe((before, now) -> apply());
        around.still().subscribe((before, now) -> apply());
        appearance.darkProperty().subscribe((before, dark) -> follow(
                settings.get().withTheme(dark ? ThemeChoice.DARK : ThemeChoice.LIGHT)));
        appearance.texts().languageProperty().subscribe((before, language) -> follow(
                settings.get().withLanguage(language.code())));
    }

    /** Settings that say what is so already, that nobody keeps and that do not follow the system. */
    public static SettingsViewModel unkept(Appearance appearance, Surroundings around, Executor background, Executor screen) {
        Settings now = new Settings(appearance.texts().language().code(),
                appearance.darkProperty().get() ? ThemeChoice.DARK : ThemeChoice.LIGHT, appearance.chosenScaleProperty().get(),
                appearance.motionProperty().get() ? MotionChoice.FULL : MotionChoice.REDUCED, 0, null, false);
        return new SettingsViewModel(now, appearance, around.asTheyAre(), settings -> { }, background, screen);
    }

    // ---- properties ----

    /** What is chosen. */
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** What is chosen. */
    public Settings now() {
        return settings.get();
    }

    /** Where data sets lie, and what is there. */
    public ReadOnlyObjectProperty<Folder> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** Why the last change could not be kept, or null. */
    public ReadOnlyObjectProperty<@Nullable UnrollException> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The languages there are. */
    public static List<Language> languages() {
        return Language.all();
    }

    /** The language of the system. */
    public Language systemLanguage() {
        return around.language();
    }

    /** Every number of threads that training may be given, 0 for all of them first. */
    public List<Integer> threadChoices() {
        return IntStream.range(0, Math.max(around.cores(), settings.get().threads() + 1)).boxed().toList();
    }

    /** How many threads all are. */
    public int cores() {
        return around.cores();
    }

    /** Whether the environment names the data folder, so that it cannot be chosen here. */
    public boolean folderGiven() {
        return around.given() != null;
    }

    // ---- commands ----

    /** From now on it is so. */
    public void change(Settings next) {
        if (!next.equals(settings.get())) {
            settings.set(next);
            apply();
            Path path = around.folder(next.dataFolder());
            if (!path.equals(folder.get().path())) {
                folder.set(new Folder(path, null, folder.get().path()));
                look();
            }
            background.execute(() -> keep(next));
        }
    }

    /** Looks again what lies in the data folder. */
    public void look() {
        Path path = folder.get().path();
        background.execute(() -> {
            FolderContents found = FolderContents.of(path);
            screen.execute(() -> {
                if (folder.get().path().equals(path)) {
                    folder.set(new Folder(path, found, folder.get().left()));
                }
            });
        });
    }

    private void keep(Settings next) {
        UnrollException failed = null;
        try {
            keeper.accept(next);
        } catch (UnrollException e) {
            failed = e;
        }
        UnrollException told = failed;
        screen.execute(() -> problem.set(told));
    }

    /** What is so already, because it was changed elsewhere. */
    private void follow(Settings next) {
        if (!applying && !next.equals(settings.get())) {
            settings.set(next);
            background.execute(() -> keep(next));
        }
    }

    private void apply() {
        applying = true;
        Settings now = settings.get();
        String code = now.language();
        if (!appearance.texts().language().code().equals(code)) {
            Language language = code == null ? around.language() : Language.find(code).orElse(around.language());
            if (language != appearance.texts().language()) {
                appearance.texts().use(language);
            }
        }
        appearance.darkProperty().set(now.theme() == ThemeChoice.SYSTEM ? around.dark().getValue()
                : now.theme() == ThemeChoice.DARK);
        appearance.motionProperty().set(now.motion() == MotionChoice.SYSTEM ? !around.still().getValue()
                : now.motion() == MotionChoice.FULL);
        appearance.chosenScaleProperty().set(now.scale());
        applying = false;
    }
}

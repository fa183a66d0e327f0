package dev.unroll.view.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.text.UnrollException;
import dev.unroll.view.control.Appearance;
import dev.unroll.workspace.settings.Settings;
import dev.unroll.workspace.settings.Settings.MotionChoice;
import dev.unroll.workspace.settings.Settings.ThemeChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every change acts at once and is kept. */
class SettingsViewModelTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;
    private final Language before = Messages.language();
    private final SimpleBooleanProperty dark = new SimpleBooleanProperty();
    private final SimpleBooleanProperty still = new SimpleBooleanProperty();
    private final Appearance appearance = new Appearance();
    private final List<Settings> kept = new ArrayList<>();

    @AfterEach
    void speakAsBefore() {
        Messages.use(before);
    }

    private SettingsViewModel model(Settings first) {
        return model(first, null);
    }

    private SettingsViewModel model(Settings first, @Nullable Path given) {
        return new SettingsViewModel(first, appearance,
                new Surroundings(Language.KOREAN, dark, still, 4, given, folder.resolve("usual")), kept::add, Runnable::run,
                Runnable::run);
    }

    @Test
    void theSystemDecidesWhereNobodyDid() {
        dark.set(true);
        model(Settings.USUAL);
        assertThat(appearance.darkProperty().get()).isTrue();
        assertThat(appearance.motionProperty().get()).isTrue();
        assertThat(appearance.texts().language()).isEqualTo(Language.KOREAN);
        dark.set(false);
        still.set(true);
        assertThat(appearance.darkProperty().get()).isFalse();
        assertThat(appearance.motionProperty().get()).isFalse();
        assertThat(kept).isEmpty();
    }

    @Test
    void whatIsChosenActsAtOnceAndIsKept() {
        SettingsViewModel model = model(Settings.USUAL);
        model.change(model.now().withTheme(ThemeChoice.DARK));
        assertThat(appearance.darkProperty().get()).isTrue();
        model.change(model.now().withMotion(MotionChoice.REDUCED));
        assertThat(appearance.motionProperty().get()).isFalse();
        model.change(model.now().withScale(1.5));
        assertThat(appearance.chosenScaleProperty().get()).isEqualTo(1.5);
        model.change(model.now().withLanguage("en"));
        assertThat(appearance.texts().language()).isEqualTo(Language.ENGLISH);
        dark.set(true);
        dark.set(false);
        assertThat(appearance.darkProperty().get()).isTrue();
        assertThat(kept).hasSize(4).last().isEqualTo(
                new Settings("en", ThemeChoice.DARK, 1.5, MotionChoice.REDUCED, 0, null, false));
    }

    @Test
    void whatIsChangedElsewhereIsKeptToo() {
        SettingsViewModel model = model(Settings.USUAL.withScale(2));
        appearance.darkProperty().set(true);
        appearance.texts().use(Language.ENGLISH);
        assertThat(kept).containsExactly(model.now().withLanguage(null), model.now());
        assertThat(model.now().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(model.now().language()).isEqualTo("en");
        assertThat(model.now().scale()).isEqualTo(2);
    }

    @Test
    void aLanguageThatIsGoneIsTheSystems() {
        model(Settings.USUAL.withLanguage("tlh"));
        assertThat(appearance.texts().language()).isEqualTo(Language.KOREAN);
    }

    @Test
    void anotherFolderIsLookedAtAndTheOldOneIsNamed() throws Exception {
        Path own = Files.createDirectories(folder.resolve("mine"));
        Files.createDirectories(own.resolve("imdb"));
        Files.write(own.resolve("imdb").resolve("imdb.npz"), new byte[2000]);
        Files.write(own.resolve("imdb").resolve("imdb_word_index.json"), new byte[500]);
        SettingsViewModel model = model(Settings.USUAL);
        model.look();
        assertThat(Objects.requireNonNull(model.folderProperty().get().contents()).exists()).isFalse();
        model.change(model.now().withDataFolder(own));
        assertThat(model.folderProperty().get().path()).isEqualTo(own);
        assertThat(model.folderProperty().get().left()).isEqualTo(folder.resolve("usual"));
        var found = Objects.requireNonNull(model.folderProperty().get().contents());
        assertThat(found.imdb()).isTrue();
        assertThat(found.bytes()).isEqualTo(2500);
        model.change(model.now().withDataFolder(null));
        assertThat(model.folderProperty().get().path()).isEqualTo(folder.resolve("usual"));
    }

    @Test
    void theEnvironmentsFolderWins() {
        SettingsViewModel model = model(Settings.USUAL.withDataFolder(folder.resolve("mine")), folder.resolve("given"));
        assertThat(model.folderGiven()).isTrue();
        assertThat(model.folderProperty().get().path()).isEqualTo(folder.resolve("given"));
    }

    @Test
    void whatCannotBeKeptIsTold() {
        SettingsViewModel model = new SettingsViewModel(Settings.USUAL, appearance,
                new Surroundings(Language.ENGLISH, dark, still, 4, null, folder), settings -> {
                    if (settings.scale() > 1) {
                        throw UnrollException.failed("settings.notWritten", "there");
                    }
                }, Runnable::run, Runnable::run);
        model.change(model.now().withScale(2));
        assertThat(Objects.requireNonNull(model.problemProperty().get()).sentence(Language.ENGLISH)).contains("there");
        assertThat(appearance.chosenScaleProperty().get()).isEqualTo(2);
        model.change(model.now().withScale(1));
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void everyNumberOfThreadsIsOffered() {
        assertThat(model(Settings.USUAL).threadChoices()).containsExactly(0, 1, 2, 3);
        assertThat(model(Settings.USUAL.withThreads(6)).threadChoices()).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }
}

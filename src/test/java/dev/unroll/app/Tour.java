package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.rest;
import static dev.unroll.view.Hand.until;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Fonts;
import dev.unroll.view.control.Theme;
import dev.unroll.view.keys.KeysOverlay;
import dev.unroll.view.main.MainView;
import dev.unroll.view.main.Tab;
import dev.unroll.view.stage.Direction;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;

/** The whole window of the real program without a window, so that it can have any size, and a way through all its screens. */
final class Tour implements AutoCloseable {
    /** Every screen, in an order in which one leads to the next. */
    static final List<String> SCREENS = List.of("network", "backward", "cell", "data", "evaluate", "generate", "translate",
            "series", "code", "keys", "settings", "lessons", "help", "glossary", "offer", "tour", "lesson", "quiz", "wrong",
            "finished", "presenter");
    final Appearance appearance = new Appearance();
    private final List<Throwable> problems = new CopyOnWriteArrayList<>();
    private final Workbench bench;
    @SuppressWarnings("NullAway.Init") // set on the FX thread
    private LessonRoom room;
    private final Language before = Messages.language();
    private final TourRooms rooms = new TourRooms(this);

    /** Looks at one screen. */
    interface Look {
        void at(String screen) throws Exception;
    }

    Tour(Language language, Path folder) throws Exception {
        FxToolkit.registerPrimaryStage();
        LocalEngine engine = new LocalEngine(folder);
        bench = fx(() -> {
            Fonts.load();
            appearance.texts().use(language);
            Workbench made = new Workbench(engine, folder, new ScriptedDialogs(), appearance, problems::add);
            Scene scene = new Scene(made.view(), 1280, 720);
            Theme.follow(scene, appearance);
            room = new LessonRoom(made, () -> new Workbench(engine, folder, new ScriptedDialogs(), appearance, problems::add),
                    scene::setRoot, folder, problems::add);
            return made;
        });
        until(() -> bench.network().seenProperty().get() != null && bench.network().settled());
    }

    Workbench bench() {
        return bench;
    }

    /** Goes to a screen and waits until it stands still. */
    void go(String screen) throws Exception {
        rooms.leave();
        if (rooms.go(screen)) {
            return;
        }
        fx(() -> {
            if (screen.equals("network")) {
                bench.settings().hide();
                bench.stage().leave();
                while (bench.stage().zoom().moving()) {
                    bench.stage().zoom().advance(1);
                }
                bench.stage().turn(Direction.FORWARD);
                bench.view().show(Tab.NETWORK);
            } else if (screen.equals("cell")) {
                bench.stage().turn(Direction.FORWARD);
            } else if (screen.equals("keys")) {
                bench.view().show(Tab.NETWORK);
                bench.view().showKeys();
            } else if (screen.equals("settings") && bench.view().lookup("#keySheet") instanceof KeysOverlay keys) {
                keys.hide();
            }
            Places.go(bench, screen);
            return true;
        });
        until(() -> {
            bench.train().pulse();
            return Places.written(bench, screen) && Places.settled(bench, screen);
        });
    }

    /** Switches the language and waits until everything speaks it. */
    void speak(Language language) throws Exception {
        fx(() -> {
            appearance.texts().use(language);
            return true;
        });
        rest();
        rooms.calm();
    }

    /** What the window shows. */
    Parent view() {
        return front().view();
    }

    /** Gives the window's content a size and lays it out. */
    void size(double width, double height, double scale) throws Exception {
        fx(() -> {
            appearance.chosenScaleProperty().set(scale);
            MainView view = front().view();
            view.resize(width, height);
            for (int i = 0; i < 2; i++) {
                view.applyCss();
                view.layout();
            }
            return true;
        });
    }

    /** Writes a picture to look at into the folder {@code -Dunroll.pictures=…}; without one nothing. */
    void picture(String name) throws Exception {
        String to = System.getProperty("unroll.pictures");
        if (to == null) {
            return;
        }
        BufferedImage image = fx(() -> {
            WritableImage whole = new WritableImage((int) front().view().getWidth(), (int) front().view().getHeight());
            return SwingFXUtils.fromFXImage(front().view().snapshot(null, whole), null);
        });
        BufferedImage flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        flat.getGraphics().drawImage(image, 0, 0, null);
        Path folder = Files.createDirectories(Path.of(to));
        ImageIO.write(flat, "png", folder.resolve(name + ".png").toFile());
    }

    /** The workbench in the window: a lesson's while one runs. */
    Workbench front() {
        Workbench other = room.bench();
        return other != null && other.view().getScene() != null ? other : bench;
    }

    TourRooms rooms() {
        return rooms;
    }

    LessonRoom room() {
        return room;
    }

    /** What has failed so far; a test that takes it has expected it. */
    List<Throwable> takeProblems() {
        List<Throwable> taken = List.copyOf(problems);
        problems.clear();
        return taken;
    }

    /** Looks at every screen. */
    void walk(Look look) throws Exception {
        for (String screen : SCREENS) {
            go(screen);
            look.at(screen);
        }
    }

    @Override
    public void close() throws Exception {
        fx(() -> {
            room.close();
            bench.close();
            return true;
        });
        Messages.use(before);
        if (!problems.isEmpty()) {
            throw new AssertionError(problems);
        }
    }
}

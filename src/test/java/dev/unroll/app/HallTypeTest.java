package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;
import dev.unroll.text.Language;
import dev.unroll.view.Sight;
import dev.unroll.view.control.Caption;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.present.PresenterView;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a screen of 1080 lines nothing that a lecture hall is shown is smaller than 28 pixels, on any tab, nor cut off. */
@Timeout(240)
class HallTypeTest {
    private static final double LEAST = 28 - 0.1;
    private static final List<String> SCREENS = List.of("network", "backward", "cell", "data", "evaluate", "generate", "translate",
            "series", "code", "lessons");
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void theLastRowReadsEverything() throws Exception {
        Set<String> found = new LinkedHashSet<>();
        try (Tour tour = new Tour(Language.ENGLISH, folder)) {
            for (String screen : SCREENS) {
                tour.go(screen);
                Set<String> told = new TreeSet<>();
                for (Language language : List.of(Language.ENGLISH, Language.KOREAN)) {
                    tour.speak(language);
                    fx(() -> {
                        tour.bench().presenter().begin(null);
                        return true;
                    });
                    for (int part = 0; part < parts(tour); part++) {
                        int which = part;
                        fx(() -> {
                            tour.bench().presenting().show(which);
                            return true;
                        });
                        tour.size(1920, 1080, 1);
                        until(() -> Places.written(tour.bench(), screen) && Places.settled(tour.bench(), screen));
                        tour.size(1920, 1080, 1);
                        PresenterView hall = fx(() -> (PresenterView) tour.bench().view().lookup("#presenter"));
                        String place = screen + " " + fx(() -> tour.bench().presenting().partProperty().get()) + " " + language;
                        fx(() -> small(hall)).forEach(each -> found.add(place + ": " + each));
                        fx(() -> Sight.clipped(hall, label -> false)).forEach(each -> found.add(place + ": cut off: " + each));
                        told.add(fx(() -> String.valueOf(tour.bench().presenting().captionProperty().get())));
                        tour.picture(screen + "-" + which + "-" + language.code());
                    }
                    fx(() -> {
                        tour.bench().presenter().end();
                        return true;
                    });
                }
                tour.speak(Language.ENGLISH);
                assertThat(told).as(screen).isNotEmpty();
            }
        }
        assertThat(found).isEmpty();
    }

    private static int parts(Tour tour) throws Exception {
        return fx(() -> {
            Caption told = tour.bench().presenting().captionProperty().get();
            return told == null || tour.bench().presenting().stageInFrontProperty().get() ? 1 : Math.max(1, told.steps());
        });
    }

    private static List<String> small(Node hall) {
        List<String> found = new ArrayList<>();
        walk(hall, found);
        return found;
    }

    private static void walk(Node node, List<String> found) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank() && text.getFont().getSize() < LEAST) {
            found.add("“%s” has %.1f px".formatted(text.getText(), text.getFont().getSize()));
        } else if (node instanceof PictureCanvas picture && picture.getWidth() > 0 && picture.getHeight() > 0) {
            picture.paintOn(recorder(picture.getId(), found));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(each -> walk(each, found));
        }
    }

    /** A surface that paints nothing and remembers what was written too small. */
    private static Surface recorder(String picture, List<String> found) {
        return (Surface) Proxy.newProxyInstance(Surface.class.getClassLoader(), new Class<?>[] {Surface.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("text") || method.getName().equals("turnedText")) {
                        for (Object each : arguments) {
                            if (each instanceof Type type && type.size() < LEAST) {
                                found.add("“%s” is painted with %.1f px in %s".formatted(arguments[0], type.size(), picture));
                            }
                        }
                    } else if (method.getName().equals("clipped")) {
                        ((Runnable) arguments[4]).run();
                    }
                    return switch (method.getName()) {
                        case "width" -> ((Type) arguments[1]).size() * 0.55 * ((String) arguments[0]).length();
                        case "snap" -> arguments[0];
                        case "pixel" -> 1.0;
                        default -> null;
                    };
                });
    }
}

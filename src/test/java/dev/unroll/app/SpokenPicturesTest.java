package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Language;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.PictureCanvas;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who cannot see a picture hears it: in their language, as it is now, and anew when step, level or example change. */
@Timeout(240)
class SpokenPicturesTest {
    /** What is smaller than this, in either direction, is an ornament of the words beside it. */
    private static final double LEAST = 40;
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Pattern BROKEN = Pattern.compile("NaN|null|Infinity|\\{\\d");
    private final Set<String> found = new TreeSet<>();
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void everyPictureIsToldInTheLanguageInUse() throws Exception {
        try (Tour tour = new Tour(Language.ENGLISH, folder)) {
            tour.appearance.motionProperty().set(false);
            tour.walk(screen -> {
                tour.size(1600, 1000, 1);
                Map<String, String> english = spoken(tour);
                tour.speak(Language.KOREAN);
                tour.size(1600, 1000, 1);
                Map<String, String> korean = spoken(tour);
                english.forEach((name, text) -> {
                    String other = korean.getOrDefault(name, "");
                    if (text.isBlank() || other.isBlank()) {
                        found.add(screen + " " + name + ": says nothing");
                    } else if (BROKEN.matcher(text + other).find()) {
                        found.add(screen + " " + name + ": " + text + " / " + other);
                    } else if (!HANGUL.matcher(other).find() || HANGUL.matcher(text.replaceAll("“.*?”", "")).find()) {
                        found.add(screen + " " + name + ": not in its language: " + text + " / " + other);
                    }
                });
                tour.speak(Language.ENGLISH);
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aPictureIsToldAnewWhenItShowsSomethingElse() throws Exception {
        try (Tour tour = new Tour(Language.ENGLISH, folder)) {
            Workbench bench = tour.bench();
            tour.appearance.motionProperty().set(false);
            tour.size(1600, 1000, 1);
            tour.go("network");
            tour.go("backward");
            changes(tour, "step back", "backwardPicture", new TreeSet<>(), () -> bench.back().move(-3));
            changes(tour, "gradient", "backwardPicture", new TreeSet<>(), () -> bench.back().show(Quantity.CELL));
            tour.go("network");
            Set<String> way = new TreeSet<>();
            changes(tour, "step", "unrolled", way, () -> bench.network().playhead().step(false));
            changes(tour, "example", "unrolled", way, () -> bench.network().nextExample());
            changes(tour, "sentence", "unrolled", way, () -> bench.network().type("it was not silly"));
            tour.go("cell");
            changes(tour, "step", "cell", way, () -> bench.network().playhead().step(false));
            changes(tour, "unit", "cell", way, () -> bench.stage().choose(first(bench).of(Quantity.OUTPUT).unit(0)));
            changes(tour, "example", "cell", way, () -> bench.network().nextExample());
            assertThat(way).as("no two of them say the same, the level included").hasSize(8);
        }
        assertThat(found).isEmpty();
    }

    private static Spot first(Workbench bench) {
        return java.util.Objects.requireNonNull(bench.stage().chosenProperty().get());
    }

    private void changes(Tour tour, String what, String id, Set<String> way, Runnable change) throws Exception {
        tour.size(1600, 1000, 1);
        String before = spoken(tour).get(id);
        way.add(String.valueOf(before));
        fx(() -> {
            change.run();
            return true;
        });
        until(() -> tour.bench().network().settled() && tour.bench().stage().settled());
        tour.size(1600, 1000, 1);
        String after = spoken(tour).get(id);
        way.add(String.valueOf(after));
        if (before == null || before.equals(after)) {
            found.add(what + " leaves " + id + " at: " + after);
        }
    }

    private static Map<String, String> spoken(Tour tour) throws Exception {
        return fx(() -> {
            Map<String, String> all = new TreeMap<>();
            collect(tour.view(), all);
            return all;
        });
    }

    private static void collect(Node node, Map<String, String> all) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof PictureCanvas picture) {
            if (picture.getWidth() >= LEAST && picture.getHeight() >= LEAST) {
                String name = picture.getId() == null ? picture.getParent().getClass().getSimpleName() + " in "
                        + picture.getParent().getParent().getClass().getSimpleName() : picture.getId();
                all.put(name, picture.getAccessibleText() == null ? "" : picture.getAccessibleText());
            }
        } else if (node instanceof Parent parent && !(node instanceof ButtonBase)) {
            parent.getChildrenUnmodifiable().forEach(each -> collect(each, all));
        }
    }
}

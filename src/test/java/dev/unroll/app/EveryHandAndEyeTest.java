package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.plot.Palette;
import dev.unroll.text.Language;
import dev.unroll.view.Light;
import dev.unroll.view.Reach;
import dev.unroll.view.control.FxColours;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every screen can be read by weak eyes, walked through by keyboard, and spoken. */
@Timeout(400)
class EveryHandAndEyeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void everyScreenIsReadableReachableAndSpoken() throws Exception {
        Set<String> found = new LinkedHashSet<>();
        try (Tour tour = new Tour(Language.ENGLISH, folder)) {
            tour.size(1600, 1000, 1);
            tour.walk(screen -> {
                tour.size(1600, 1000, 1);
                fx(() -> Light.faint(lit(screen, tour))).forEach(each -> found.add(screen + ", light: " + each));
                found.addAll(fx(() -> reached(screen, tour)));
                found.addAll(fx(() -> round(screen, tour)));
            });
            fx(() -> {
                tour.appearance.darkProperty().set(true);
                return true;
            });
            tour.walk(screen -> {
                tour.size(1600, 1000, 1);
                fx(() -> Light.faint(lit(screen, tour))).forEach(each -> found.add(screen + ", dark: " + each));
            });
        }
        assertThat(found).isEmpty();
    }

    /** The tour darkens what it does not speak of. */
    private static Parent lit(String screen, Tour tour) {
        return screen.equals("tour") && tour.view().lookup("#tour") instanceof Parent card ? card : tour.view();
    }

    private static List<String> reached(String screen, Tour tour) {
        Node view = tour.view();
        Set<String> found = new LinkedHashSet<>();
        Reach.nameless(view).forEach(each -> found.add(screen + ": " + each));
        Reach.small(view).forEach(each -> found.add(screen + ": " + each));
        Reach.ringless(view, FxColours.of(Palette.LIGHT.of(Palette.Role.ACCENT)))
                .forEach(each -> found.add(screen + ": " + each));
        return List.copyOf(found);
    }

    /** Tab goes through the screen and comes back. */
    private static List<String> round(String screen, Tour tour) {
        Node view = tour.view();
        List<Node> stops = Reach.stops(view);
        List<Node> round = Reach.round(view.getScene(), stops.getFirst());
        return round.size() * 3 < stops.size() * 2 ? List.of(screen + ": Tab goes round " + round.size() + " of " + stops.size()
                + " stops, first " + round.stream().limit(3).toList()) : List.of();
    }
}

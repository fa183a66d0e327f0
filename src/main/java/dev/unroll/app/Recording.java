package dev.unroll.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Goes once through the window and closes it, {@code -Dunroll.start=record}: what is loaded and compiled on the way is kept
 * in the AOT cache of a package, so that each screen opens at once also the first time. Nothing is trained.
 */
final class Recording extends AnimationTimer {
    private static final List<String> SCREENS = List.of("cell", "network", "backward", "network", "data", "evaluate", "code",
            "lessons");
    /** For how many pulses each screen is looked at. */
    private static final int LOOK = 40;
    /** A screen that is not there by then is left. */
    private static final int PATIENCE = 1200;

    private final Deque<Visit> visits = new ArrayDeque<>();
    private BooleanSupplier there = () -> true;
    private int pulses;

    /** Where to go, and when one is there. */
    private record Visit(Runnable go, BooleanSupplier there) {
    }

    Recording(Workbench bench, LessonRoom lessons) {
        visits.add(new Visit(() -> { }, () -> bench.network().seenProperty().get() != null));
        HelpPlaces places = new HelpPlaces(bench);
        for (String screen : SCREENS) {
            visits.add(new Visit(() -> places.go(screen, ""), () -> Places.settled(bench, screen)));
        }
        add(() -> bench.settings().show());
        add(() -> bench.settings().hide());
        add(() -> bench.view().showKeys());
        add(() -> bench.view().showHelp());
        visits.add(new Visit(() -> lessons.model().open(lessons.model().lessons().getFirst()), lessons::still));
        add(() -> lessons.model().next());
        add(() -> lessons.model().leave());
        add(Platform::exit);
    }

    private void add(Runnable go) {
        visits.add(new Visit(go, () -> true));
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (visits.isEmpty()) {
            stop();
        } else if (pulses > LOOK && there.getAsBoolean() || pulses > PATIENCE) {
            Visit next = visits.remove();
            pulses = 0;
            there = next.there();
            next.go().run();
        }
    }
}

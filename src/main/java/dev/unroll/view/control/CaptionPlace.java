package dev.unroll.view.control;

import dev.unroll.plot.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where words about a thing stand: beside it where there is room, else over its lower part. */
final class CaptionPlace {
    private CaptionPlace() {
    }

    /**
     * For words of a size in a window of a size; all in pixels.
     *
     * @param thing what they are about, or null: then they stand in the middle
     * @param gap   kept to the thing and to the edges of the window
     */
    static Box of(@Nullable Box thing, double width, double height, double windowWidth, double windowHeight, double gap) {
        if (thing == null) {
            return new Box((windowWidth - width) / 2, (windowHeight - height) / 2, width, height);
        }
        double right = thing.x() + thing.width();
        double bottom = thing.y() + thing.height();
        double alongX = within(thing.x(), width, windowWidth, gap);
        double alongY = within(thing.y(), height, windowHeight, gap);
        Box below = new Box(alongX, bottom + gap, width, height);
        Box after = new Box(right + gap, alongY, width, height);
        Box before = new Box(thing.x() - gap - width, alongY, width, height);
        Box above = new Box(alongX, thing.y() - gap - height, width, height);
        // A thing that is higher than wide is told about beside it.
        List<Box> places = thing.height() > thing.width() ? List.of(after, before, below, above)
                : List.of(below, above, after, before);
        return places.stream().filter(place -> fits(place, windowWidth, windowHeight, gap)).findFirst()
                .orElse(new Box(within(thing.x() + (thing.width() - width) / 2, width, windowWidth, gap),
                        within(bottom - gap - height, height, windowHeight, gap), width, height));
    }

    private static double within(double wanted, double size, double room, double gap) {
        return Math.max(gap, Math.min(wanted, room - gap - size));
    }

    private static boolean fits(Box place, double width, double height, double gap) {
        return place.x() >= gap && place.y() >= gap && place.x() + place.width() <= width - gap
                && place.y() + place.height() <= height - gap;
    }
}

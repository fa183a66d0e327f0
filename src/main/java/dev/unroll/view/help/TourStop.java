package dev.unroll.view.help;

import java.util.List;

/**
 * A place where the tour stops.
 *
 * @param id      of its two texts in the bundles, {@code help.tour.<id>} and {@code help.tour.<id>.text}
 * @param screen  where it is
 * @param control id of the control that it points at; where there is no room for it, of the next one named
 */
record TourStop(String id, String screen, String control) {
    /** Two minutes, from the living picture to the lessons. */
    static final List<TourStop> ALL = List.of(new TourStop("picture", "network", "unrolled"),
            new TourStop("sentence", "network", "sentence"), new TourStop("transport", "network", "play"),
            new TourStop("cell", "cell", "cell"), new TourStop("arithmetic", "cell", "inspector"),
            new TourStop("model", "network", "addLayer openModel"), new TourStop("train", "network", "train"),
            new TourStop("curves", "network", "lossCurve"), new TourStop("screens", "network", "tab-data"),
            new TourStop("help", "network", "keys"));
}

package dev.unroll.view.stage;

import dev.unroll.plot.Painting;
import dev.unroll.view.network.Playhead;
import java.util.function.DoubleFunction;

/**
 * What the stage shows at one moment, kept so that it can be painted elsewhere later.
 *
 * @param name    what it shows, fit for a file's name
 * @param time    of the playhead
 * @param steps   timesteps of the sequence
 * @param reversed whether time leads towards the first timestep
 * @param stops   where the playhead stops
 * @param picture the same at any time
 */
public record Take(String name, double time, int steps, boolean reversed, Playhead.Stops stops, DoubleFunction<Painting> picture) {
}

package dev.unroll.workspace.series;

import dev.unroll.data.own.SeriesSet;
import dev.unroll.evaluate.Forecast;

/**
 * What a model foretells of a person's series.
 *
 * @param set    the series
 * @param target what is foretold, as the table calls it; empty where the table names nothing
 * @param steps  timesteps that are read for each row
 */
public record SeriesForecast(SeriesSet set, String target, int steps, Forecast forecast) {
}

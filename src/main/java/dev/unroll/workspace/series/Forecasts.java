package dev.unroll.workspace.series;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.SeriesCut;
import dev.unroll.data.own.OwnSet;
import dev.unroll.data.own.OwnSets;
import dev.unroll.data.own.SeriesSet;
import dev.unroll.evaluate.Forecast;
import dev.unroll.nn.Model;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forecasts of a person's own series. */
public final class Forecasts {
    private Forecasts() {
    }

    /** The series of that name in a data folder; null where there is none. */
    public static @Nullable SeriesSet find(String dataset, Path folder) {
        OwnSet found = new OwnSets(folder).find(dataset).orElse(null);
        return found instanceof SeriesSet series ? series : null;
    }

    /** Names of the series in a data folder; one whose description is damaged is left out. */
    public static List<String> names(Path folder) {
        OwnSets sets = new OwnSets(folder);
        return sets.names().stream().filter(name -> {
            try {
                return sets.find(name).filter(SeriesSet.class::isInstance).isPresent();
            } catch (UnrollException damaged) {
                return false;
            }
        }).toList();
    }

    /** A forecast with what is needed to show it; null where the data set is no series. Works long. */
    public static @Nullable SeriesForecast shown(Model model, DatasetOptions data, Path folder, Progress progress) {
        SeriesSet set = find(data.dataset(), folder);
        if (set == null) {
            return null;
        }
        SeriesCut series = SeriesCut.read(set, progress);
        return new SeriesForecast(set, series.targetName(), data.maxLength(),
                Forecast.of(model, series, data.maxLength(), progress));
    }

    /**
     * Lets a model foretell the rows of its data set that it was not trained on. Works long.
     *
     * @throws UnrollException where its data set is no series, or its file is not what it was
     */
    public static Forecast of(Model model, DatasetOptions data, Path folder, Progress progress) {
        SeriesSet set = find(data.dataset(), folder);
        if (set == null) {
            throw UnrollException.badArgument("own.noSeries", data.dataset());
        }
        return Forecast.of(model, SeriesCut.read(set, progress), data.maxLength(), progress);
    }
}

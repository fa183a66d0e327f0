package dev.unroll.view.series;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.nn.Model;
import dev.unroll.text.Progress;
import dev.unroll.view.Engine;
import dev.unroll.view.Moment;
import dev.unroll.view.control.Latest;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.series.ForecastFigure;
import dev.unroll.workspace.series.SeriesForecast;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * What the model foretells of the rows it was not trained on, and the stretch of them one looks at. Follows the training:
 * every epoch is another forecast. Used on the screen's thread.
 */
public final class SeriesViewModel {
    private static final double FIRST_LOOK = 150;
    private static final double NEAREST = 8;

    private final Engine engine;
    private final ObservableValue<Experiment> experiment;
    private final ObservableValue<Moment> moment;
    private final Latest<Answer> asking;
    private final ReadOnlyObjectWrapper<@Nullable SeriesForecast> forecast = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<String>> series = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper from = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyDoubleWrapper to = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyDoubleWrapper at = new ReadOnlyDoubleWrapper(Double.NaN);
    private @Nullable ForecastFigure figure;
    private String shown = "";
    private long version;
    private int epoch = -1;
    private boolean seen;

    /** What a look at the data folder and the model gave. */
    private record Answer(List<String> series, @Nullable SeriesForecast forecast) {
    }

    /** Follows an experiment and the weights of its model once {@link #open} says that somebody looks. */
    public SeriesViewModel(Engine engine, Executor background, Executor screen, ObservableValue<Experiment> experiment,
            ObservableValue<Moment> moment) {
        this.engine = engine;
        this.experiment = experiment;
        this.moment = moment;
        asking = new Latest<>(background, screen, this::take, this::failed);
        experiment.subscribe((before, now) -> {
            if (!before.data().equals(now.data()) || !before.architecture().equals(now.architecture())) {
                forecast.set(null);
                epoch = -1;
                look();
            }
        });
        moment.subscribe((before, now) -> look());
    }

    // ---- properties ----

    /** The newest forecast; null where the experiment's data are no series, or its model is not there. */
    public ReadOnlyObjectProperty<@Nullable SeriesForecast> forecastProperty() {
        return forecast.getReadOnlyProperty();
    }

    /** Why there is none, or null. */
    public ReadOnlyObjectProperty<@Nullable Throwable> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The person's series that could be foretold. */
    public ReadOnlyObjectProperty<List<String>> seriesProperty() {
        return series.getReadOnlyProperty();
    }

    /** Whether it is being found out if there is a forecast. */
    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /** Whether the answer for what is open now is there. */
    public boolean settled() {
        return !looking.get();
    }

    /** The first row in sight, counted from 1. */
    public ReadOnlyDoubleProperty fromProperty() {
        return from.getReadOnlyProperty();
    }

    /** The last row in sight. */
    public ReadOnlyDoubleProperty toProperty() {
        return to.getReadOnlyProperty();
    }

    /** The row that is read, or NaN. */
    public ReadOnlyDoubleProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    /** The figures of the newest forecast, or null. */
    @Nullable ForecastFigure figure() {
        return figure;
    }

    /** Whether the experiment's data are a person's series as far as is known. */
    public boolean onSeries() {
        return series.get().contains(experiment.getValue().data().dataset());
    }

    /** Whether the weights have seen any training. */
    public boolean trained() {
        return moment.getValue().epoch() > 0;
    }

    // ---- commands ----

    /** Somebody looks. */
    public void open() {
        seen = true;
        version = -1;
        look();
    }

    /** Reads a row; NaN for none. */
    void read(double row) {
        at.set(row);
    }

    /** Shows so many rows, the last ones in sight staying; all of them for infinity. */
    void span(double rows) {
        ForecastFigure of = figure;
        if (of != null) {
            show(to.get() - rows, to.get(), of);
        }
    }

    /** Zooms around a row; a factor above 1 is nearer. */
    void zoom(double row, double factor) {
        ForecastFigure of = figure;
        if (of != null) {
            double wide = Math.max(NEAREST, (to.get() - from.get()) / factor);
            double share = (row - from.get()) / (to.get() - from.get());
            show(row - share * wide, row + (1 - share) * wide, of);
        }
    }

    /** Moves along by so many rows. */
    void pan(double rows) {
        ForecastFigure of = figure;
        if (of != null) {
            double by = Math.clamp(rows, of.first() - from.get(), of.last() - to.get());
            show(from.get() + by, to.get() + by, of);
        }
    }

    private void show(double first, double last, ForecastFigure of) {
        from.set(Math.max(of.first(), first));
        to.set(Math.min(of.last(), Math.max(last, from.get() + 1)));
    }

    // ---- within ----

    private void look() {
        Moment now = moment.getValue();
        boolean sameEpoch = now.training() && (int) now.epoch() == epoch;
        if (!seen || now.version() == version || sameEpoch) {
            return;
        }
        version = now.version();
        epoch = (int) now.epoch();
        DatasetOptions data = experiment.getValue().data();
        problem.set(null);
        looking.set(true);
        asking.request(() -> {
            List<String> known = engine.series();
            Model model = Datasets.own(data.dataset()) && known.contains(data.dataset()) ? now.model() : null;
            return new Answer(known, model == null ? null : engine.forecast(model, data, Progress.NONE));
        });
    }

    private void failed(Throwable why) {
        problem.set(why);
        looking.set(false);
    }

    private void take(Answer answer) {
        tell(answer);
        looking.set(false);
    }

    private void tell(Answer answer) {
        series.set(answer.series());
        SeriesForecast next = answer.forecast();
        if (next == null || !next.set().name().equals(experiment.getValue().data().dataset())) {
            figure = null;
            forecast.set(null);
            return;
        }
        ForecastFigure drawn = new ForecastFigure(next.forecast());
        figure = drawn;
        if (!shown.equals(next.set().name())) {
            shown = next.set().name();
            show(drawn.last() - FIRST_LOOK, drawn.last(), drawn);
        }
        forecast.set(next);
    }
}

package dev.unroll.view.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.data.OwnImport;
import dev.unroll.data.own.OwnSets;
import dev.unroll.data.own.SeriesSet;
import dev.unroll.data.table.TableFormat;
import dev.unroll.data.table.TextEncoding;
import dev.unroll.evaluate.Forecast;
import dev.unroll.nn.Model;
import dev.unroll.plot.Figure;
import dev.unroll.text.Language;
import dev.unroll.text.Progress;
import dev.unroll.view.Engine;
import dev.unroll.view.Moment;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.series.Forecasts;
import dev.unroll.workspace.series.SeriesForecast;
import dev.unroll.workspace.stack.PresetFit;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A forecast of a small file by a model that is not trained, without a screen. */
@SuppressWarnings("NullAway.Init") // JUnit calls importing first
class SeriesViewModelTest {
    @TempDir
    private Path folder;

    private Experiment experiment;
    private SeriesViewModel model;
    private SimpleObjectProperty<Moment> moment;
    private SimpleObjectProperty<Experiment> chosen;
    private Model network;

    @BeforeEach
    void importing() throws IOException {
        Path table = Files.writeString(folder.resolve("waves.csv"), "day,height\n" + IntStream.range(0, 200)
                .mapToObj(i -> "d" + i + "," + (10 + 3 * Math.sin(i / 5.0)) + "\n").collect(Collectors.joining()));
        new OwnSets(folder).save(OwnImport.series(new SeriesSet("waves", SeriesSet.NO_FILE,
                new TableFormat(TextEncoding.UTF_8, ',', true), List.of(1), 1, 12, 1, SeriesSet.Scaling.STANDARD, 0.2), table,
                Progress.NONE).set());
        Dataset data = Datasets.load(Datasets.defaults("waves", folder), folder, Progress.NONE);
        Preset preset = PresetFit.on(Presets.find(PresetFit.SERIES), data);
        experiment = Experiment.of(preset);
        network = Model.create(preset.trained(), 1);
        moment = new SimpleObjectProperty<>(new Moment(1, network.architecture(), network::weights, 0, false));
        chosen = new SimpleObjectProperty<>(experiment);
        model = new SeriesViewModel(engine(), Runnable::run, Runnable::run, chosen, moment);
    }

    /** Only what a forecast asks for. */
    private Engine engine() {
        return (Engine) Proxy.newProxyInstance(Engine.class.getClassLoader(), new Class<?>[] {Engine.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "series" -> Forecasts.names(folder);
                    case "forecast" -> Forecasts.shown((Model) arguments[0], (DatasetOptions) arguments[1], folder,
                            Progress.NONE);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void asksForNothingBeforeSomebodyLooks() {
        assertThat(model.forecastProperty().get()).isNull();
        model.open();
        assertThat(model.forecastProperty().get()).isNotNull();
    }

    @Test
    void setsTheForecastBesideWhatCameTrueAndTheLastValue() {
        model.open();
        SeriesForecast there = Objects.requireNonNull(model.forecastProperty().get());
        assertThat(there.target()).isEqualTo("height");
        Forecast forecast = there.forecast();
        assertThat(forecast.first()).isEqualTo(160);
        assertThat(forecast.count()).isEqualTo(40);
        assertThat(forecast.truth()[0]).isCloseTo(10 + 3 * Math.sin(160 / 5.0), within(1e-5));
        assertThat(forecast.baseline()[0]).isCloseTo(10 + 3 * Math.sin(159 / 5.0), within(1e-5));
        assertThat(forecast.baselineError()).isBetween(0.3, 0.6);
        assertThat(forecast.error()).isPositive();
    }

    @Test
    void zoomsAndMovesWithinWhatIsForetold() {
        model.open();
        model.span(Double.POSITIVE_INFINITY);
        assertThat(model.fromProperty().get()).isEqualTo(161);
        assertThat(model.toProperty().get()).isEqualTo(200);
        model.zoom(180, 2);
        assertThat(model.toProperty().get() - model.fromProperty().get()).isCloseTo(19.5, within(1e-9));
        model.pan(-1000);
        assertThat(model.fromProperty().get()).isEqualTo(161);
        model.read(165);
        Figure figure = Objects.requireNonNull(model.figure()).figure(model.fromProperty().get(), model.toProperty().get(),
                model.atProperty().get(), "height", Language.ENGLISH);
        assertThat(Objects.requireNonNull(figure.crosshair()).readings()).hasSize(3);
    }

    @Test
    void followsTheTrainingEpochByEpoch() {
        model.open();
        SeriesForecast first = Objects.requireNonNull(model.forecastProperty().get());
        moment.set(new Moment(2, network.architecture(), network::weights, 0.4, true));
        assertThat(model.forecastProperty().get()).isSameAs(first);
        moment.set(new Moment(3, network.architecture(), network::weights, 1, true));
        assertThat(model.forecastProperty().get()).isNotSameAs(first);
    }

    @Test
    void offersSeriesWhereTheDataAreNone() {
        chosen.set(Experiment.of(Presets.find("reviews-en-lstm")));
        model.open();
        assertThat(model.forecastProperty().get()).isNull();
        assertThat(model.seriesProperty().get()).containsExactly("waves");
        assertThat(model.onSeries()).isFalse();
    }
}

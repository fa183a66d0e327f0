package dev.unroll.view.backward;

import dev.unroll.data.Dataset;
import dev.unroll.trace.Spot;
import dev.unroll.train.KeptWeights;
import dev.unroll.workspace.Experiment;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** A stage whose every value the test sets. */
final class StageStub implements BackwardStage {
    final ObjectProperty<@Nullable Way> way = new SimpleObjectProperty<>();
    final DoubleProperty time = new SimpleDoubleProperty(1);
    final IntegerProperty layer = new SimpleIntegerProperty();
    final ObjectProperty<@Nullable Spot> chosen = new SimpleObjectProperty<>();
    final ObjectProperty<Experiment> experiment;
    final ObjectProperty<@Nullable Dataset> dataset = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable KeptWeights> kept = new SimpleObjectProperty<>();
    final List<Throwable> failures = new ArrayList<>();
    List<String> classes = List.of("negative", "positive");
    int asked = -1;
    int shownEpoch = -1;

    StageStub(Experiment experiment) {
        this.experiment = new SimpleObjectProperty<>(experiment);
    }

    @Override
    public ObservableValue<@Nullable Way> way() {
        return way;
    }

    @Override
    public ObservableValue<Number> time() {
        return time;
    }

    @Override
    public ObservableValue<Number> target() {
        return time;
    }

    @Override
    public void seek(int timestep) {
        time.set(timestep);
    }

    @Override
    public void move(int count) {
        time.set(time.get() + count);
    }

    @Override
    public ObservableValue<Number> layer() {
        return layer;
    }

    @Override
    public void chooseLayer(int next) {
        layer.set(next);
    }

    @Override
    public ObservableValue<@Nullable Spot> chosen() {
        return chosen;
    }

    @Override
    public void choose(@Nullable Spot spot) {
        chosen.set(spot);
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    @Override
    public void ask(int label) {
        asked = label;
    }

    @Override
    public ObservableValue<Experiment> experiment() {
        return experiment;
    }

    @Override
    public ObservableValue<@Nullable Dataset> dataset() {
        return dataset;
    }

    @Override
    public ObservableValue<@Nullable KeptWeights> kept() {
        return kept;
    }

    @Override
    public ObservableValue<?> epochEnded() {
        return experiment;
    }

    @Override
    public void showEpoch(int epoch) {
        shownEpoch = epoch;
    }

    @Override
    public void failed(Throwable why) {
        failures.add(why);
    }
}

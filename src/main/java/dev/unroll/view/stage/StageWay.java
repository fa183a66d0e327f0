package dev.unroll.view.stage;

import dev.unroll.data.Dataset;
import dev.unroll.picture.Readout;
import dev.unroll.picture.backward.LossOrigin;
import dev.unroll.trace.Spot;
import dev.unroll.train.KeptWeights;
import dev.unroll.view.backward.BackwardStage;
import dev.unroll.view.backward.Way;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.Experiment;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The stage as the way back sees it. */
public final class StageWay implements BackwardStage {
    private final StageViewModel stage;
    private final TrainViewModel train;
    private final ReadOnlyObjectWrapper<@Nullable Way> way = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<Integer> epochs;

    /** The way back of what {@code stage} shows. */
    public StageWay(StageViewModel stage, TrainViewModel train) {
        this.stage = stage;
        this.train = train;
        epochs = train.snapshotProperty().map(snapshot -> snapshot.epochs().size());
        stage.studiedProperty().subscribe(studied -> way.set(studied == null || studied.trace().gradients() == null ? null
                : new Way(studied.model(), studied.epoch(), studied.passage(), studied.label(), studied.whatIf(), studied.trace(),
                        origin(studied.label()))));
    }

    private LossOrigin origin(int label) {
        Readout readout = stage.network().readout();
        List<String> names = readout.names();
        return switch (readout.kind()) {
            case PROBABILITY -> new LossOrigin(LossOrigin.Kind.BINARY, label,
                    names.size() == 2 && label < 2 ? names.get(label) : "");
            case CLASSES -> new LossOrigin(LossOrigin.Kind.CLASSES, label, label < names.size() ? names.get(label) : "");
            case NUMBER -> new LossOrigin(LossOrigin.Kind.SQUARED, label, "");
        };
    }

    @Override
    public ObservableValue<@Nullable Way> way() {
        return way.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Number> time() {
        return stage.network().playhead().timeProperty();
    }

    @Override
    public ObservableValue<Number> target() {
        return stage.network().playhead().targetProperty();
    }

    @Override
    public void seek(int timestep) {
        stage.network().playhead().seek(timestep);
    }

    @Override
    public void move(int count) {
        stage.network().playhead().move(count);
    }

    @Override
    public ObservableValue<Number> layer() {
        return stage.layerProperty();
    }

    @Override
    public void chooseLayer(int layer) {
        stage.chooseLayer(layer);
    }

    @Override
    public ObservableValue<@Nullable Spot> chosen() {
        return stage.chosenProperty();
    }

    @Override
    public void choose(@Nullable Spot spot) {
        stage.choose(spot);
    }

    @Override
    public ObservableValue<Experiment> experiment() {
        return train.experiment().experimentProperty();
    }

    @Override
    public ObservableValue<@Nullable Dataset> dataset() {
        return train.experiment().datasetProperty();
    }

    @Override
    public ObservableValue<@Nullable KeptWeights> kept() {
        return train.keptProperty();
    }

    @Override
    public ObservableValue<?> epochEnded() {
        return epochs;
    }

    @Override
    public void showEpoch(int epoch) {
        train.showEpoch(epoch);
    }

    @Override
    public void failed(Throwable why) {
        train.experiment().fail(why);
    }
}

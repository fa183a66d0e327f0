package dev.unroll.view.main;

import dev.unroll.data.ClassNames;
import dev.unroll.data.Dataset;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Recurrent;
import dev.unroll.picture.backward.LossOrigin;
import dev.unroll.trace.Spot;
import dev.unroll.train.KeptWeights;
import dev.unroll.view.backward.BackwardStage;
import dev.unroll.view.backward.Way;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.stage.StageViewModel;
import dev.unroll.view.stage.Studied;
import dev.unroll.workspace.Experiment;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the way back sees of the stage and of training. */
public final class WayBack implements BackwardStage {
    private final StageViewModel stage;
    private final TrainViewModel train;
    private final ObservableValue<@Nullable Way> way;

    /** Between the two. */
    public WayBack(StageViewModel stage, TrainViewModel train) {
        this.stage = stage;
        this.train = train;
        way = stage.studiedProperty().map(this::way);
    }

    private @Nullable Way way(Studied studied) {
        return studied.trace().gradients() == null ? null : new Way(studied.model(), studied.epoch(), studied.passage(),
                studied.label(), studied.whatIf(), studied.trace(), origin(studied));
    }

    /** How the engine takes the loss of a label: see {@code OutputGradient.OfLabel}. */
    private LossOrigin origin(Studied studied) {
        Layer last = studied.model().architecture().layers().getLast();
        Activation activation = switch (last) {
            case Dense dense -> dense.activation();
            case Recurrent recurrent -> recurrent.cell().activation();
            default -> Activation.LINEAR;
        };
        LossOrigin.Kind kind = switch (activation) {
            case SOFTMAX -> LossOrigin.Kind.CLASSES;
            case SIGMOID, HARD_SIGMOID, HARD_SIGMOID_KERAS2 -> LossOrigin.Kind.BINARY;
            default -> LossOrigin.Kind.SQUARED;
        };
        List<String> classes = classes();
        String name = studied.label() < classes.size() ? classes.get(studied.label()) : "";
        return new LossOrigin(kind, studied.label(), name);
    }

    @Override
    public ObservableValue<@Nullable Way> way() {
        return way;
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
    public List<String> classes() {
        Dataset data = stage.network().dataset();
        return data == null ? List.of() : ClassNames.of(data.classes());
    }

    @Override
    public void ask(int label) {
        stage.ask(label);
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
        return train.snapshotProperty().map(snapshot -> snapshot.epochs().size());
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

package dev.unroll.view.experiment;

import dev.unroll.nn.Model;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.view.Moment;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Which weights are shown: a run's newest, those of one of its epochs, or the model's from before training. */
final class ShownWeights {
    private final ReadOnlyObjectWrapper<Moment> moment = new ReadOnlyObjectWrapper<>(Moment.none());
    private final ReadOnlyObjectWrapper<@Nullable KeptWeights> kept = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper epoch = new ReadOnlyIntegerWrapper(TrainViewModel.LATEST);
    private @Nullable Model opened;
    private long versions;

    ReadOnlyObjectProperty<Moment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /** The weights that the current run keeps epoch by epoch, or null. */
    ReadOnlyObjectProperty<@Nullable KeptWeights> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** The epoch that is shown, or {@link TrainViewModel#LATEST}. */
    ReadOnlyIntegerProperty epochProperty() {
        return epoch.getReadOnlyProperty();
    }

    /** Whether the newest are shown. */
    boolean newest() {
        return epoch.get() == TrainViewModel.LATEST;
    }

    /** The model from before training, or null where there is none yet. */
    void open(@Nullable Model model) {
        opened = model;
    }

    /** The model from before training, made where there is none yet. */
    Model opened(Supplier<Model> making) {
        Model model = opened;
        return model == null ? making.get() : model;
    }

    /** Another run, or none, is the current one; its newest weights are to be shown. */
    void from(@Nullable KeptWeights next) {
        kept.set(next);
        epoch.set(TrainViewModel.LATEST);
    }

    /** Another epoch is to be shown, or the newest where its weights are not kept; false where it is shown already. */
    boolean choose(int wanted) {
        KeptWeights from = kept.get();
        int next = from != null && from.epochs().contains(wanted) ? wanted : TrainViewModel.LATEST;
        boolean other = next != epoch.get();
        epoch.set(next);
        return other;
    }

    /** Shows none. */
    void none() {
        moment.set(Moment.none());
    }

    /** Shows them as they are now. */
    void publish(RunShelf.@Nullable Entry current, TrainingSnapshot at) {
        Model initial = opened;
        if (current != null) {
            moment.set(Moments.of(++versions, current, at, epoch.get()));
        } else {
            moment.set(initial == null ? Moment.none()
                    : new Moment(++versions, initial.architecture(), initial::weights, 0, false));
        }
    }
}

package dev.unroll.view.evaluate;

import dev.unroll.data.Dataset;
import dev.unroll.data.Samples;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.network.NetworkViewModel;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.report.Part;
import org.jspecify.annotations.Nullable;

/** Shows an example in the network with the weights that gave its answer; where its data are not there yet, once they are. */
final class OpenInNetwork {
    private final TrainViewModel train;
    private final NetworkViewModel network;
    private @Nullable Runnable afterData;

    OpenInNetwork(TrainViewModel train, NetworkViewModel network) {
        this.train = train;
        this.network = network;
    }

    /**
     * Opens an example.
     *
     * @param of    the run whose weights they are, or null for those of the moment
     * @param epoch after which epoch
     */
    void open(Judged judged, int example, @Nullable KeptRun of, int epoch) {
        if (of != null && train.currentRunProperty().get() != of.id()) {
            train.select(of);
        }
        Runnable show = () -> {
            if (of != null) {
                train.showEpoch(epoch);
            }
            show(judged.part(), example);
        };
        if (judged.source().reads(train.experiment().datasetProperty().get())) {
            show.run();
        } else {
            afterData = show;
        }
    }

    private void show(Part part, int example) {
        Dataset data = train.experiment().datasetProperty().get();
        Samples samples = data == null ? null : part.of(data);
        if (samples == null) {
            return;
        }
        if (part == Part.TEST) {
            network.choose(samples, example);
        } else {
            network.choose(example);
        }
    }

    /** Other data are there. */
    void dataArrived() {
        Runnable next = afterData;
        if (next != null) {
            afterData = null;
            next.run();
        }
    }
}

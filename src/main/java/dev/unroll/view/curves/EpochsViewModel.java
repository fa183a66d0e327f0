package dev.unroll.view.curves;

import dev.unroll.plot.Numbers;
import dev.unroll.train.KeptWeights;
import dev.unroll.view.Moment;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** The epochs of the current run to which one can go back, and the one that is shown. */
public final class EpochsViewModel {
    private static final double MEGABYTE = 1 << 20;
    private final TrainViewModel train;
    private final Texts texts;
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private List<Integer> kept = List.of();
    private int counted = -1;
    private double weight;
    private double allowed;
    private int stride = 1;

    /** Goes through the epochs of {@code train}. */
    public EpochsViewModel(TrainViewModel train, Texts texts) {
        this.train = train;
        this.texts = texts;
        train.keptProperty().subscribe(all -> take());
        train.snapshotProperty().subscribe(at -> {
            if (at.epochs().size() != counted) {
                take();
            }
        });
        train.shownEpochProperty().subscribe(epoch -> changed());
        train.momentProperty().subscribe(moment -> changed());
        texts.languageProperty().subscribe(language -> changed());
    }

    // ---- properties ----

    /** Another number whenever something is to be shown otherwise. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** The epochs whose weights are kept, in order; 0 is the beginning. */
    public List<Integer> kept() {
        return kept;
    }

    /** Whether there is anywhere to go. */
    public boolean usable() {
        return !kept.isEmpty();
    }

    /** Whether the newest weights are shown, and newer ones will be. */
    public boolean following() {
        return train.shownEpochProperty().get() == TrainViewModel.LATEST;
    }

    /** The epoch whose weights are shown, with a fraction within an epoch. */
    public double shown() {
        return following() ? train.momentProperty().get().epoch() : train.shownEpochProperty().get();
    }

    /** The best epoch; 0 for none. */
    public int best() {
        return train.snapshotProperty().get().bestEpoch();
    }

    /** What is shown, in a few words. */
    public String state() {
        if (!usable()) {
            return "";
        }
        Moment moment = train.momentProperty().get();
        int epoch = (int) Math.floor(shown());
        if (!following()) {
            return texts.now(train.running() ? "view.epochs.pastRunning" : "view.epochs.past", epoch);
        }
        return texts.now(moment.training() ? "view.epochs.latestRunning" : "view.epochs.latest", epoch);
    }

    /** The epoch that is shown, in a word. */
    public String shortState() {
        return usable() ? texts.now("view.epochs.epoch", (int) Math.floor(shown())) : "";
    }

    /** What is kept and what is let go when memory is full. */
    public String rule() {
        if (!usable()) {
            return texts.now("view.epochs.none");
        }
        long epochs = kept.stream().filter(epoch -> epoch > 0).count();
        String amount = texts.now("view.epochs.kept", epochs, Numbers.fixed(weight / MEGABYTE, weight < 10 * MEGABYTE ? 1 : 0),
                Numbers.plain(Math.rint(allowed / MEGABYTE)));
        String rule = stride > 1 ? texts.now("view.epochs.thinned", stride) : texts.now("view.epochs.rule");
        return amount + " " + rule;
    }

    // ---- commands ----

    /** Shows the kept epoch nearest to {@code epoch}; well beyond the last one the newest weights. */
    public void show(double epoch) {
        if (!usable()) {
            return;
        }
        if (epoch > kept.getLast() + 0.5) {
            follow();
            return;
        }
        int nearest = kept.getFirst();
        for (int each : kept) {
            nearest = Math.abs(each - epoch) <= Math.abs(nearest - epoch) ? each : nearest;
        }
        train.showEpoch(nearest);
    }

    /** Goes some kept epochs on, or back; on from the last one to the newest weights. */
    public void step(int steps) {
        if (!usable()) {
            return;
        }
        int at = index();
        int next = at + steps;
        if (next >= kept.size()) {
            follow();
        } else {
            train.showEpoch(kept.get(Math.max(0, next)));
        }
    }

    /** Shows the weights before training. */
    public void first() {
        if (usable()) {
            train.showEpoch(kept.getFirst());
        }
    }

    /** Shows the newest weights. */
    public void follow() {
        train.showEpoch(TrainViewModel.LATEST);
    }

    // ---- within ----

    /** Where the shown epoch lies among the kept ones; the newest weights lie behind all of them. */
    private int index() {
        if (following()) {
            boolean within = shown() > kept.getLast() || !kept.contains((int) shown());
            return within ? kept.size() : kept.indexOf((int) shown());
        }
        return kept.indexOf(train.shownEpochProperty().get());
    }

    private void take() {
        KeptWeights all = train.keptProperty().get();
        counted = train.snapshotProperty().get().epochs().size();
        kept = all == null ? List.of() : all.epochs();
        if (all != null) {
            weight = all.budget().bytes();
            allowed = all.budget().allowed();
            stride = all.stride();
        }
        changed();
    }

    private void changed() {
        version.set(version.get() + 1);
    }
}

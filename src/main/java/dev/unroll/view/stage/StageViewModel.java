package dev.unroll.view.stage;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Model;
import dev.unroll.picture.cell.BuildUp;
import dev.unroll.picture.cell.Operations;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.view.Engine;
import dev.unroll.view.Moment;
import dev.unroll.view.control.Latest;
import dev.unroll.view.network.NetworkViewModel;
import dev.unroll.view.network.Playhead;
import dev.unroll.view.network.Subject;
import dev.unroll.workspace.study.Passage;
import dev.unroll.workspace.study.WhatIf;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * From how near, in which direction and at which place the sequence is looked at. Close up, and on the way back, every
 * term is wanted: the sequence is then studied in the background, anew whenever the weights, the sequence, the label or
 * a value set by hand has changed.
 */
public final class StageViewModel {
    /** While training, studying rests after each study: it shares the processors with the run. */
    private static final long LEAST_REST = 500_000_000;
    private static final int REST_SHARE = 4;

    private final Engine engine;
    private final NetworkViewModel network;
    private final ObservableValue<Moment> moment;
    private final Latest<@Nullable Look> studies;
    private final LongSupplier nanos;
    private final Hand hand = new Hand();
    private final ZoomMotion zoom = new ZoomMotion();
    private final BuildUpMotion buildUp = new BuildUpMotion();

    private final ReadOnlyObjectWrapper<Level> level = new ReadOnlyObjectWrapper<>(Level.NETWORK);
    private final ReadOnlyObjectWrapper<Direction> direction = new ReadOnlyObjectWrapper<>(Direction.FORWARD);
    private final ReadOnlyIntegerWrapper layer = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Spot> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Studied> studied = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Integer> label = new ReadOnlyObjectWrapper<>();
    private @Nullable Look last;
    private @Nullable Architecture known;
    private @Nullable List<String> seenTokens;
    private boolean stale = true;
    private long begun;
    private long restsUntil;

    /** A study, and what it was of. */
    private record Look(long version, Subject subject, Studied studied) {
        boolean of(Moment at, Subject other, int label) {
            return version == at.version() && subject == other && studied.label() == label;
        }
    }

    /** Looks at what {@code network} shows, with the weights of {@code moment}. */
    public StageViewModel(Engine engine, Executor background, Executor screen, NetworkViewModel network,
            ObservableValue<Moment> moment) {
        this(engine, background, screen, network, moment, System::nanoTime);
    }

    /** With another clock. */
    StageViewModel(Engine engine, Executor background, Executor screen, NetworkViewModel network,
            ObservableValue<Moment> moment, LongSupplier nanos) {
        this.engine = engine;
        this.network = network;
        this.moment = moment;
        this.nanos = nanos;
        restsUntil = nanos.getAsLong();
        studies = new Latest<>(background, screen, this::arrived, problem::set);
        network.subjectProperty().subscribe(this::subjectChanged);
        network.playhead().targetProperty().subscribe(target -> follow());
        moment.subscribe(this::weightsChanged);
        hand.whatIfProperty().subscribe((before, now) -> {
            network.setByHand(now);
            study();
        });
    }

    // ---- properties ----

    /** How close the sequence is looked at. */
    public ReadOnlyObjectProperty<Level> levelProperty() {
        return level.getReadOnlyProperty();
    }

    /** Which way is followed. */
    public ReadOnlyObjectProperty<Direction> directionProperty() {
        return direction.getReadOnlyProperty();
    }

    /** The way between the levels. */
    public ZoomMotion zoom() {
        return zoom;
    }

    /** How one comes to this cell from the plain one; see {@link #showBuildUp}. */
    public BuildUpMotion buildUp() {
        return buildUp;
    }

    /** Whether there are pictures that lead to the cell that is looked at. */
    public boolean hasBuildUp() {
        Studied now = studied.get();
        return now != null && level.get() == Level.CELL && direction.get() == Direction.FORWARD
                && layer.get() < now.trace().layers().size() && BuildUp.leadsTo(now.trace().layers().get(layer.get()).type());
    }

    /** Index of the recurrent layer that is looked at, among those of a trace. */
    public ReadOnlyIntegerProperty layerProperty() {
        return layer.getReadOnlyProperty();
    }

    /** The number that is explained, or null. */
    public ReadOnlyObjectProperty<@Nullable Spot> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The values set by hand. */
    public Hand hand() {
        return hand;
    }

    /** The newest study; null before one was wanted. */
    public ReadOnlyObjectProperty<@Nullable Studied> studiedProperty() {
        return studied.getReadOnlyProperty();
    }

    /** The label whose loss flows back where a person has chosen one; null for the example's own. */
    public ReadOnlyObjectProperty<@Nullable Integer> labelProperty() {
        return label.getReadOnlyProperty();
    }

    /** Why the last study failed, or null. */
    public ReadOnlyObjectProperty<@Nullable Throwable> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The sequence and its transport. */
    public NetworkViewModel network() {
        return network;
    }

    /** The timestep that is looked at, 0 first; −1 where there is none. */
    public int step() {
        return network.playhead().target() - 1;
    }

    /** Whether the newest study is of what is wanted now, or none is wanted. */
    public boolean settled() {
        return !wanted() || studied.get() != null && !stale && !studies.busy();
    }

    // ---- commands ----

    /** Goes into a timestep of a layer. */
    public void enter(int intoLayer, int t) {
        layer.set(intoLayer);
        if (t != step()) {
            network.playhead().seek(t + 1);
        }
        zoom.go(true);
        level.set(Level.CELL);
        stopAtOperations();
        study();
        chooseFirst();
    }

    /** Shows how one comes to the cell, or the cell again. */
    public void showBuildUp(boolean shown) {
        if (shown && hasBuildUp()) {
            network.playhead().playingProperty().set(false);
            buildUp.play();
        } else {
            buildUp.close();
        }
    }

    /** Goes out by one level: out of the pictures that lead to the cell, out of the cell, then out of the way back. */
    public void leave() {
        if (buildUp.open()) {
            buildUp.close();
        } else if (level.get() == Level.CELL) {
            zoom.go(false);
            level.set(Level.NETWORK);
            network.playhead().stopAt(Playhead.Stops.TIMESTEPS);
        } else if (direction.get() == Direction.BACKWARD) {
            turn(Direction.FORWARD);
        }
    }

    /** Turns around; the place stays. */
    public void turn(Direction next) {
        buildUp.close();
        network.playhead().playingProperty().set(false);
        network.playhead().reversedProperty().set(next == Direction.BACKWARD);
        direction.set(next);
        study();
    }

    /** Looks at another layer. */
    public void chooseLayer(int next) {
        buildUp.close();
        layer.set(next);
        stopAtOperations();
        chooseFirst();
    }

    /** Chooses the number to be explained, or none. */
    public void choose(@Nullable Spot spot) {
        Spot next = spot;
        if (next != null) {
            layer.set(next.layer());
            if (next.t() != step()) {
                network.playhead().seek(next.t() + 1);
            }
        }
        chosen.set(next);
    }

    /** Asks for the loss of another label, or with null for the example's own again. */
    public void ask(@Nullable Integer other) {
        label.set(other);
        study();
    }

    /** Takes newer weights over, not so often that training would wait for it. */
    public void pulse() {
        if (stale && wanted() && !studies.busy() && nanos.getAsLong() - restsUntil >= 0) {
            study();
        }
    }

    // ---- within ----

    private void stopAtOperations() {
        NetworkViewModel.Seen seen = network.seenProperty().get();
        if (level.get() == Level.CELL && seen != null && layer.get() < seen.trace().layers().size()) {
            network.playhead().stopAt(new OperationStops(Operations.of(seen.trace().layers().get(layer.get()))));
        }
    }

    private boolean wanted() {
        return level.get() == Level.CELL || direction.get() == Direction.BACKWARD;
    }

    private void subjectChanged(@Nullable Subject subject) {
        List<String> tokens = subject == null ? null : subject.tokens();
        if (!Objects.equals(tokens, seenTokens)) {
            seenTokens = tokens;
            hand.anotherSequence();
            label.set(null);
        }
        study();
    }

    private void weightsChanged(Moment next) {
        Architecture now = next.architecture();
        if (now != null && !now.equals(known)) {
            known = now;
            hand.forget();
            studied.set(null);
            buildUp.close();
            layer.set(0);
            chosen.set(null);
        }
        stale = true;
        if (next.training()) {
            pulse();
        } else {
            study();
        }
    }

    private void study() {
        stale = true;
        Subject subject = network.subjectProperty().get();
        Moment at = moment.getValue();
        if (!wanted() || subject == null || at.architecture() == null) {
            return;
        }
        stale = false;
        begun = nanos.getAsLong();
        WhatIf whatIf = hand.whatIfProperty().get();
        Integer wantedLabel = label.get();
        int flows = wantedLabel != null ? wantedLabel : subject.target() >= 0 ? subject.target() : usual();
        Look before = last != null && last.of(at, subject, flows) ? last : null;
        studies.request(() -> look(at, subject, whatIf, flows, before));
    }

    /** The label of a typed text: the last of the classes, which is the positive one where there are two. */
    private int usual() {
        Dataset data = network.dataset();
        return data == null || data.classes().isEmpty() ? 1 : data.classes().size() - 1;
    }

    /** What the model does by itself is taken from the look {@code before}, where that was of the same. */
    private @Nullable Look look(Moment at, Subject subject, WhatIf whatIf, int flows, @Nullable Look before) {
        Model model = before == null ? at.model() : before.studied.model();
        if (model == null) {
            return null;
        }
        Passage passage = new Passage(subject.tokens(), subject.ids(), subject.values());
        SequenceTrace trained = before == null ? engine.study(model, passage, WhatIf.NOTHING, flows) : before.studied.trained();
        SequenceTrace trace = whatIf.nothing() ? trained : engine.study(model, passage, whatIf, flows);
        return new Look(at.version(), subject, new Studied(model, at.epoch(), passage, flows, whatIf, trained, trace));
    }

    private void arrived(@Nullable Look next) {
        long now = nanos.getAsLong();
        restsUntil = now + Math.max(LEAST_REST, REST_SHARE * (now - begun));
        if (next != null && next.studied.model().architecture().equals(moment.getValue().architecture())) {
            problem.set(null);
            last = next;
            if (!next.studied.equals(studied.get())) {
                studied.set(next.studied);
            }
            chooseFirst();
        }
    }

    /** The chosen number goes along with the timestep. */
    private void follow() {
        Spot spot = chosen.get();
        if (spot != null && step() >= 0 && spot.t() != step()) {
            chosen.set(spot.at(step()));
        }
    }

    /** Where nothing of the layer is chosen: the first gate of the unit that is furthest from zero. */
    private void chooseFirst() {
        Studied now = studied.get();
        if (now == null || level.get() != Level.CELL || layer.get() >= now.trace().layers().size()) {
            return;
        }
        Spot spot = chosen.get();
        if (spot != null && spot.layer() == layer.get() && spot.in(now.trace())) {
            return;
        }
        LayerTrace at = now.trace().layers().get(layer.get());
        int t = Math.clamp(step(), 0, at.steps().size() - 1);
        double[] h = at.steps().get(t).h();
        int unit = 0;
        for (int k = 1; k < h.length; k++) {
            unit = Math.abs(h[k]) > Math.abs(h[unit]) ? k : unit;
        }
        chosen.set(new Spot(layer.get(), t, Quantity.in(at.type()).get(1), unit));
    }
}

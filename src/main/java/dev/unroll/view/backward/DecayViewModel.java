package dev.unroll.view.backward;

import dev.unroll.data.Dataset;
import dev.unroll.picture.backward.ReadingOrder;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Sheet;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.text.UnrollException;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.WeightBudget;
import dev.unroll.view.Engine;
import dev.unroll.view.control.Latest;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.study.gradient.CellKind;
import dev.unroll.workspace.study.gradient.Decay;
import dev.unroll.workspace.study.gradient.DecayBand;
import dev.unroll.workspace.study.gradient.DecayStudy;
import dev.unroll.workspace.study.gradient.Decays;
import dev.unroll.workspace.study.gradient.Start;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * How much of the gradient survives in the model of the picture and in its siblings with other cells: for this sequence or
 * in the middle of many, by epoch and recurrent start. The siblings are trained only when asked for.
 */
public final class DecayViewModel {
    /** So many sequences make the median. */
    public static final int MANY = 200;
    private final Engine engine;
    private final BackwardStage stage;
    private final ObservableValue<Boolean> active;
    private final Latest<Shown> latest;
    private final Map<CellKind, Start> starts = new EnumMap<>(CellKind.class);
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ONE);
    private final ReadOnlyObjectWrapper<@Nullable Throwable> problem = new ReadOnlyObjectWrapper<>();
    private final LongWork work;
    private @Nullable DecayStudy study;
    private @Nullable Shown asked;
    private boolean training;

    /** Whose gradients are shown. */
    public enum Scope {
        /** Those of the sequence in the picture. */
        ONE,
        /** The median and the quartiles of many sequences. */
        MANY
    }

    /**
     * What is compared.
     *
     * @param strands one for each kind of cell
     */
    public record Shown(Way way, int layer, ReadingOrder order, List<Strand> strands) {
        public Shown {
            strands = List.copyOf(strands);
        }

        /** The model with cells of a kind, or null where it could not be made. */
        @Nullable Strand of(CellKind kind) {
            return strands.stream().filter(strand -> strand.kind() == kind).findFirst().orElse(null);
        }

        /** Whether the median of many sequences is known. */
        boolean many() {
            return strands.stream().anyMatch(strand -> !strand.bands().isEmpty());
        }
    }

    DecayViewModel(Engine engine, Executor background, Executor slow, Executor screen, BackwardStage stage,
            ObservableValue<Boolean> active) {
        this.active = active;
        this.engine = engine;
        work = new LongWork(slow, screen);
        this.stage = stage;
        latest = new Latest<>(background, screen, this::arrived, problem::set);
        stage.experiment().subscribe(this::experimentChanged);
        stage.way().subscribe(way -> compute());
        stage.layer().subscribe(layer -> compute());
        active.subscribe(now -> {
            if (!current()) {
                compute();
            }
        });
        scope.subscribe(now -> wantBands());
    }

    // ---- properties ----

    /** What is compared, or null before it is known. */
    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** This sequence or many. */
    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    /** What is under way that takes long. */
    public LongWork work() {
        return work;
    }

    /** Why the last work failed, or null. */
    public ReadOnlyObjectProperty<@Nullable Throwable> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the picture's model and its siblings were compared for what is shown now. */
    public boolean settled() {
        Way way = stage.way().getValue();
        boolean nothing = way == null || way.trace().gradients() == null || way.trace().layers().isEmpty();
        return !latest.busy() && (nothing || current());
    }

    /** Whether what is shown is of the sequence and the layer that are looked at. */
    private boolean current() {
        Shown now = shown.get();
        return now != null && now.way() == stage.way().getValue() && now.layer() == stage.layer().getValue().intValue();
    }

    /** Where the recurrent kernels of a kind begin. */
    public Start start(CellKind kind) {
        DecayStudy now = study;
        return starts.getOrDefault(kind, now == null ? Start.ORTHOGONAL : now.start());
    }

    /** Whether a sibling lacks the training that the picture's model has had. */
    public boolean trainable() {
        Shown now = shown.get();
        return now != null && study != null && stage.dataset().getValue() != null && !untrained(now).isEmpty();
    }

    /** What is shown, as a page for a file; empty before it is known. */
    public Sheet sheet(String title, Language language) {
        Shown now = shown.get();
        if (now == null) {
            return Sheet.of(List.of());
        }
        List<DecayFigure.Curve> curves = DecayFigure.curves(now, scope.get());
        String epoch = Numbers.fixed(now.way().epoch(), now.way().epoch() == Math.rint(now.way().epoch()) ? 0 : 1);
        String caption = scope.get() == Scope.MANY ? Messages.in(language, "view.backward.captionMany", MANY, epoch)
                : Messages.in(language, "view.backward.captionOne", words(now), epoch);
        return DecayFigure.sheet(DecayFigure.figure(now, curves, language), curves, title, caption, language);
    }

    private static String words(Shown now) {
        return now.way().trace().tokens().stream().filter(token -> !token.startsWith("<")).collect(Collectors.joining(" "));
    }

    // ---- commands ----

    /** Begins the recurrent kernels of a kind elsewhere. */
    public void start(CellKind kind, Start start) {
        starts.put(kind, start);
        compute();
    }

    /** Trains every sibling that lacks training, one after the other. */
    public void train() {
        Shown now = shown.get();
        DecayStudy with = study;
        Dataset data = stage.dataset().getValue();
        if (now == null || with == null || data == null || work.busy() && training) {
            return;
        }
        List<Strand> wanted = untrained(now);
        training = true;
        work.begin(job -> {
            for (int i = 0; i < wanted.size(); i++) {
                job.part(i, wanted.size());
                with.train(wanted.get(i).kind(), wanted.get(i).start(), data, job);
            }
        }, (failure, whole) -> ended(failure, whole, this::compute));
    }

    /** Gives up what is under way; what many sequences say is then no longer asked. */
    public void cancel() {
        if (!training) {
            scope.set(Scope.ONE);
        }
        work.giveUp();
    }

    // ---- within ----

    private static List<Strand> untrained(Shown now) {
        return now.strands().stream().filter(strand -> !strand.own() && strand.epoch() == 0 && strand.wanted() > 0).toList();
    }

    private void experimentChanged(Experiment experiment) {
        DecayStudy before = study;
        if (before != null && before.experiment().sameRun(experiment)) {
            return;
        }
        work.giveUp();
        if (before != null) {
            before.close();
        }
        starts.clear();
        shown.set(null);
        try {
            study = engine.decays(experiment);
        } catch (UnrollException e) {
            // Without a recurrent layer nothing flows back through time; the picture says so.
            study = null;
        }
        compute();
    }

    private void compute() {
        if (!active.getValue()) {
            return;
        }
        Way way = stage.way().getValue();
        DecayStudy with = study;
        int layer = stage.layer().getValue().intValue();
        if (way == null || way.trace().gradients() == null || layer >= way.trace().layers().size()) {
            shown.set(null);
            return;
        }
        Map<CellKind, Start> wanted = new EnumMap<>(CellKind.class);
        for (CellKind kind : CellKind.values()) {
            wanted.put(kind, start(kind));
        }
        latest.request(() -> compare(way, layer, with, wanted));
    }

    private static Shown compare(Way way, int layer, @Nullable DecayStudy with, Map<CellKind, Start> starts) {
        CellKind own = CellKind.of(way.trace().layers().get(layer).type());
        boolean related = with != null && with.experiment().architecture().equals(way.model().architecture());
        List<Strand> strands = new ArrayList<>();
        for (CellKind kind : CellKind.values()) {
            Start start = starts.getOrDefault(kind, Start.ORTHOGONAL);
            if (kind == own && (with == null || start == with.start())) {
                strands.add(new Strand(kind, start, true, way.epoch(), way.epoch(),
                        Decays.of(way.trace(), layer), List.of()));
            } else if (with != null && related) {
                int epoch = nearest(with.epochs(kind, start), way.epoch());
                List<Decay> decays = with.decays(kind, start, epoch, way.passage(), way.label(), layer);
                if (!decays.isEmpty()) {
                    strands.add(new Strand(kind, start, false, epoch, way.epoch(), decays, List.of()));
                }
            }
        }
        return new Shown(way, layer, ReadingOrder.of(way.trace().layers().get(layer)), strands);
    }

    /** The last known epoch that is not beyond the wanted one. */
    private static int nearest(List<Integer> epochs, double wanted) {
        return epochs.stream().mapToInt(Integer::intValue).filter(epoch -> epoch <= wanted).max().orElse(0);
    }

    private void arrived(Shown next) {
        if (next.way() == stage.way().getValue() && next.layer() == stage.layer().getValue().intValue()) {
            problem.set(null);
            shown.set(next);
            wantBands();
        }
    }

    private void wantBands() {
        Shown now = shown.get();
        DecayStudy with = study;
        Dataset data = stage.dataset().getValue();
        if (scope.get() != Scope.MANY || now == null || now == asked || with == null || data == null || training) {
            return;
        }
        asked = now;
        KeptWeights own = new WeightBudget().open(Map.of((int) now.way().epoch(), now.way().model().weights()), 0);
        work.giveUp();
        List<Strand> filled = new ArrayList<>();
        work.begin(job -> {
            int done = 0;
            for (Strand strand : now.strands()) {
                job.part(done++, now.strands().size());
                if (strand.own()) {
                    with.adopt(own);
                }
                List<DecayBand> bands = with.bands(strand.kind(), strand.start(), (int) strand.epoch(), data.validation(), MANY,
                        now.layer(), job);
                filled.add(strand.with(bands));
            }
        }, (failure, whole) -> ended(failure, whole, () -> {
            if (shown.get() == now) {
                Shown next = new Shown(now.way(), now.layer(), now.order(), filled);
                asked = next;
                shown.set(next);
            }
        }));
    }

    private void ended(@Nullable Throwable failure, boolean whole, Runnable then) {
        training &= work.busy();
        if (failure != null) {
            problem.set(failure);
            return;
        }
        if (whole) {
            problem.set(null);
            then.run();
        }
        if (!work.busy()) {
            wantBands();
        }
    }
}

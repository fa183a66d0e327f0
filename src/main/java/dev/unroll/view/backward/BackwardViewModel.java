package dev.unroll.view.backward;

import dev.unroll.picture.backward.GradientSizes;
import dev.unroll.picture.backward.GradientView;
import dev.unroll.picture.backward.ReadingOrder;
import dev.unroll.plot.Palette;
import dev.unroll.text.Language;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.train.KeptWeights;
import dev.unroll.view.Engine;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The way back of one sequence: which layer and which gradient are shown, and where one stands. */
public final class BackwardViewModel {
    private final BackwardStage stage;
    private final DecayViewModel decay;
    private final ChainViewModel chain;
    private final ReadOnlyObjectWrapper<Quantity> quantity = new ReadOnlyObjectWrapper<>(Quantity.HIDDEN);
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final ObjectProperty<GradientView.@Nullable Hover> hover = new SimpleObjectProperty<>();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper content = new ReadOnlyLongWrapper();
    private final BooleanProperty active = new SimpleBooleanProperty(true);
    private @Nullable Heat heat;

    /** The value of full colour, computed once for a trace. */
    private record Heat(SequenceTrace trace, int layer, Quantity quantity, double max) {
    }

    /**
     * Follows {@code stage}.
     *
     * @param background for what takes tens of milliseconds
     * @param slow       for what takes seconds or minutes
     * @param screen     hands results over
     */
    public BackwardViewModel(Engine engine, Executor background, Executor slow, Executor screen, BackwardStage stage) {
        this.stage = stage;
        decay = new DecayViewModel(engine, background, slow, screen, stage, active);
        chain = new ChainViewModel(engine, background, screen, stage, active);
        stage.way().subscribe(way -> changed());
        stage.time().subscribe(time -> moved());
        stage.target().subscribe(target -> changed());
        stage.layer().subscribe(layer -> changed());
        stage.chosen().subscribe(this::follow);
        stage.kept().subscribe(kept -> changed());
        stage.epochEnded().subscribe(each -> changed());
        quantity.subscribe(each -> changed());
        logarithmic.subscribe(each -> changed());
        hover.subscribe(each -> moved());
        active.subscribe(each -> changed());
    }

    // ---- properties ----

    /** Another number whenever the picture is to be painted anew. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Another number whenever anything but the motion between two timesteps has changed. */
    public ReadOnlyLongProperty contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Whether the way back is looked at; nothing is computed or painted for nobody. */
    public BooleanProperty activeProperty() {
        return active;
    }

    /** The sequence with its gradients, or null. */
    public @Nullable Way way() {
        return stage.way().getValue();
    }

    /** Whether bars and colours grow with the logarithm. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** What is under the pointer. */
    public ObjectProperty<GradientView.@Nullable Hover> hoverProperty() {
        return hover;
    }

    /** The number that is explained, or null. */
    public @Nullable Spot chosen() {
        return stage.chosen().getValue();
    }

    /** How much of the gradient survives, in this model and others. */
    public DecayViewModel decay() {
        return decay;
    }

    /** What made the chosen gradient. */
    public ChainViewModel chain() {
        return chain;
    }

    /** The layers one can look at. */
    public List<LayerTrace> layers() {
        Way way = way();
        return way == null ? List.of() : way.trace().layers();
    }

    /** Index of the layer that is shown. */
    public int layer() {
        return Math.clamp(stage.layer().getValue().intValue(), 0, Math.max(0, layers().size() - 1));
    }

    /** The layer that is shown, or null. */
    public @Nullable LayerTrace layerTrace() {
        return layers().isEmpty() ? null : layers().get(layer());
    }

    /** The order in which the layer reads. */
    public ReadingOrder order() {
        LayerTrace at = layerTrace();
        return at == null ? new ReadingOrder(100, false) : ReadingOrder.of(at);
    }

    /** Where the gradient has come to, as the picture counts it. */
    public double place() {
        return place(stage.time().getValue().doubleValue());
    }

    /** Where the gradient has come to when the playhead is at a time. */
    public double place(double playhead) {
        ReadingOrder order = order();
        double time = Math.clamp(playhead, 1, order.steps() + 1.0);
        return order.backwards() ? Math.max(1, order.steps() + 1 - time) : time;
    }

    /** The timestep that is looked at, 0 first. */
    public int step() {
        return Math.clamp(stage.target().getValue().intValue(), 1, Math.max(1, order().steps())) - 1;
    }

    /** The gradients that can be shown. */
    public List<Quantity> quantities() {
        LayerTrace at = layerTrace();
        return at == null ? List.of(Quantity.HIDDEN)
                : Quantity.in(at.type()).reversed().stream().filter(each -> each != Quantity.INPUT_VECTOR).toList();
    }

    /** Whose gradient is shown, given what the layer has. */
    public Quantity shown() {
        LayerTrace at = layerTrace();
        return at == null ? Quantity.HIDDEN : GradientSizes.in(at, quantity.get());
    }

    /** The value of full colour. */
    public double heat() {
        Way way = way();
        if (way == null || layers().isEmpty()) {
            return 1;
        }
        Heat known = heat;
        if (known == null || known.trace != way.trace() || known.layer != layer() || known.quantity != shown()) {
            known = new Heat(way.trace(), layer(), shown(), GradientSizes.heat(way.trace(), layer(), shown()));
            heat = known;
        }
        return known.max;
    }

    /** How the picture is seen. */
    public GradientView view(double width, double height, double scale, Palette palette, Language language) {
        Way way = way();
        return new GradientView(width, height, scale, palette, language, layer(), shown(), logarithmic.get(), heat(),
                way == null ? null : way.origin(), hover.get(), chosen());
    }

    /** What is being looked at, as a person calls it. */
    public String title() {
        return stage.experiment().getValue().title();
    }

    /** The epochs whose weights can be shown. */
    public List<Integer> epochs() {
        KeptWeights kept = stage.kept().getValue();
        return kept == null ? List.of() : kept.epochs();
    }

    // ---- commands ----

    /** Goes to the timestep at a place of the layer's reading order. */
    public void seekPlace(int place) {
        stage.seek(order().step(Math.clamp(place, 1, Math.max(1, order().steps()))) + 1);
    }

    /** Looks at another layer. */
    public void chooseLayer(int layer) {
        stage.chooseLayer(layer);
    }

    /** Names of the classes whose loss can be asked for; empty where there is nothing to choose. */
    public List<String> classes() {
        List<String> names = stage.classes();
        return names.size() < 2 ? List.of() : names;
    }

    /** The class whose loss flows back, 0 first; −1 before there is one. */
    public int label() {
        Way way = way();
        return way == null ? -1 : way.label();
    }

    /** Lets the loss of another class flow back. */
    public void ask(int label) {
        stage.ask(label);
    }

    /** Shows the gradient of something else; a chosen number becomes that of the same unit. */
    public void show(Quantity next) {
        quantity.set(next);
        Spot spot = chosen();
        if (spot != null && spot.quantity() != next) {
            stage.choose(spot.of(next));
        }
    }

    /** Chooses the number to be explained, or none. */
    public void choose(@Nullable Spot spot) {
        stage.choose(spot);
    }

    /** Goes to the next unit, or the one before; the first time to the unit with the largest gradient. */
    public void moveUnit(int count) {
        LayerTrace at = layerTrace();
        if (at == null) {
            return;
        }
        double[] gradients = shown().gradients(at.steps().get(step()));
        Spot spot = chosen();
        if (gradients.length == 0) {
            return;
        }
        int unit = spot == null ? largest(gradients) : Math.floorMod(spot.unit() + count, gradients.length);
        stage.choose(new Spot(layer(), step(), shown(), unit));
    }

    /** Explains the largest gradient of the timestep where none is explained yet. */
    public void open() {
        if (chosen() == null) {
            moveUnit(0);
        }
    }

    /** Shows the weights after an epoch. */
    public void showEpoch(int epoch) {
        stage.showEpoch(epoch);
    }

    /** Goes so many timesteps on, or back. */
    public void move(int count) {
        stage.move(count);
    }

    /** Tells the window what could not be done. */
    void failed(Throwable why) {
        stage.failed(why);
    }

    // ---- within ----

    private static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = Math.abs(values[i]) > Math.abs(values[best]) ? i : best;
        }
        return best;
    }

    private void follow(@Nullable Spot spot) {
        if (spot != null && spot.quantity() != Quantity.INPUT_VECTOR) {
            quantity.set(spot.quantity());
        }
        changed();
    }

    private void changed() {
        if (active.get()) {
            content.set(content.get() + 1);
            moved();
        }
    }

    private void moved() {
        if (active.get()) {
            version.set(version.get() + 1);
        }
    }
}

package dev.unroll.view.backward;

import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import dev.unroll.view.Engine;
import dev.unroll.view.control.Latest;
import dev.unroll.workspace.study.gradient.GradientChain;
import dev.unroll.workspace.study.gradient.GradientCheck;
import dev.unroll.workspace.study.gradient.Target;
import dev.unroll.workspace.study.gradient.WeightNorms;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The chosen gradient taken apart, and its check against a finite difference. */
public final class ChainViewModel {
    private final Engine engine;
    private final BackwardStage stage;
    private final ObservableValue<Boolean> active;
    private final Latest<Explained> chains;
    private final Latest<Checked> checks;
    private final ReadOnlyObjectWrapper<@Nullable Explained> explained = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable GradientCheck> check = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> problem = new ReadOnlyObjectWrapper<>();

    /**
     * A number's gradient with what made it.
     *
     * @param norms what each timestep adds to the weights of the number's layer
     */
    public record Explained(Way way, Spot spot, GradientChain chain, WeightNorms norms) {
    }

    private record Checked(Way way, Spot spot, GradientCheck check) {
    }

    ChainViewModel(Engine engine, Executor background, Executor screen, BackwardStage stage,
            ObservableValue<Boolean> active) {
        this.active = active;
        this.engine = engine;
        this.stage = stage;
        chains = new Latest<>(background, screen, this::arrived, problem::set);
        checks = new Latest<>(background, screen, this::checked, this::failed);
        stage.chosen().subscribe(spot -> explain());
        stage.way().subscribe(way -> explain());
        active.subscribe(now -> explain());
    }

    // ---- properties ----

    /** The chosen number's gradient; null where none is chosen. */
    public ReadOnlyObjectProperty<@Nullable Explained> explainedProperty() {
        return explained.getReadOnlyProperty();
    }

    /** What the last check of that gradient has found, or null. */
    public ReadOnlyObjectProperty<@Nullable GradientCheck> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /** Whether a check is under way. */
    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /** Why it could not be explained or checked, or null. */
    public ReadOnlyObjectProperty<@Nullable Throwable> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // ---- commands ----

    /** Compares the chosen gradient with a finite difference of the loss. */
    public void check() {
        Way way = stage.way().getValue();
        Spot spot = stage.chosen().getValue();
        if (way != null && spot != null && spot.in(way.trace())) {
            checking.set(true);
            check.set(null);
            checks.request(() -> new Checked(way, spot,
                    engine.check(way.model(), way.passage(), way.whatIf(), way.label(), new Target.Number(spot))));
        }
    }

    // ---- within ----

    private void explain() {
        Way way = stage.way().getValue();
        Spot spot = stage.chosen().getValue();
        if (!active.getValue()) {
            return;
        }
        check.set(null);
        if (way == null || spot == null || !spot.in(way.trace()) || way.trace().gradients() == null) {
            explained.set(null);
            return;
        }
        chains.request(() -> new Explained(way, spot,
                GradientChain.of(way.model(), way.whatIf(), way.trace(), new Target.Number(spot)),
                WeightNorms.of(way.trace().layers().get(spot.layer()))));
    }

    private void arrived(Explained next) {
        if (next.way() == stage.way().getValue() && next.spot().equals(stage.chosen().getValue())) {
            problem.set(null);
            explained.set(next);
        }
    }

    private void checked(Checked next) {
        checking.set(checks.busy());
        if (next.way() == stage.way().getValue() && Objects.equals(next.spot(), stage.chosen().getValue())) {
            check.set(next.check());
        }
    }

    private void failed(Throwable why) {
        checking.set(checks.busy());
        problem.set(why);
    }

    /** The letter of a quantity in formulas. */
    static String letter(Quantity quantity) {
        return quantity == Quantity.INPUT_VECTOR ? "x" : quantity == Quantity.HIDDEN ? "h" : quantity == Quantity.CELL ? "c"
                : Objects.requireNonNull(quantity.gate()).letter();
    }
}

package dev.unroll.view.generate;

import dev.unroll.data.Dataset;
import dev.unroll.evaluate.decode.Continuation;
import dev.unroll.evaluate.decode.Generated;
import dev.unroll.evaluate.decode.Sampling;
import dev.unroll.evaluate.decode.TwoWays;
import dev.unroll.nn.Model;
import dev.unroll.picture.generate.SymbolBars;
import dev.unroll.text.Progress;
import dev.unroll.view.Engine;
import dev.unroll.view.Moment;
import dev.unroll.view.control.Latest;
import dev.unroll.workspace.Presets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * A model of the next character: what it adds to a beginning, one character at a time, and a text read with teacher
 * forcing and running free. The model is the built-in one, or the one on the Network screen where that predicts what comes
 * next, too.
 */
public final class GenerateViewModel implements AutoCloseable {
    private static final int MOST = 200;
    private final Taught builtIn;
    private final ObservableValue<@Nullable Dataset> openDataset;
    private final ObservableValue<Moment> openMoment;
    private final Latest<Made> work;
    private final Stepper stepper = new Stepper();

    private final ReadOnlyBooleanWrapper own = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ownPossible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Wish> wish = new ReadOnlyObjectWrapper<>(
            new Wish("국", "국민대학", new Sampling(1, Sampling.ALL), 1));
    private final ReadOnlyObjectWrapper<@Nullable Generated> generated = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TwoWays> ways = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> waysProblem = new ReadOnlyObjectWrapper<>();

    /**
     * What is asked for.
     *
     * @param beginning what is given to go on with
     * @param text      what is read in two ways
     * @param seed      decides the draws
     */
    public record Wish(String beginning, String text, Sampling sampling, long seed) {
    }

    private record Made(@Nullable Generated generated, @Nullable Throwable problem, @Nullable TwoWays ways,
            @Nullable Throwable waysProblem) {
    }

    /** Follows the data and the weights on the Network screen; nothing is read before {@link #open}. */
    public GenerateViewModel(Engine engine, Executor background, Executor screen, ObservableValue<@Nullable Dataset> openDataset,
            ObservableValue<Moment> openMoment) {
        builtIn = new Taught(Presets.find("next-character"), engine, background, screen);
        this.openDataset = openDataset;
        this.openMoment = openMoment;
        work = new Latest<>(background, screen, this::arrived, problem::set);
        builtIn.stateProperty().subscribe((before, now) -> {
            if (now.model() != before.model()) {
                again();
            }
            if (now.stage() == Taught.Stage.UNTAUGHT && before.stage() == Taught.Stage.OPENING) {
                builtIn.train();
            }
        });
        openDataset.subscribe(dataset -> {
            ownPossible.set(dataset != null && Continuation.continues(dataset));
            useOwn(own.get() && ownPossible.get());
        });
    }

    // ---- properties ----

    /** The model that comes with this screen. */
    public Taught builtIn() {
        return builtIn;
    }

    /** Whether the model of the Network screen is used. */
    public ReadOnlyBooleanProperty ownProperty() {
        return own.getReadOnlyProperty();
    }

    /** Whether the model of the Network screen predicts what comes next. */
    public ReadOnlyBooleanProperty ownPossibleProperty() {
        return ownPossible.getReadOnlyProperty();
    }

    /** What is asked for. */
    public ReadOnlyObjectProperty<Wish> wishProperty() {
        return wish.getReadOnlyProperty();
    }

    /** What the model adds; null before there is a model. */
    public ReadOnlyObjectProperty<@Nullable Generated> generatedProperty() {
        return generated.getReadOnlyProperty();
    }

    /** The text read in two ways; null where it cannot be. */
    public ReadOnlyObjectProperty<@Nullable TwoWays> waysProperty() {
        return ways.getReadOnlyProperty();
    }

    /** Why nothing was added; null where nothing is wrong. */
    public ReadOnlyObjectProperty<@Nullable Throwable> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why the text is not read; null where nothing is wrong. */
    public ReadOnlyObjectProperty<@Nullable Throwable> waysProblemProperty() {
        return waysProblem.getReadOnlyProperty();
    }

    /** How many characters are shown. */
    public Stepper stepper() {
        return stepper;
    }

    /** What was expected at the step being looked at; empty before there is one. */
    public List<SymbolBars.Bar> bars() {
        Generated now = generated.get();
        Dataset dataset = dataset();
        int step = stepper.shownProperty().get() - 1;
        if (now == null || dataset == null || step < 0 || step >= now.steps().size()) {
            return List.of();
        }
        Generated.Step at = now.steps().get(step);
        List<SymbolBars.Bar> bars = new ArrayList<>();
        for (int id = 0; id < Math.min(at.probabilities().length, dataset.classes().size()); id++) {
            bars.add(new SymbolBars.Bar(dataset.classes().get(id), at.probabilities()[id], at.drawn()[id], id == at.id()));
        }
        return bars;
    }

    // ---- commands ----

    /** Opens the built-in model and trains it, which takes a moment; does nothing a second time. */
    public void open() {
        builtIn.open();
    }

    /** The model of the Network screen, or the built-in one. */
    public void useOwn(boolean wanted) {
        own.set(wanted && ownPossible.get());
        again();
    }

    /** Asks for something else. */
    public void ask(Function<Wish, Wish> change) {
        Wish next = change.apply(wish.get());
        if (!next.equals(wish.get())) {
            wish.set(next);
            again();
        }
    }

    /** The same again with the model's latest weights. */
    public void again() {
        Dataset dataset = dataset();
        Model taught = builtIn.now().model();
        Moment moment = openMoment.getValue();
        boolean ownModel = own.get();
        if (dataset == null || !ownModel && taught == null || ownModel && moment.architecture() == null) {
            arrived(new Made(null, null, null, null));
            return;
        }
        Wish asked = wish.get();
        work.request(() -> {
            Model model = ownModel ? moment.model() : taught;
            return model == null ? new Made(null, null, null, null) : make(new Continuation(model, dataset), asked);
        });
    }

    private @Nullable Dataset dataset() {
        return own.get() ? openDataset.getValue() : builtIn.now().dataset();
    }

    private static Made make(Continuation model, Wish asked) {
        Generated generated = null;
        Throwable problem = null;
        try {
            generated = model.from(asked.beginning(), MOST, asked.sampling(), asked.seed(), Progress.NONE);
        } catch (RuntimeException e) {
            problem = e;
        }
        try {
            return new Made(generated, problem, model.bothWays(asked.text()), null);
        } catch (RuntimeException e) {
            return new Made(generated, problem, null, e);
        }
    }

    private void arrived(Made made) {
        Generated next = made.generated();
        int count = next == null ? 0 : next.steps().size();
        // Whoever follows the text must not meet a step of the one before.
        stepper.reset(0, 0);
        generated.set(next);
        stepper.reset(count, count);
        ways.set(made.ways());
        problem.set(made.problem());
        waysProblem.set(made.waysProblem());
    }

    /** Looks how far training is. */
    public void pulse() {
        builtIn.pulse();
    }

    /** Whether somebody should call {@link #pulse}. */
    public boolean training() {
        return builtIn.training();
    }

    /** Ends what runs. */
    @Override
    public void close() {
        builtIn.close();
    }
}

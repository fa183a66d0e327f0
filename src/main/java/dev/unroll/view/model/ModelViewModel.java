package dev.unroll.view.model;

import dev.unroll.data.DatasetOptions;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.train.TrainingMemory;
import dev.unroll.view.experiment.ExperimentViewModel;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.MemoryFit;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.stack.Cells;
import dev.unroll.workspace.stack.Fix;
import dev.unroll.workspace.stack.StackCheck;
import dev.unroll.workspace.stack.StackEdits;
import dev.unroll.workspace.stack.StackProblem;
import dev.unroll.workspace.stack.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Building the model: which of its cards is chosen, which are open, and every edit of its layers. */
public final class ModelViewModel {
    /** {@link #chosenProperty} while the card of the input is chosen. */
    public static final int INPUT = StackProblem.INPUT;

    private final ExperimentViewModel experiment;
    private final IntegerProperty chosen = new SimpleIntegerProperty(INPUT);
    private final ObjectProperty<Folding> folding = new SimpleObjectProperty<>(Folding.CHOSEN);
    private Architecture shown;
    private @Nullable Architecture wanted;
    private int wantedPlace;

    /** Which cards are open. */
    public enum Folding { CHOSEN, NONE, ALL }

    /** Builds the model of {@code experiment}. */
    public ModelViewModel(ExperimentViewModel experiment) {
        this.experiment = experiment;
        shown = experiment.now().architecture();
        choose(usual(shown));
        experiment.experimentProperty().subscribe((before, now) -> changed(now.architecture()));
        chosen.subscribe(place -> experiment.selectedLayerProperty().set(place.intValue()));
        experiment.selectedLayerProperty().subscribe(place -> choose(place.intValue()));
    }

    // ---- properties ----

    /** The chosen layer, or {@link #INPUT}. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /** Which cards are open. */
    public ObjectProperty<Folding> foldingProperty() {
        return folding;
    }

    /** How the layers fit. */
    public ReadOnlyObjectProperty<StackCheck> stackProperty() {
        return experiment.stackProperty();
    }

    /** The experiment whose model this is. */
    public ExperimentViewModel experiment() {
        return experiment;
    }

    /** Whether the card at a place is open. */
    public boolean open(int place) {
        return folding.get() == Folding.ALL || folding.get() == Folding.CHOSEN && chosen.get() == place;
    }

    /** The model. */
    public Architecture architecture() {
        return experiment.stackProperty().get().architecture();
    }

    /** Bytes of memory that training will need, about; NaN where the layers do not fit each other. */
    public double trainingBytes() {
        TrainingMemory need = MemoryFit.need(experiment.now(), experiment.datasetProperty().get());
        return need == null ? Double.NaN : need.bytes();
    }

    private List<Layer> layers() {
        return architecture().layers();
    }

    /** Every kind of layer for the place before the layer {@code at}. */
    public List<Offer> offers(int at) {
        return Offer.at(at, experiment.now(), experiment.datasetProperty().get());
    }

    /** How many parameters the layer at a place would have with another kind of cell; negative where that is not known. */
    public long countWith(int at, String cell) {
        Recurrent inside = Cells.inside(layers().get(at));
        Shape in = experiment.stackProperty().get().before(at);
        if (inside == null || in == null || in.kind() == Shape.Kind.TOKENS) {
            return -1;
        }
        Layer other = Cells.put(layers().get(at), Cells.withCell(inside, Cells.ofType(inside.cell(), cell)));
        return StackCheck.of(new Architecture(in, List.of(other))).parameters();
    }

    // ---- commands ----

    /** Chooses a card; a place beyond the layers becomes the last one. */
    public void choose(int place) {
        chosen.set(Math.clamp(place, INPUT, layers().size() - 1));
    }

    /** Opens the chosen card, or closes it. */
    public void openOrClose(int place) {
        boolean close = open(place) && chosen.get() == place;
        choose(place);
        folding.set(close ? Folding.NONE : folding.get() == Folding.ALL ? Folding.ALL : Folding.CHOSEN);
    }

    /** Chooses a card and opens it. */
    public void open(int place, boolean only) {
        choose(place);
        if (only || folding.get() == Folding.NONE) {
            folding.set(Folding.CHOSEN);
        }
    }

    /** Adds a layer before the layer {@code at}. */
    public void add(int at, Layer layer) {
        edit("", at, e -> StackEdits.insert(e, at, layer));
        if (folding.get() == Folding.NONE) {
            folding.set(Folding.CHOSEN);
        }
    }

    /** Removes a layer. */
    public void remove(int at) {
        if (isLayer(at)) {
            edit("", Math.min(at, layers().size() - 2), e -> StackEdits.remove(e, at));
        }
    }

    /** Puts another of the same behind a layer. */
    public void duplicate(int at) {
        if (isLayer(at)) {
            edit("", at + 1, e -> StackEdits.insert(e, at + 1, e.architecture().layers().get(at)));
        }
    }

    /** Moves a layer so that it stands at {@code to}; outside the stack nothing happens. */
    public void move(int from, int to) {
        if (isLayer(from) && isLayer(to) && from != to) {
            edit("", to, e -> StackEdits.move(e, from, to));
        }
    }

    /**
     * Changes a layer.
     *
     * @param option what is changed; small moves of one option are undone together
     */
    public void change(int at, String option, UnaryOperator<Layer> change) {
        edit("layer " + at + " " + option, at, e -> StackEdits.replace(e, at, change.apply(e.architecture().layers().get(at))));
    }

    /** Changes a layer in one step of its own. */
    public void changeOnce(int at, UnaryOperator<Layer> change) {
        edit("", at, e -> StackEdits.replace(e, at, change.apply(e.architecture().layers().get(at))));
    }

    /** Puts another kind of cell into a recurrent layer; its units and all that both kinds have stay. */
    public void useCell(int at, String type) {
        changeOnce(at, layer -> {
            Recurrent inside = Cells.inside(layer);
            return inside == null ? layer : Cells.put(layer, Cells.withCell(inside, Cells.ofType(inside.cell(), type)));
        });
    }

    /** Applies a remedy. */
    public void fix(Fix fix) {
        experiment.edit(fix::apply);
    }

    /** Cuts the data, and the input with them, to a number of timesteps. */
    public void setLength(int steps) {
        edit("input length", INPUT, e -> {
            DatasetOptions o = e.data();
            return e.withData(o.withMaxLength(steps));
        });
    }

    /** Makes the model read tokens or numbers. */
    public void setInput(Shape input) {
        edit("", INPUT, e -> StackEdits.input(e, input));
    }

    /** Takes the layers away. */
    public void clear() {
        edit("", INPUT, e -> StackEdits.layers(e, List.of()));
    }

    /** Takes over a preset's layers; an Embedding keeps as many rows as the data need. */
    public void takeLayers(Preset preset) {
        Task task = Task.of(experiment.now(), experiment.datasetProperty().get());
        List<Layer> layers = new ArrayList<>(preset.trained().layers());
        if (layers.getFirst() instanceof Embedding own && own.inputDim() < task.words()) {
            layers.set(0, new Embedding(task.words(), own.outputDim(), own.maskZero()));
        }
        edit("", usual(preset.trained()), e -> StackEdits.layers(e, layers));
    }

    /** Draws initial weights by other rules. */
    public void useInitialValues(InitialValues rules) {
        edit("", chosen.get(), e -> StackEdits.initialValues(e, rules));
    }

    // ---- within ----

    private boolean isLayer(int place) {
        return place >= 0 && place < layers().size();
    }

    /** Edits, and chooses a card once the edit has taken place, which may be after a question. */
    private void edit(String gesture, int place, UnaryOperator<Experiment> change) {
        Experiment next = change.apply(experiment.now());
        if (next.equals(experiment.now())) {
            choose(place);
            return;
        }
        wanted = next.architecture();
        wantedPlace = place;
        experiment.edit(gesture, change);
    }

    private void changed(Architecture next) {
        List<Layer> before = shown.layers();
        shown = next;
        if (next.equals(wanted)) {
            choose(wantedPlace);
        } else if (!before.equals(next.layers())) {
            choose(moved(before, next));
        }
        wanted = null;
    }

    /** The layer in which two stacks differ first, or the usual one where they have little in common. */
    private static int moved(List<Layer> before, Architecture next) {
        List<Layer> after = next.layers();
        if (Math.abs(before.size() - after.size()) > 1) {
            return usual(next);
        }
        int first = 0;
        while (first < Math.min(before.size(), after.size()) && before.get(first).equals(after.get(first))) {
            first++;
        }
        int differ = 0;
        for (int i = first; i < Math.min(before.size(), after.size()); i++) {
            differ += before.get(i).type().equals(after.get(i).type()) ? 0 : 1;
        }
        return before.size() == after.size() && differ > 2 ? usual(next) : Math.min(first, after.size() - 1);
    }

    /** The layer that the course is about: the last recurrent one. */
    private static int usual(Architecture architecture) {
        for (int i = architecture.layers().size() - 1; i >= 0; i--) {
            if (Cells.inside(architecture.layers().get(i)) != null) {
                return i;
            }
        }
        return architecture.layers().size() - 1;
    }
}

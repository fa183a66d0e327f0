package dev.unroll.view.inspect;

import dev.unroll.picture.Readout;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.study.WhatIf.Place;
import dev.unroll.workspace.study.origin.GateSum;
import dev.unroll.workspace.study.origin.Term;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The number that is chosen, taken apart; which of its terms are listed; and what a person does with it. */
public final class InspectorViewModel {
    /** Further terms come in portions of this many, so that a wide layer never fills the panel at one click. */
    static final int PORTION = 48;
    private static final int USUAL = 12;
    /** So many terms with an input of zero are worth a line of their own; fewer are listed. */
    private static final int MANY_ZEROS = 4;

    private final ObservableValue<@Nullable Inspected> studied;
    private final ObservableValue<@Nullable Spot> chosen;
    private final Consumer<Spot> choose;
    private final ByHand hand;
    private final Supplier<Readout> readout;
    private final Texts texts;

    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private int usual = USUAL;
    private int more;

    /** A number taken apart, and which of its terms are listed. */
    public record Shown(Inspection inspection, Listed listed) {
    }

    /**
     * Which terms are listed.
     *
     * @param shown  in their order
     * @param hidden how many are left to be listed
     * @param rest   what the hidden ones add to the sum
     * @param zeros  how many inputs are zero and therefore not listed at all
     * @param opened whether more than usual are shown
     */
    public record Listed(List<Term> shown, int hidden, double rest, int zeros, boolean opened) {
        static final Listed NONE = new Listed(List.of(), 0, 0, 0, false);
    }

    /**
     * Explains the chosen spot of what was studied.
     *
     * @param choose  asks for another spot to be chosen
     * @param hand    keeps what is set by hand
     * @param readout how the model's output is read
     */
    public InspectorViewModel(ObservableValue<@Nullable Inspected> studied, ObservableValue<@Nullable Spot> chosen,
            Consumer<Spot> choose, ByHand hand, Supplier<Readout> readout, Texts texts) {
        this.studied = studied;
        this.chosen = chosen;
        this.choose = choose;
        this.hand = hand;
        this.readout = readout;
        this.texts = texts;
        studied.subscribe((before, now) -> look());
        chosen.subscribe((before, now) -> look());
        look();
    }

    // ---- properties ----

    /** The chosen number, taken apart; null where none is chosen or studied. */
    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether nothing has been studied yet. */
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** What happens at this timestep, in words, with its figures between asterisks. */
    public String sentence() {
        Inspection now = inspection();
        return now == null ? "" : new Sentence(texts, readout.get()).of(now);
    }

    /** What the model answers, here and at the end. */
    public Answer answer() {
        return Answer.of(Objects.requireNonNull(inspection()), readout.get());
    }

    // ---- commands ----

    /** Chooses another number. */
    public void choose(Spot spot) {
        choose.accept(spot);
    }

    /** Chooses the unit so many further on; beyond the last comes the first. */
    public void moveUnit(int by) {
        Inspection now = inspection();
        if (now != null && now.count() > 0) {
            choose.accept(now.spot().unit(Math.floorMod(now.spot().unit() + by, now.count())));
        }
    }

    /** Sets a value by hand; the one that was there anyway counts as not set. */
    public void set(Place place, double value) {
        Inspection now = inspection();
        if (now == null || value != now.trained(place)) {
            hand.set(place, value);
        } else if (now.byHand(place)) {
            hand.clear(place);
        }
    }

    /** Sets a further value by hand within one gesture, as while something is dragged. */
    public void goOn(Place place, double value) {
        hand.goOn(place, value);
    }

    /** Gives a place its own value back. */
    public void restore(Place place) {
        hand.clear(place);
    }

    /** Gives everything that was set by hand its own value back. */
    public void restoreAll() {
        hand.restore();
    }

    /** Lists further terms. */
    public void showMore() {
        more += PORTION;
        show(inspection());
    }

    /** Lists as many terms as usual. */
    public void showFewer() {
        more = 0;
        show(inspection());
    }

    /** How many terms are listed without being asked for. */
    public void listUsually(int count) {
        if (count != usual) {
            usual = count;
            show(inspection());
        }
    }

    // ---- within ----

    private void look() {
        Inspected study = studied.getValue();
        Spot spot = chosen.getValue();
        waiting.set(study == null);
        show(study == null || spot == null ? null : Inspection.of(study, spot));
    }

    private @Nullable Inspection inspection() {
        Shown now = shown.get();
        return now == null ? null : now.inspection();
    }

    private void show(@Nullable Inspection inspection) {
        shown.set(inspection == null ? null : new Shown(inspection, list(inspection.sum())));
    }

    private Listed list(@Nullable GateSum sum) {
        if (sum == null) {
            return Listed.NONE;
        }
        long zero = sum.terms().stream().filter(InspectorViewModel::isZero).count();
        int zeros = zero < MANY_ZEROS ? 0 : (int) zero;
        List<Term> terms = zeros == 0 ? sum.terms() : sum.terms().stream().filter(term -> !isZero(term)).toList();
        int count = Math.min(terms.size(), usual + more);
        // One hidden term takes as much room as the line that says so.
        int fits = count == terms.size() - 1 ? terms.size() : count;
        List<Term> rest = terms.subList(fits, terms.size());
        return new Listed(terms.subList(0, fits), rest.size(), rest.stream().mapToDouble(Term::product).sum(), zeros,
                fits > usual + 1);
    }

    /** An input that is zero adds nothing, whatever its weight. */
    private static boolean isZero(Term term) {
        return term.value() == 0 && Double.isFinite(term.weight() * term.reset());
    }
}

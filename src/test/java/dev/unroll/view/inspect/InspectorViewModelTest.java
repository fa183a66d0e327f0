package dev.unroll.view.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.text.Language;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.Texts;
import dev.unroll.view.inspect.InspectorViewModel.Listed;
import dev.unroll.view.inspect.InspectorViewModel.Shown;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.WhatIf.Place;
import dev.unroll.workspace.study.origin.GateSum;
import dev.unroll.workspace.study.origin.Term;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InspectorViewModelTest {
    private final Texts texts = new Texts();

    @BeforeEach
    void english() {
        texts.use(Language.ENGLISH);
    }

    private static Shown shown(HandedStudy study) {
        return Objects.requireNonNull(study.viewModel.shownProperty().get());
    }

    private static Listed listed(HandedStudy study) {
        return shown(study).listed();
    }

    private static GateSum sum(HandedStudy study) {
        return Objects.requireNonNull(shown(study).inspection().sum());
    }

    @Test
    void nothingIsShownBeforeANumberIsChosenOrWhereTheStudyHasNone() {
        var study = new HandedStudy(texts);

        assertThat(study.viewModel.shownProperty().get()).isNull();
        assertThat(study.viewModel.sentence()).isEmpty();
        study.choose(4, Quantity.RESET, 0);
        assertThat(study.viewModel.shownProperty().get()).isNull();
        study.choose(4, Quantity.FORGET, 99);
        assertThat(study.viewModel.shownProperty().get()).isNull();
        study.choose(4, Quantity.FORGET, 6);
        assertThat(study.viewModel.shownProperty().get()).isNotNull();
    }

    @Test
    void waitsAsLongAsNothingWasStudied() {
        var study = new HandedStudy(texts);
        var inspected = study.studied.get();
        study.choose(4, Quantity.FORGET, 6);

        study.studied.set(null);
        assertThat(study.viewModel.waitingProperty().get()).isTrue();
        assertThat(study.viewModel.shownProperty().get()).isNull();
        study.studied.set(inspected);
        assertThat(study.viewModel.waitingProperty().get()).isFalse();
        assertThat(study.viewModel.shownProperty().get()).isNotNull();
    }

    @Test
    void listedAndHiddenTermsMakeTheWholeSum() {
        var study = new HandedStudy(texts);
        study.choose(4, Quantity.FORGET, 6);

        assertThat(listed(study).shown()).hasSize(12);
        assertThat(listed(study).hidden()).isEqualTo(12);
        double all = listed(study).shown().stream().mapToDouble(Term::product).sum() + listed(study).rest() + sum(study).bias();
        assertThat(all).isCloseTo(sum(study).z(), within(1e-12));
        study.viewModel.showMore();
        assertThat(listed(study).shown()).hasSize(24);
        assertThat(listed(study).opened()).isTrue();
        study.viewModel.showFewer();
        study.viewModel.listUsually(23);
        assertThat(listed(study).shown()).as("one more fits where a line would say that it is hidden").hasSize(24);
    }

    @Test
    void aWideLayerIsListedInPortions() {
        var study = new HandedStudy(texts, new Embedding(8, 128, false), new Recurrent(new Lstm(128)),
                new Dense(1, Activation.SIGMOID));
        study.choose(4, Quantity.FORGET, 100);

        study.viewModel.showMore();

        assertThat(listed(study).shown()).hasSize(12 + InspectorViewModel.PORTION);
        assertThat(listed(study).hidden()).isEqualTo(256 - 60);
    }

    @Test
    void inputsOfZeroAreToldInOneLine() {
        var study = new HandedStudy(texts, new OneHot(8), new Recurrent(new SimpleRnn(3, Activation.TANH, false, false)),
                new Dense(1, Activation.SIGMOID));
        study.choose(4, Quantity.HIDDEN, 1);

        assertThat(listed(study).shown()).hasSize(4);
        assertThat(listed(study).zeros()).isEqualTo(7);
        assertThat(sum(study).biases()).isEmpty();
    }

    @Test
    void stepsThroughTheUnitsAndAroundTheirEnd() {
        var study = new HandedStudy(texts);
        study.choose(4, Quantity.FORGET, 7);

        study.viewModel.moveUnit(1);
        assertThat(study.chosen.get()).isEqualTo(new Spot(0, 4, Quantity.FORGET, 0));
        study.viewModel.moveUnit(-1);
        assertThat(study.chosen.get()).isEqualTo(new Spot(0, 4, Quantity.FORGET, 7));
    }

    @Test
    void aChangedWeightIsMarkedBesideTheTrainedOneUntilItIsRestored() {
        var study = new HandedStudy(texts);
        study.choose(1, Quantity.FORGET, 6);
        Term first = listed(study).shown().getFirst();
        Place place = new Place.Weight(first.place());
        double z = sum(study).z();

        study.viewModel.set(place, 2);

        assertThat(sum(study).z()).isCloseTo(z + (2 - first.weight()) * first.value(), within(1e-6));
        assertThat(shown(study).inspection().byHand(place)).isTrue();
        assertThat(shown(study).inspection().trained(place)).isEqualTo(first.weight());
        study.viewModel.set(place, first.weight());
        assertThat(study.whatIf()).as("the trained value is no value set by hand").isEqualTo(WhatIf.NOTHING);
        assertThat(sum(study).z()).isEqualTo(z);
    }

    @Test
    void aGateSetByHandKeepsItsSumAndChangesTheAnswer() {
        var study = new HandedStudy(texts);
        study.choose(4, Quantity.FORGET, 6);
        double z = sum(study).z();
        double end = study.viewModel.answer().end();

        study.viewModel.set(shown(study).inspection().place(), 0.0);

        assertThat(sum(study).z()).isEqualTo(z);
        assertThat(sum(study).value()).isZero();
        assertThat(sum(study).computed()).isCloseTo(1 / (1 + Math.exp(-z)), within(1e-12));
        assertThat(study.viewModel.answer().end()).isNotEqualTo(end);
        assertThat(study.viewModel.answer().trainedEnd()).isEqualTo(end);
        study.viewModel.restoreAll();
        assertThat(study.viewModel.answer().end()).isEqualTo(end);
    }

    @Test
    void theSentenceIsMadeOfTheNumbers() {
        var study = new HandedStudy(texts);
        study.choose(4, Quantity.FORGET, 6);
        study.viewModel.set(new Place.Number(new Spot(0, 3, Quantity.CELL, 6)), -0.74);
        study.viewModel.set(new Place.Number(new Spot(0, 4, Quantity.FORGET, 6)), 0.66);
        study.viewModel.set(new Place.Number(new Spot(0, 4, Quantity.INPUT, 6)), 0.74);
        study.viewModel.set(new Place.Number(new Spot(0, 4, Quantity.CANDIDATE, 6)), 0.67);

        assertThat(study.viewModel.sentence()).startsWith(
                "At “terrible”, unit 7 keeps *66%* of its old memory (−0.49) and writes *+0.50*. The two cancel. The readout ");
        texts.use(Language.KOREAN);
        assertThat(study.viewModel.sentence()).startsWith(
                "“terrible”에서 7번 유닛은 이전 기억의 *66%*를 남기고(−0.49) 새로 *+0.50*만큼 씁니다. 둘은 서로 상쇄됩니다.");
        texts.use(Language.ENGLISH);
        study.viewModel.set(new Place.Number(new Spot(0, 4, Quantity.FORGET, 6)), 1.5);
        assertThat(study.viewModel.sentence()).contains("multiplies its old memory by *1.50* (−1.11)");
    }

    @Test
    void paddingThatIsSkippedIsToldSo() {
        var study = new HandedStudy(texts);
        study.choose(0, Quantity.FORGET, 6);

        assertThat(study.viewModel.sentence()).contains("padding");
        study.choose(0, Quantity.HIDDEN, 6);
        assertThat(study.viewModel.sentence()).contains("padding");
        assertThat(shown(study).inspection().sum()).isNull();
    }

    @Test
    void numbersThatAreNotFiniteAreToldSo() {
        var study = new HandedStudy(texts, new Embedding(8, 2, false),
                new Recurrent(new Gru(3, Activation.LINEAR, Activation.SIGMOID, true, true)), new Dense(1, Activation.SIGMOID));
        study.choose(4, Quantity.NEW_STATE, 1);
        Term first = listed(study).shown().getFirst();
        study.viewModel.set(new Place.Weight(first.place()), Double.NaN);

        assertThat(study.viewModel.sentence()).contains("not finite");
        assertThat(shown(study).inspection().span().most()).isFinite();
    }

    @Test
    void theRangeToDragInIsThatOfTheActivation() {
        var study = new HandedStudy(texts);
        study.choose(4, Quantity.FORGET, 6);
        assertThat(shown(study).inspection().span()).isEqualTo(new Inspection.Span(0, 1, true));
        study.choose(4, Quantity.CANDIDATE, 6);
        assertThat(shown(study).inspection().span()).isEqualTo(new Inspection.Span(-1, 1, false));
        study.choose(4, Quantity.CELL, 6);
        double value = shown(study).inspection().origin().value();
        assertThat(shown(study).inspection().span().most()).isGreaterThanOrEqualTo(Math.abs(value));
    }
}

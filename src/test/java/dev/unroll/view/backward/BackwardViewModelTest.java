package dev.unroll.view.backward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.picture.Brush;
import dev.unroll.picture.backward.GradientSizes;
import dev.unroll.picture.backward.LossOrigin;
import dev.unroll.picture.backward.WaysBack;
import dev.unroll.plot.Figure;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette;
import dev.unroll.plot.RecordingSurface;
import dev.unroll.text.Language;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.backward.ChainViewModel.Explained;
import dev.unroll.view.backward.DecayViewModel.Scope;
import dev.unroll.view.backward.DecayViewModel.Shown;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.gradient.CellKind;
import dev.unroll.workspace.study.gradient.GradientCheck;
import dev.unroll.workspace.study.gradient.Start;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BackwardViewModelTest {
    private static final int STEPS = 30;
    private final FakeEngine engine = new FakeEngine();

    private static Way way(Model model, double epoch) {
        return new Way(model, epoch, WaysBack.passage(STEPS), 1, WhatIf.NOTHING, WaysBack.of(model, STEPS),
                new LossOrigin(LossOrigin.Kind.BINARY, 1, "positive"));
    }

    private StageStub stage(Model model, double epoch) {
        Experiment opening = Experiment.of(engine.opening());
        StageStub stage = new StageStub(opening.withArchitecture(model.architecture()));
        stage.way.set(way(model, epoch));
        return stage;
    }

    private BackwardViewModel model(StageStub stage) {
        return new BackwardViewModel(engine, Runnable::run, Runnable::run, Runnable::run, stage);
    }

    private static Shown shown(BackwardViewModel model) {
        return Objects.requireNonNull(model.decay().shownProperty().get());
    }

    @Test
    void theCurveOfThePicturesModelIsReadOffItsOwnTrace() {
        Model lstm = WaysBack.model(STEPS, new Lstm(4));
        StageStub stage = stage(lstm, 0);
        BackwardViewModel model = model(stage);
        Strand own = Objects.requireNonNull(shown(model).of(CellKind.LSTM));
        double[] sizes = GradientSizes.of(Objects.requireNonNull(model.layerTrace()), Quantity.CELL);
        assertThat(own.own()).isTrue();
        for (int t = 0; t < STEPS; t++) {
            assertThat(own.main().relative(t)).isCloseTo(sizes[t] / sizes[STEPS - 1], within(1e-12));
        }
        assertThat(shown(model).strands()).extracting(Strand::kind).containsExactly(CellKind.values());
        assertThat(shown(model).strands()).allMatch(Strand::fair);
    }

    @Test
    void untrainedSiblingsAreMarkedBesideATrainedModel() {
        BackwardViewModel model = model(stage(WaysBack.model(STEPS, new Lstm(4)), 12));
        Strand rnn = Objects.requireNonNull(shown(model).of(CellKind.SIMPLE_RNN));
        assertThat(rnn.fair()).isFalse();
        List<DecayFigure.Curve> curves = DecayFigure.curves(shown(model), Scope.ONE);
        assertThat(curves).filteredOn(curve -> curve.strand() == rnn).allSatisfy(curve -> {
            assertThat(curve.name(Language.ENGLISH)).isEqualTo("SimpleRNN, hidden state (epoch 0)");
            assertThat(curve.look().opacity()).isLessThan(1);
        });
        assertThat(ReachWords.of(shown(model), 5, "word", Language.ENGLISH)).contains("SimpleRNN (epoch 0)");
    }

    @Test
    void anotherRecurrentStartChangesOnlyItsOwnCurve() {
        BackwardViewModel model = model(stage(WaysBack.model(STEPS, new Lstm(4)), 0));
        double[] gru = Objects.requireNonNull(shown(model).of(CellKind.GRU)).main().norms();
        double[] rnn = Objects.requireNonNull(shown(model).of(CellKind.SIMPLE_RNN)).main().norms();
        model.decay().start(CellKind.SIMPLE_RNN, Start.GLOROT_UNIFORM);
        assertThat(Objects.requireNonNull(shown(model).of(CellKind.GRU)).main().norms()).isEqualTo(gru);
        assertThat(Objects.requireNonNull(shown(model).of(CellKind.SIMPLE_RNN)).main().norms()).isNotEqualTo(rnn);
        assertThat(model.decay().start(CellKind.SIMPLE_RNN)).isEqualTo(Start.GLOROT_UNIFORM);
    }

    @Test
    void theFigureShowsTheNumbersAndItsTableTheSame() {
        BackwardViewModel model = model(stage(WaysBack.model(STEPS, new Lstm(4)), 0));
        List<DecayFigure.Curve> curves = DecayFigure.curves(shown(model), Scope.ONE);
        Figure figure = DecayFigure.figure(shown(model), curves, Language.ENGLISH);
        assertThat(figure.lines()).extracting("series").containsExactly("SimpleRNN hidden state", "GRU hidden state",
                "LSTM hidden state", "LSTM cell state");
        Strand own = Objects.requireNonNull(shown(model).of(CellKind.LSTM));
        assertThat(figure.lines().getLast().points().y(9)).isEqualTo(own.main().relative(9));
        assertThat(figure.lines().getLast().points().x(9)).isEqualTo(10);
        assertThat(figure.y().logarithmic()).isTrue();
        assertThat(figure.marks().levels()).anyMatch(level -> level.y() == 0.01).anyMatch(level -> level.shaded());
        assertThat(model.decay().sheet("a title", Language.ENGLISH).legend()).hasSize(4);
    }

    @Test
    void cardsWriteTheNumbersOfTheTrace() {
        BackwardViewModel model = model(stage(WaysBack.model(STEPS, new Lstm(4)), 0));
        Strand own = Objects.requireNonNull(shown(model).of(CellKind.LSTM));
        RecordingSurface surface = new RecordingSurface();
        new StrandPainter(new Brush(surface, Palette.LIGHT, 1), 364, Language.ENGLISH).paint(own, 17);
        double[] c = GradientSizes.of(Objects.requireNonNull(model.layerTrace()), Quantity.CELL);
        double mean = Math.pow(c[17] / c[STEPS - 1], 1.0 / (STEPS - 18));
        assertThat(surface.words()).contains("LSTM", Numbers.significant(c[17], 3), Numbers.significant(c[STEPS - 1], 3),
                Numbers.fixed(mean, 4), Numbers.significant(c[17] / c[STEPS - 1], 2), Numbers.fixed(mean, 4) + "¹² = ");
        assertThat(String.join(" ", surface.words())).contains(" × " + Numbers.fixed(c[STEPS - 2] / c[STEPS - 1], 2));
    }

    @Test
    void theSentenceSaysWhatIsLeft() {
        BackwardViewModel model = model(stage(WaysBack.model(STEPS, new Lstm(4)), 0));
        double left = Objects.requireNonNull(shown(model).of(CellKind.LSTM)).main().relative(17);
        assertThat(ReachWords.of(shown(model), 17, "film", Language.ENGLISH)).startsWith("12 steps back, ")
                .contains("the LSTM cell state keeps " + ReachWords.percent(left)).contains("“film”");
        assertThat(ReachWords.of(shown(model), STEPS - 1, "film", Language.ENGLISH)).contains("begins here");
        assertThat(ReachWords.of(shown(model), 17, "film", Language.KOREAN)).startsWith("12타임스텝");
        assertThat(ReachWords.percent(0.000015)).isEqualTo("0.0015%");
        assertThat(ReachWords.percent(0.7)).isEqualTo("70%");
        assertThat(ReachWords.percent(1)).isEqualTo("100%");
    }

    @Test
    void aChosenNumberIsTakenApartAndChecked() {
        StageStub stage = stage(WaysBack.model(STEPS, new Lstm(4)), 0);
        BackwardViewModel model = model(stage);
        stage.time.set(20);
        model.show(Quantity.CELL);
        model.open();
        Spot spot = Objects.requireNonNull(stage.chosen.get());
        double[] gradients = Quantity.CELL.gradients(Objects.requireNonNull(model.layerTrace()).steps().get(19));
        assertThat(spot.quantity()).isEqualTo(Quantity.CELL);
        assertThat(Math.abs(gradients[spot.unit()])).isEqualTo(java.util.Arrays.stream(gradients).map(Math::abs)
                .max().orElseThrow());
        Explained explained = Objects.requireNonNull(model.chain().explainedProperty().get());
        assertThat(explained.chain().gradient()).isEqualTo(gradients[spot.unit()]);
        assertThat(explained.chain().sum()).isCloseTo(gradients[spot.unit()], within(1e-12));
        RecordingSurface surface = new RecordingSurface();
        new ChainPainter(new Brush(surface, Palette.LIGHT, 1), 340, Language.ENGLISH, spot).paint(explained.chain());
        assertThat(surface.words()).contains(ChainPainter.signed(gradients[spot.unit()]), "Straight from the next timestep");
        model.chain().check();
        GradientCheck check = Objects.requireNonNull(model.chain().checkProperty().get());
        assertThat(check.verdict()).isEqualTo(GradientCheck.Verdict.AGREES);
        assertThat(check.analytic()).isCloseTo(gradients[spot.unit()], within(1e-12));
        model.moveUnit(1);
        assertThat(model.chain().checkProperty().get()).isNull();
        assertThat(Objects.requireNonNull(stage.chosen.get()).unit()).isEqualTo((spot.unit() + 1) % 4);
        model.show(Quantity.FORGET);
        assertThat(Objects.requireNonNull(stage.chosen.get()).quantity()).isEqualTo(Quantity.FORGET);
        model.choose(null);
        assertThat(model.chain().explainedProperty().get()).isNull();
    }

    @Test
    void aLayerThatReadsFromTheEndIsFollowedInItsOwnOrder() {
        Layer both = new Bidirectional(new Recurrent(new Gru(3)));
        StageStub stage = stage(WaysBack.model(STEPS, both), 0);
        BackwardViewModel model = model(stage);
        stage.time.set(STEPS);
        assertThat(model.place()).isEqualTo(STEPS);
        model.chooseLayer(1);
        assertThat(model.place()).isEqualTo(1);
        model.seekPlace(STEPS);
        assertThat(model.step()).isZero();
        assertThat(ReachPane.text(model.order(), 2)).startsWith("[∂L|∂h_{3}] = [∂L|∂h_{1}]");
    }

    @Test
    void theMedianOfManySequencesIsAskedForOnce() {
        Experiment opening = Experiment.of(engine.opening());
        Model trained = Model.create(opening.architecture(), opening.training().seed());
        StageStub stage = new StageStub(opening);
        stage.dataset.set(engine.load(opening.data(), dev.unroll.text.Progress.NONE));
        int length = Objects.requireNonNull(stage.dataset.get()).validation().steps();
        stage.way.set(new Way(trained, 0, WaysBack.passage(length), 1, WhatIf.NOTHING, WaysBack.of(trained, length),
                new LossOrigin(LossOrigin.Kind.BINARY, 1, "positive")));
        BackwardViewModel model = model(stage);
        assertThat(shown(model).many()).isFalse();
        model.decay().scopeProperty().set(Scope.MANY);
        assertThat(shown(model).many()).isTrue();
        assertThat(model.decay().work().busy()).isFalse();
        Figure figure = DecayFigure.figure(shown(model), DecayFigure.curves(shown(model), Scope.MANY), Language.ENGLISH);
        assertThat(figure.marks().spreads()).hasSize(4);
        assertThat(model.decay().problemProperty().get()).isNull();
    }

    @Test
    void nothingIsComputedForNobody() {
        StageStub stage = stage(WaysBack.model(STEPS, new Lstm(4)), 0);
        BackwardViewModel model = model(stage);
        Shown before = shown(model);
        model.activeProperty().set(false);
        long version = model.versionProperty().get();
        stage.way.set(way(WaysBack.model(STEPS, new Lstm(4)), 1));
        stage.time.set(9);
        assertThat(model.decay().shownProperty().get()).isSameAs(before);
        assertThat(model.versionProperty().get()).isEqualTo(version);
        model.activeProperty().set(true);
        assertThat(shown(model).way()).isSameAs(stage.way.get());
        Shown now = shown(model);
        model.activeProperty().set(false);
        model.activeProperty().set(true);
        assertThat(model.decay().shownProperty().get()).isSameAs(now);
    }

    @Test
    void betweenTwoTimestepsOnlyThePictureMoves() {
        StageStub stage = stage(WaysBack.model(STEPS, new Lstm(4)), 0);
        BackwardViewModel model = model(stage);
        long content = model.contentProperty().get();
        long version = model.versionProperty().get();
        model.hoverProperty().set(new dev.unroll.picture.backward.GradientView.Hover(3, 1));
        assertThat(model.versionProperty().get()).isGreaterThan(version);
        assertThat(model.contentProperty().get()).isEqualTo(content);
    }

    @Test
    void withoutARecurrentLayerNothingIsCompared() {
        StageStub stage = stage(WaysBack.model(STEPS, new Lstm(4)), 0);
        BackwardViewModel model = model(stage);
        stage.way.set(null);
        assertThat(model.decay().shownProperty().get()).isNull();
        assertThat(model.decay().sheet("", Language.ENGLISH).figures()).isEmpty();
        assertThat(model.layers()).isEmpty();
        model.moveUnit(1);
        assertThat(stage.chosen.get()).isNull();
    }
}

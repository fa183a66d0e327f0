package dev.unroll.view.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.Part;
import dev.unroll.picture.Readout;
import dev.unroll.picture.Sight;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.FakeRun;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.Presets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkViewModelTest {
    private long clock;
    private final FakeEngine engine = new FakeEngine();
    private final TrainViewModel train = engine.train();

    @BeforeEach
    void english() {
        Messages.use(Language.ENGLISH);
    }

    private NetworkViewModel model(Executor background) {
        return new NetworkViewModel(engine, background, Runnable::run, train.experiment().datasetProperty(), train.momentProperty(),
                () -> clock += 1_000_000);
    }

    private static NetworkViewModel.Seen seen(NetworkViewModel model) {
        NetworkViewModel.Seen seen = model.seenProperty().get();
        assertThat(seen).isNotNull();
        return java.util.Objects.requireNonNull(seen);
    }

    @Test
    void showsAnExampleAtOnce() {
        NetworkViewModel model = model(Runnable::run);
        assertThat(seen(model).trace().tokens()).hasSize(40);
        assertThat(seen(model).trace().layers()).hasSize(1);
        assertThat(seen(model).subject().target()).isBetween(0, 1);
        assertThat(model.readsText()).isTrue();
        assertThat(model.readout().kind()).isEqualTo(Readout.Kind.PROBABILITY);
    }

    @Test
    void readsATypedSentence() {
        NetworkViewModel model = model(Runnable::run);
        double before = seen(model).trace().output()[0];
        model.type("this film is not boring");
        assertThat(seen(model).subject().example()).isEqualTo(-1);
        assertThat(seen(model).trace().tokens()).endsWith("is", "not", "boring");
        assertThat(seen(model).trace().output()[0]).isNotEqualTo(before);
        model.type("zyzzyva");
        assertThat(seen(model).subject().unknownWords()).containsExactly("zyzzyva");
    }

    @Test
    void anEmptyBoxBringsTheExampleBack() {
        NetworkViewModel model = model(Runnable::run);
        int example = seen(model).subject().example();
        model.type("boring");
        model.type("  ");
        assertThat(seen(model).subject().example()).isEqualTo(example);
        model.nextExample();
        assertThat(seen(model).subject().example()).isNotEqualTo(example);
    }

    @Test
    void followsTheWeightsWhileTheyChange() {
        NetworkViewModel model = model(Runnable::run);
        train.trainOrPause();
        double[] before = seen(model).trace().output().clone();
        FakeRun run = engine.runs.getFirst();
        for (int i = 0; i < run.model.weights().values().length; i++) {
            run.model.weights().values()[i] += 0.3f;
        }
        run.publish(FakeRun.snapshot(Phase.RUNNING, 10, List.of(0.6), 5));
        train.pulse();
        clock += 1_000_000_000;
        model.pulse();
        assertThat(seen(model).trace().output()).isNotEqualTo(before);
        assertThat(seen(model).epoch()).isGreaterThan(1);
    }

    @Test
    void tracingRestsWhileTrainingNeedsTheProcessors() {
        NetworkViewModel model = model(Runnable::run);
        train.trainOrPause();
        int begun = engine.traces;
        FakeRun run = engine.runs.getFirst();
        for (int i = 0; i < 30; i++) {
            run.publish(FakeRun.snapshot(Phase.RUNNING, i + 2, List.of(), 10 + i));
            train.pulse();
            model.pulse();
        }
        assertThat(engine.traces - begun).isLessThanOrEqualTo(2);
        clock += 1_000_000_000;
        model.pulse();
        assertThat(engine.traces - begun).isBetween(1, 3);
        run.publish(FakeRun.snapshot(Phase.DONE, 0, List.of(0.5), 99));
        train.pulse();
        assertThat(seen(model).epoch()).isEqualTo(1);
    }

    @Test
    void atMostOneTraceIsOnItsWayAndOnlyTheNewestWaits() {
        Deque<Runnable> queue = new ArrayDeque<>();
        NetworkViewModel model = model(queue::add);
        int begun = engine.traces;
        for (int i = 0; i < 50; i++) {
            model.type("boring " + i);
        }
        assertThat(queue).hasSize(1);
        queue.removeFirst().run();
        assertThat(queue).hasSize(1);
        queue.removeFirst().run();
        assertThat(queue).isEmpty();
        assertThat(engine.traces - begun).isEqualTo(2);
        assertThat(seen(model).subject().text()).isEqualTo("boring 49");
    }

    @Test
    void numbersAreTracedToo() {
        NetworkViewModel model = model(Runnable::run);
        train.experiment().choose(Presets.find("adding"));
        assertThat(model.readsText()).isFalse();
        assertThat(seen(model).trace().layers()).isNotEmpty();
        assertThat(model.readout().kind()).isEqualTo(Readout.Kind.NUMBER);
    }

    @Test
    void classesHaveNames() {
        NetworkViewModel model = model(Runnable::run);
        train.experiment().choose(Presets.find("three-class"));
        assertThat(model.readout().kind()).isEqualTo(Readout.Kind.CLASSES);
        assertThat(model.readout().names()).hasSize(3);
        train.experiment().choose(Presets.find("next-character"));
        assertThat(seen(model).trace().output()).hasSizeGreaterThan(100);
    }

    @Test
    void everyPresetCanBeOpenedAfterEveryOther() {
        NetworkViewModel model = model(Runnable::run);
        for (String name : List.of("chapter9-lstm2", "next-character", "adding", "kookmin-r-ff", "chapter9-onehot",
                "kookmin-r-lstm4", "kookmin-r-lstm1", "three-class", "sine", "remember-first", "reviews-ko-lstm")) {
            train.experiment().choose(Presets.find(name));
            assertThat(train.experiment().problemProperty().get()).as(name).isNull();
            assertThat(model.problemProperty().get()).as(name).isNull();
            assertThat(seen(model).architecture()).as(name).isEqualTo(train.experiment().now().architecture());
            assertThat(model.readout().names()).isNotNull();
        }
    }

    @Test
    void whatWasTypedSurvivesAnotherModelOnTheSameData() {
        NetworkViewModel model = model(Runnable::run);
        model.type("this film is great");
        train.experiment().choose(Presets.find("chapter9-gru"));
        assertThat(seen(model).trace().tokens()).endsWith("is", "great");
        assertThat(seen(model).trace().layers().getFirst().type()).isEqualTo("GRU");
    }

    @Test
    void pinsStayWithTheirPlaceAndReadNewWeights() {
        NetworkViewModel model = model(Runnable::run);
        Spot spot = new Spot(0, 35, Quantity.HIDDEN, 2);
        model.togglePin(spot);
        double before = spot.value(seen(model).trace());
        model.nextExample();
        assertThat(model.pins()).containsExactly(spot);
        assertThat(spot.value(seen(model).trace())).isNotEqualTo(before);
        model.togglePin(new Spot(0, 3, Quantity.HIDDEN, 1));
        assertThat(model.dismiss()).isTrue();
        assertThat(model.pins()).containsExactly(spot);
        model.togglePin(spot);
        assertThat(model.pins()).isEmpty();
        assertThat(model.dismiss()).isFalse();
    }

    @Test
    void pinsOfUnitsThatAnotherModelDoesNotHaveAreGone() {
        NetworkViewModel model = model(Runnable::run);
        model.togglePin(new Spot(0, 35, Quantity.HIDDEN, 0));
        model.togglePin(new Spot(0, 35, Quantity.HIDDEN, 7));
        train.experiment().choose(Presets.find("remember-first"));
        assertThat(model.pins()).allMatch(pin -> pin.t() < seen(model).trace().tokens().size());
        train.experiment().choose(Presets.find("kookmin-r-ff"));
        assertThat(seen(model).trace().layers()).isEmpty();
        assertThat(model.pins()).isEmpty();
    }

    @Test
    void theFocusGoesThroughTheUnitsAndAlongWithTheTimestep() {
        NetworkViewModel model = model(Runnable::run);
        model.playhead().seek(30);
        model.moveFocus(1);
        assertThat(model.focusProperty().get()).isEqualTo(new Spot(0, 29, Quantity.HIDDEN, 0));
        model.moveFocus(3);
        model.playhead().seek(31);
        assertThat(model.focusProperty().get()).isEqualTo(new Spot(0, 30, Quantity.HIDDEN, 3));
        model.stateProperty().set(dev.unroll.picture.State.CELL);
        assertThat(model.focusProperty().get()).isEqualTo(new Spot(0, 30, Quantity.CELL, 3));
        model.moveFocus(-99);
        assertThat(model.focusProperty().get()).isEqualTo(new Spot(0, 30, Quantity.CELL, 0));
        assertThat(model.dismiss()).isTrue();
        assertThat(model.focusProperty().get()).isNull();
    }

    @Test
    void foldingTakesItsTimeAndTurnsAroundAnywhere() {
        FoldMotion fold = model(Runnable::run).fold();
        fold.fold(true);
        fold.advance(0.2);
        assertThat(fold.unfoldedProperty().get()).isEqualTo(0.5);
        fold.fold(false);
        fold.advance(0.1);
        assertThat(fold.unfoldedProperty().get()).isBetween(0.6, 0.99);
        fold.advance(0.2);
        assertThat(fold.moving()).isFalse();
        assertThat(fold.unfoldedProperty().get()).isEqualTo(1);
        fold.useMotion(false);
        fold.fold(true);
        assertThat(fold.unfoldedProperty().get()).isZero();
        assertThat(fold.moving()).isFalse();
    }

    @Test
    void whoeverStepsSeesWhereButPlayingLetsOneLookElsewhere() {
        NetworkViewModel model = model(Runnable::run);
        model.playhead().seek(20);
        model.sightProperty().set(new Sight(8, 2));
        model.playhead().move(1);
        assertThat(model.sightProperty().get().follows()).isTrue();
        assertThat(model.sightProperty().get().columns()).isEqualTo(8);
        model.playhead().playOrPause();
        model.sightProperty().set(new Sight(8, 2));
        for (int i = 0; i < 120; i++) {
            model.playhead().advance(1 / 60.0);
        }
        assertThat(model.playhead().target()).isGreaterThan(22);
        assertThat(model.sightProperty().get()).isEqualTo(new Sight(8, 2));
    }

    private String[] note(NetworkViewModel model, String typed) {
        model.type(typed);
        SubjectNote note = SubjectNote.typed(seen(model).subject(), new Texts());
        return new String[] {note.words(), note.details(), Boolean.toString(note.warning())};
    }

    @Test
    void whatBecomesOfATypedTextIsSaidInWords() {
        NetworkViewModel model = model(Runnable::run);
        assertThat(note(model, "this film is not boring")).containsExactly("your sentence", "", "false");
        String[] some = note(model, "this zyzzyva is boring 🙂");
        assertThat(some[0]).isEqualTo("unknown: zyzzyva, 🙂");
        assertThat(some[1]).contains("zyzzyva", "<oov>");
        assertThat(seen(model).subject().unknown().values()).containsOnly("<oov>");
        assertThat(note(model, "이 영화는 지루했다")[0]).isEqualTo("knows none of these words");
        assertThat(note(model, "!!! ...")[0]).isEqualTo("no word in it");
        String[] much = note(model, "boring ".repeat(5000));
        assertThat(much[0]).isEqualTo("reads 40 of 5,000 words");
        assertThat(much[1]).contains("40 timesteps");
    }

    @Test
    void theStepIsSpoken() {
        NetworkViewModel model = model(Runnable::run);
        model.type("this film is not boring");
        String words = SpokenStep.of(seen(model).trace(), 40, model.readout(), new Texts());
        assertThat(words).startsWith("Timestep 40 of 40, boring. forget gate mean ").contains("hidden state largest in unit")
                .contains("Output 0.");
        assertThat(SpokenStep.of(seen(model).trace(), 39, model.readout(), new Texts())).contains("39 of 40, not.");
    }

    @Test
    void examplesAreFoundByTheirWordsNumbersAndClasses() {
        NetworkViewModel model = model(Runnable::run);
        ExamplesViewModel examples = model.examples();
        assertThat(examples.foundProperty().get()).as("nothing is read before the list is opened").isEmpty();
        examples.open();
        int all = examples.count();
        assertThat(examples.foundProperty().get()).hasSize(all);
        examples.queryProperty().set("not bor");
        assertThat(found(examples)).isNotEmpty().hasSizeLessThan(all).allSatisfy(example ->
                assertThat(Examples.of(dataset(), example).tokens()).contains("not").anyMatch(t -> t.startsWith("bor")));
        examples.targetProperty().set(1);
        assertThat(found(examples)).allSatisfy(example ->
                assertThat(examples.label(example)).isEqualTo(examples.classes().get(1)));
        examples.targetProperty().set(-1);
        examples.queryProperty().set("#12");
        assertThat(examples.foundProperty().get()).contains(11).doesNotContain(12);
        examples.queryProperty().set("zyzzyva");
        assertThat(examples.foundProperty().get()).isEmpty();
        examples.choose(5);
        assertThat(seen(model).subject().example()).isEqualTo(5);
        assertThat(seen(model).subject().text()).startsWith(examples.beginning(5).substring(0, 10));
        long words = java.util.Arrays.stream(seen(model).subject().ids()).filter(id -> id != 0).count();
        assertThat(examples.length(5)).isEqualTo((int) words);
    }

    @Test
    void opensAnExampleOfAnyPart() {
        NetworkViewModel model = model(Runnable::run);
        model.open(Part.TEST, 3);
        assertThat(seen(model).subject().part()).isEqualTo(Part.TEST);
        assertThat(seen(model).subject().example()).isEqualTo(3);
        int[] ids = java.util.Objects.requireNonNull(java.util.Objects.requireNonNull(dataset().test()).ids());
        int steps = dataset().training().steps();
        assertThat(seen(model).subject().ids()).isEqualTo(java.util.Arrays.copyOfRange(ids, 3 * steps, 4 * steps));
        Subject before = model.subjectProperty().get();
        model.open(Part.TRAINING, 1_000_000);
        model.open(Part.TRAINING, -1);
        assertThat(model.subjectProperty().get()).isSameAs(before);
        model.open(Part.VALIDATION, 5);
        assertThat(seen(model).subject().part()).isEqualTo(Part.VALIDATION);
        model.nextExample();
        assertThat(seen(model).subject().example()).isEqualTo(6);
    }

    private static List<Integer> found(ExamplesViewModel examples) {
        return java.util.Arrays.stream(examples.foundProperty().get()).boxed().toList();
    }

    private dev.unroll.data.Dataset dataset() {
        return java.util.Objects.requireNonNull(train.experiment().datasetProperty().get());
    }

    @Test
    void examplesOfNumbersAreFoundByTheirNumber() {
        NetworkViewModel model = model(Runnable::run);
        model.examples().open();
        train.experiment().choose(Presets.find("adding"));
        model.examples().queryProperty().set("2");
        assertThat(model.examples().foundProperty().get()).contains(1, 19).doesNotContain(0);
        assertThat(model.examples().beginning(1)).matches("[-−0-9. ]+");
        assertThat(model.examples().classes()).isEmpty();
    }
}

package dev.unroll.view.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.Corpus;
import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Part;
import dev.unroll.data.Side;
import dev.unroll.data.Vocabulary;
import dev.unroll.picture.data.Token;
import dev.unroll.text.UnrollException;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.FakeRun;
import dev.unroll.view.data.DataViewModel.State;
import dev.unroll.view.experiment.ExperimentViewModel;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.corpus.CorpusFigures;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The data screen without a screen, on the built-in reviews. */
class DataViewModelTest {
    private final FakeEngine engine = new FakeEngine();
    private final TrainViewModel train = engine.train();
    private final List<String> opened = new ArrayList<>();
    private final DataViewModel model = new DataViewModel(engine, Runnable::run, Runnable::run, train.experiment(),
            train.momentProperty(), (part, place) -> opened.add(part + " " + place));

    private CorpusFigures figures() {
        return Objects.requireNonNull(model.figuresProperty().get());
    }

    private void show() {
        model.shownProperty().set(true);
        assertThat(model.stateProperty().get()).isEqualTo(State.TOKENS);
    }

    @Test
    void readsNothingBeforeSomebodyLooks() {
        assertThat(model.figuresProperty().get()).isNull();
        show();
        assertThat(figures().lengths().count()).isEqualTo(6000);
        assertThat(model.browse().foundProperty().get()).hasSize(1000);
        assertThat(model.browse().placeProperty().get()).isNotNegative();
        assertThat(model.settled()).isTrue();
    }

    @Test
    void theTokensAreWhatTheModelIsGiven() {
        show();
        model.browse().choose(17);
        DatasetOptions options = model.cutting().now();
        Dataset data = Objects.requireNonNull(train.experiment().datasetProperty().get());
        int[] ids = Objects.requireNonNull(data.validation().ids());
        int steps = options.maxLength();
        assertThat(model.tokens().stream().mapToInt(Token::id).toArray())
                .isEqualTo(Arrays.copyOfRange(ids, 17 * steps, 18 * steps));
        assertThat(model.tokens().stream().filter(t -> t.kind() == Token.Kind.START)).hasSize(1);
        Corpus corpus = figures().corpus();
        assertThat(model.text()).isEqualTo(corpus.text(6017));
        assertThat(model.written()).isTrue();
        assertThat(model.tokens().stream().filter(t -> t.kind() == Token.Kind.WORD).map(Token::id))
                .contains(model.wordProperty().get());
    }

    @Test
    void aDragIsTriedOutAndOneStepForUndo() {
        show();
        ExperimentViewModel experiment = train.experiment();
        Experiment before = experiment.now();
        model.cutting().tryLength(20);
        model.cutting().tryLength(12);
        assertThat(experiment.now()).isEqualTo(before);
        assertThat(model.tokens()).hasSize(12);
        assertThat(model.footprint().steps()).isEqualTo(12);
        model.cutting().commit();
        assertThat(experiment.now().data().maxLength()).isEqualTo(12);
        assertThat(experiment.now().architecture().input().steps()).isEqualTo(12);
        experiment.undo();
        assertThat(experiment.now()).isEqualTo(before);
        assertThat(model.cutting().now()).isEqualTo(before.data());
        model.cutting().tryLength(9);
        model.cutting().cancel();
        assertThat(model.cutting().now()).isEqualTo(before.data());
        model.cutting().commit();
        assertThat(experiment.now()).isEqualTo(before);
    }

    @Test
    void padsAndCutsOnEitherSide() {
        show();
        int longest = Arrays.stream(model.browse().foundProperty().get()).boxed()
                .max(java.util.Comparator.comparingInt(model.browse()::length)).orElseThrow();
        model.browse().choose(longest);
        model.cutting().length(10);
        assertThat(model.tokens().getFirst().kind()).isEqualTo(Token.Kind.WORD);
        model.cutting().cut(Side.POST);
        assertThat(train.experiment().now().data().truncating()).isEqualTo(Side.POST);
        assertThat(model.tokens().getFirst().kind()).isEqualTo(Token.Kind.START);
        assertThat(model.cut(longest).behind()).isEqualTo(model.browse().length(longest) - 10);
        model.cutting().length(400);
        model.cutting().pad(Side.POST);
        assertThat(model.tokens().getLast().kind()).isEqualTo(Token.Kind.PAD);
        assertThat(model.tokens().getFirst().kind()).isEqualTo(Token.Kind.START);
        model.cutting().length(1_000_000);
        assertThat(model.cutting().now().maxLength()).isEqualTo(CuttingViewModel.LONGEST);
        model.cutting().length(-4);
        assertThat(model.cutting().now().maxLength()).isPositive();
    }

    @Test
    void asksBeforeARunEnds() {
        show();
        Experiment before = train.experiment().now();
        train.trainOrPause();
        engine.runs.getLast().publish(FakeRun.snapshot(Phase.RUNNING, 3, List.of(), 2));
        train.pulse();
        model.cutting().length(11);
        assertThat(train.experiment().questionProperty().get()).isNotNull();
        assertThat(train.experiment().now()).isEqualTo(before);
        train.experiment().answer(false);
        assertThat(model.cutting().now()).isEqualTo(before.data());
        model.cutting().length(11);
        train.experiment().answer(true);
        assertThat(train.experiment().now().data().maxLength()).isEqualTo(11);
        assertThat(model.cutting().now().maxLength()).isEqualTo(11);
    }

    @Test
    void searchesFiltersAndOpens() {
        show();
        BrowseViewModel browse = model.browse();
        browse.labelProperty().set(1);
        assertThat(browse.foundProperty().get()).hasSize(500);
        browse.queryProperty().set("not ");
        int[] found = browse.foundProperty().get();
        int not = figures().corpus().vocabulary().id("not");
        assertThat(found.length).isBetween(1, 499);
        for (int place : found) {
            assertThat(browse.label(place)).isEqualTo(1);
            assertThat(Arrays.stream(figures().corpus().ids(browse.example(place))).anyMatch(id -> id == not)).isTrue();
        }
        browse.choose(found[0]);
        browse.step(1);
        assertThat(browse.placeProperty().get()).isEqualTo(found[1]);
        browse.step(-9);
        assertThat(browse.placeProperty().get()).isEqualTo(found[0]);
        model.open();
        browse.partProperty().set(Part.TEST);
        browse.queryProperty().set("zyzzyva");
        assertThat(browse.foundProperty().get()).isEmpty();
        browse.queryProperty().set("#3");
        browse.choose(2);
        model.open();
        assertThat(opened).containsExactly("VALIDATION " + found[0], "TEST 2");
        assertThat(browse.around(5)).contains(2).hasSizeLessThanOrEqualTo(5);
        assertThat(browse.balance()).containsExactly(500, 500);
    }

    @Test
    void theVocabularyIsSearched() {
        show();
        Vocabulary vocabulary = figures().corpus().vocabulary();
        assertThat(model.vocabulary("", 5)).containsExactly(4, 5, 6, 7, 8);
        int[] found = model.vocabulary("bor", 50);
        assertThat(found).isNotEmpty().contains(vocabulary.id("boring"));
        assertThat(model.vocabulary("ORING", 50)).contains(vocabulary.id("boring"));
        assertThat(model.vocabulary("zyzzyva", 50)).isEmpty();
    }

    @Test
    void theEmbeddingOfAWordIsTheModelsOwnRow() {
        show();
        train.step(false);
        model.wordProperty().set(12);
        EmbeddingViewModel.Row row = model.embedding().rowProperty().get();
        if (train.momentProperty().get().architecture() != null) {
            float[] values = Objects.requireNonNull(train.momentProperty().get().model()).weights().values();
            assertThat(Objects.requireNonNull(row).numbers()).hasSize(16);
            assertThat((float) row.numbers()[3]).isEqualTo(values[12 * 16 + 3]);
            assertThat(model.footprint().width()).isEqualTo(16);
        }
    }

    @Test
    void otherDataComeWithOtherExamples() {
        show();
        train.experiment().chooseDataset("reviews-ko");
        assertThat(model.stateProperty().get()).isEqualTo(State.TOKENS);
        assertThat(model.text()).matches(".*[가-힣].*");
        train.experiment().choose(Presets.find("next-character"));
        assertThat(model.browse().classes()).isEmpty();
        assertThat(model.sided()).isFalse();
        model.cutting().pad(Side.PRE);
        assertThat(model.tokens().getLast().kind()).isEqualTo(Token.Kind.PAD);
        assertThat(model.tokens().stream().anyMatch(t -> t.kind() == Token.Kind.WORD)).isTrue();
        train.experiment().choose(Presets.find("adding"));
        assertThat(model.stateProperty().get()).isEqualTo(State.NUMBERS);
        assertThat(model.tokens()).isEmpty();
        train.experiment().choose(Presets.find("three-class"));
        assertThat(model.stateProperty().get()).isEqualTo(State.TOKENS);
        assertThat(model.browse().balance()).hasSize(3);
    }

    @Test
    void saysWhatIsMissing() {
        show();
        train.experiment().edit(e -> e.withData(new DatasetOptions("imdb", 500, 100, dev.unroll.data.Split.SHUFFLED_42)));
        assertThat(model.stateProperty().get()).isEqualTo(State.MISSING);
        assertThat(model.figuresProperty().get()).isNull();
        assertThat(model.tokens()).isEmpty();
        assertThat(model.vocabulary("a", 3)).isEmpty();
        train.experiment().undo();
        assertThat(model.stateProperty().get()).isEqualTo(State.TOKENS);
        model.choose("imdb");
        assertThat(model.stateProperty().get()).isEqualTo(State.MISSING);
        assertThat(train.experiment().now().data().dataset()).isEqualTo("reviews-en");
        model.giveUp();
        assertThat(model.stateProperty().get()).isEqualTo(State.TOKENS);
        model.choose("reviews-ko");
        assertThat(train.experiment().now().data().dataset()).isEqualTo("reviews-ko");
    }

    @Test
    void aReadingThatComesTooLateIsForgotten() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        DataViewModel slow = new DataViewModel(engine, waiting::add, Runnable::run, train.experiment(), train.momentProperty(),
                (part, place) -> { });
        slow.shownProperty().set(true);
        assertThat(slow.stateProperty().get()).isEqualTo(State.READING);
        train.experiment().chooseDataset("reviews-ko");
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
        assertThat(slow.stateProperty().get()).isEqualTo(State.TOKENS);
        assertThat(slow.text()).matches(".*[가-힣].*");
    }

    @Test
    void aFailureIsToldAndCanBeTriedAgain() {
        FakeEngine failing = new FakeEngine();
        failing.noCorpus = UnrollException.failed("data.missing", "a", "b");
        TrainViewModel other = failing.train();
        DataViewModel broken = new DataViewModel(failing, Runnable::run, Runnable::run, other.experiment(), other.momentProperty(),
                (part, place) -> { });
        broken.shownProperty().set(true);
        assertThat(broken.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(broken.failureProperty().get()).isSameAs(failing.noCorpus);
        failing.noCorpus = null;
        broken.reload();
        assertThat(broken.stateProperty().get()).isEqualTo(State.TOKENS);
        assertThat(broken.failureProperty().get()).isNull();
    }
}

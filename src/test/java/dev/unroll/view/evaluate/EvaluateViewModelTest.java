package dev.unroll.view.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.evaluate.ManyClasses;
import dev.unroll.evaluate.NumberAnswers;
import dev.unroll.evaluate.Report;
import dev.unroll.evaluate.Score;
import dev.unroll.evaluate.TwoClasses;
import dev.unroll.picture.evaluate.ComparisonScene;
import dev.unroll.picture.evaluate.ConfusionScene;
import dev.unroll.text.Language;
import dev.unroll.train.TrainingSettings;
import dev.unroll.view.control.Texts;
import dev.unroll.view.curves.TrainedEngine;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.network.NetworkViewModel;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.report.Part;
import dev.unroll.workspace.report.ReportCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screen without a screen: really trained for an epoch or so, everything on the caller's thread. */
class EvaluateViewModelTest {
    private final TrainedEngine engine = new TrainedEngine();
    private final TrainViewModel train = engine.train();
    private final NetworkViewModel network = new NetworkViewModel(engine, Runnable::run, Runnable::run,
            train.experiment().datasetProperty(), train.momentProperty());
    private final EvaluateViewModel model = model(Runnable::run);
    private final Texts texts = new Texts();

    private EvaluateViewModel model(Executor background) {
        return new EvaluateViewModel(engine, background, Runnable::run, Runnable::run, train, network);
    }

    private void open(String preset, int epochs) {
        train.experiment().edit(now -> Experiment.of(Presets.find(preset)));
        train.experiment().edit(now -> shorter(now, epochs));
    }

    private static Experiment shorter(Experiment now, int epochs) {
        TrainingSettings settings = now.training();
        return now.withTraining(settings.withEpochs(epochs));
    }

    private Report report() {
        return judged().report();
    }

    private Judged judged() {
        return Objects.requireNonNull(model.judgedProperty().get());
    }

    @Test
    void nothingIsWorkedAtBeforeTheScreenIsInFront() {
        assertThat(model.judgedProperty().get()).isNull();
        model.setActive(true);
        assertThat(report()).isInstanceOf(TwoClasses.class);
        assertThat(model.statusProperty().get().kind()).isEqualTo(Status.Kind.READY);
        assertThat(report().answers()).isEqualTo(model.count(Part.VALIDATION)).isEqualTo(1000);
    }

    @Test
    void theThresholdMovesEverythingButNotTheModel() {
        model.setActive(true);
        Judged before = judged();
        Scenes scenes = new Scenes(model, texts);
        model.thresholdProperty().set(0.999);
        assertThat(model.judgedProperty().get()).isSameAs(before);
        ConfusionScene scene = scenes.confusion(report(), -1);
        assertThat(scene.counts().stream().mapToLong(List::getFirst).sum()).as("hardly anything is called positive").isLessThan(20);
        assertThat(scenes.figures(report()).of(Score.SPECIFICITY).value()).isGreaterThan(0.95);
        int wrong = model.listedProperty().get().length;
        model.thresholdProperty().set(0.5);
        assertThat(model.listedProperty().get().length).isNotEqualTo(wrong);
    }

    @Test
    void aCellListsItsExamplesAndTheHardestFirst() {
        model.setActive(true);
        model.filterProperty().set(new Filter(0, 1));
        TwoClasses two = (TwoClasses) report();
        int[] listed = model.listedProperty().get();
        assertThat(listed).hasSize((int) two.confusion(0.5).count(0, 1));
        for (int i = 1; i < listed.length; i++) {
            assertThat(two.probability(listed[i])).isLessThanOrEqualTo(two.probability(listed[i - 1]));
        }
        model.filterProperty().set(Filter.WRONG);
        assertThat(model.listedProperty().get()).hasSize((int) (1000 - two.confusion(0.5).right()));
    }

    @Test
    void theOtherClassCanBeThePositiveOne() {
        model.setActive(true);
        Scenes scenes = new Scenes(model, texts);
        double specificity = scenes.figures(report()).of(Score.SPECIFICITY).value();
        model.positiveProperty().set(0);
        assertThat(scenes.figures(report()).of(Score.SENSITIVITY).value()).isEqualTo(specificity);
        assertThat(scenes.confusion(report(), -1).classes().getFirst().mark()).isEqualTo("▼");
        assertThat(scenes.roc((TwoClasses) report()).hits()).isSorted();
    }

    @Test
    void aMistakeIsOpenedInTheNetwork() {
        model.setActive(true);
        int answer = model.listedProperty().get()[0];
        model.open(answer);
        assertThat(Objects.requireNonNull(network.subjectProperty().get()).example()).isEqualTo(answer);
        model.partProperty().set(Part.TEST);
        int other = model.listedProperty().get()[0];
        model.open(other);
        String text = Objects.requireNonNull(network.subjectProperty().get()).text();
        assertThat(text).isEqualTo(Objects.requireNonNull(model.textsProperty().get()).line(other));
    }

    @Test
    void runsAndEpochsCanBeChosenAndComeBackAtOnce() {
        train.trainAnew();
        train.pulse();
        model.setActive(true);
        Judged latest = judged();
        int run = train.currentRunProperty().get();
        model.choose(run);
        assertThat(model.choicesProperty().get().epochs()).contains(TrainViewModel.LATEST, 0, 1, 2, 3);
        model.chooseEpoch(0);
        Judged untrained = judged();
        assertThat(untrained.source().epoch()).isZero();
        assertThat(untrained.report().loss().value()).isGreaterThan(latest.report().loss().value());
        model.chooseEpoch(1);
        assertThat(judged()).isNotSameAs(untrained);
        model.chooseEpoch(0);
        assertThat(judged()).as("kept").isSameAs(untrained);
    }

    @Test
    void severalClassesAndNumbersHaveReportsOfTheirOwn() {
        model.setActive(true);
        open("three-class", 1);
        assertThat(report()).isInstanceOf(ManyClasses.class);
        assertThat(new Scenes(model, texts).confusion(report(), -1).classes()).hasSize(3);
        open("sine", 1);
        assertThat(report()).isInstanceOf(NumberAnswers.class);
        ComparisonScene scene = Objects.requireNonNull(new ComparisonScenes(model, texts).models());
        assertThat(scene.rows()).as("the model, the mean, the last value").hasSize(3);
        open("adding", 1);
        assertThat(((NumberAnswers) report()).hasLast()).isFalse();
    }

    @Test
    void aDataSetWithoutTestPartSaysSo() {
        model.setActive(true);
        open("next-character", 1);
        assertThat(report().perExample()).isGreaterThan(1);
        model.partProperty().set(Part.TEST);
        assertThat(model.judgedProperty().get()).isNull();
        assertThat(model.statusProperty().get().kind()).isEqualTo(Status.Kind.NO_PART);
        model.partProperty().set(Part.VALIDATION);
        assertThat(model.statusProperty().get().kind()).isEqualTo(Status.Kind.READY);
    }

    @Test
    void aCancelledEvaluationCanBeTakenUpAgain() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        EvaluateViewModel slow = model(waiting::add);
        slow.setActive(true);
        assertThat(slow.statusProperty().get().kind()).isEqualTo(Status.Kind.WORKING);
        slow.cancel();
        run(waiting);
        assertThat(slow.judgedProperty().get()).isNull();
        assertThat(slow.statusProperty().get().kind()).isEqualTo(Status.Kind.CANCELLED);
        slow.again();
        run(waiting);
        assertThat(slow.judgedProperty().get()).isNotNull();
    }

    private static void run(Queue<Runnable> waiting) {
        while (true) {
            Runnable next = waiting.poll();
            if (next == null) {
                return;
            }
            next.run();
        }
    }

    @Test
    void aSentenceIsReadWordByWord() {
        model.setActive(true);
        SentenceViewModel sentence = model.sentence();
        assertThat(sentence.textProperty().get()).as("something to begin with").isNotBlank();
        sentence.textProperty().set("the film was not boring zyx");
        SentenceViewModel.Reading reading = Objects.requireNonNull(sentence.readingProperty().get());
        assertThat(reading.tokens()).containsExactly("<start>", "the", "film", "was", "not", "boring", "zyx");
        assertThat(reading.outputs()).hasSize(7).allSatisfy(output -> assertThat(output[0]).isBetween(0.0, 1.0));
        assertThat(reading.states().getFirst()).hasSize(8);
        assertThat(Objects.requireNonNull(new Scenes(model, texts).sentence()).words().getLast().unknown()).isTrue();
        sentence.textProperty().set("");
        assertThat(sentence.readingProperty().get()).isNull();
    }

    @Test
    void theBaselineStandsBesideTheModel() {
        train.experiment().edit(now -> shorter(now, 2));
        model.setActive(true);
        assertThat(model.comparison().hasBaseline()).isTrue();
        model.comparison().compareBaseline(true);
        LineUp.Line line = model.comparison().models().linesProperty().get().getFirst();
        assertThat(line.problem()).isEmpty();
        Judged baseline = Objects.requireNonNull(line.judged());
        assertThat(baseline.source().experiment().architecture().layers()).hasSize(3);
        assertThat(baseline.report().answers()).isEqualTo(report().answers());
        assertThat(model.comparison().models().busy()).isFalse();
        texts.use(Language.ENGLISH);
        ComparisonScene scene = Objects.requireNonNull(new ComparisonScenes(model, texts).models());
        assertThat(scene.rows()).hasSize(2);
        assertThat(scene.rows().get(1).cells()).hasSize(scene.heads().size());
        model.comparison().compareBaseline(false);
        assertThat(model.comparison().models().linesProperty().get()).isEmpty();
    }

    @Test
    void fourWaysOfPaddingAreTrainedFromTheSameSeed() {
        train.experiment().edit(now -> shorter(now, 1));
        model.setActive(true);
        assertThat(model.comparison().hasPaddings()).isTrue();
        model.comparison().comparePaddings();
        List<LineUp.Line> lines = model.comparison().paddings().linesProperty().get();
        assertThat(lines).hasSize(4).allSatisfy(line -> assertThat(line.judged()).isNotNull());
        assertThat(lines.stream().map(line -> Objects.requireNonNull(line.judged()).source().experiment().training().seed()))
                .containsOnly(train.experiment().now().training().seed());
        double[] losses = lines.stream()
                .mapToDouble(line -> Objects.requireNonNull(line.judged()).report().loss().value()).toArray();
        assertThat(losses[2]).as("padding that is read, behind and in front").isNotEqualTo(losses[0]);
        assertThat(losses[3]).as("padding that is skipped may stand anywhere").isCloseTo(losses[1], within(0.001));
    }

    @Test
    void figuresAndAnswersAreWrittenAsTables(@TempDir Path folder) throws IOException {
        model.setActive(true);
        Path file = folder.resolve("a.csv");
        ReportCsv.statistics(file, report(), 0.5, 1, List.of("negative", "positive"));
        assertThat(Files.readString(file)).contains("accuracy,", "positive_class,positive", "actual \\ predicted");
        @Nullable ExampleText words = model.textsProperty().get();
        ReportCsv.predictions(file, report(), 0.5, List.of("negative", "positive"), Objects.requireNonNull(words)::line);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1001);
        assertThat(lines.getFirst()).isEqualTo("example,actual,predicted,probability_of_positive,text");
        assertThat(lines.get(1)).startsWith("1,");
    }
}

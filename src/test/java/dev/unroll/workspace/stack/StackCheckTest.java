package dev.unroll.workspace.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.Dataset;
import dev.unroll.data.Datasets;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Model;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.text.Language;
import dev.unroll.text.Progress;
import dev.unroll.train.Loss;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.stack.StackProblem.Mismatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackCheckTest {
    private static final Map<String, Dataset> LOADED = new ConcurrentHashMap<>();
    private static final Recurrent LSTM = new Recurrent(new Lstm(8));
    private static final Layer WORDS = new Embedding(244, 16, false);
    private static final Dense YES = new Dense(1, Activation.SIGMOID);

    private static Experiment preset(String name) {
        return Experiment.of(Presets.find(name));
    }

    private static Dataset data(Experiment experiment) {
        return LOADED.computeIfAbsent(experiment.data().toString(),
                key -> Datasets.load(experiment.data(), Path.of("nowhere"), Progress.NONE));
    }

    private static Experiment reviews(Layer... layers) {
        return StackEdits.layers(preset("reviews-en-lstm"), List.of(layers));
    }

    private static StackCheck check(Experiment experiment) {
        return StackCheck.of(experiment, data(experiment));
    }

    /** The only problem. */
    private static StackProblem problem(Experiment experiment) {
        StackCheck check = check(experiment);
        assertThat(check.problems()).hasSize(1);
        StackProblem problem = check.problems().getFirst();
        assertThat(check.ok()).isEqualTo(!problem.blocking());
        assertThat(problem.reason().sentence(Language.KOREAN)).isNotBlank();
        for (Fix fix : problem.fixes()) {
            assertThat(fix.text(Language.ENGLISH)).isNotBlank().doesNotContain("{");
            assertThat(fix.text(Language.KOREAN)).isNotBlank().doesNotContain("{");
        }
        return problem;
    }

    private static List<String> fixes(StackProblem problem) {
        return problem.fixes().stream().map(fix -> fix.text(Language.ENGLISH)).toList();
    }

    private static List<Layer> fixed(Experiment experiment, int fix) {
        return problem(experiment).fixes().get(fix).apply(experiment).architecture().layers();
    }

    @Test
    void everyPresetCanBeTrainedOnItsData() {
        Presets.all().stream().filter(p -> !p.forwardOnly() && Datasets.builtIn(p.data().dataset())).map(Experiment::of)
                .forEach(e -> assertThat(check(e).problems()).as(e.title()).isEmpty());
        Presets.all().forEach(p -> assertThat(StackCheck.of(Experiment.of(p), null).problems()).as(p.name()).isEmpty());
    }

    @Test
    void anLstmAfterAnLstmWantsSequences() {
        Experiment stacked = reviews(WORDS, LSTM, new Dropout(0.2), new Recurrent(new Gru(4)), YES);
        StackProblem problem = problem(stacked);
        assertThat(problem.layer()).isEqualTo(3);
        assertThat(problem.mismatch()).isEqualTo(new Mismatch(3, Shape.vector(8), "(None, t, n)"));
        assertThat(fixes(problem)).containsExactly("Set return_sequences on LSTM 8", "Remove GRU 4");
        assertThat(fixed(stacked, 0).get(1)).isEqualTo(LSTM.returningSequences(true));
        assertThat(fixed(stacked, 1)).containsExactly(WORDS, LSTM, new Dropout(0.2), YES);
        StackCheck check = check(stacked);
        assertThat(check.before(4)).isNull();
        assertThat(check.layers().get(4)).isEqualTo(LayerFit.UNKNOWN);
        assertThat(check.parameters()).isEqualTo(244 * 16 + 800);
    }

    @Test
    void aSequenceAfterFlattenLosesTheFlatten() {
        Experiment stack = reviews(WORDS, new Flatten(), LSTM, YES);
        assertThat(fixes(problem(stack))).containsExactly("Remove Flatten", "Remove LSTM 8");
        assertThat(fixed(stack, 0)).containsExactly(WORDS, LSTM, YES);
    }

    @Test
    void aBidirectionalLayerIsToldAsOne() {
        Experiment stack = reviews(WORDS, new Bidirectional(LSTM), LSTM, YES);
        assertThat(fixes(problem(stack)).getFirst()).isEqualTo("Set return_sequences on Bidirectional LSTM 8");
        assertThat(fixed(stack, 0).get(1)).isEqualTo(new Bidirectional(LSTM.returningSequences(true)));
    }

    @Test
    void tokensWantAnEmbedding() {
        Experiment bare = reviews(LSTM, YES);
        assertThat(fixes(problem(bare))).containsExactly("Put an Embedding before it", "Put one-hot before it");
        assertThat(fixed(bare, 0)).containsExactly(WORDS, LSTM, YES);
        assertThat(fixed(bare, 1)).containsExactly(new OneHot(244), LSTM, YES);
        Experiment late = reviews(LSTM, WORDS, YES);
        assertThat(fixes(problem(late)).getFirst()).isEqualTo("Move Embedding to the front");
        assertThat(fixed(late, 0)).containsExactly(WORDS, LSTM, YES);
    }

    @Test
    void anEmbeddingInTheMiddleGoes() {
        Experiment twice = reviews(WORDS, WORDS, LSTM, YES);
        assertThat(problem(twice).layer()).isEqualTo(1);
        assertThat(fixed(twice, 0)).containsExactly(WORDS, LSTM, YES);
    }

    @Test
    void flattenWantsALength() {
        Experiment free = StackEdits.input(reviews(WORDS, new Flatten(), YES), Shape.tokens(Shape.ANY));
        StackProblem problem = problem(free);
        assertThat(fixes(problem)).containsExactly("Fix the input length to 40", "Remove Flatten");
        assertThat(problem.fixes().getFirst().apply(free).architecture().input()).isEqualTo(Shape.tokens(40));
    }

    @Test
    void flattenOnAVectorIsOnlyAHint() {
        Experiment idle = reviews(WORDS, LSTM, new Flatten(), YES);
        assertThat(problem(idle).blocking()).isFalse();
        assertThat(fixed(idle, 0)).containsExactly(WORDS, LSTM, YES);
    }

    @Test
    void dropoutBehindTheOutputIsOnlyAHint() {
        Experiment behind = reviews(WORDS, LSTM, YES, new Dropout(0.2));
        assertThat(problem(behind).blocking()).isFalse();
        assertThat(fixed(behind, 0)).containsExactly(WORDS, LSTM, new Dropout(0.2), YES);
    }

    @Test
    void anEmptyModelIsOfferedABeginning() {
        Experiment empty = reviews();
        assertThat(problem(empty).layer()).isZero();
        assertThat(fixed(empty, 0)).containsExactly(WORDS, LSTM, YES);
        assertThat(fixed(empty, 1)).containsExactly(YES);
        Experiment characters = StackEdits.layers(preset("next-character"), List.of());
        assertThat(fixed(characters, 0)).containsExactly(new Embedding(37, 16, false), LSTM.returningSequences(true),
                new Dense(37, Activation.SOFTMAX));
        Experiment series = StackEdits.layers(preset("sine"), List.of());
        assertThat(fixed(series, 0)).containsExactly(LSTM, new Dense(1, Activation.LINEAR));
    }

    @Test
    void theOutputFollowsTheData() {
        Experiment three = reviews(WORDS, LSTM, new Dense(3, Activation.SOFTMAX));
        StackProblem problem = problem(three);
        assertThat(problem.mismatch()).isEqualTo(new Mismatch(3, Shape.vector(3), "(None, 1)"));
        assertThat(fixes(problem)).containsExactly("Make Dense 3 Dense(1, sigmoid)", "Add Dense(1, sigmoid)");
        assertThat(fixed(three, 0)).containsExactly(WORDS, LSTM, YES);
        Experiment hidden = reviews(WORDS, LSTM, new Dense(16, Activation.RELU));
        assertThat(fixes(problem(hidden)).getFirst()).isEqualTo("Add Dense(1, sigmoid)");
        Experiment bare = reviews(WORDS, LSTM);
        assertThat(fixed(bare, 0)).containsExactly(WORDS, LSTM, YES);
        Experiment classes = StackEdits.layers(preset("three-class"), List.of(new Embedding(87, 4, false), LSTM, YES));
        assertThat(fixes(problem(classes)).getFirst()).isEqualTo("Make Dense 1 Dense(3, softmax)");
        Experiment many = StackEdits.layers(preset("three-class"),
                List.of(new Embedding(87, 4, false), LSTM, new Dense(10, Activation.SOFTMAX)));
        assertThat(problem(many).blocking()).isFalse();
    }

    @Test
    void theActivationFollowsTheLoss() {
        Experiment linear = reviews(WORDS, LSTM, new Dense(1, Activation.LINEAR));
        assertThat(fixes(problem(linear))).containsExactly("Set Dense 1 to sigmoid");
        assertThat(fixed(linear, 0)).containsExactly(WORDS, LSTM, YES);
        Experiment state = reviews(WORDS, new Recurrent(new Lstm(1)));
        assertThat(fixes(problem(state))).containsExactly("Add Dense(1, sigmoid)", "Set LSTM 1 to sigmoid");
        Experiment one = reviews(WORDS, LSTM, new Dense(1, Activation.SOFTMAX));
        assertThat(fixes(problem(one))).containsExactly("Set Dense 1 to sigmoid");
        Experiment bounded = StackEdits.layers(preset("sine"), List.of(LSTM, new Dense(1, Activation.TANH)));
        assertThat(problem(bounded).blocking()).isFalse();
        assertThat(fixed(bounded, 0)).containsExactly(LSTM, new Dense(1, Activation.LINEAR));
        Experiment state2 = reviews(WORDS, Cells.withActivation(LSTM, Activation.SOFTMAX), YES);
        assertThat(fixed(state2, 0)).containsExactly(WORDS, LSTM, YES);
    }

    @Test
    void theLossFollowsTheData() {
        Experiment numbers = preset("sine").withTraining(preset("sine").training().withLoss(Loss.BINARY_CROSSENTROPY));
        assertThat(fixes(problem(numbers))).containsExactly("Use mean_squared_error");
        Experiment classes = preset("three-class");
        classes = classes.withTraining(classes.training().withLoss(Loss.BINARY_CROSSENTROPY));
        assertThat(fixes(problem(classes))).containsExactly("Use sparse_categorical_crossentropy");
    }

    @Test
    void oneAnswerForTheWholeSequence() {
        Experiment each = reviews(WORDS, LSTM.returningSequences(true), YES);
        assertThat(problem(each).layer()).isEqualTo(1);
        assertThat(fixes(problem(each))).containsExactly("Switch return_sequences off on LSTM 8", "Put Flatten before Dense 1");
        assertThat(fixed(each, 0)).containsExactly(WORDS, LSTM, YES);
        Experiment none = reviews(WORDS, YES);
        assertThat(fixed(none, 0)).containsExactly(WORDS, new Flatten(), YES);
        Experiment characters = StackEdits.replace(preset("next-character"), 1, new Recurrent(new Gru(4)));
        assertThat(fixes(problem(characters))).containsExactly("Set return_sequences on GRU 4");
        assertThat(fixed(characters, 0).get(1)).isEqualTo(new Recurrent(new Gru(4)).returningSequences(true));
    }

    @Test
    void theInputFollowsTheData() {
        Experiment numbers = StackEdits.input(reviews(LSTM, YES), Shape.sequence(40, 2));
        StackProblem problem = problem(numbers);
        assertThat(problem.layer()).isEqualTo(StackProblem.INPUT);
        assertThat(fixes(problem)).containsExactly("Read 40 tokens");
        Experiment longer = StackEdits.input(reviews(WORDS, LSTM, YES), Shape.tokens(50));
        assertThat(fixes(problem(longer))).containsExactly("Read 40 tokens", "Cut the data to 50 steps");
        assertThat(problem(longer).fixes().get(1).apply(longer).data().maxLength()).isEqualTo(50);
        Experiment few = reviews(new Embedding(100, 16, true), LSTM, YES);
        assertThat(fixes(problem(few))).containsExactly("Give Embedding 244 rows");
        assertThat(fixed(few, 0)).containsExactly(new Embedding(244, 16, true), LSTM, YES);
        Experiment onehot = reviews(new OneHot(100), LSTM, YES);
        assertThat(fixed(onehot, 0)).containsExactly(new OneHot(244), LSTM, YES);
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 100_000, 1_000_000_000, Integer.MAX_VALUE})
    void tooManyParametersAreToldBeforeTheyAreLaidOut(int units) {
        Experiment huge = reviews(WORDS, new Recurrent(new Lstm(units)), YES);
        StackProblem problem = problem(huge);
        assertThat(problem.layer()).isEqualTo(1);
        Experiment mended = problem.fixes().getFirst().apply(huge);
        assertThat(check(mended).ok()).isTrue();
        assertThat(check(mended).parameters()).isLessThanOrEqualTo(Sizes.MOST_PARAMETERS);
    }

    @Test
    void manyLargeLayersAreTooLargeTogether() {
        Layer large = new Recurrent(new Lstm(1500)).returningSequences(true);
        Experiment huge = reviews(WORDS, large, large, new Recurrent(new Lstm(8)), YES);
        assertThat(mend(huge)).isNotNull();
    }

    // ---- any stack can be mended by its first fixes ----

    static Stream<String> names() {
        return Stream.of("reviews-en-lstm", "three-class", "next-character", "remember-first", "adding", "sine");
    }

    @ParameterizedTest
    @MethodSource("names")
    void theFirstFixOfEveryProblemLeadsToAModelThatCanBeTrained(String name) {
        Random random = new Random(name.hashCode());
        Experiment base = preset(name);
        for (int i = 0; i < 200; i++) {
            List<Layer> layers = IntStream.range(0, random.nextInt(7)).mapToObj(n -> any(random)).toList();
            Experiment wild = StackEdits.layers(base, layers)
                    .withTraining(base.training().withLoss(any(random, Loss.values())));
            Shape input = any(random, Shape.tokens(12), Shape.sequence(Shape.ANY, 3), Shape.vector(5), Shape.tokens(Shape.ANY),
                    base.architecture().input());
            Experiment mended = mend(StackEdits.input(wild, input));
            if (check(mended).parameters() < 20_000) {
                Model model = Model.create(mended.architecture(), 1);
                assertThat(model.parameterCount()).isEqualTo((int) check(mended).parameters());
            }
        }
    }

    /** Applies the first fix of the first problem until none is left. */
    private static Experiment mend(Experiment wild) {
        Experiment at = wild;
        List<String> way = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            StackCheck check = check(at);
            if (check.problems().isEmpty()) {
                return at;
            }
            StackProblem first = check.problems().getFirst();
            assertThat(first.fixes()).as(first.reason().getMessage()).isNotEmpty();
            way.add(fixes(first).getFirst());
            at = first.fixes().getFirst().apply(at);
        }
        throw new AssertionError(wild.architecture() + " is not mended by " + way);
    }

    @SafeVarargs
    private static <T> T any(Random random, T... among) {
        return among[random.nextInt(among.length)];
    }

    private static Layer any(Random random) {
        Activation activation = any(random, Activation.values());
        int units = any(random, 1, 2, 3, 8, 60_000);
        Recurrent recurrent = new Recurrent(any(random, new SimpleRnn(4, activation, true, false),
                new Lstm(3, Activation.TANH, activation, true, true, true), new Gru(units)), random.nextBoolean(),
                random.nextBoolean(), 0.1, 0);
        return any(random, new Embedding(any(random, 10, 300), 4, false), new OneHot(any(random, 20, 500)), recurrent,
                new Bidirectional(recurrent, any(random, Bidirectional.Merge.values())), recurrent, new Dropout(0.5),
                new Flatten(), new Dense(units, activation), new Dense(any(random, 1, 3), activation));
    }

    @Test
    void hearsNothingOfDataThatAreNotThere() {
        assertThat(StackCheck.of(reviews(new Embedding(3, 2, false), YES), null).ok()).isTrue();
        assertThat(StackCheck.of(new Architecture(Shape.tokens(3), Arrays.asList(WORDS, LSTM))).ok()).isTrue();
        assertThat(StackCheck.of(new Architecture(Shape.tokens(3), List.of())).ok()).isFalse();
    }
}

package dev.unroll.data;

import dev.unroll.data.numpy.IntRows;
import dev.unroll.text.Messages;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reviews as the Large Movie Review Dataset lays them out: {@code train} and {@code test}, in each {@code pos} and
 * {@code neg}, in each a text file for a review, named by its number and its star rating. Words are ranked by how often
 * they occur in the training part.
 *
 * @param corpus     the reviews, shuffled as Keras shuffles the ready-made file
 * @param vocabulary the words by rank
 * @param files      the files in the order of the corpus's rows, those to train on first
 */
public record RawReviews(ImdbCorpus corpus, Vocabulary vocabulary, List<File> files) {
    private static final int UNKNOWN_RANK = Vocabulary.UNKNOWN - Vocabulary.INDEX_FROM;
    private static final long LARGEST = 1 << 20;
    private static final double HALF = 0.5;
    private static final String OFFICIAL_NAME = "aclImdb";

    /**
     * One review as it lies in the folder.
     *
     * @param stars    its rating
     * @param positive whether it lies in {@code pos}
     */
    public record File(Path path, int stars, boolean positive) {
        private static final Pattern NAME = Pattern.compile("\\d+_(\\d{1,2})\\.txt");

        static Stream<File> of(Path path, boolean positive) {
            Matcher matcher = NAME.matcher(String.valueOf(path.getFileName()));
            return matcher.matches() ? Stream.of(new File(path, Integer.parseInt(matcher.group(1)), positive)) : Stream.empty();
        }

        List<String> words() {
            return Words.of(text());
        }

        String text() {
            try {
                if (Files.size(path) > LARGEST) {
                    throw UnrollException.failed("data.raw.tooLarge", path.toString());
                }
                return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw UnrollException.failed(e, "data.unreadable", path.toString());
            }
        }
    }

    /** Whether {@code folder} looks like such a folder. */
    public static boolean present(Path folder) {
        return Stream.of("train", "test").allMatch(part -> Stream.of("pos", "neg")
                .allMatch(kind -> Files.isDirectory(folder.resolve(part).resolve(kind))));
    }

    /** Such a folder in the data folder: under its official name, in {@code imdb}, or the data folder itself. */
    static Optional<Path> in(Path folder) {
        return Stream.of(folder.resolve(OFFICIAL_NAME), folder.resolve(ImdbFiles.FOLDER).resolve(OFFICIAL_NAME), folder)
                .filter(RawReviews::present).findFirst();
    }

    /**
     * Reads a folder.
     *
     * @throws UnrollException       naming the folder or file and what to do
     * @throws CancellationException when {@code progress} says so
     */
    public static RawReviews read(Path folder, Progress progress) {
        if (!present(folder)) {
            throw UnrollException.failed("data.raw.layout", folder.toString());
        }
        List<File> training = files(folder.resolve("train"));
        List<File> test = files(folder.resolve("test"));
        if (training.isEmpty() || test.isEmpty()) {
            throw UnrollException.failed("data.raw.empty", folder.toString());
        }
        Counter counter = new Counter();
        int[][] trainingRows = rows(training, counter, true, new PartProgress(progress, 0, HALF));
        int[][] testRows = rows(test, counter, false, new PartProgress(progress, HALF, 1));
        Vocabulary vocabulary = Vocabulary.byFrequency(counter.counts());
        int[] ranks = counter.ranks(vocabulary);
        ImdbCorpus corpus = ImdbCorpus.of(ranked(trainingRows, ranks), labels(training), ranked(testRows, ranks), labels(test));
        return new RawReviews(corpus, vocabulary, Stream.concat(training.stream(), test.stream()).toList());
    }

    /** The reviews before they are cut; their text is read again when one is looked at. */
    Corpus texts() {
        return new ImdbTexts(corpus, vocabulary, example -> files.get(corpus.row(example)).text());
    }

    /** The reviews cut to size. */
    public Dataset dataset(DatasetOptions options) {
        return corpus.dataset(options, vocabulary);
    }

    /** The reviews of a part: {@code neg}, then {@code pos}, each in the order of their names. */
    static List<File> files(Path part) {
        List<File> files = new ArrayList<>();
        for (String kind : List.of("neg", "pos")) {
            try (Stream<Path> paths = Files.list(part.resolve(kind))) {
                paths.sorted(Comparator.comparing(Path::toString)).flatMap(path -> File.of(path, kind.equals("pos")))
                        .forEach(files::add);
            } catch (IOException e) {
                throw UnrollException.failed(e, "data.unreadable", part.resolve(kind).toString());
            }
        }
        return files;
    }

    private static int[][] rows(List<File> files, Counter counter, boolean learn, Progress progress) {
        String sentence = Messages.get("data.progress.reviews", files.size());
        int[][] rows = new int[files.size()][];
        for (int i = 0; i < rows.length; i++) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            progress.update(i / (double) rows.length, sentence);
            rows[i] = files.get(i).words().stream().mapToInt(word -> learn ? counter.count(word) : counter.find(word)).toArray();
        }
        return rows;
    }

    private static IntRows ranked(int[][] rows, int[] ranks) {
        for (int[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i] < 0 ? UNKNOWN_RANK : ranks[row[i]];
            }
        }
        return IntRows.of(rows);
    }

    private static int[] labels(List<File> files) {
        return files.stream().mapToInt(file -> file.positive() ? 1 : 0).toArray();
    }

    /** Numbers words as they first occur and counts them. */
    private static final class Counter {
        private final Map<String, Integer> numbers = new HashMap<>();
        private int[] counts = new int[1024];

        int count(String word) {
            int number = numbers.computeIfAbsent(word, unseen -> numbers.size());
            if (number == counts.length) {
                counts = Arrays.copyOf(counts, 2 * number);
            }
            counts[number]++;
            return number;
        }

        int find(String word) {
            return numbers.getOrDefault(word, -1);
        }

        Map<String, Integer> counts() {
            Map<String, Integer> byWord = HashMap.newHashMap(numbers.size());
            numbers.forEach((word, number) -> byWord.put(word, counts[number]));
            return byWord;
        }

        /** For each word's number its rank, counted from 1. */
        int[] ranks(Vocabulary vocabulary) {
            int[] ranks = new int[numbers.size()];
            numbers.forEach((word, number) -> ranks[number] = vocabulary.id(word) - Vocabulary.INDEX_FROM);
            return ranks;
        }
    }
}

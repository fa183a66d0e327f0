package dev.unroll.data;

import dev.unroll.data.numpy.IntRows;
import dev.unroll.data.numpy.NumpyRandom;
import dev.unroll.text.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One to three dates as people write them, to be turned into ISO 8601, character by character: {@code 3rd of March 2021}
 * becomes {@code 2021-03-03}, two dates become {@code 2021-03-03/2022-04-05}. So a long source may be one date with many
 * words or several dates, and there may be more to remember the longer it is. An example is the source, padded at its end,
 * and beside it what a decoder is fed: the start mark and the target without its last symbol. A day of the validation or
 * test part is never trained on, however it is spelled.
 */
final class WrittenDates implements DatasetSource {
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2049, 12, 31);
    private static final int TRAINING = 14_000;
    private static final int HELD_BACK = 1000;
    private static final int ALL = TRAINING + 2 * HELD_BACK;
    private static final int MOST_DATES = 3;
    /** How many days of eight may be trained on; one may be validated with, one tested. */
    private static final int TRAINED_EIGHTHS = 6;
    private static final String BETWEEN = "/";
    private static final Vocabulary SYMBOLS = new Vocabulary(
            List.of(Translations.END, BETWEEN, "-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
    /** Ten characters a date, and what stands between them or ends the last. */
    static final int TARGET = 11 * MOST_DATES;

    private final String name;
    private final int seed;
    private final DateSpelling spelling;

    WrittenDates(String name, int seed, DateSpelling spelling) {
        this.name = name;
        this.seed = seed;
        this.spelling = spelling;
    }

    /** Texts to try first. */
    List<String> examples() {
        return spelling.examples();
    }

    @Override
    public DatasetOptions defaults() {
        return new DatasetOptions(name, DatasetOptions.ALL, spelling.longest() + TARGET, Split.OWN, Side.POST, Side.POST);
    }

    @Override
    public Dataset load(DatasetOptions options, Path folder, Progress progress) {
        int steps = Parts.steps(options, TARGET + 1);
        int source = steps - TARGET;
        List<List<LocalDate>> dates = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        draw(dates, texts);
        Vocabulary vocabulary = vocabulary(texts);
        CharacterEncoder encoder = new CharacterEncoder(vocabulary, source, letter -> letter.toLowerCase(Locale.ROOT));
        int[] ids = new int[ALL * steps];
        float[] targets = new float[ALL * TARGET];
        for (int i = 0; i < ALL; i++) {
            System.arraycopy(encoder.encode(texts.get(i)).ids(), 0, ids, i * steps, source);
            target(dates.get(i), ids, i * steps + source, targets, i * TARGET);
        }
        Samples all = new Samples(ALL, steps, ids, null, 1, targets, TARGET, 1);
        List<String> symbols = IntStream.range(0, SYMBOLS.size()).mapToObj(SYMBOLS::word).toList();
        return new Dataset(options, encoder, vocabulary.size(), symbols, all.slice(0, TRAINING),
                all.slice(TRAINING, TRAINING + HELD_BACK), all.slice(TRAINING + HELD_BACK, ALL));
    }

    @Override
    public Corpus corpus(DatasetOptions options, Path folder, Progress progress) {
        List<List<LocalDate>> dates = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        draw(dates, texts);
        Vocabulary vocabulary = vocabulary(texts);
        int[][] ids = texts.stream().map(text -> CharacterEncoder.characters(text).stream().mapToInt(vocabulary::id).toArray())
                .toArray(int[][]::new);
        Partition parts = new Partition(Splits.range(0, TRAINING), Splits.range(TRAINING, TRAINING + HELD_BACK),
                Splits.range(TRAINING + HELD_BACK, ALL));
        return new TextCorpus(vocabulary, IntRows.of(ids), List.of(), new int[0], parts, texts::get)
                .cutBy(other -> load(other, folder, Progress.NONE),
                        other -> new Padding(Math.max(1, other.maxLength() - TARGET), Side.POST, Side.POST));
    }

    private static Vocabulary vocabulary(List<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> CharacterEncoder.characters(text).forEach(letter -> counts.merge(letter, 1, Integer::sum)));
        return Vocabulary.byFrequency(counts);
    }

    /** Draws the days of every example and spells them, again and again until they are short enough. */
    private void draw(List<List<LocalDate>> dates, List<String> texts) {
        NumpyRandom random = new NumpyRandom(seed);
        int[] days = random.permutation((int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1);
        int eighth = days.length / 8;
        for (int i = 0; i < ALL; i++) {
            int from = i < TRAINING ? 0 : i < TRAINING + HELD_BACK ? TRAINED_EIGHTHS * eighth : (TRAINED_EIGHTHS + 1) * eighth;
            int choice = i < TRAINING ? TRAINED_EIGHTHS * eighth : eighth;
            int count = 1 + random.below(MOST_DATES);
            List<LocalDate> drawn = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                drawn.add(FIRST.plusDays(days[from + random.below(choice)]));
            }
            String text = spell(drawn, random);
            while (text.length() > spelling.longest()) {
                text = spell(drawn, random);
            }
            dates.add(drawn);
            texts.add(text);
        }
    }

    private String spell(List<LocalDate> dates, NumpyRandom random) {
        StringBuilder text = new StringBuilder();
        for (LocalDate date : dates) {
            text.append(text.isEmpty() ? "" : spelling.joint(random::below)).append(spelling.spell(date, random::below));
        }
        return text.toString();
    }

    private static void target(List<LocalDate> dates, int[] ids, int at, float[] targets, int to) {
        String iso = dates.stream().map(LocalDate::toString).collect(Collectors.joining(BETWEEN));
        ids[at] = Vocabulary.START;
        for (int t = 0; t <= iso.length(); t++) {
            int symbol = SYMBOLS.id(t < iso.length() ? iso.substring(t, t + 1) : Translations.END);
            targets[to + t] = symbol;
            if (t + 1 < TARGET) {
                ids[at + t + 1] = symbol;
            }
        }
    }
}

package dev.unroll.data;

import java.util.List;
import java.util.stream.Stream;

/** What a data set of translations is, beside its examples: source and target lie side by side in their ids. */
public final class Translations {
    /** The symbol that ends a target. */
    public static final String END = "<end>";
    private static final WrittenDates ENGLISH = new WrittenDates("dates-en", 21, new EnglishDates());
    private static final WrittenDates KOREAN = new WrittenDates("dates-ko", 22, new KoreanDates());

    private Translations() {
    }

    static List<DatasetSource> sources() {
        return List.of(ENGLISH, KOREAN);
    }

    /** Whether a data set of that name turns one sequence into another. */
    public static boolean translates(String dataset) {
        return sources().stream().anyMatch(source -> source.defaults().dataset().equals(dataset));
    }

    /** Texts to try first; empty for a data set that does not translate. */
    public static List<String> examples(String dataset) {
        return Stream.of(ENGLISH, KOREAN).filter(source -> source.defaults().dataset().equals(dataset))
                .flatMap(source -> source.examples().stream()).toList();
    }

    /** Timesteps of the source; those of the target follow. */
    public static int sourceSteps(Dataset dataset) {
        return dataset.training().steps() - dataset.training().targetSteps();
    }

    /** The text of an example's source. */
    public static String source(Dataset dataset, Samples samples, int example) {
        TextEncoder encoder = dataset.encoder();
        int[] ids = samples.ids();
        StringBuilder text = new StringBuilder();
        for (int t = 0; encoder != null && ids != null && t < samples.steps() - samples.targetSteps(); t++) {
            int id = ids[example * samples.steps() + t];
            text.append(id == Vocabulary.PAD ? "" : encoder.word(id));
        }
        return text.toString();
    }
}

package dev.unroll.data;

import java.util.List;
import java.util.Map;

/** What a data set of translations is, beside its examples: source and target lie side by side in their ids. */
public final class Translations {
    /** The symbol that ends a target. */
    public static final String END = "<end>";
    private static final Map<String, DateSpelling> DATES = Map.of("dates-en", new EnglishDates(), "dates-ko", new KoreanDates());

    private Translations() {
    }

    static List<DatasetSource> sources() {
        return List.of(new WrittenDates("dates-en", 21, DATES.get("dates-en")), new WrittenDates("dates-ko", 22,
                DATES.get("dates-ko")));
    }

    /** Whether a data set of that name turns one sequence into another. */
    public static boolean translates(String dataset) {
        return DATES.containsKey(dataset);
    }

    /** Texts to try first; empty for a data set that does not translate. */
    public static List<String> examples(String dataset) {
        DateSpelling spelling = DATES.get(dataset);
        return spelling == null ? List.of() : spelling.examples();
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

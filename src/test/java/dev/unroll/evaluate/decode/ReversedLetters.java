package dev.unroll.evaluate.decode;

import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.EncodedText;
import dev.unroll.data.Samples;
import dev.unroll.data.Split;
import dev.unroll.data.TextEncoder;
import dev.unroll.data.Translations;
import dev.unroll.data.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A tiny task: two to five letters, to be written backwards. */
final class ReversedLetters {
    static final int SOURCE = 5;
    static final int TARGET = 6;
    private static final Vocabulary LETTERS = new Vocabulary(List.of("a", "b", "c", "d"));
    private static final Vocabulary SYMBOLS = new Vocabulary(List.of(Translations.END, "a", "b", "c", "d"));

    private ReversedLetters() {
    }

    static Dataset make(int count) {
        Random random = new Random(3);
        int steps = SOURCE + TARGET;
        int[] ids = new int[count * steps];
        float[] targets = new float[count * TARGET];
        for (int i = 0; i < count; i++) {
            int length = 2 + random.nextInt(SOURCE - 1);
            int[] drawn = random.ints(length, 0, 4).toArray();
            ids[i * steps + SOURCE] = Vocabulary.START;
            for (int t = 0; t < length; t++) {
                ids[i * steps + t] = LETTERS.id(letter(drawn[t]));
            }
            for (int t = 0; t <= length; t++) {
                int symbol = SYMBOLS.id(t < length ? letter(drawn[length - 1 - t]) : Translations.END);
                targets[i * TARGET + t] = symbol;
                if (t + 1 < TARGET) {
                    ids[i * steps + SOURCE + t + 1] = symbol;
                }
            }
        }
        Samples all = new Samples(count, steps, ids, null, 1, targets, TARGET, 1);
        List<String> symbols = new ArrayList<>();
        for (int id = 0; id < SYMBOLS.size(); id++) {
            symbols.add(SYMBOLS.word(id));
        }
        int kept = count * 9 / 10;
        return new Dataset(new DatasetOptions("reversed", DatasetOptions.ALL, steps, Split.OWN), ENCODER, LETTERS.size(), symbols,
                all.slice(0, kept), all.slice(kept, count), null);
    }

    private static String letter(int which) {
        return LETTERS.words().get(which);
    }

    private static final TextEncoder ENCODER = new TextEncoder() {
        @Override
        public EncodedText encode(String text) {
            List<String> letters = text.codePoints().mapToObj(Character::toString).toList();
            int[] ids = new int[SOURCE];
            List<String> tokens = new ArrayList<>();
            int unknown = 0;
            for (int t = 0; t < SOURCE; t++) {
                ids[t] = t < letters.size() ? LETTERS.id(letters.get(t)) : Vocabulary.PAD;
                tokens.add(t < letters.size() ? letters.get(t) : "<pad>");
                unknown += ids[t] == Vocabulary.UNKNOWN ? 1 : 0;
            }
            return new EncodedText(tokens, ids, unknown, letters.size());
        }

        @Override
        public String word(int id) {
            return LETTERS.word(id);
        }

        @Override
        public int size() {
            return LETTERS.size();
        }
    };
}

package dev.unroll.data;

import java.util.List;

/**
 * Korean glues particles to words: a word that the vocabulary does not have is taken apart into a word and a particle
 * that it has, for example {@code 연출이} into {@code 연출} and {@code 이}.
 */
public final class Hangul {
    private static final int LONGEST_PARTICLE = 4;

    private Hangul() {
    }

    /** {@code word} itself, or its two parts where only they are known. */
    public static List<String> parts(String word, Vocabulary vocabulary) {
        if (!vocabulary.has(word) && word.chars().allMatch(Hangul::isSyllable)) {
            for (int particle = 1; particle <= LONGEST_PARTICLE && particle < word.length(); particle++) {
                int cut = word.length() - particle;
                if (vocabulary.has(word.substring(0, cut)) && vocabulary.has(word.substring(cut))) {
                    return List.of(word.substring(0, cut), word.substring(cut));
                }
            }
        }
        return List.of(word);
    }

    private static boolean isSyllable(int letter) {
        return letter >= 0xac00 && letter <= 0xd7a3;
    }
}

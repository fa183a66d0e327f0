package dev.unroll.data.grammar;

import java.util.Map;

/**
 * Joins Korean words and particles: {@code 연기_은} becomes {@code 연기는}, because the form of a particle depends on
 * whether the syllable before it ends in a consonant.
 */
public final class Particles {
    /** Stands between a word and its particle in a grammar. */
    public static final char JOINT = '_';

    private static final String JOINT_TEXT = String.valueOf(JOINT);
    private static final Map<String, String> AFTER_VOWEL = Map.of("은", "는", "이", "가", "을", "를", "과", "와",
            "으로", "로");
    private static final int FIRST_SYLLABLE = 0xac00;
    private static final int FINALS = 28;
    private static final int FINAL_RIEUL = 8;

    private Particles() {
    }

    /** Gives every particle its form and keeps the joints. */
    public static String inflect(String text) {
        if (text.indexOf(JOINT) < 0) {
            return text;
        }
        StringBuilder inflected = new StringBuilder(text);
        for (int joint = inflected.indexOf(JOINT_TEXT); joint > 0; joint = inflected.indexOf(JOINT_TEXT, joint + 1)) {
            int space = inflected.indexOf(" ", joint);
            int end = space < 0 ? inflected.length() : space;
            inflected.replace(joint + 1, end, form(inflected.charAt(joint - 1), inflected.substring(joint + 1, end)));
        }
        return inflected.toString();
    }

    private static String form(char before, String particle) {
        int consonant = (before - FIRST_SYLLABLE) % FINALS;
        boolean asAfterVowel = consonant == 0 || consonant == FINAL_RIEUL && particle.equals("으로");
        return asAfterVowel ? AFTER_VOWEL.getOrDefault(particle, particle) : particle;
    }
}

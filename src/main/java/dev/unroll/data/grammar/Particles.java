package dev.unroll.data.grammar;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins Korean words and particles: {@code 연기_은} becomes {@code 연기는}, because the form of a particle depends on
 * whether the syllable before it ends in a consonant.
 */
public final class Particles {
    /** Stands between a word and its particle in a grammar. */
    public static final char JOINT = '_';

    private static final Map<String, String> AFTER_VOWEL = Map.of("은", "는", "이", "가", "을", "를", "과", "와");
    private static final Pattern JOINED = Pattern.compile("(\\S)_(\\S+)");
    private static final int FIRST_SYLLABLE = 0xac00;
    private static final int FINALS = 28;

    private Particles() {
    }

    /** Gives every particle its form and keeps the joints. */
    public static String inflect(String text) {
        return JOINED.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
                match.group(1) + JOINT + form(match.group(1).charAt(0), match.group(2))));
    }

    private static String form(char before, String particle) {
        boolean vowel = (before - FIRST_SYLLABLE) % FINALS == 0;
        return vowel ? AFTER_VOWEL.getOrDefault(particle, particle) : particle;
    }
}

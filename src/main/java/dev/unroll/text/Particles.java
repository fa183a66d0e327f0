package dev.unroll.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Korean particles after words that only the moment knows. A pattern writes both forms, such as {@code 은(는)}, {@code 이(가)},
 * {@code 을(를)}, {@code 과(와)}, {@code (으)로}, {@code (이)라}; here the one remains that fits the sound before it: a syllable
 * with or without a final consonant, a digit, or the end of a Latin word. What ends in neither keeps both forms.
 */
final class Particles {
    private static final Pattern BOTH = Pattern.compile(
            "([\\p{IsHangul}\\p{IsLatin}0-9%])([\"”’')\\]]*)(은\\(는\\)|이\\(가\\)|을\\(를\\)|과\\(와\\)|\\(으\\)(?=로)|\\(이\\)(?=[라나]))");
    private static final int FIRST = '가';
    private static final int FINALS = 28;
    private static final int RIEUL = 8;

    private Particles() {
    }

    /** The text with one form of each particle. */
    static String in(String text) {
        return text.indexOf('(') < 0 ? text : BOTH.matcher(text).replaceAll(Particles::chosen);
    }

    private static String chosen(MatchResult found) {
        String both = found.group(3);
        Sound sound = Sound.of(found.group(1).charAt(0));
        String one = switch (both) {
            case "(으)" -> sound == Sound.CONSONANT ? "으" : "";
            case "(이)" -> sound == Sound.VOWEL ? "" : "이";
            default -> both.substring(sound == Sound.VOWEL ? 2 : 0, sound == Sound.VOWEL ? 3 : 1);
        };
        return Matcher.quoteReplacement(found.group(1) + found.group(2) + one);
    }

    /** How a word ends. */
    private enum Sound {
        VOWEL, RIEUL_END, CONSONANT;

        static Sound of(char last) {
            if (last >= FIRST && last <= '힣') {
                int end = (last - FIRST) % FINALS;
                return end == 0 ? VOWEL : end == RIEUL ? RIEUL_END : CONSONANT;
            }
            return switch (last) {
                // 영, 삼, 육 and 일, 칠, 팔 as digits are read.
                case '0', '3', '6' -> CONSONANT;
                case '1', '7', '8' -> RIEUL_END;
                case 'l', 'L', 'R' -> RIEUL_END;
                case 'm', 'M', 'n', 'N', 'g' -> CONSONANT;
                default -> VOWEL;
            };
        }
    }
}

package dev.unroll.workspace;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names a person may have meant. */
final class NearNames {
    private static final int SHOWN = 3;

    private NearNames() {
    }

    /** Up to three names that contain {@code typed} or differ from it by a few letters, nearest first. */
    static List<String> of(String typed, Collection<String> names) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        int allowed = Math.max(2, wanted.length() / 3);
        return names.stream()
                .filter(name -> distance(wanted, name) <= allowed || wanted.length() > 2 && name.contains(wanted))
                .sorted(Comparator.comparingInt(name -> distance(wanted, name)))
                .limit(SHOWN).toList();
    }

    /** Letters to insert, delete or replace to make one of the other (Levenshtein 1966). */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}

package dev.unroll.workspace.settings;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person has chosen about the program itself.
 *
 * @param language   BCP 47 code, null for the system's
 * @param scale      how much larger than usual everything is drawn, one of {@link #SCALES}
 * @param threads    how many threads training may use, 0 for as many as the machine has cores
 * @param dataFolder where data sets lie, null for the platform's folder
 * @param tourOffered whether somebody at this machine has been asked whether to take the tour
 */
public record Settings(@Nullable String language, ThemeChoice theme, double scale, MotionChoice motion, int threads,
        @Nullable Path dataFolder, boolean tourOffered) {
    /** How large things can be drawn. */
    public static final List<Double> SCALES = List.of(1.0, 1.25, 1.5, 1.75, 2.0);
    /** As the system has it. */
    public static final Settings USUAL = new Settings(null, ThemeChoice.SYSTEM, 1, MotionChoice.SYSTEM, 0, null, false);

    /** Light or dark. */
    public enum ThemeChoice {
        /** As the system has it. */
        SYSTEM,
        /** Dark on light. */
        LIGHT,
        /** Light on dark. */
        DARK
    }

    /** Whether things move. */
    public enum MotionChoice {
        /** As the system has it. */
        SYSTEM,
        /** They move. */
        FULL,
        /** They jump to where they end. */
        REDUCED
    }

    public Settings {
        double wanted = Double.isNaN(scale) ? 1 : Math.clamp(scale, 1, 2);
        scale = SCALES.stream().min((a, b) -> Double.compare(Math.abs(a - wanted), Math.abs(b - wanted))).orElse(1.0);
        threads = Math.clamp(threads, 0, 1024);
    }

    /** In this language, null for the system's. */
    public Settings withLanguage(@Nullable String next) {
        return new Settings(next, theme, scale, motion, threads, dataFolder, tourOffered);
    }

    /** With this theme. */
    public Settings withTheme(ThemeChoice next) {
        return new Settings(language, next, scale, motion, threads, dataFolder, tourOffered);
    }

    /** At this scale. */
    public Settings withScale(double next) {
        return new Settings(language, theme, next, motion, threads, dataFolder, tourOffered);
    }

    /** With this motion. */
    public Settings withMotion(MotionChoice next) {
        return new Settings(language, theme, scale, next, threads, dataFolder, tourOffered);
    }

    /** With so many threads, 0 for all. */
    public Settings withThreads(int next) {
        return new Settings(language, theme, scale, motion, next, dataFolder, tourOffered);
    }

    /** With this data folder, null for the platform's. */
    public Settings withDataFolder(@Nullable Path next) {
        return new Settings(language, theme, scale, motion, threads, next, tourOffered);
    }

    /** Once the tour has been offered. */
    public Settings withTourOffered() {
        return new Settings(language, theme, scale, motion, threads, dataFolder, true);
    }
}

package dev.unroll.keras;

/**
 * What a saved experiment is, at a glance.
 *
 * @param title    what the person calls it
 * @param runs     how many there are
 * @param finished epochs that the current run has finished; 0 where none is current
 * @param epochs   epochs that it was to train
 */
public record WorkGlance(String title, int runs, int finished, int epochs) {
}

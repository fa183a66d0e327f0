package dev.unroll.picture;

/**
 * Which stretch of a sequence is in sight.
 *
 * @param columns timesteps side by side; 0 for as many as read well
 * @param first   the first of them, with a fraction where it is cut; NaN where the stretch follows the timestep being
 *                looked at
 */
public record Sight(double columns, double first) {
    /** As many timesteps as read well, around the one being looked at. */
    public static final Sight USUAL = new Sight(0, Double.NaN);

    /** Whether it goes along with the timestep being looked at. */
    public boolean follows() {
        return Double.isNaN(first);
    }

    /** As many timesteps, around the one being looked at. */
    public Sight following() {
        return new Sight(columns, Double.NaN);
    }
}

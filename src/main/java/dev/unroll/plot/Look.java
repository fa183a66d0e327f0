package dev.unroll.plot;

import dev.unroll.plot.Palette.Role;

/**
 * How a line of a figure is drawn. Colour is never its only mark: dashes or markers tell lines apart too.
 *
 * @param role    its colour
 * @param tone    that colour nearer to the text's (up to 1) or to the ground's (down to −1), for runs beside each other
 * @param opacity 0 … 1
 * @param stroke  its width at scale 1, and its dashes
 * @param marker  what stands at each point
 */
public record Look(Role role, double tone, double opacity, Stroke stroke, Marker marker) {
    /** A plain line. */
    public Look(Role role, Stroke stroke) {
        this(role, 0, 1, stroke, Marker.NONE);
    }

    /** The same with a marker at each point. */
    public Look with(Marker next) {
        return new Look(role, tone, opacity, stroke, next);
    }

    /** The same, {@code width} wide. */
    public Look wide(double width) {
        return new Look(role, tone, opacity, new Stroke(width, stroke.dash()), marker);
    }

    /** The same in another tone. */
    public Look toned(double next) {
        return new Look(role, next, opacity, stroke, marker);
    }

    /** The same, as opaque as given. */
    public Look faint(double next) {
        return new Look(role, tone, next, stroke, marker);
    }

    /** Its colour in a palette. */
    public Colour colour(Palette palette) {
        Colour pure = palette.of(role);
        Colour toned = tone >= 0 ? pure.mix(palette.of(Role.TEXT), tone) : pure.mix(palette.of(Role.GROUND), -tone);
        return toned.fade(opacity);
    }
}

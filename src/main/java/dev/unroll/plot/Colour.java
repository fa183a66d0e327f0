package dev.unroll.plot;

import java.util.HexFormat;

/** A colour, 0xAARRGGBB. */
public record Colour(int argb) {
    /** An opaque colour from its web notation, {@code #RRGGBB}. */
    public static Colour of(String web) {
        return new Colour(0xff000000 | Integer.parseInt(web.substring(1), 16));
    }

    /** 0 … 255. */
    public int alpha() {
        return argb >>> 24;
    }

    /** 0 … 255. */
    public int red() {
        return argb >> 16 & 0xff;
    }

    /** 0 … 255. */
    public int green() {
        return argb >> 8 & 0xff;
    }

    /** 0 … 255. */
    public int blue() {
        return argb & 0xff;
    }

    /** The colour a share of the way to {@code other}: 0 gives this one, 1 the other. */
    public Colour mix(Colour other, double share) {
        return new Colour(between(alpha(), other.alpha(), share) << 24 | between(red(), other.red(), share) << 16
                | between(green(), other.green(), share) << 8 | between(blue(), other.blue(), share));
    }

    /** The same colour, {@code opacity} (0 … 1) times as opaque. */
    public Colour fade(double opacity) {
        return new Colour((int) Math.round(alpha() * Math.clamp(opacity, 0, 1)) << 24 | argb & 0xffffff);
    }

    /** Relative luminance as WCAG 2 defines it, 0 … 1. */
    public double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    /** WCAG 2's contrast with {@code other}, 1 … 21. */
    public double contrast(Colour other) {
        double a = luminance() + 0.05;
        double b = other.luminance() + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** Web notation, with the opacity where it is not full: {@code #RRGGBB} or {@code #RRGGBBAA}. */
    public String web() {
        String opaque = "#" + HexFormat.of().toHexDigits(argb, 6);
        return alpha() == 255 ? opaque : opaque + HexFormat.of().toHexDigits(alpha(), 2);
    }

    private static int between(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * Math.clamp(share, 0, 1));
    }

    private static double linear(int channel) {
        double v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}

package dev.unroll.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.plot.Palette.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What differs in meaning differs in colour for every kind of sight. Sight is simulated with the matrices of Machado, Oliveira
 * and Fernandes (2009) for a severity of 1; differences are CIEDE2000, after Sharma, Wu and Dalal (2005).
 */
class ColourVisionTest {
    private static final List<Role> NETWORK = List.of(Role.FORGET, Role.INPUT, Role.CANDIDATE, Role.OUTPUT, Role.CELL, Role.HIDDEN,
            Role.GRADIENT);
    private static final List<Role> CURVES = List.of(Role.TRAINING, Role.VALIDATION);
    private static final double[] SEEN = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    private static final List<double[]> SIGHTS = List.of(SEEN,
            new double[] {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
            new double[] {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
            new double[] {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900});

    @Test
    void rolesThatStandSideBySideDifferForEverySight() {
        List<String> near = new ArrayList<>();
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            for (List<Role> group : List.of(NETWORK, CURVES)) {
                for (int i = 0; i < group.size(); i++) {
                    for (int j = i + 1; j < group.size(); j++) {
                        for (double[] sight : SIGHTS) {
                            double apart = difference(lab(palette.of(group.get(i)), sight), lab(palette.of(group.get(j)), sight));
                            if (apart < 10) {
                                near.add("%s and %s, %s, sight %d: %.1f".formatted(group.get(i), group.get(j),
                                        palette.dark() ? "dark" : "light", SIGHTS.indexOf(sight), apart));
                            }
                        }
                    }
                }
            }
        }
        assertThat(near).isEmpty();
    }

    /** A pair of the table that Sharma, Wu and Dalal published for testing. */
    @Test
    void differencesAreThoseOfTheStandard() {
        assertThat(difference(new double[] {50, 2.6772, -79.7751}, new double[] {50, 0, -82.7485})).isBetween(2.0424, 2.0426);
        assertThat(difference(new double[] {2.0776, 0.0795, -1.1350}, new double[] {0.9033, -0.0636, -0.5514}))
                .isBetween(0.9081, 0.9083);
    }

    private static double[] lab(Colour colour, double[] sight) {
        String web = colour.web();
        double[] rgb = new double[3];
        for (int k = 0; k < 3; k++) {
            double s = Integer.parseInt(web.substring(1 + 2 * k, 3 + 2 * k), 16) / 255.0;
            rgb[k] = s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
        }
        double[] seen = new double[3];
        for (int k = 0; k < 3; k++) {
            seen[k] = Math.clamp(sight[3 * k] * rgb[0] + sight[3 * k + 1] * rgb[1] + sight[3 * k + 2] * rgb[2], 0, 1);
        }
        double x = f((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
        double y = f(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
        double z = f((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double difference(double[] one, double[] two) {
        double mean = (Math.hypot(one[1], one[2]) + Math.hypot(two[1], two[2])) / 2;
        double g = 0.5 * (1 - Math.sqrt(Math.pow(mean, 7) / (Math.pow(mean, 7) + Math.pow(25, 7))));
        double a1 = one[1] * (1 + g);
        double a2 = two[1] * (1 + g);
        double c1 = Math.hypot(a1, one[2]);
        double c2 = Math.hypot(a2, two[2]);
        double h1 = hue(a1, one[2]);
        double h2 = hue(a2, two[2]);
        double turn = c1 * c2 == 0 ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
        double dl = two[0] - one[0];
        double dc = c2 - c1;
        double dh = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2));
        double l = (one[0] + two[0]) / 2;
        double c = (c1 + c2) / 2;
        double h = c1 * c2 == 0 ? h1 + h2 : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2
                : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
        double t = 1 - 0.17 * Math.cos(Math.toRadians(h - 30)) + 0.24 * Math.cos(Math.toRadians(2 * h))
                + 0.32 * Math.cos(Math.toRadians(3 * h + 6)) - 0.20 * Math.cos(Math.toRadians(4 * h - 63));
        double sl = 1 + 0.015 * (l - 50) * (l - 50) / Math.sqrt(20 + (l - 50) * (l - 50));
        double sc = 1 + 0.045 * c;
        double sh = 1 + 0.015 * c * t;
        double turned = 60 * Math.exp(-Math.pow((h - 275) / 25, 2));
        double rc = 2 * Math.sqrt(Math.pow(c, 7) / (Math.pow(c, 7) + Math.pow(25, 7)));
        double rt = -Math.sin(Math.toRadians(turned)) * rc;
        return Math.sqrt(Math.pow(dl / sl, 2) + Math.pow(dc / sc, 2) + Math.pow(dh / sh, 2) + rt * dc / sc * dh / sh);
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return a == 0 && b == 0 ? 0 : degrees < 0 ? degrees + 360 : degrees;
    }
}

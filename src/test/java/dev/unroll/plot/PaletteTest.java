package dev.unroll.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.plot.Palette.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PaletteTest {
    private static final List<Role> WRITTEN = List.of(Role.TEXT, Role.TEXT_MUTED, Role.TEXT_SUBTLE, Role.FORGET, Role.INPUT,
            Role.CANDIDATE, Role.OUTPUT, Role.CELL, Role.HIDDEN, Role.GRADIENT, Role.TRAINING, Role.VALIDATION, Role.STOPPING);

    @TestFactory
    Stream<DynamicTest> everyWrittenColourCanBeReadOnItsGround() {
        return Stream.of(Theme.values()).flatMap(theme -> WRITTEN.stream().map(role -> DynamicTest.dynamicTest(
                theme + " " + role, () -> assertThat(theme.palette().of(role).contrast(theme.palette().of(Role.GROUND)))
                        .isGreaterThanOrEqualTo(4.5))));
    }

    /** Captions with their figures lie on the subtle ground. */
    @TestFactory
    Stream<DynamicTest> everyWrittenColourCanBeReadOnTheSubtleGround() {
        return Stream.of(Palette.LIGHT, Palette.DARK).flatMap(palette -> WRITTEN.stream().map(role -> DynamicTest.dynamicTest(
                (palette.dark() ? "dark " : "light ") + role, () -> assertThat(palette.of(role).contrast(palette.of(Role.SUBTLE)))
                        .isGreaterThanOrEqualTo(4.5))));
    }

    @Test
    void inPrintTrainingAndValidationDifferInGreyToo() {
        Palette print = Palette.PRINT;
        assertThat(print.of(Role.GROUND)).isEqualTo(Colour.of("#ffffff"));
        assertThat(print.of(Role.TEXT)).isEqualTo(Colour.of("#000000"));
        assertThat(print.of(Role.TRAINING).contrast(print.of(Role.VALIDATION))).isGreaterThanOrEqualTo(2.4);
        assertThat(Palette.LIGHT.of(Role.TRAINING).contrast(Palette.LIGHT.of(Role.VALIDATION))).isLessThan(1.5);
    }

    @Test
    void heatIsTheZeroColourAtZeroAndFullAtItsEnds() {
        Ramp heat = Palette.LIGHT.heat();
        assertThat(heat.signed(0, 1)).isEqualTo(Palette.LIGHT.of(Role.HEAT_ZERO));
        assertThat(heat.signed(2, 1)).isEqualTo(Palette.LIGHT.of(Role.HEAT_PLUS));
        assertThat(heat.signed(-2, 1)).isEqualTo(Palette.LIGHT.of(Role.HEAT_MINUS));
        assertThat(heat.signed(Double.NaN, 1)).isEqualTo(Palette.LIGHT.of(Role.HEAT_ZERO));
    }

    @Test
    void inkIsReadableOnEveryHeat() {
        for (double v = -1; v <= 1; v += 0.05) {
            Colour fill = Palette.DARK.heat().signed(v, 1);
            assertThat(Palette.DARK.ink(fill).contrast(fill)).isGreaterThan(4.5);
        }
    }

    @Test
    void coloursKeepTheirNotation() {
        assertThat(Colour.of("#0969da").web()).isEqualTo("#0969da");
        assertThat(Colour.of("#0969da").fade(0.5).web()).isEqualTo("#0969da80");
    }
}

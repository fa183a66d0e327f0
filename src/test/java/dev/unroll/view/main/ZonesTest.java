package dev.unroll.view.main;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZonesTest {
    @Test
    void atTheDesignSizeTheZonesAreThoseOfTheDesign() {
        Zones zones = Zones.of(1600, 948, 1, false, false, false);
        assertThat(zones).isEqualTo(new Zones(284, 284, 300, 402, false, false));
    }

    @Test
    void onASmallScreenTheModelIsARailAndTheCurvesAreTabs() {
        Zones zones = Zones.of(1280, 668, 1, false, false, false);
        assertThat(zones).isEqualTo(new Zones(52, 284, 280, 224, true, true));
    }

    @Test
    void onALargeScreenEverythingGrows() {
        Zones zones = Zones.of(3840, 2082, WindowScale.of(3840, 2160, 1), false, false, false);
        assertThat(zones.left()).isEqualTo(426);
        assertThat(zones.right()).isEqualTo(450);
    }

    @Test
    void panelsCanBePutAway() {
        Zones zones = Zones.of(1600, 948, 1, true, true, false);
        assertThat(zones.left()).isZero();
        assertThat(zones.right()).isZero();
    }

    @Test
    void whatAPersonHasChosenFitsWhereItCan() {
        assertThat(WindowScale.of(1280, 720, 1)).isEqualTo(1);
        assertThat(WindowScale.of(2560, 1440, 1)).isEqualTo(1.25);
        assertThat(WindowScale.of(2560, 1440, 1.25)).isEqualTo(1.25 * 1.25);
        assertThat(WindowScale.of(2560, 1440, 2)).as("no scroll bars where twice as large fits").isEqualTo(2);
        assertThat(WindowScale.of(3840, 2160, 1)).isEqualTo(1.5);
        assertThat(WindowScale.of(3840, 2160, 2)).isEqualTo(2 * 1.375);
        assertThat(WindowScale.of(1280, 720, 2)).as("as wished, with scroll bars").isEqualTo(2);
    }
}

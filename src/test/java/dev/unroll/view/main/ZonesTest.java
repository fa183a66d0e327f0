package dev.unroll.view.main;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZonesTest {
    @Test
    void atTheDesignSizeTheZonesAreThoseOfTheDesign() {
        Zones zones = Zones.of(1600, 1000, false, false, false);
        assertThat(zones).isEqualTo(new Zones(1, 52, 284, 284, 300, 402, false, false));
    }

    @Test
    void onASmallScreenTheModelIsARailAndTheCurvesAreTabs() {
        Zones zones = Zones.of(1280, 720, false, false, false);
        assertThat(zones).isEqualTo(new Zones(1, 52, 52, 284, 280, 224, true, true));
    }

    @Test
    void onALargeScreenEverythingGrows() {
        Zones zones = Zones.of(3840, 2160, false, false, false);
        assertThat(zones.scale()).isEqualTo(1.5);
        assertThat(zones.left()).isEqualTo(426);
        assertThat(zones.right()).isEqualTo(450);
    }

    @Test
    void panelsCanBePutAway() {
        Zones zones = Zones.of(1600, 1000, true, true, false);
        assertThat(zones.left()).isZero();
        assertThat(zones.right()).isZero();
    }
}

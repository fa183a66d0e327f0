package dev.unroll.picture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Theme;
import dev.unroll.plot.Type;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ApprovedPictureTest {
    private static void check(String number) throws IOException {
        ApprovedPicture.check("approval", 320, 200, Theme.LIGHT, (surface, palette) -> {
            surface.fillRound(20, 20, 280, 160, 8, palette.of(Role.SUBTLE));
            surface.text("h = " + number, 160, 104, new Type(Face.MONO_BOLD, 16), palette.of(Role.TEXT), Align.MIDDLE);
        });
    }

    @Test
    void oneOtherDigitIsSeen() {
        assertThatCode(() -> check("+0.42")).doesNotThrowAnyException();
        if (!Boolean.getBoolean("unroll.approve")) {
            assertThatThrownBy(() -> check("+0.48")).hasMessageContaining("differs");
        }
    }
}

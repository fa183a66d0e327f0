package dev.unroll.view.inspect;

import static dev.unroll.view.Hand.fx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.trace.Quantity;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Fonts;
import java.util.List;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class MathTextTest {
    /** The Greek letters' font has no others: reused for another letter, it would show an empty box. */
    @Test
    void everyLetterHasAFontThatKnowsIt() throws Exception {
        FxToolkit.registerPrimaryStage();
        List<Text> letters = fx(() -> {
            Fonts.load();
            MathText line = new MathText(16, new Appearance());
            line.show(new Formula().text("σ"));
            line.show(new Formula().symbol(Quantity.FORGET));
            return line.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast).toList();
        });
        assertThat(letters).singleElement().satisfies(text -> {
            assertThat(text.getText()).isEqualTo("f");
            assertThat(text.getFont()).isNotSameAs(Fonts.greek(text.getFont().getSize()));
        });
    }
}

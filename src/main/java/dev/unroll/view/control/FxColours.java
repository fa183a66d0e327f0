package dev.unroll.view.control;

import dev.unroll.plot.Colour;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;

/** The toolkit's colours for ours, each made once. */
final class FxColours {
    private static final Map<Colour, Color> MADE = new HashMap<>();

    private FxColours() {
    }

    static Color of(Colour colour) {
        return MADE.computeIfAbsent(colour, c -> Color.rgb(c.red(), c.green(), c.blue(), c.alpha() / 255.0));
    }
}

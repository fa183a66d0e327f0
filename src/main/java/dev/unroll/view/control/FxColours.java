package dev.unroll.view.control;

import dev.unroll.plot.Colour;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;

/** The toolkit's colours for ours, each made once. */
public final class FxColours {
    private static final Map<Colour, Color> MADE = new HashMap<>();

    /** More would not be met again soon: colours on their way from one to another. */
    private static final int MOST = 20_000;

    private FxColours() {
    }

    public static Color of(Colour colour) {
        if (MADE.size() > MOST) {
            MADE.clear();
        }
        return MADE.computeIfAbsent(colour, c -> Color.rgb(c.red(), c.green(), c.blue(), c.alpha() / 255.0));
    }

    /** Colours as 0xAARRGGBB with each channel already weakened by the opacity, as images on screen want them. */
    static int[] premultiplied(int[] argb) {
        int[] result = argb.clone();
        for (int i = 0; i < result.length; i++) {
            int alpha = result[i] >>> 24;
            if (alpha != 255) {
                result[i] = alpha << 24 | channel(result[i] >> 16, alpha) << 16 | channel(result[i] >> 8, alpha) << 8
                        | channel(result[i], alpha);
            }
        }
        return result;
    }

    private static int channel(int value, int alpha) {
        return ((value & 0xff) * alpha + 127) / 255;
    }
}

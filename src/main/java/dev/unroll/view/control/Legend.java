package dev.unroll.view.control;

import dev.unroll.plot.Numbers;
import dev.unroll.plot.Surface;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The scale of colours of a heat map, from −max over 0 to +max. */
public final class Legend extends HBox {
    private final Appearance appearance;
    private final DoubleUnaryOperator colours;
    private final Label low = Parts.label("mono", "tiny", "muted");
    private final Label high = Parts.label("mono", "tiny", "muted");
    private final PictureCanvas ramp = new PictureCanvas(this::paint);

    /** A legend that follows the appearance, its scale {@code length} long. */
    public Legend(Appearance appearance, double length) {
        this(appearance, length, share -> share);
    }

    /** Likewise, where the value at a share −1 … 1 of the full one has the colour at {@code colours} of it. */
    public Legend(Appearance appearance, double length, DoubleUnaryOperator colours) {
        this.appearance = appearance;
        this.colours = colours;
        getStyleClass().addAll("row", "legend");
        low.setMinWidth(USE_PREF_SIZE);
        high.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(low, ramp, high);
        appearance.darkProperty().subscribe(dark -> ramp.repaint());
        appearance.scaleProperty().subscribe(scale -> {
            ramp.setMinSize(length * scale.doubleValue(), 9 * scale.doubleValue());
            ramp.setMaxSize(length * scale.doubleValue(), 9 * scale.doubleValue());
        });
    }

    /** Sets the value of full colour. */
    public void show(double max) {
        show(Numbers.plain(max));
    }

    /** Sets the value of full colour as it is written. */
    public void show(String max) {
        low.setText("−" + max);
        high.setText("+" + max);
        ramp.repaint();
    }

    private void paint(Surface surface) {
        double width = ramp.getWidth();
        double step = surface.pixel();
        for (double x = 0; x < width; x += step) {
            double share = colours.applyAsDouble(2 * x / width - 1);
            surface.fill(x, 0, step, ramp.getHeight(), appearance.palette().heat().signed(share, 1));
        }
    }
}

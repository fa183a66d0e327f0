package dev.unroll.view.backward;

import dev.unroll.picture.backward.GradientSizes;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Surface;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The scale of the strips' colours, linear or logarithmic. */
final class GradientLegend extends HBox {
    private static final double LENGTH = 64;
    private final BackwardViewModel model;
    private final Appearance appearance;
    private final Label low = Parts.label("mono", "tiny", "muted");
    private final Label high = Parts.label("mono", "tiny", "muted");
    private final PictureCanvas ramp = new PictureCanvas(this::paint);

    GradientLegend(BackwardViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        getStyleClass().addAll("row", "legend");
        low.setMinWidth(USE_PREF_SIZE);
        high.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(low, ramp, high);
        appearance.darkProperty().subscribe(dark -> ramp.repaint());
        appearance.scaleProperty().subscribe(scale -> {
            ramp.setMinSize(LENGTH * scale.doubleValue(), 9 * scale.doubleValue());
            ramp.setMaxSize(LENGTH * scale.doubleValue(), 9 * scale.doubleValue());
        });
    }

    void refresh() {
        String max = Numbers.significant(model.heat(), 1);
        low.setText("−" + max);
        high.setText("+" + max);
        ramp.repaint();
    }

    /** Even distances stand for even ones of the value; on a logarithmic scale that makes the colours steep at zero. */
    private void paint(Surface surface) {
        double width = ramp.getWidth();
        double step = surface.pixel();
        for (double x = 0; x < width; x += step) {
            double share = GradientSizes.share(2 * x / width - 1, 1, model.logarithmicProperty().get());
            surface.fill(x, 0, step, ramp.getHeight(), appearance.palette().heat().signed(share, 1));
        }
    }
}

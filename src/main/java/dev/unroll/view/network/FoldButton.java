package dev.unroll.view.network;

import dev.unroll.plot.Colour;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;

/** Folds the network into its loop, or unrolls it; its picture shows what a click brings. */
final class FoldButton extends Button {
    private static final double WIDTH = 26;
    private static final double HEIGHT = 16;
    private final NetworkViewModel model;
    private final Appearance appearance;
    private final PictureCanvas icon = new PictureCanvas(this::paint);

    FoldButton(NetworkViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        setId("fold");
        getStyleClass().addAll("icon-button", "fold-button");
        setGraphic(icon);
        icon.setMouseTransparent(true);
        setOnAction(event -> model.toggleFold());
        var folded = model.fold().foldedProperty();
        Parts.name(this, Bindings.when(folded).then(appearance.texts().get("view.network.unfold"))
                .otherwise(appearance.texts().get("view.network.fold")));
        Parts.follow(icon::repaint, folded, appearance.darkProperty());
        appearance.scaleProperty().subscribe(scale -> {
            icon.setMinSize(WIDTH * scale.doubleValue(), HEIGHT * scale.doubleValue());
            icon.setMaxSize(WIDTH * scale.doubleValue(), HEIGHT * scale.doubleValue());
            icon.repaint();
        });
    }

    private void paint(Surface surface) {
        double s = appearance.scale();
        Colour colour = appearance.palette().of(Role.TEXT);
        Stroke stroke = new Stroke(1.5 * s);
        if (model.fold().foldedProperty().get()) {
            for (double x : new double[] {1, 10, 19}) {
                surface.strokeRound(x * s, 5 * s, 6 * s, 7 * s, 1.5 * s, colour, stroke);
            }
            surface.line(7 * s, 8.5 * s, 10 * s, 8.5 * s, colour, stroke);
            surface.line(16 * s, 8.5 * s, 19 * s, 8.5 * s, colour, stroke);
            return;
        }
        surface.strokeRound(9 * s, 7.5 * s, 8 * s, 7.5 * s, 1.5 * s, colour, stroke);
        surface.polyline(places(s, 17, 20, 22, 23, 23, 22, 20, 6, 4, 3, 3, 4, 6), places(s, 11.5, 11.5, 11, 9.5, 4.5, 3, 2.5,
                2.5, 3, 4.5, 9.5, 11, 11.5), 13, colour, stroke);
        surface.polygon(places(s, 9, 5, 5), places(s, 11.5, 8.5, 14.5), colour);
    }

    private static double[] places(double scale, double... places) {
        return Arrays.stream(places).map(place -> place * scale).toArray();
    }
}

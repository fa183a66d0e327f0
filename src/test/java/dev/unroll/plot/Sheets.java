package dev.unroll.plot;

import dev.unroll.plot.Palette.Role;
import java.util.List;

/** Sheets to be exported. */
final class Sheets {
    static final Look TRAINING = new Look(Role.TRAINING, new Stroke(2.2));
    static final Look VALIDATION = new Look(Role.VALIDATION, new Stroke(2.2)).with(Marker.RING);

    private Sheets() {
    }

    /** Training stays at 0.25 of the height, validation at 0.75; nothing else is at epoch 2.5. */
    static Figure flat(String title, String training, String validation, String epoch) {
        return new Figure("loss", title, new Axis(0, 10, 5), new Axis(0, 1, 0.2), epoch, 4, List.of(
                new Line("training", training, Points.of(10, i -> i, i -> 0.25), TRAINING),
                new Line("validation", validation, Points.of(10, i -> i, i -> 0.75), VALIDATION)),
                new Marks(List.of(new Rule(7, "best 7", Role.TEXT, new Stroke(1.4), true)), List.of(), List.of(), List.of()), null);
    }

    static Sheet english() {
        Figure figure = flat("Loss", "training", "validation", "Epoch");
        return new Sheet("An LSTM & its <losses>", "Smoothed by nothing.", List.of(figure, figure), List.of(
                new Sheet.LegendEntry("LSTM 8", List.of(TRAINING, VALIDATION))));
    }

    static Sheet korean() {
        return new Sheet("순환 신경망의 손실", "", List.of(flat("손실", "훈련", "검증", "에포크")), List.of());
    }

    /** Where the first figure's frame lies. */
    static FigureFrame frame(Sheet sheet, double width, double height, double scale) {
        SheetLayout layout = SheetLayout.of(new RecordingWidths(), sheet, width, height, scale);
        return layout.frame(sheet.figures().getFirst(), layout.panels().getFirst());
    }

    /** Measures as the files do. */
    private static final class RecordingWidths extends RecordingSurface {
        @Override
        public double width(String text, Type type) {
            return FontBook.width(text, type);
        }
    }
}

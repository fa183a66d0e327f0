package dev.unroll.view.stage;

import dev.unroll.picture.cell.CellView;
import dev.unroll.picture.cell.Functions;
import dev.unroll.plot.Palette;
import dev.unroll.text.Language;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.view.network.NetworkViewModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be seen of the cell that is looked at, for whoever paints it at whatever size. */
public final class CellLook {
    private final StageViewModel model;
    private final FullColours colours = new FullColours();

    /** Of the cell that {@code model} looks at. */
    public CellLook(StageViewModel model) {
        this.model = model;
    }

    FullColours colours() {
        return colours;
    }

    /** The close study, or before it has arrived what the network shows; null where there is nothing. */
    public @Nullable SequenceTrace trace() {
        Studied studied = model.studiedProperty().get();
        NetworkViewModel.Seen seen = model.network().seenProperty().get();
        SequenceTrace trace = studied != null ? studied.trace() : seen == null ? null : seen.trace();
        return trace == null || model.layerProperty().get() >= trace.layers().size() || trace.tokens().isEmpty() ? null : trace;
    }

    /** The picture's time. */
    public double time(SequenceTrace trace) {
        return Math.min(model.network().playhead().timeProperty().get(), trace.tokens().size());
    }

    /** The view of it; {@code hover} is what the pointer is on, or null. */
    public CellView view(SequenceTrace trace, double width, double height, double scale, Palette palette, Language language,
            CellView.Numbers numbers, @Nullable Spot hover) {
        FullColours.Found full = colours.of(trace, model.layerProperty().get());
        CellView forward = new CellView(width, height, scale, palette, language, model.layerProperty().get(), functions(),
                numbers, model.chosenProperty().get(), hover, List.copyOf(model.network().pins()), full.hidden(), full.cell(),
                model.network().readout());
        boolean back = model.directionProperty().get() == Direction.BACKWARD && trace.gradients() != null;
        return back ? forward.back(full.gradient()) : forward;
    }

    private Functions functions() {
        Studied studied = model.studiedProperty().get();
        return studied == null ? Functions.USUAL
                : Activations.of(studied.model().architecture(), studied.trace(), model.layerProperty().get());
    }
}

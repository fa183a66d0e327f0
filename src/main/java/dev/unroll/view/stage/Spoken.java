package dev.unroll.view.stage;

import dev.unroll.picture.cell.BuildUp;
import dev.unroll.picture.cell.Operation;
import dev.unroll.picture.cell.Operations;
import dev.unroll.plot.Numbers;
import dev.unroll.trace.Gate;
import dev.unroll.trace.GateTerms;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import dev.unroll.trace.StepTrace;
import dev.unroll.view.control.Texts;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What is looked at in words, for those who listen. */
final class Spoken {
    private Spoken() {
    }

    /** For example "timestep 7 of 100, not. New cell state. Forget gate mean 0.83, … Forget gate, unit 7, 0.66." */
    static String cell(StageViewModel model, Texts texts) {
        Studied studied = model.studiedProperty().get();
        int step = model.step();
        int at = model.layerProperty().get();
        if (studied == null || step < 0 || at >= studied.trace().layers().size() || step >= studied.passage().steps()) {
            return texts.now("view.picture.empty");
        }
        LayerTrace layer = studied.trace().layers().get(at);
        if (model.buildUp().open()) {
            String title = BuildUp.titleKey(layer.type(), (int) Math.round(model.buildUp().stageProperty().get()));
            return texts.now(title) + " " + texts.now(title + ".detail");
        }
        StepTrace now = layer.steps().get(step);
        Operation operation = Operations.of(layer).at(model.network().playhead().goalProperty().get());
        String gates = now.terms().entrySet().stream().filter(each -> each.getKey() != Gate.STATE)
                .map(each -> mean(each, texts)).collect(Collectors.joining(", "));
        Spot spot = model.chosenProperty().get();
        String chosen = spot == null || !spot.in(studied.trace()) ? "" : texts.now("view.stage.spoken.chosen",
                texts.now("view.quantity." + spot.quantity()), spot.unit() + 1, Numbers.signed(spot.value(studied.trace()), 2));
        return texts.now("view.stage.spoken.cell", step + 1, studied.passage().steps(), studied.passage().tokens().get(step),
                texts.now(operation.nameKey()), gates, chosen);
    }

    private static String mean(Map.Entry<Gate, GateTerms> gate, Texts texts) {
        double mean = Arrays.stream(gate.getValue().value()).average().orElse(Double.NaN);
        return texts.now("view.stage.spoken.mean", texts.now("view.quantity." + Quantity.of(gate.getKey())),
                Numbers.fixed(mean, 2));
    }
}

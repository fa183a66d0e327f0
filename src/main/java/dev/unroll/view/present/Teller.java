package dev.unroll.view.present;

import dev.unroll.picture.Readout;
import dev.unroll.picture.backward.GradientSizes;
import dev.unroll.picture.cell.BuildUp;
import dev.unroll.picture.cell.Operation;
import dev.unroll.picture.cell.Operations;
import dev.unroll.plot.Numbers;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.trace.StepTrace;
import dev.unroll.view.control.Caption;
import dev.unroll.view.control.Texts;
import dev.unroll.view.network.NetworkViewModel;
import dev.unroll.view.stage.Direction;
import dev.unroll.view.stage.Level;
import dev.unroll.view.stage.StageViewModel;
import dev.unroll.view.stage.Studied;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells in a sentence and a line of numbers what the stage shows, where nobody else does. */
final class Teller {
    private final StageViewModel stage;
    private final Texts texts;

    Teller(StageViewModel stage, Texts texts) {
        this.stage = stage;
        this.texts = texts;
    }

    /** What is to be said of the picture in front. */
    Caption now() {
        SequenceTrace trace = trace();
        int at = Math.min(stage.layerProperty().get(), trace == null ? 0 : trace.layers().size() - 1);
        if (trace == null || at < 0 || trace.tokens().isEmpty()) {
            return new Caption(texts.now("present.tell.nothing"), List.of(), 0, 0);
        }
        LayerTrace layer = trace.layers().get(at);
        int t = Math.clamp(stage.step(), 0, layer.steps().size() - 1);
        boolean back = stage.directionProperty().get() == Direction.BACKWARD;
        if (stage.levelProperty().get() == Level.CELL && stage.buildUp().open()) {
            int picture = (int) Math.round(stage.buildUp().stageProperty().get());
            String title = BuildUp.titleKey(layer.type(), picture);
            return new Caption(texts.now(title), new Line().words(texts.now(title + ".detail")).pieces(), picture,
                    BuildUp.LAST + 1);
        }
        if (back && trace.gradients() != null) {
            return gradient(trace, layer, t);
        }
        return stage.levelProperty().get() == Level.CELL ? operation(layer, t) : timestep(trace, layer, t);
    }

    /** What the next click will tell; empty where that is not known. */
    String next() {
        SequenceTrace trace = trace();
        int at = Math.min(stage.layerProperty().get(), trace == null ? 0 : trace.layers().size() - 1);
        if (trace == null || at < 0 || stage.buildUp().open() || stage.directionProperty().get() == Direction.BACKWARD) {
            return "";
        }
        int t = stage.step() + 1;
        if (stage.levelProperty().get() == Level.CELL) {
            Operations operations = Operations.of(trace.layers().get(at));
            int next = operations.all().indexOf(operations.at(stage.network().playhead().goalProperty().get())) + 1;
            return texts.now("present.tell." + operations.all().get(next % operations.all().size()).kind().name());
        }
        return t < trace.tokens().size() ? texts.now("present.tell.reads", shown(trace.tokens().get(t)), t + 1,
                trace.tokens().size()) : "";
    }

    private @Nullable SequenceTrace trace() {
        Studied studied = stage.studiedProperty().get();
        boolean close = stage.levelProperty().get() == Level.CELL || stage.directionProperty().get() == Direction.BACKWARD;
        NetworkViewModel.Seen seen = stage.network().seenProperty().get();
        return close && studied != null ? studied.trace() : seen == null ? null : seen.trace();
    }

    private Caption operation(LayerTrace layer, int t) {
        Operations operations = Operations.of(layer);
        Operation operation = operations.at(stage.network().playhead().goalProperty().get());
        String headline = texts.now("present.tell." + operation.kind().name());
        return new Caption(headline, new CellWords(texts).of(layer, t, operation.kind(), unit(layer, t)).pieces(),
                operations.all().indexOf(operation), operations.all().size());
    }

    private Caption timestep(SequenceTrace trace, LayerTrace layer, int t) {
        String headline = texts.now("present.tell.reads", shown(trace.tokens().get(t)), t + 1, trace.tokens().size());
        int unit = largest(layer.steps().get(t).h());
        Line line = new Line();
        Readout readout = stage.network().readout();
        double[] output = Readout.at(trace, t);
        if (output != null && output.length > 0) {
            int best = readout.kind() == Readout.Kind.CLASSES ? Readout.largest(output) : 0;
            String what = readout.kind() == Readout.Kind.NUMBER || readout.names().isEmpty() ? readout.head()
                    : readout.kind() == Readout.Kind.CLASSES ? readout.names().get(Math.min(best, readout.names().size() - 1))
                    : readout.names().getLast();
            line.words(texts.now(t + 1 < trace.tokens().size() ? "present.tell.ifStopped" : "present.tell.answer", what))
                    .number(Numbers.fixed(output[best], 2), "role-training");
        }
        line.words(texts.now("present.tell.strongest", unit + 1)).number(layer.steps().get(t).h()[unit], "role-hidden");
        return new Caption(headline, line.pieces(), t, 0);
    }

    private Caption gradient(SequenceTrace trace, LayerTrace layer, int t) {
        Quantity quantity = GradientSizes.in(layer, Quantity.HIDDEN);
        double here = GradientSizes.of(layer, quantity)[t];
        int end = layer.backwards() ? 0 : layer.steps().size() - 1;
        double atLoss = GradientSizes.of(layer, quantity)[end];
        String headline = t == end ? texts.now("present.tell.fromLoss")
                : texts.now("present.tell.flows", shown(trace.tokens().get(t)), Math.abs(end - t));
        Line line = new Line().words("|∂L/∂h|").number(Numbers.significant(here, 2), "role-gradient");
        if (t != end && atLoss > 0) {
            line.words(texts.now("present.tell.ofLoss")).number(Numbers.significant(100 * here / atLoss, 2) + " %",
                    "role-gradient");
        }
        return new Caption(headline, line.pieces(), t, 0);
    }

    /** Reserved marks in the angle quotes that pictures give them. */
    private static String shown(String token) {
        return token.length() > 2 && token.startsWith("<") && token.endsWith(">")
                ? "‹" + token.substring(1, token.length() - 1) + "›" : token;
    }

    /** The unit that is chosen, else the one furthest from zero. */
    private int unit(LayerTrace layer, int t) {
        Spot spot = stage.chosenProperty().get();
        boolean chosen = spot != null && spot.quantity() != Quantity.INPUT_VECTOR && spot.unit() < layer.units();
        StepTrace step = layer.steps().get(t);
        return chosen ? spot.unit() : largest(step.h());
    }

    private static int largest(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = Math.abs(values[k]) > Math.abs(values[best]) ? k : best;
        }
        return best;
    }
}

package dev.unroll.workspace.stack;

import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Layer;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.ParameterSpec;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import org.jspecify.annotations.Nullable;

/** How many parameters layers have, counted without overflow, and how to have fewer. */
final class Sizes {
    /** More than the largest model of the course by far; with gradients and an optimizer's memory half a gigabyte. */
    static final long MOST_PARAMETERS = 20_000_000;
    /** Units, rows or numbers of a layer beyond which nothing is counted any more. */
    private static final int MOST_UNITS = 10_000_000;
    private static final int MODEST_WIDTH = 16;

    private Sizes() {
    }

    /** How many parameters a layer has where it fits; {@link Long#MAX_VALUE} where they cannot be counted. */
    static long count(Layer layer, Shape in) {
        if (width(layer) > MOST_UNITS || in.width() > MOST_UNITS) {
            return Long.MAX_VALUE;
        }
        try {
            return layer.parameters(in).stream().mapToLong(ParameterSpec::size).sum();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }

    /** The same layer with as many units as there is room for, or null where even one is too many. */
    static @Nullable Layer smaller(Layer layer, Shape in, long room) {
        int units = width(layer);
        while (units > 1) {
            units /= 2;
            Layer next = withWidth(layer, units);
            if (next == null) {
                return null;
            }
            if (count(next, in) <= room) {
                return next;
            }
        }
        return null;
    }

    private static int width(Layer layer) {
        return switch (layer) {
            case Embedding e -> Math.max(e.inputDim(), e.outputDim());
            case OneHot o -> o.width();
            case Recurrent r -> r.cell().units();
            case Bidirectional b -> b.layer().cell().units();
            case Dense d -> d.units();
            default -> 1;
        };
    }

    private static @Nullable Layer withWidth(Layer layer, int width) {
        return switch (layer) {
            case Embedding e -> e.outputDim() > MODEST_WIDTH
                    ? new Embedding(e.inputDim(), Math.min(width, e.outputDim()), e.maskZero())
                    : new Embedding(width, e.outputDim(), e.maskZero());
            case OneHot o -> new OneHot(width);
            case Recurrent r -> Cells.withUnits(r, width);
            case Bidirectional b -> new Bidirectional(Cells.withUnits(b.layer(), width), b.merge());
            case Dense d -> new Dense(width, d.activation(), d.useBias());
            case Flatten f -> null;
            default -> null;
        };
    }
}

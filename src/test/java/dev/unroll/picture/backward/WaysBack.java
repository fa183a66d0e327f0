package dev.unroll.picture.backward;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Model;
import dev.unroll.nn.Shape;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.workspace.study.Passage;
import dev.unroll.workspace.study.Studies;
import dev.unroll.workspace.study.WhatIf;
import java.util.List;
import java.util.stream.IntStream;

/** Gradients of real, untrained models. */
public final class WaysBack {
    private static final int WORDS = 50;

    private WaysBack() {
    }

    /** A model of words with one recurrent layer and a probability at its end. */
    public static Model model(int steps, Layer layer) {
        return Model.create(new Architecture(Shape.tokens(steps),
                List.of(new Embedding(WORDS, 4, false), layer, new Dense(1, Activation.SIGMOID))), 7);
    }

    /** A model with one recurrent cell. */
    public static Model model(int steps, Cell cell) {
        return model(steps, new dev.unroll.nn.Recurrent(cell));
    }

    /** A quarter padding, then words. */
    public static Passage passage(int steps) {
        int[] ids = IntStream.range(0, steps).map(t -> t < steps / 4 ? 0 : 1 + t * 7 % (WORDS - 1)).toArray();
        return new Passage(IntStream.of(ids).mapToObj(id -> id == 0 ? "<pad>" : "word" + id).toList(), ids);
    }

    /** The way back through a model from label 1. */
    public static SequenceTrace of(Model model, int steps) {
        return Studies.trace(model, passage(steps), WhatIf.NOTHING, 1);
    }
}

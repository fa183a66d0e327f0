package dev.unroll.workspace.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence that is to go through a model.
 *
 * @param tokens what each timestep stands for, padded as in training
 * @param ids    the padded ids; empty where the input is numbers
 * @param values the numbers, [steps][features], where the input is not tokens, else null; not to be changed
 */
public record Passage(List<String> tokens, int[] ids, double @Nullable [][] values) {
    public Passage {
        tokens = List.copyOf(tokens);
    }

    /** A sequence of tokens. */
    public Passage(List<String> tokens, int[] ids) {
        this(tokens, ids, null);
    }

    /** Timesteps. */
    public int steps() {
        return tokens.size();
    }
}

package dev.unroll.nn.plain;

import dev.unroll.tensor.Tensor;
import dev.unroll.trace.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The loop over timesteps around a cell. Lists follow the sequence; a loop that goes backwards begins at their end. */
public final class Recurrence {
    private final PlainCell cell;
    private final boolean backwards;

    public Recurrence(PlainCell cell, boolean backwards) {
        this.cell = cell;
        this.backwards = backwards;
    }

    /**
     * A passage through all timesteps.
     *
     * @param steps  what the cell computed at each timestep, masked or not
     * @param states the state after each timestep; where it is masked, the one before it
     * @param mask   1 where a sample's timestep counts and 0 where it is padding, [batch][1] each; null: all count
     * @param last   the state after the last timestep read
     */
    public record Passage(List<CellStep> steps, List<CellState> states, @Nullable List<Tensor> mask, CellState last) {
    }

    /**
     * What flowed back.
     *
     * @param steps   ∂L/∂ of what the cell computed at each timestep; 0 for masked samples
     * @param states  ∂L/∂ of the state after each timestep, all paths together
     * @param weights ∂L/∂ of each weight array, in the order of the weights
     * @param initial ∂L/∂ of the state before the first timestep read
     */
    public record Gradients(List<CellGradients> steps, List<CellState> states, List<Tensor> weights, CellState initial) {
        /** ∂L/∂ of the input at each timestep, [batch][inputs], that flows on to the layer below: 0 where one was set by hand. */
        List<Tensor> below(Passage passage) {
            return IntStream.range(0, steps.size())
                    .mapToObj(t -> passage.steps().get(t).held().free(Quantity.INPUT_VECTOR, steps.get(t).x())).toList();
        }
    }

    /**
     * Forward, everything computed.
     *
     * @param xs   the input at each timestep, [batch][inputs]; at least one
     * @param mask as in {@link Passage}
     */
    public Passage forward(List<Tensor> xs, CellState initial, @Nullable List<Tensor> mask) {
        return forward(xs, initial, mask, t -> Held.NOTHING);
    }

    /**
     * Forward, with some numbers held at values set by hand. A state held at a masked timestep is handed on in place of
     * the one before; the gates there reach nothing, whatever they are.
     *
     * @param xs   the input at each timestep, [batch][inputs]; at least one
     * @param mask as in {@link Passage}
     * @param held what is held at each timestep
     */
    public Passage forward(List<Tensor> xs, CellState initial, @Nullable List<Tensor> mask, IntFunction<Held> held) {
        List<CellStep> steps = new ArrayList<>();
        List<CellState> states = new ArrayList<>();
        CellState at = initial;
        for (int t : order(xs.size())) {
            Held here = held.apply(t);
            CellStep step = cell.step(here.put(Quantity.INPUT_VECTOR, xs.get(t)), at, here);
            at = mask == null ? step.after() : here.put(mixed(mask.get(t), step.after(), at));
            steps.add(step);
            states.add(at);
        }
        return new Passage(inSequence(steps), inSequence(states), mask, at);
    }

    /**
     * Backward.
     *
     * @param upstream ∂L/∂h of each timestep by paths outside this layer, [batch][units]; null for none
     * @param last     ∂L/∂ of the last state by paths outside this layer
     */
    public Gradients backward(Passage passage, List<? extends @Nullable Tensor> upstream, CellState last) {
        List<CellGradients> steps = new ArrayList<>();
        List<CellState> states = new ArrayList<>();
        List<Tensor> weights = List.of();
        CellState at = last;
        for (int t : order(passage.steps().size()).reversed()) {
            Tensor outside = upstream.get(t);
            CellState arriving = outside == null ? at : new CellState(at.h().plus(outside), at.c());
            CellState active = passage.mask() == null ? arriving : arriving.timesColumn(passage.mask().get(t));
            CellStep step = passage.steps().get(t);
            CellGradients gradients = cell.back(step, active);
            CellState state = gradients.after();
            at = gradients.before();
            if (passage.mask() != null) {
                CellState copied = arriving.timesColumn(passage.mask().get(t).from(1));
                state = state.plus(copied);
                at = at.plus(step.held().free(copied));
            }
            steps.add(gradients);
            states.add(state);
            weights = Sums.added(weights, cell.shares(step, gradients));
        }
        return new Gradients(inSequence(steps.reversed()), inSequence(states.reversed()), weights, at);
    }

    private List<Integer> order(int size) {
        List<Integer> order = new ArrayList<>();
        for (int t = 0; t < size; t++) {
            order.add(t);
        }
        return backwards ? order.reversed() : order;
    }

    /** From the order of reading to the order of the sequence. */
    private <T> List<T> inSequence(List<T> read) {
        return Collections.unmodifiableList(backwards ? read.reversed() : read);
    }

    private static CellState mixed(Tensor mask, CellState after, CellState before) {
        return after.timesColumn(mask).plus(before.timesColumn(mask.from(1)));
    }
}

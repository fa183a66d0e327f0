package dev.unroll.nn.plain;

import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Weights;
import dev.unroll.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A recurrent layer's passage. As in Keras, a layer that goes backwards gives its sequence of outputs in the order in
 * which it read, and hands the mask on in the order in which it came.
 */
final class RecurrentPass implements LayerPass {
    private final String name;
    private final Recurrent layer;
    private final List<Weights.Slice> slices;
    private final PlainCell cell;
    private final Recurrence loop;
    private final CellState initial;
    private final Recurrence.Passage passage;
    private final Signal output;
    private Recurrence.@Nullable Gradients gradients;

    RecurrentPass(String name, Recurrent layer, List<Weights.Slice> slices, List<Tensor> weights, Signal input,
            @Nullable CellState initial, IntFunction<Held> held) {
        this.name = name;
        this.layer = layer;
        this.slices = slices;
        this.cell = PlainCell.of(layer.cell(), weights);
        this.loop = new Recurrence(cell, layer.goBackwards());
        this.initial = initial == null ? cell.zeroState(input.batch(), input.steps().getFirst().precision()) : initial;
        this.passage = loop.forward(input.steps(), this.initial, input.mask(), held);
        this.output = layer.returnSequences()
                ? new Signal(inReadingOrder(passage.states()).stream().map(CellState::h).toList(), true, input.mask())
                : Signal.vector(passage.last().h());
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public List<RecurrentPass> cells() {
        return List.of(this);
    }

    @Override
    public List<Tensor> back(List<Tensor> upstream, WeightGradients into) {
        CellState none = cell.zeroState(initial.h().rows(), initial.h().precision());
        return layer.returnSequences() ? back(upstream, none, into)
                : take(loop.backward(passage, Collections.nCopies(passage.steps().size(), null),
                        new CellState(upstream.getFirst(), none.c())), into);
    }

    /** Back from the outputs at every timestep and from the last state. */
    List<Tensor> back(List<Tensor> upstream, CellState last, WeightGradients into) {
        return take(loop.backward(passage, inReadingOrder(upstream), last), into);
    }

    private List<Tensor> take(Recurrence.Gradients back, WeightGradients into) {
        gradients = back;
        into.add(slices, back.weights());
        return back.below(passage);
    }

    /** From the order of the sequence to the order of reading, or back. */
    private <T> List<T> inReadingOrder(List<T> sequence) {
        return layer.goBackwards() ? new ArrayList<>(sequence.reversed()) : sequence;
    }

    /** Keras' name. */
    String name() {
        return name;
    }

    Recurrent layer() {
        return layer;
    }


    /** The state it began with. */
    CellState initial() {
        return initial;
    }

    Recurrence.Passage passage() {
        return passage;
    }

    /** What flowed back; null before {@link #back}. */
    Recurrence.@Nullable Gradients gradients() {
        return gradients;
    }
}

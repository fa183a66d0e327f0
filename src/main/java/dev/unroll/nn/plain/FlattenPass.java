package dev.unroll.nn.plain;

import dev.unroll.tensor.Tensor;
import java.util.List;
import java.util.stream.IntStream;

/** Lays all timesteps side by side, and takes them apart again on the way back. */
final class FlattenPass implements LayerPass {
    private final Signal input;
    private final Signal output;

    FlattenPass(Signal input) {
        this.input = input;
        this.output = Signal.vector(Tensor.beside(input.steps()));
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public List<Tensor> back(List<Tensor> upstream, WeightGradients into) {
        int width = input.steps().getFirst().columns();
        return IntStream.range(0, input.steps().size())
                .mapToObj(t -> upstream.getFirst().columns(t * width, (t + 1) * width)).toList();
    }
}

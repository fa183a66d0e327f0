package dev.unroll.nn;

import java.util.List;

/**
 * Turns ids into trained vectors: (batch, steps) to (batch, steps, outputDim).
 *
 * @param inputDim  number of ids (rows)
 * @param outputDim width of a vector
 * @param maskZero  whether id 0 is padding that the layers after it skip
 */
public record Embedding(int inputDim, int outputDim, boolean maskZero) implements Layer {
    public Embedding {
        Checks.units("Embedding", Math.min(inputDim, outputDim));
    }

    @Override
    public String type() {
        return "Embedding";
    }

    @Override
    public Shape output(Shape in) {
        Checks.tokens(type(), in);
        return Shape.sequence(in.steps(), outputDim);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        return List.of(new ParameterSpec("embeddings", List.of(inputDim, outputDim), ParameterSpec.Role.EMBEDDING, 1));
    }
}

package dev.unroll.onnx;

import dev.unroll.files.AtomicFile;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Model;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes a model's forward pass as ONNX (opset 17). Input {@code input}: ids [batch][steps], 64 bits, or numbers
 * [batch][steps][features]; output {@code output}: the last layer's, batch first. The batch may have any size.
 */
public final class OnnxFile {
    private OnnxFile() {
    }

    /**
     * Writes a model.
     *
     * @throws UnrollException where ONNX has no operator for it, or the file cannot be written
     */
    public static void write(Model model, String title, Path file) {
        byte[] bytes = bytes(model, title);
        try {
            AtomicFile.write(file, out -> out.write(bytes));
        } catch (IOException e) {
            throw UnrollException.failed(e, "onnx.notWritten", file.toString());
        }
    }

    /** The file's content. */
    static byte[] bytes(Model model, String title) {
        Architecture architecture = model.architecture();
        Graph graph = new Graph();
        Shape input = architecture.input();
        boolean ids = input.kind() == Shape.Kind.TOKENS;
        graph.input("input", ids, sizes(input));
        Passage passage = new Passage(graph, model);
        String given = passage.through("input");
        Shape output = architecture.output();
        if (output.kind() == Shape.Kind.SEQUENCE) {
            passage.settled();
        }
        graph.node("Identity", given).end("output");
        graph.output("output", sizes(output));
        return graph.file(title);
    }

    private static long[] sizes(Shape shape) {
        return switch (shape.kind()) {
            case TOKENS -> new long[] {-1, shape.steps()};
            case SEQUENCE -> new long[] {-1, shape.steps(), shape.width()};
            case VECTOR -> new long[] {-1, shape.width()};
        };
    }
}

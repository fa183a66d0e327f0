package dev.unroll.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;

/** Writes one JSON object on one line, as it comes, without holding it in memory. A figure that is no number is null. */
final class Json implements AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();
    private final JsonGenerator out;
    private final PrintWriter writer;

    /** What can fail while writing. */
    @FunctionalInterface
    interface Part {
        void write();
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private Json(PrintWriter writer) {
        this.writer = writer;
        try {
            this.out = FACTORY.createGenerator(writer).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An object on the command's standard output; closing ends the line. */
    static Json on(CommandLine line) {
        Json json = new Json(line.getOut());
        json.step(json.out::writeStartObject);
        return json;
    }

    private void step(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Json put(String name, String value) {
        step(() -> out.writeStringField(name, value));
        return this;
    }

    Json put(String name, long value) {
        step(() -> out.writeNumberField(name, value));
        return this;
    }

    Json put(String name, double value) {
        step(() -> {
            out.writeFieldName(name);
            number(value);
        });
        return this;
    }

    Json put(String name, double... values) {
        return array(name, () -> {
            for (double value : values) {
                step(() -> number(value));
            }
        });
    }

    /** What a model gives: a number where it gives one, else an array. */
    Json putOutput(String name, double... values) {
        return values.length == 1 ? put(name, values[0]) : put(name, values);
    }

    /** What a model gives, in the precision of training. */
    Json putOutput(String name, float... values) {
        step(() -> {
            out.writeFieldName(name);
            if (values.length != 1) {
                out.writeStartArray();
            }
            for (float value : values) {
                number(value);
            }
            if (values.length != 1) {
                out.writeEndArray();
            }
        });
        return this;
    }

    Json put(String name, int... values) {
        return array(name, () -> {
            for (int value : values) {
                step(() -> out.writeNumber(value));
            }
        });
    }

    Json put(String name, List<String> values) {
        return array(name, () -> values.forEach(value -> step(() -> out.writeString(value))));
    }

    /** Rows of whole numbers. */
    Json putRows(String name, List<List<Long>> rows) {
        return array(name, () -> rows.forEach(row -> step(() -> {
            out.writeStartArray();
            for (long value : row) {
                out.writeNumber(value);
            }
            out.writeEndArray();
        })));
    }

    Json array(String name, Part content) {
        step(() -> out.writeArrayFieldStart(name));
        content.write();
        step(out::writeEndArray);
        return this;
    }

    Json object(String name, Part content) {
        step(() -> out.writeObjectFieldStart(name));
        content.write();
        step(out::writeEndObject);
        return this;
    }

    /** An object inside an array. */
    Json element(Part content) {
        step(out::writeStartObject);
        content.write();
        step(out::writeEndObject);
        return this;
    }

    private void number(float value) throws IOException {
        if (Float.isFinite(value)) {
            out.writeNumber(value);
        } else {
            out.writeNull();
        }
    }

    private void number(double value) throws IOException {
        if (Double.isFinite(value)) {
            out.writeNumber(value);
        } else {
            out.writeNull();
        }
    }

    @Override
    public void close() {
        step(() -> {
            out.writeEndObject();
            out.close();
        });
        writer.println();
        writer.flush();
    }
}

package dev.unroll.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.LongStream;

/**
 * An ONNX graph as it grows: nodes in the order in which they run, and the arrays they know from the start. Field numbers
 * are those of onnx.proto (onnx.ai, IR version 8).
 */
final class Graph {
    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final Message graph = new Message();
    private int named;

    /** A node as it is put together; {@link #out} ends it. */
    final class Node {
        private final Message node = new Message();
        private final String type;

        private Node(String type, String... inputs) {
            this.type = type;
            for (String input : inputs) {
                node.text(1, input);
            }
        }

        Node with(String name, long value) {
            node.message(5, new Message().text(1, name).number(3, value).number(20, 2));
            return this;
        }

        Node with(String name, float value) {
            node.message(5, new Message().text(1, name).real(2, value).number(20, 1));
            return this;
        }

        Node with(String name, String value) {
            node.message(5, new Message().text(1, name).text(4, value).number(20, 3));
            return this;
        }

        Node with(String name, long... values) {
            Message attribute = new Message().text(1, name);
            LongStream.of(values).forEach(each -> attribute.number(8, each));
            node.message(5, attribute.number(20, 7));
            return this;
        }

        Node texts(String name, List<String> values) {
            Message attribute = new Message().text(1, name);
            values.forEach(each -> attribute.text(9, each));
            node.message(5, attribute.number(20, 8));
            return this;
        }

        Node reals(String name, List<Float> values) {
            Message attribute = new Message().text(1, name);
            values.forEach(each -> attribute.real(7, each));
            node.message(5, attribute.number(20, 6));
            return this;
        }

        /** Ends the node and names its only output. */
        String out() {
            return outs(1)[0];
        }

        /** Ends the node and names its outputs. */
        String[] outs(int count) {
            String[] names = new String[count];
            for (int i = 0; i < count; i++) {
                names[i] = name(type);
            }
            end(names);
            return names;
        }

        /** Ends the node; an empty name is an output that nobody needs. */
        void end(String... names) {
            for (String each : names) {
                node.text(2, each);
            }
            node.text(3, name("node")).text(4, type);
            graph.message(1, node);
        }
    }

    /** A new node; an empty input is one that is left out. */
    Node node(String type, String... inputs) {
        return new Node(type, inputs);
    }

    /** A name that nothing else has. */
    String name(String stem) {
        named++;
        return stem + "_" + named;
    }

    /** An array that is known from the start. */
    String floats(String stem, float[] values, long... shape) {
        ByteBuffer raw = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, values.length)).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return array(stem, FLOAT, raw.array(), shape);
    }

    /** Whole numbers that are known from the start, in one row. */
    String numbers(String stem, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(Long.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return array(stem, INT64, raw.array(), values.length);
    }

    /** A single whole number. */
    String scalar(String stem, long value) {
        return array(stem, INT64, ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
    }

    private String array(String stem, int type, byte[] raw, long... shape) {
        Message tensor = new Message();
        LongStream.of(shape).forEach(each -> tensor.number(1, each));
        String name = name(stem);
        graph.message(5, tensor.number(2, type).text(8, name).bytes(9, raw));
        return name;
    }

    /** Declares what the graph is fed: ids, or numbers. A negative size is free, the first is the batch. */
    void input(String name, boolean ids, long... shape) {
        graph.message(11, value(name, ids ? INT64 : FLOAT, shape));
    }

    /** Declares what the graph gives. */
    void output(String name, long... shape) {
        graph.message(12, value(name, FLOAT, shape));
    }

    private static Message value(String name, int type, long... shape) {
        Message sizes = new Message();
        for (int i = 0; i < shape.length; i++) {
            Message size = new Message();
            sizes.message(1, i == 0 ? size.text(2, "batch") : shape[i] < 0 ? size.text(2, "steps") : size.number(1, shape[i]));
        }
        Message tensor = new Message().number(1, type).message(2, sizes);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** The whole file. */
    byte[] file(String title) {
        graph.text(2, title);
        return new Message().number(1, IR_VERSION).text(2, "Unroll").message(7, graph)
                .message(8, new Message().text(1, "").number(2, OPSET)).bytes();
    }
}
